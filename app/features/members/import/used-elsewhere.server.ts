import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";

interface Reference {
  table: string;
  column: string;
}

/** What belongs to a profile itself, and goes with it. */
const OWN = ["cohort_member", "invitation", "field_value", "profile_words", "profile_facet"];

/**
 * Which of these members are named in rows of other features: in a circle, in a conversation,
 * by a role. The catalogue of the database tells where such rows may be, so that no feature can be
 * forgotten and this one needs to know none.
 */
export async function usedElsewhere(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const references = await tx.$queryRaw<Reference[]>`
    select quote_ident(t.relname) as "table", quote_ident(a.attname) as "column"
    from pg_constraint k
    join pg_class t on t.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'member'::regclass
      and t.relname <> all(${OWN}::text[])`;
  if (references.length === 0 || ids.length === 0) return new Set();
  const rows = references.map(
    ({ table, column }) => Prisma.sql`select ${Prisma.raw(column)} as id from ${Prisma.raw(table)}`,
  );
  const used = await tx.$queryRaw<{ id: string }[]>`
    select distinct named.id from (${Prisma.join(rows, " union all ")}) named
    join unnest(${[...ids]}::uuid[]) as wanted(id) on wanted.id = named.id`;
  return new Set(used.map(({ id }) => id));
}
