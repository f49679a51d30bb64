import type { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient } from "~/generated/prisma/client";
import { diskFullError, refusingWrites } from "./disk-full.server";
import { pgliteAdapter } from "./pglite-adapter.server";
import { firstWords } from "./postgres.server";
import { openReaders } from "./readers.server";
import { counted, countingStatements } from "./statements.server";
import { openWriters, type Writers } from "./writers.server";

/** A statement with $1 … and what stands for them. */
export interface ReadQuery {
  text: string;
  values: unknown[];
}

/** The one database of a process, whichever kind it is. */
export interface Database {
  kind: "pglite" | "postgres";
  db: PrismaClient;
  /** One statement that reads, past Prisma, which costs several times its price: rows as the driver gives them. Outside of transactions only. */
  read(query: ReadQuery): Promise<unknown[]>;
  /** How often a connection was lost on which it reads: another server, which may know less, may answer since. */
  breaks(): number;
  /** A transaction past Prisma; null where there is none, because all have one connection. */
  transaction: Writers["transaction"] | null;
  /** Plain SQL for tools that bring their own (the job queue): a script when there are no values, one statement with $1 … otherwise. */
  executeSql(sql: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number }>;
  /** Whether the disk is so full that writes are refused (see isDiskFull) while reads go on; a server looks after its own disk. */
  full(): boolean;
  /** Whether the database answers within two seconds. */
  ready(): Promise<boolean>;
  /** Finishes what runs, closes and gives the data folder free; harmless when called again. */
  close(): Promise<void>;
}

/** A PGlite that is open, and what goes with it. */
export interface OpenPGlite {
  pg: PGlite;
  full(): boolean;
  close(): Promise<void>;
}

/** The database over an open PGlite; close() is called once Prisma has let go of it. */
export function overPGlite({ pg: pglite, full, close }: OpenPGlite): Database {
  const adapter = refusingWrites(pgliteAdapter(pglite), full);
  const db = new PrismaClient({ adapter: countingStatements(adapter) });
  return {
    kind: "pglite",
    db,
    full,
    read: ({ text, values }) => counted(text, async () => (await pglite.query(text, values)).rows),
    breaks: () => 0,
    transaction: null,
    async executeSql(sql, values) {
      if (full()) throw diskFullError();
      const results = values?.length ? [await pglite.query(sql, values)] : await pglite.exec(sql);
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

/** The database over a pool of PostgreSQL connections, which close() ends. */
export function overPostgres(pool: pg.Pool): Database {
  const db = new PrismaClient({ adapter: countingStatements(new PrismaPg(pool)) });
  const { max: _, ...config } = pool.options;
  const readers = openReaders(config, firstWords());
  const writers = openWriters(config, firstWords());
  return {
    kind: "postgres",
    db,
    full: () => false,
    read: ({ text, values }) => counted(text, () => readers.read(text, values)),
    breaks: () => readers.breaks(),
    transaction: (work) => writers.transaction(work),
    async executeSql(sql, values) {
      const result: pg.QueryResult | pg.QueryResult[] = await pool.query(sql, values);
      const last = Array.isArray(result) ? result.at(-1) : result;
      return { rows: last?.rows ?? [], rowCount: last?.rowCount ?? 0 };
    },
    ready: () => answers(db),
    close: once(async () => {
      await Promise.all([db.$disconnect(), readers.end(), writers.end()]);
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
