import { z } from "zod";
import { theCommunity } from "~/features/accounts/door.server";
import { Prisma } from "~/generated/prisma/client";
import { db, readRows } from "~/platform/db/db.server";
import { nameHolds } from "~/platform/db/name-order.server";
import { communityCounts } from "../queries.server";
import { seeInvitation } from "./accept.server";
import { invitationState, type InvitationState } from "./policy";

// Somebody who was brought in, has not come, and was not asked yet.
const toAsk = {
  account: { claimedAt: null },
  invitations: { none: { revokedAt: null } },
} satisfies Prisma.MemberWhereInput;

/** A group of people whom staff can ask in at once. */
export interface Group {
  id: string;
  name: string;
  count: number;
}

/** Whom staff can still ask in: everybody, by cohort, and those of the spreadsheet or the person that were named. */
export interface Invitable {
  everybody: number;
  cohorts: Group[];
  file: Group | null;
  person: { id: string; name: string } | null;
}

/** Counts who was brought in and has neither come nor been asked. */
export async function invitablePeople(named: {
  import?: string | undefined;
  person?: string | undefined;
}): Promise<Invitable> {
  const [everybody, rows, file, person] = await Promise.all([
    db.member.count({ where: toAsk }),
    db.cohort.findMany({
      where: { members: { some: { member: toAsk } } },
      orderBy: [{ startsOn: { sort: "desc", nulls: "last" } }, { name: "asc" }],
      select: {
        ...{ id: true, name: true, program: { select: { name: true } } },
        _count: { select: { members: { where: { member: toAsk } } } },
      },
    }),
    named.import ? groupOfFile(named.import) : null,
    named.person
      ? db.member.findFirst({
          where: { id: named.person, ...toAsk },
          select: { id: true, name: true },
        })
      : null,
  ]);
  const cohorts = rows.map(({ id, name, program, _count }) => ({
    id,
    name: `${program.name}, ${name}`,
    count: _count.members,
  }));
  return { everybody, cohorts, file, person };
}

async function groupOfFile(id: string): Promise<Group | null> {
  const found = await db.import.findUnique({ where: { id }, select: { fileName: true } });
  if (!found) return null;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct member_id as id from import_row
    where import_id = ${id}::uuid and outcome in ('CREATE', 'UPDATE', 'SKIP') and member_id is not null`;
  const count = await db.member.count({
    where: { id: { in: rows.map((row) => row.id) }, ...toAsk },
  });
  return { id, name: found.fileName, count };
}

/** Every cohort, for choosing one: the newest first. */
export async function cohortChoices(): Promise<{ id: string; name: string }[]> {
  const rows = await db.cohort.findMany({
    orderBy: [{ startsOn: { sort: "desc", nulls: "last" } }, { name: "asc" }],
    select: { id: true, name: true, program: { select: { name: true } } },
  });
  return rows.map(({ id, name, program }) => ({ id, name: `${program.name}, ${name}` }));
}

/** An invitation that nobody has taken up yet. */
export interface WaitingInvitation {
  id: string;
  memberId: string;
  name: string;
  by: string;
  /** 0 while its letter is being written. */
  sentCount: number;
  sentAt: Date;
  expiresAt: Date;
  state: InvitationState;
}

const PAGE = 30;

const waitingRow = z.object({
  ...{ id: z.uuid(), memberId: z.uuid(), name: z.string(), by: z.string() },
  ...{ sentCount: z.number(), sentAt: z.date(), expiresAt: z.date() },
});

/** Invitations that wait, the newest first, from a place on; `q` is part of a name, whatever its accents. */
export async function waitingInvitations({
  q,
  before,
}: {
  q: string;
  before?: string | undefined;
}): Promise<{ rows: WaitingInvitation[]; next: string | null }> {
  const from = before ? Prisma.sql`i.id < ${before}::uuid` : Prisma.sql`true`;
  const found = z.array(waitingRow).parse(
    await db.$queryRaw`
      select i.id, i.member_id as "memberId", m.name, inviter.name as by,
        i.sent_count as "sentCount", i.sent_at as "sentAt", i.expires_at as "expiresAt"
      from invitation i
      join member m on m.id = i.member_id join member inviter on inviter.id = i.invited_by_id
      where i.accepted_at is null and i.revoked_at is null and ${nameHolds(Prisma.sql`m.name`, q)} and ${from}
      order by i.id desc limit ${PAGE + 1}::int`,
  );
  const now = new Date();
  const rows = found.slice(0, PAGE).map((row) => ({
    ...row,
    state: invitationState({ ...row, acceptedAt: null, revokedAt: null }, now),
  }));
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/** Somebody who came by an invitation. Times are ISO 8601. */
export interface CameBy {
  id: string;
  memberId: string;
  name: string;
  by: string;
  byId: string;
  at: string;
}

/** Who came, and who had invited them, the newest invitation first, from a place on. One statement. */
export async function cameByInvitation(
  before?: string,
): Promise<{ rows: CameBy[]; next: string | null }> {
  const from = before ? Prisma.sql`i.id < ${before}::uuid` : Prisma.sql`true`;
  const found = await readRows<Omit<CameBy, "at"> & { at: Date }>(Prisma.sql`
    select i.id, i.member_id as "memberId", m.name, inviter.name as by,
      inviter.id as "byId", i.accepted_at as at
    from invitation i
    join member_card m on m.id = i.member_id join member_card inviter on inviter.id = i.invited_by_id
    where i.accepted_at is not null and ${from} order by i.id desc limit ${PAGE + 1}::int`);
  const rows = found.slice(0, PAGE).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/** How many invitations wait, and for how many of them the time is over. */
export async function waitingCounts(): Promise<{ waiting: number; over: number }> {
  const open = { acceptedAt: null, revokedAt: null };
  const [waiting, over] = await Promise.all([
    db.invitation.count({ where: open }),
    db.invitation.count({
      where: { ...open, sentCount: { gt: 0 }, expiresAt: { lte: new Date() } },
    }),
  ]);
  return { waiting, over };
}

/** What the page of an invitation says to whoever holds its link: who asks whom into what, or why it is over and whom to ask. */
export type InvitationPage = { community: string } & (
  | {
      state: "open";
      name: string;
      note: string | null;
      by: string;
      cohort: string | null;
      people: number;
    }
  | { state: "used" | "revoked" | "expired" | "unknown"; by: string | null }
);

/** The page behind a link, and whose it is; nothing is changed by looking. */
export async function invitationPage(
  secret: string,
): Promise<{ page: InvitationPage; memberId: string | null }> {
  const [place, seen] = await Promise.all([theCommunity(), seeInvitation(secret)]);
  const community = place?.name ?? "";
  if (!seen) return { page: { community, state: "unknown", by: null }, memberId: null };
  const { state, memberId, name, note } = seen;
  if (state !== "open") return { page: { community, state, by: seen.by.name }, memberId };
  const { members: people } = await communityCounts();
  const cohort = seen.cohort?.name ?? null;
  return { page: { community, state, name, note, by: seen.by.name, cohort, people }, memberId };
}
