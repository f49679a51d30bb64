import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { ProvidedContext } from "vitest";
import { type Database, overPostgres } from "~/platform/db/database.server";
import { overPGlite } from "~/platform/db/embedded-database.server";
import { extensions } from "~/platform/db/embedded.server";

type Template = ProvidedContext["template"];

// What a worker keeps from file to file.
const worker = ((
  globalThis as { __weftWorker?: { pglite?: PGlite; copies: number } }
).__weftWorker ??= { copies: 0 });

/** A copy of the migrated template for the file that runs; the run's teardown removes it. */
export async function openTestDatabase(template: Template): Promise<Database> {
  if (template.kind === "postgres") return overPostgres(await copyOf(template.url));
  const pglite = (worker.pglite ??= await loaded(template.file));
  await pglite.exec(EMPTY);
  return overPGlite({ pg: pglite, full: () => false, close: () => Promise.resolve() });
}

async function loaded(file: string): Promise<PGlite> {
  return PGlite.create({ loadDataDir: new Blob([await readFile(file)]), extensions });
}

// As a replica, no trigger keeps its table from being emptied.
const EMPTY = `
  SET session_replication_role = replica;
  DO $$ BEGIN
    EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I', tablename), ', ') || ' RESTART IDENTITY'
      FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations');
  END $$;
  SET session_replication_role = DEFAULT;`;

async function copyOf(templateUrl: string): Promise<pg.Pool> {
  const url = new URL(templateUrl);
  const template = url.pathname.slice(1);
  url.pathname = "/postgres";
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  const copy = `${template}_${process.pid}_${(worker.copies += 1)}`;
  await admin.query(`create database "${copy}" template "${template}"`);
  await admin.end();
  url.pathname = `/${copy}`;
  return new pg.Pool({ connectionString: url.href, max: 10, options: "-c timezone=UTC" });
}
