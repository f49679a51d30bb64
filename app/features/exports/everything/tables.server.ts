// Tables as the database itself describes them: an export holds every table there is, so that a
// feature which comes later is in it too. This is the one place that reads tables it does not own.
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";

/** A table: its columns in order, what orders its rows, and columns that point to rows of its own. */
export interface Table {
  name: string;
  /** As SQL writes it, with its schema: "circle" alone is also a type of PostgreSQL's own. */
  sql: string;
  columns: string[];
  key: string[];
  toItself: string[];
}

/** Made anew from the rest, or alive for minutes only: in no export. */
export const IN_NONE: ReadonlySet<string> = new Set([
  ...["message_words", "words_through", "profile_words", "profile_facet", "profile_change"],
  ...["session", "account_token", "passkey_challenge", "half_sign_in", "export_job"],
]);

interface Found {
  name: string;
  schema: string;
  columns: string[];
  key: string[];
  points: { column: string; to: string }[];
}

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** All tables in an order in which each comes after those it points to. One statement. */
export async function tablesInOrder(tx: Tx): Promise<Table[]> {
  const found = await tx.$queryRaw<Found[]>(
    Prisma.raw(`
    select c.relname::text as name, n.nspname::text as schema,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select array_agg(a.attname::text order by k.n) from pg_index i
        cross join lateral unnest(i.indkey::int2[]) with ordinality k(attnum, n)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary), '{}') as key,
      coalesce((select jsonb_agg(jsonb_build_object('column', a.attname, 'to', r.relname))
        from pg_constraint f join pg_class r on r.oid = f.confrelid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
        where f.conrelid = c.oid and f.contype = 'f'), '[]') as points
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> '_prisma_migrations'
    order by c.relname`),
  );
  return inOrder(found);
}

/** Sorts tables so that each comes after those it points to; throws where they point in a circle. */
export function inOrder(found: readonly Found[]): Table[] {
  const sorted: Table[] = [];
  const done = new Set<string>();
  let rest = [...found];
  while (rest.length > 0) {
    const ready = rest.filter(({ name, points }) =>
      points.every(({ to }) => to === name || done.has(to)),
    );
    if (ready.length === 0) throw new Error("tables point to each other in a circle");
    for (const { name, schema, columns, key, points } of ready) {
      done.add(name);
      const toItself = points.filter(({ to }) => to === name).map(({ column }) => column);
      sorted.push({ name, sql: `${quoted(schema)}.${quoted(name)}`, columns, key, toItself });
    }
    rest = rest.filter(({ name }) => !done.has(name));
  }
  return sorted;
}

/** The newest migration of this database: what an export fits to. */
export async function newestMigration(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ name: string }[]>(
    Prisma.raw(
      "select migration_name::text as name from _prisma_migrations order by migration_name desc limit 1",
    ),
  );
  return row?.name ?? "";
}
