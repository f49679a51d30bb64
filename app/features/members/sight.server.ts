// What policy.ts says, in SQL. Everywhere `m` is the member looked at; sight.int.test.ts holds both together.
import { isStaff, type Viewer } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { AUDIENCES, type FieldKey } from "./profile";
import { usualAudience } from "./policy";

/** Who looks; null is a visitor. */
export type Looker = Pick<Viewer, "id" | "role"> | null;

/** SQL: the ids of those who share an open circle with somebody, herself among them. */
export const fellowsOf = (memberId: string | null): Prisma.Sql => Prisma.sql`
  select theirs.member_id from circle_seat mine
  join circle_seat theirs on theirs.circle_id = mine.circle_id
  where mine.member_id = ${memberId}::uuid`;

/** SQL: the member `m` is among them. Asked for each person apart: a page shows a few, and somebody may have thousands of fellows. */
export const isFellowOf = (memberId: string | null): Prisma.Sql => Prisma.sql`
  coalesce((select true from circle_seat theirs where theirs.member_id = m.id
    and theirs.circle_id in (select mine.circle_id from circle_seat mine where mine.member_id = ${memberId}::uuid)
    limit 1), false)`;

/** SQL: how much the looker sees of the member `m`, 0 to 4 as in policy.depthOf. */
export function depthTowards(looker: Looker): Prisma.Sql {
  if (!looker) return Prisma.sql`0`;
  if (isStaff(looker)) {
    return Prisma.sql`case when m.id = ${looker.id}::uuid then 4 else 3 end`;
  }
  return Prisma.sql`case when m.id = ${looker.id}::uuid then 4
    when ${isFellowOf(looker.id)} then 2 else 1 end`;
}

/** SQL: the depth of a looker towards the member `m`, worked out once for each row, to be joined laterally. */
export const depthOnce = (looker: Looker): Prisma.Sql =>
  Prisma.sql`(select ${depthTowards(looker)} as depth offset 0)`;

/** SQL: the least depth that an audience (a text) asks for. */
export const depthForSql = (audience: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(array_position(array[${Prisma.join([...AUDIENCES])}]::text[], ${audience}) - 1)`;

/** SQL: the member `m`, claimed if `a.claimed_at` is not null, is seen by a looker of that depth; as policy.canSeePerson. */
export const seenPerson = (depth: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (m.left_at is null and m.merged_into_id is null and case when a.claimed_at is null
    then ${depth} >= 3 else (${depth} >= 1 or m.on_web) end)`;

/** SQL: a built-in field of the member `m` is seen by a looker of that depth, where seenPerson holds; as policy.canSeeField. */
export const seenField = (depth: Prisma.Sql, key: FieldKey): Prisma.Sql => Prisma.sql`
  (a.claimed_at is null or ${depth} >= ${depthForSql(
    Prisma.sql`coalesce(m.visibility->>${key}::text, m.visibility->>'*', ${usualAudience(key)}::text)`,
  )})`;

/** SQL: a person that lists show: not gone, not left out by her own wish, and come unless staff look (or she herself). */
export const listedPerson = (looker: NonNullable<Looker>): Prisma.Sql => Prisma.sql`
  (not m.unlisted and m.left_at is null and m.merged_into_id is null and ${
    isStaff(looker)
      ? Prisma.sql`true`
      : Prisma.sql`(a.claimed_at is not null or m.id = ${looker.id}::uuid)`
  })`;
