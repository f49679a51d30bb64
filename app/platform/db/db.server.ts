import { resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "~/generated/prisma/client";
import { env } from "../env.server";
import { singleton } from "../singleton.server";
import { openEmbedded } from "./embedded.server";
import { migrate } from "./migrate.server";
import { pgliteAdapter } from "./pglite-adapter.server";
import { openPostgres } from "./postgres.server";
import { countingStatements } from "./statements.server";

/** What a query may be given: the client, or a transaction. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** An open transaction. */
export type Tx = Prisma.TransactionClient;

/** The one database of this process. */
export interface Database {
  kind: "pglite" | "postgres";
  db: PrismaClient;
  /** Plain SQL for tools that bring their own (the job queue): a script when there are no values, one statement with $1 … otherwise. */
  executeSql(sql: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number }>;
  /** Whether the database answers within two seconds. */
  ready(): Promise<boolean>;
  /** Finishes what runs, closes and gives the data folder free; harmless when called again. */
  close(): Promise<void>;
}

const MIGRATIONS = resolve("prisma/migrations");

async function embedded(): Promise<Database> {
  const { pg, close } = await openEmbedded(env.DATA_DIR);
  try {
    await migrate(pg, MIGRATIONS);
  } catch (error) {
    await close();
    throw error;
  }
  const db = new PrismaClient({ adapter: countingStatements(pgliteAdapter(pg)) });
  return {
    kind: "pglite",
    db,
    async executeSql(sql, values) {
      const results = values?.length ? [await pg.query(sql, values)] : await pg.exec(sql);
      const last = results.at(-1);
      return { rows: last?.rows ?? [], rowCount: last?.affectedRows ?? last?.rows.length ?? 0 };
    },
    ready: () => answers(db),
    close: once(async () => {
      await db.$disconnect();
      await close();
    }),
  };
}

async function server(url: string): Promise<Database> {
  const pool = await openPostgres(url, MIGRATIONS);
  const db = new PrismaClient({ adapter: countingStatements(new PrismaPg(pool)) });
  return {
    kind: "postgres",
    db,
    async executeSql(sql, values) {
      const result = await pool.query(sql, values);
      const last = Array.isArray(result) ? result.at(-1) : result;
      return { rows: last?.rows ?? [], rowCount: last?.rowCount ?? 0 };
    },
    ready: () => answers(db),
    close: once(async () => {
      await db.$disconnect();
      await pool.end();
    }),
  };
}

async function answers(db: PrismaClient): Promise<boolean> {
  const late = new Promise<boolean>((done) => setTimeout(done, 2_000, false).unref());
  const answer = db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}

/** The database, opened and migrated once per process; a boot that fails throws a BootError. Tests put their own in its place before this module loads. */
export const database: Database = await singleton("database", () =>
  env.DATABASE_URL ? server(env.DATABASE_URL) : embedded(),
);

/** The Prisma client of this process. */
export const db: PrismaClient = database.db;
