import { isStaff, type Viewer } from "~/features/accounts/door";
import { fellowsOf } from "~/features/members/door.server";
import { Prisma } from "~/generated/prisma/client";

/** Who looks for people. */
export type Looker = Pick<Viewer, "id" | "role">;

/** SQL: a CTE of those whom the looker shares an open circle with. */
export const fellows = ({ id }: Looker): Prisma.Sql =>
  Prisma.sql`fellow as materialized (select distinct member_id from (${fellowsOf(id)}) f)`;

/** SQL: how much the looker sees of this person, as far as words go: 1 to 3. Of herself she finds what staff find. Needs the CTE `fellow`. */
export function depthOf(looker: Looker, id: Prisma.Sql): Prisma.Sql {
  if (isStaff(looker)) return Prisma.sql`3`;
  return Prisma.sql`(case when ${id} = ${looker.id}::uuid then 3
    when ${id} in (select member_id from fellow) then 2 else 1 end)`;
}

/** SQL: the looker sees this value of `findable_value`. Needs the CTE `fellow`. */
export function seesValue(looker: Looker, alias: Prisma.Sql): Prisma.Sql {
  if (isStaff(looker)) return Prisma.sql`true`;
  return Prisma.sql`(${alias}.seen_from <= 1
    or ${alias}.seen_from = 2 and ${alias}.member_id in (select member_id from fellow)
    or ${alias}.member_id = ${looker.id}::uuid)`;
}

/** SQL: a tsquery for all of these words, whatever their ending, in either language; the last may be the beginning of one. They hold letters and digits only. */
export function queryOf(words: readonly string[]): Prisma.Sql {
  const last = Prisma.sql`word_begins(${words.at(-1) ?? ""}::text)`;
  if (words.length === 1) return Prisma.sql`(${last})`;
  const before = words
    .slice(0, -1)
    .map((word) => `'${word}'`)
    .join(" & ");
  // Each language has words of its own that it looks for nowhere.
  return Prisma.sql`((to_tsquery('weft_en', ${before}) && ${last}) || (to_tsquery('weft_es', ${before}) && ${last}))`;
}
