import { accountsByEmail } from "~/features/accounts/door.server";
import { Prisma } from "~/generated/prisma/client";
import { db, readRows } from "~/platform/db/db.server";
import type { RequestsQuery } from "./schema";

/** Somebody who asks to come in, as staff read her. Times are ISO 8601. */
export interface RequestLine {
  id: string;
  name: string;
  email: string;
  note: string;
  knows: string;
  confirmedAt: string;
  answer: "INVITED" | "DECLINED" | null;
  answeredAt: string | null;
  /** Who answered; null for what Weft did by itself, or who is not here any more. */
  by: string | null;
  /** Who she is here: brought in before she asked, or invited since. */
  memberId: string | null;
}

type Row = Omit<RequestLine, "confirmedAt" | "answeredAt"> & {
  confirmedAt: Date;
  answeredAt: Date | null;
};

const PAGE = 20;

/** A page of requests: those who wait, the longest wait first, or those that were answered, the newest first. Two statements. */
export async function requestsPage({ show, from }: RequestsQuery): Promise<{
  rows: RequestLine[];
  next: string | null;
}> {
  const which =
    show === "waiting"
      ? Prisma.sql`r.answer is null and r.confirmed_at is not null`
      : Prisma.sql`r.answer is not null`;
  const after = !from
    ? Prisma.sql`true`
    : show === "waiting"
      ? Prisma.sql`r.id > ${from}::uuid`
      : Prisma.sql`r.id < ${from}::uuid`;
  const order = show === "waiting" ? Prisma.sql`r.id` : Prisma.sql`r.id desc`;
  const found = await readRows<Row>(Prisma.sql`
    select r.id, r.name, r.email, r.note, r.knows,
      coalesce(r.confirmed_at, r.created_at) as "confirmedAt", r.answer::text as answer,
      r.answered_at as "answeredAt", by.name as by, r.member_id as "memberId"
    from entry_request r left join member_card by on by.id = r.answered_by_id
    where ${which} and ${after} order by ${order} limit ${PAGE + 1}::int`);
  const rows = found.slice(0, PAGE);
  const known = await accountsByEmail(
    db,
    rows.filter(({ memberId }) => memberId === null).map(({ email }) => email),
  );
  return {
    rows: rows.map(({ confirmedAt, answeredAt, memberId, ...row }) => ({
      ...row,
      confirmedAt: confirmedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
      memberId: memberId ?? known.get(row.email)?.id ?? null,
    })),
    next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** How many people ask to come in and wait for an answer. One statement. */
export async function askersWaiting(): Promise<number> {
  const [row] = await readRows<{ n: number }>(Prisma.sql`
    select count(*)::int as n from entry_request
    where answer is null and confirmed_at is not null`);
  return row?.n ?? 0;
}
