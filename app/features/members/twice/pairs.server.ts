import { addressees, type Viewer } from "~/features/accounts/door.server";
import { isStaff } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { noteAct } from "~/platform/audit/audit.server";
import { db, readRows } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { transact } from "~/platform/transact.server";
import { isId } from "~/shared/ids";
import { seenField } from "../sight.server";
import type { PairPlace } from "./schema";

/** Why two profiles may be one person's. */
export type PairReason = "EMAIL" | "NAME" | "PHONE";

/** One of two who may be the same, as staff may see her. Times are ISO 8601. */
export interface Twin {
  id: string;
  name: string;
  email: string;
  claimed: boolean;
  createdAt: string;
  neighborhood: string | null;
  organization: string | null;
  phone: string | null;
  cohorts: string[];
}

/** Two profiles that may be one person's: the lesser id first. */
export interface Pair {
  one: Twin;
  other: Twin;
  reasons: PairReason[];
}

const PAGE = 20;
const MOST = 1_000;

const here = Prisma.sql`m.left_at is null and m.merged_into_id is null`;

/** SQL: pairs that wait for an answer, both of whom are still here. */
const waiting = Prisma.sql`duplicate d
  join member one on one.id = d.one_id and one.left_at is null and one.merged_into_id is null
  join member other on other.id = d.other_id and other.left_at is null and other.merged_into_id is null
  where d.answer is null`;

const seen = (key: "neighborhood" | "organization" | "phone", column: Prisma.Sql) =>
  Prisma.sql`case when ${seenField(Prisma.sql`3`, key)} then ${column} end`;

/** People by id, as staff may see them; who is not here is absent. Two statements. */
export async function twins(ids: readonly string[]): Promise<Map<string, Twin>> {
  const [rows, addresses] = await Promise.all([
    readRows<Omit<Twin, "email" | "createdAt"> & { createdAt: Date }>(Prisma.sql`
      select m.id, m.name, a.claimed_at is not null as claimed, m.created_at as "createdAt",
        ${seen("neighborhood", Prisma.sql`m.neighborhood`)} as neighborhood,
        ${seen("organization", Prisma.sql`m.organization`)} as organization,
        ${seen("phone", Prisma.sql`m.phone`)} as phone,
        (select coalesce(array_agg(c.name order by c.starts_on, c.name), '{}')
          from cohort_member cm join cohort c on c.id = cm.cohort_id where cm.member_id = m.id) as cohorts
      from member m join account_presence a on a.id = m.id
      where m.id = any(${[...ids]}::uuid[]) and ${here}`),
    addressees(db, ids),
  ]);
  const emails = new Map(addresses.map(({ id, email }) => [id, email]));
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, email: emails.get(row.id) ?? "", createdAt: row.createdAt.toISOString() },
    ]),
  );
}

/** Pairs that wait for an answer, the likest first, 20 at a time. Three statements. */
export async function pairsPage(
  after: PairPlace | null,
): Promise<{ pairs: Pair[]; next: PairPlace | null }> {
  const from = after
    ? Prisma.sql`(d.alike < ${after.alike}::real or (d.alike = ${after.alike}::real
        and (d.one_id, d.other_id) > (${after.one}::uuid, ${after.other}::uuid)))`
    : Prisma.sql`true`;
  const rows = await readRows<PairPlace & { reasons: PairReason[] }>(Prisma.sql`
    select d.one_id as one, d.other_id as other, d.reasons, d.alike from ${waiting} and ${from}
    order by d.alike desc, d.one_id, d.other_id limit ${PAGE + 1}::int`);
  const page = rows.slice(0, PAGE);
  const people = await twins(page.flatMap(({ one, other }) => [one, other]));
  const pairs = page.flatMap(({ one, other, reasons }) => {
    const [first, second] = [people.get(one), people.get(other)];
    return first && second ? [{ one: first, other: second, reasons }] : [];
  });
  const last = page.at(-1);
  const next =
    rows.length > PAGE && last ? { one: last.one, other: last.other, alike: last.alike } : null;
  return { pairs, next };
}

/** How many pairs wait for an answer; a thousand stand for more. One statement. */
export async function pairsWaiting(): Promise<number> {
  const [row] = await readRows<{ count: number }>(Prisma.sql`
    select count(*)::int as count from (select 1 from ${waiting} limit ${MOST}::int) w`);
  return row?.count ?? 0;
}

/** What makes us think that two are one, and whether staff said that they are not. One statement. */
export async function likenessOf(
  one: string,
  other: string,
): Promise<{ reasons: PairReason[]; different: boolean }> {
  const [row] = await readRows<{ reasons: PairReason[]; different: boolean }>(Prisma.sql`
    select reasons, coalesce(answer = 'DIFFERENT', false) as different from duplicate
    where one_id = least(${one}::uuid, ${other}::uuid)
      and other_id = greatest(${one}::uuid, ${other}::uuid)`);
  return row ?? { reasons: [], different: false };
}

/** Says for good that two are not the same person: the pair is not shown again. Twice is once. */
export async function sayDifferent(
  viewer: Pick<Viewer, "id" | "role">,
  one: string,
  other: string,
): Promise<void> {
  if (!isStaff(viewer) || !isId(one) || !isId(other) || one === other) throw notFound();
  await transact(async (tx) => {
    const people = await tx.member.count({ where: { id: { in: [one, other] } } });
    if (people < 2) throw notFound();
    const count = await tx.$executeRaw`
      insert into duplicate (one_id, other_id, reasons, alike, answer, answered_at, answered_by_id)
      values (least(${one}::uuid, ${other}::uuid), greatest(${one}::uuid, ${other}::uuid), '{}', 0,
        'DIFFERENT', now(), ${viewer.id}::uuid)
      on conflict (one_id, other_id) do update
        set answer = 'DIFFERENT', answered_at = now(), answered_by_id = excluded.answered_by_id
        where duplicate.answer is null`;
    const act = { actorId: viewer.id, act: "members:pair-different", memberId: one } as const;
    if (count > 0) await noteAct(tx, { ...act, subject: other });
  });
}
