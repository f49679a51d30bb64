import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient } from "~/generated/prisma/client";
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

/** Whether a database answers within two seconds. */
export async function answers(db: PrismaClient): Promise<boolean> {
  const late = new Promise<boolean>((done) => setTimeout(done, 2_000, false).unref());
  const answer = db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]);
}

/** Work that is done once, however often it is called. */
export function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
