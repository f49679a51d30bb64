// Rows that go from one owner to another, with a journal by which they go back: what was moved,
// changed and taken away, row by row. A feature names its own tables here and no others.
import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "./db.server";

const row = z.record(z.string(), z.unknown());
/** A row, or some of its columns, as JSON has it. */
export type Row = z.output<typeof row>;

const step = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("moved"),
    ...{ table: z.string(), column: z.string(), from: z.string(), to: z.string() },
    /** The other columns of each row's key. */
    keys: z.array(row),
  }),
  z.object({
    kind: z.literal("changed"),
    ...{ table: z.string(), key: z.array(z.string()) },
    /** The key and the changed columns of each row, before and after. */
    was: z.array(row),
    became: z.array(row),
  }),
  z.object({ kind: z.literal("dropped"), table: z.string(), rows: z.array(row) }),
]);

/** Something that was done to rows of one table. */
export type Step = z.output<typeof step>;

/** What was done, in its order; read it back with this. */
export const journalShape = z.array(step);

/** Which rows of which owner. */
interface Whose {
  table: string;
  /** The columns of its key. */
  key: readonly string[];
  /** The column that names the owner. */
  column: string;
  from: string;
  to: string;
  /** SQL over the row `t`: which of them. */
  where?: Prisma.Sql;
}

const sql = (text: string): Prisma.Sql => Prisma.raw(text);

function name(text: string): string {
  if (!/^[a-z_]+$/.test(text)) throw new Error(`no name of a table or a column: ${text}`);
  return `"${text}"`;
}

const equal = (columns: readonly string[], one: string, other: string): Prisma.Sql =>
  sql(columns.map((column) => `${one}.${name(column)} = ${other}.${name(column)}`).join(" and "));

const only = (columns: readonly string[], of: string): Prisma.Sql =>
  sql(
    `jsonb_build_object(${columns.map((column) => `'${column}', ${of}.${name(column)}`).join(", ")})`,
  );

const rowsIn = (table: string, rows: readonly Row[]): Prisma.Sql =>
  Prisma.sql`jsonb_populate_recordset(null::${sql(name(table))}, ${JSON.stringify(rows)}::jsonb)`;

/** Does things to rows and notes each, so that `putBack` undoes them. */
export class Journal {
  readonly steps: Step[] = [];
  constructor(private readonly tx: Tx) {}

  private async keep(found: Step, rows: readonly unknown[]): Promise<number> {
    if (rows.length > 0) this.steps.push(found);
    return rows.length;
  }

  /** Takes rows away. Returns how many. */
  async drop(table: string, where: Prisma.Sql): Promise<number> {
    const gone = await this.tx.$queryRaw<{ row: Row }[]>`
      delete from ${sql(name(table))} t where ${where} returning to_jsonb(t) as row`;
    const rows = gone.map((each) => each.row);
    return this.keep({ kind: "dropped", table, rows }, rows);
  }

  /** Sets columns of rows; `set` and `where` are SQL over the row `t`. Returns how many are another now. */
  async change(
    table: string,
    key: readonly string[],
    set: Readonly<Record<string, Prisma.Sql>>,
    where: Prisma.Sql,
  ): Promise<number> {
    const columns = [...key, ...Object.keys(set)];
    const values = Object.entries(set).map(
      ([column, value]) => Prisma.sql`${sql(name(column))} = ${value}`,
    );
    const differs = Object.entries(set).map(
      ([column, value]) => Prisma.sql`t.${sql(name(column))} is distinct from (${value})`,
    );
    const found = await this.tx.$queryRaw<{ was: Row }[]>`
      select ${only(columns, "t")} as was from ${sql(name(table))} t
      where ${where} and (${Prisma.join(differs, " or ")}) for update of t`;
    const was = found.map((each) => each.was);
    if (was.length === 0) return 0;
    const changed = await this.tx.$queryRaw<{ became: Row }[]>`
      update ${sql(name(table))} t set ${Prisma.join(values)} from ${rowsIn(table, was)} w
      where ${equal(key, "t", "w")} returning ${only(columns, "t")} as became`;
    const became = new Map(changed.map((each) => [keyOf(key, each.became), each.became]));
    const pairs = was.flatMap((before) => {
      const after = became.get(keyOf(key, before));
      return after ? [[before, after] as const] : [];
    });
    return this.keep(
      {
        ...{ kind: "changed", table, key: [...key] },
        was: pairs.map(([before]) => before),
        became: pairs.map(([, after]) => after),
      },
      pairs,
    );
  }

