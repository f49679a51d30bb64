import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { db, rowsOn, type Db } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";
import * as policy from "./policy";
import type { OwnReport, StaffReport } from "./report";
import type { ReportPlace } from "./schema";

const MOST_BLOCKED = 1_000;

/** Ids of those whom somebody blocks. One statement. */
export async function blockedBy(viewerId: string, on: Db = db): Promise<string[]> {
  const rows = await rowsOn<{ id: string }>(
    on,
    Prisma.sql`select blocked_id as id from block where blocker_id = ${viewerId}::uuid
      order by created_at desc limit ${MOST_BLOCKED}::int`,
  );
  return rows.map(({ id }) => id);
}

/** Those whom somebody blocks, the latest first. One statement. */
export const blockedPeople = (viewerId: string): Promise<{ id: string; name: string }[]> =>
  db.$queryRaw`
    select mc.id, mc.name from block b join member_card mc on mc.id = b.blocked_id
    where b.blocker_id = ${viewerId}::uuid order by b.created_at desc, mc.id
    limit ${MOST_BLOCKED}::int`;

const row = z
  .object({
    id: z.string(),
    reason: z.string(),
    shared: z.array(
      z.object({
        author: z.object({ id: z.string(), name: z.string() }),
        at: z.string(),
        text: z.string(),
      }),
    ),
    created_at: z.date(),
    closed_at: z.date().nullable(),
    answer: z.string().nullable(),
    reporter_id: z.string(),
    reporter: z.string(),
    closed_by: z.string().nullable(),
  })
  .transform((found): StaffReport => ({
    id: found.id,
    reason: found.reason,
    shared: found.shared,
    at: found.created_at.toISOString(),
    closedAt: found.closed_at?.toISOString() ?? null,
    answer: found.answer,
    reporter: { id: found.reporter_id, name: found.reporter },
    closedBy: found.closed_by,
  }));

const reports = Prisma.sql`
  select r.id, r.reason, r.shared, r.created_at, r.closed_at, r.answer, r.reporter_id,
    mc.name as reporter, (select name from member_card where id = r.closed_by_id) as closed_by
  from report r join member_card mc on mc.id = r.reporter_id`;

const PAGE = 20;

/** A page of the reports that are open, or closed, the latest first. For staff; the route asks. One statement. */
export async function reportsPage(
  show: "open" | "closed",
  before: ReportPlace | null,
): Promise<{ rows: StaffReport[]; next: string | null }> {
  const state =
    show === "open" ? Prisma.sql`r.closed_at is null` : Prisma.sql`r.closed_at is not null`;
  const from = before
    ? Prisma.sql`(r.created_at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
    : Prisma.sql`true`;
  const found = await db.$queryRaw<unknown[]>`
    ${reports} where ${state} and ${from}
    order by r.created_at desc, r.id desc limit ${PAGE + 1}::int`;
  const rows = z.array(row).parse(found);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const next = last && rows.length > PAGE ? `${Date.parse(last.at)}~${last.id}` : null;
  return { rows: page, next };
}

/** One report, for staff and for her who made it; the same 404 for others and where there is none. One statement. */
export async function loadReportFor(
  viewer: { id: string; staff: boolean },
  id: string | undefined,
): Promise<StaffReport> {
  const [found] = isId(id)
    ? await db.$queryRaw<unknown[]>`${reports} where r.id = ${id}::uuid`
    : [];
  if (found === undefined) throw notFound();
  const parsed = row.parse(found);
  if (!policy.canReadReport(viewer, { reporterId: parsed.reporter.id }).allowed) throw notFound();
  return parsed;
}

const own = ({ id, reason, shared, at, closedAt, answer }: StaffReport): OwnReport => ({
  ...{ id, reason, shared, at, closedAt, answer },
});

/** What somebody reported, the latest first, 20 at most. One statement. */
export async function reportsBy(viewerId: string): Promise<OwnReport[]> {
  const found = await db.$queryRaw<unknown[]>`
    ${reports} where r.reporter_id = ${viewerId}::uuid
    order by r.created_at desc, r.id desc limit ${PAGE}::int`;
  return z.array(row).parse(found).map(own);
}

/** What somebody reported of one thing; null when she did not. One statement. */
export async function ownReport(
  viewerId: string,
  kind: string,
  subject: string,
): Promise<OwnReport | null> {
  const [found] = await db.$queryRaw<unknown[]>`
    ${reports} where r.reporter_id = ${viewerId}::uuid and r.kind = ${kind}
      and r.subject = ${subject}`;
  return found === undefined ? null : own(row.parse(found));
}

/** How many reports wait for staff. One statement. */
export const openReports = (): Promise<number> => db.report.count({ where: { closedAt: null } });

const FRESH_DAYS = 7;

/** How many of somebody's reports were answered within a week. One statement. */
export const freshAnswers = (viewerId: string): Promise<number> =>
  db.report.count({
    where: {
      reporterId: viewerId,
      closedAt: { gt: new Date(Date.now() - FRESH_DAYS * 86_400_000) },
    },
  });
