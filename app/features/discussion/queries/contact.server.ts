import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { db, rowsOn, type Db } from "~/platform/db/db.server";
import { nameHolds, nameKey } from "~/platform/db/name-order.server";
import { canWriteFirst, type ContactFacts } from "../policy";
import { CONTACTS, type FoundPerson, type Somebody } from "../private";

const FOUND = 12;
const NAME = Prisma.sql`m.name`;

const row = z
  .object({
    id: z.string(),
    name: z.string(),
    neighborhood: z.string().nullable(),
    contact: z.enum(CONTACTS),
    claimed: z.boolean(),
    shares: z.boolean(),
    blocked: z.boolean(),
    oneself: z.boolean(),
  })
  .transform(({ id, name, neighborhood, ...facts }) => ({ id, name, neighborhood, facts }));

/** SQL: people `m` with what decides whether the viewer may write to them first. */
const people = (viewerId: string): Prisma.Sql => Prisma.sql`
  select m.id, m.name, m.neighborhood, k.contact, a.claimed_at is not null as claimed,
    m.id = ${viewerId}::uuid as oneself,
    exists (select 1 from circle_seat mine join circle_seat hers on hers.circle_id = mine.circle_id
      where mine.member_id = ${viewerId}::uuid and hers.member_id = m.id) as shares,
    exists (select 1 from blocked_pair b
      where (b.blocker_id = ${viewerId}::uuid and b.blocked_id = m.id)
        or (b.blocker_id = m.id and b.blocked_id = ${viewerId}::uuid)) as blocked
  from member_card m join member_contact k on k.id = m.id join account_presence a on a.id = m.id and not m.gone`;

/** Some people as the viewer stands towards them, by id; those who do not exist are absent. One statement. */
export async function standingsTowards(
  viewerId: string,
  ids: readonly string[],
  on: Db = db,
): Promise<Map<string, Somebody & { facts: ContactFacts }>> {
  const rows = await rowsOn<unknown>(
    on,
    Prisma.sql`${people(viewerId)} where m.id = any(${[...ids]}::uuid[])`,
  );
  return new Map(
    z
      .array(row)
      .parse(rows)
      .map((one) => [one.id, one]),
  );
}

/** People whose name has these letters, twelve at most, without those who have not come, herself and those she chose already. One statement. */
export async function peopleToWriteTo(
  viewerId: string,
  q: string,
  chosen: readonly string[],
): Promise<FoundPerson[]> {
  if (q === "") return [];
  const rows = await db.$queryRaw<unknown[]>`
    ${people(viewerId)} where ${nameHolds(NAME, q)} and a.claimed_at is not null
      and m.id <> all(${[viewerId, ...chosen]}::uuid[])
    order by ${nameKey(NAME)}, m.id limit ${FOUND}::int`;
  return z
    .array(row)
    .parse(rows)
    .map(({ id, name, neighborhood, facts }) => ({
      ...{ id, name, neighborhood },
      open: canWriteFirst(facts).allowed,
    }));
}

/** Whether the viewer may write to somebody: first, or in the conversation they have. One statement. */
export async function mayWriteTo(viewerId: string, memberId: string): Promise<boolean> {
  const found = (await standingsTowards(viewerId, [memberId])).get(memberId);
  return found !== undefined && canWriteFirst(found.facts).allowed;
}

/** How many members could write to somebody first, by each of her choices. One statement. */
export async function contactReach(
  viewerId: string,
): Promise<{ members: number; circles: number }> {
  const [found] = await db.$queryRaw<{ members: number; circles: number }[]>`
    select (select count(*)::int from account_presence
        where claimed_at is not null and id <> ${viewerId}::uuid) as members,
      (select count(distinct hers.member_id)::int from circle_seat mine
        join circle_seat hers on hers.circle_id = mine.circle_id
        where mine.member_id = ${viewerId}::uuid and hers.member_id <> ${viewerId}::uuid) as circles`;
  return found ?? { members: 0, circles: 0 };
}

/** Whether anybody among these people blocks another of them. One statement. */
export async function hasBlockAmong(on: Db, ids: readonly string[]): Promise<boolean> {
  const rows = await on.$queryRaw<unknown[]>`
    select 1 from blocked_pair
    where blocker_id = any(${[...ids]}::uuid[]) and blocked_id = any(${[...ids]}::uuid[]) limit 1`;
  return rows.length > 0;
}