  /** Gives rows another owner. */
  async move({ table, key, column, from, to, where = sql("true") }: Whose): Promise<number> {
    const rest = key.filter((each) => each !== column);
    const moved = await this.tx.$queryRaw<{ keys: Row }[]>`
      update ${sql(name(table))} t set ${sql(name(column))} = ${to}::uuid
      where t.${sql(name(column))} = ${from}::uuid and ${where} returning ${only(rest, "t")} as keys`;
    const keys = moved.map((each) => each.keys);
    return this.keep({ kind: "moved", table, column, from, to, keys }, keys);
  }

  /** Gives rows another owner; where that one has such a row already, equal in `alike`, the one that would come is taken away. Returns how many came. */
  async moveOrDrop(whose: Whose & { alike: readonly string[] }): Promise<number> {
    const { table, column, from, to, alike, where = sql("true") } = whose;
    await this.drop(
      table,
      Prisma.sql`t.${sql(name(column))} = ${from}::uuid and ${where} and exists (
        select 1 from ${sql(name(table))} k
        where k.${sql(name(column))} = ${to}::uuid and ${alike.length > 0 ? equal(alike, "k", "t") : sql("true")})`,
    );
    return this.move(whose);
  }
}

const keyOf = (key: readonly string[], of: Row): string =>
  JSON.stringify(key.map((column) => of[column]));

/**
 * Undoes steps, the last first. What was written to a row since stays: a column goes back only
 * where it is as the step left it, a row only where it is still there, and what was taken away only
 * where all it points to still exists.
 */
export async function putBack(tx: Tx, steps: readonly Step[]): Promise<void> {
  for (const each of steps.toReversed()) {
    if (each.kind === "moved") await moveBack(tx, each);
    else if (each.kind === "changed") await changeBack(tx, each);
    else await bringBack(tx, each);
  }
}

async function moveBack(tx: Tx, step: Step & { kind: "moved" }): Promise<void> {
  const { table, column, from, to, keys } = step;
  const rest = Object.keys(keys[0] ?? {});
  const where = rest.length > 0 ? equal(rest, "t", "k") : sql("true");
  await tx.$executeRaw`
    update ${sql(name(table))} t set ${sql(name(column))} = ${from}::uuid
    from ${rowsIn(table, keys)} k where ${where} and t.${sql(name(column))} = ${to}::uuid`;
}

async function changeBack(tx: Tx, step: Step & { kind: "changed" }): Promise<void> {
  const { table, key, was, became } = step;
  const columns = Object.keys(was[0] ?? {}).filter((column) => !key.includes(column));
  const set = columns.map((column) => {
    const c = name(column);
    return `${c} = case when t.${c} is not distinct from b.${c} then w.${c} else t.${c} end`;
  });
  await tx.$executeRaw`
    update ${sql(name(table))} t set ${sql(set.join(", "))}
    from ${rowsIn(table, was)} w join ${rowsIn(table, became)} b on ${equal(key, "w", "b")}
    where ${equal(key, "t", "b")}`;
}

async function bringBack(tx: Tx, { table, rows }: Step & { kind: "dropped" }): Promise<void> {
  const points = await tx.$queryRaw<{ column: string; to: string; key: string }[]>`
    select a.attname::text as "column", r.relname::text as "to", k.attname::text as key
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class r on r.oid = f.confrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
      join pg_attribute k on k.attrelid = r.oid and k.attnum = f.confkey[1]
    where f.contype = 'f' and c.relname = ${table} and c.relnamespace = current_schema()::regnamespace`;
  const there = points.map(
    ({ column, to, key }) =>
      `(b.${name(column)} is null or exists (select 1 from ${name(to)} p where p.${name(key)} = b.${name(column)}))`,
  );
  await tx.$executeRaw`
    insert into ${sql(name(table))} select b.* from ${rowsIn(table, rows)} b
    where ${sql(["true", ...there].join(" and "))} on conflict do nothing`;
}
