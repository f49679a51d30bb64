import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { ProvidedContext } from "vitest";
import { type Database, overPostgres } from "~/platform/db/database.server";
import { overPGlite } from "~/platform/db/embedded-database.server";
import { extensions } from "~/platform/db/embedded.server";

/** Opens this worker's own copy of the migrated template; the run's teardown removes it. */
export async function openTestDatabase(template: ProvidedContext["template"]): Promise<Database> {
  if (template.kind === "postgres") return overPostgres(await copyOf(template.url));
  const loadDataDir = new Blob([await readFile(template.file)]);
  const pglite = await PGlite.create({ loadDataDir, extensions });
  return overPGlite({ pg: pglite, full: () => false, close: () => pglite.close() });
}

async function copyOf(templateUrl: string): Promise<pg.Pool> {
  const url = new URL(templateUrl);
  const template = url.pathname.slice(1);
  url.pathname = "/postgres";
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  const copy = `${template}_${process.pid}`;
  await admin.query(`create database "${copy}" template "${template}"`);
  await admin.end();
  url.pathname = `/${copy}`;
  return new pg.Pool({ connectionString: url.href, max: 10, options: "-c timezone=UTC" });
}
