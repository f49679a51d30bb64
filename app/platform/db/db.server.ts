import { resolve } from "node:path";
import type { Prisma, PrismaClient } from "~/generated/prisma/client";
import { env } from "../env.server";
import { inGroups } from "../in-groups";
import { singleton } from "../singleton.server";
import { type Database, overPostgres } from "./database.server";
import { migrate } from "./migrate.server";
import { openPostgres } from "./postgres.server";
import { digestQuery, noteRead, type Recording } from "./recorded-reads.server";
import { takeSeat } from "./seat.server";

export type { Statements } from "./writers.server";

/** What a query may be given: the client, or a transaction. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** An open transaction. */
export type Tx = Prisma.TransactionClient;

const MIGRATIONS = resolve("prisma/migrations");

async function open(): Promise<Database> {
  if (env.DATABASE_URL) {
    await takeSeat(env.DATABASE_URL);
    return overPostgres(await openPostgres(env.DATABASE_URL, MIGRATIONS));
  }
  // Loaded where it is used: it is as large as all the rest.
  const [{ openEmbedded }, { overPGlite }] = await Promise.all([
    import("./embedded.server"),
    import("./embedded-database.server"),
  ]);
  const embedded = await openEmbedded(env.DATA_DIR);
  try {
    await migrate(embedded.pg, MIGRATIONS);
  } catch (error) {
    await embedded.close();
    throw error;
  }
  return overPGlite(embedded);
}

/** Where the database of this process is kept. Tests put their own here before this module loads. */
const place = singleton<{ opening?: Promise<Database>; opened?: Database }>("database", () => ({}));

/** The database of this process, once openDatabase has opened it: nothing asks for it while modules load. */
export let database = place.opened as Database;

/** The Prisma client of this process, there as long as the database is. */
export let db = place.opened?.db as PrismaClient;

/** Opens and migrates the database, once per process; a boot that fails throws a BootError. */
export async function openDatabase(): Promise<Database> {
  place.opened ??= await (place.opening ??= open());
  database = place.opened;
  db = database.db;
  return database;
}

/** The rows of one statement, as the driver gives them: for what pages read again and again. Dates are Dates, JSON is parsed; outside of transactions only. Where another statement is cheaper and its rows differ whenever these would, give it as their name: see recorded-reads. */
export const readRows = <Row>(
  { text, values }: Prisma.Sql,
  name: Prisma.Sql | null = null,
): Promise<Row[]> => {
  noteRead(name ? { text: name.text, values: name.values } : { text, values });
  return readApart({ text, values });
};

/** The rows of one statement that is no part of what a page shows: who asks, or what several requests ask together. */
export const readApart = <Row>({ text, values }: Pick<Prisma.Sql, "text" | "values">) =>
  database.read({ text, values }) as Promise<Row[]>;

/** What names the rows that a recorded page was made of; null where it read none. One statement. */
export async function stateOf(recording: Recording): Promise<string | null> {
  const query = digestQuery(recording);
  const [row] = query ? ((await database.read(query)) as { digest: string }[]) : [];
  return row?.digest ?? null;
}

// Which transactions are visible: it is another one after each commit that wrote, and after no other.
const SNAPSHOT = { text: "select pg_current_snapshot()::text as snapshot", values: [] };

/** Names what is committed at a moment after this was asked: the same text twice, and nothing was written anywhere in between. Those who ask while a statement is under way share the next. */
export const currentSnapshot: () => Promise<string> = singleton("current-snapshot", () => {
  const ask = inGroups<null, string>(10_000, async (asked) => {
    const [row] = (await database.read(SNAPSHOT)) as { snapshot: string }[];
    const value = `${database.breaks()} ${row?.snapshot}`;
    return asked.map(() => ({ value }));
  });
  return () => ask(null);
});

/** The rows of one statement in a transaction, or past Prisma outside of one. */
export const rowsOn = <Row>(on: Db, query: Prisma.Sql): Promise<Row[]> =>
  on === db ? readRows<Row>(query) : on.$queryRaw<Row[]>(query);
