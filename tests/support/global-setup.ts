import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { extensions } from "../../app/platform/db/embedded.server";
import { migrate } from "../../app/platform/db/migrate.server";

declare module "vitest" {
  interface ProvidedContext {
    /** The migrated template that each worker copies: a PGlite data folder as a tar file, or the URL of a PostgreSQL database. */
    template: { kind: "pglite"; file: string } | { kind: "postgres"; url: string };
  }
}

const migrations = resolve("prisma/migrations");

async function templateFile(folder: string) {
  const pglite = await PGlite.create({ extensions });
  await migrate(pglite, migrations);
  const dump = await pglite.dumpDataDir("none");
  await pglite.close();
  const file = join(folder, "template.tar");
  await writeFile(file, Buffer.from(await dump.arrayBuffer()));
  return file;
}

async function templateDatabase(serverUrl: string) {
  const url = new URL(serverUrl);
  url.pathname = `/weft_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`create database "${url.pathname.slice(1)}"`);
  await admin.end();
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await migrate(
    { query: (sql, values) => client.query(sql, values), exec: (script) => client.query(script) },
    migrations,
  );
  await client.end();
  return url.href;
}

/** Drops the template and the databases that workers copied from it. */
async function dropDatabases(serverUrl: string, templateUrl: string) {
  const template = new URL(templateUrl).pathname.slice(1);
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where datname = $1 or starts_with(datname, $1 || '_')",
    [template],
  );
  for (const { datname } of rows) await admin.query(`drop database "${datname}" with (force)`);
  await admin.end();
}

/** Makes the migrated template once per run: on the PostgreSQL server of TEST_DATABASE_URL, or for PGlite. Removes it in the end, and the files that tests kept. */
export default async function setup(project: TestProject) {
  const removeDatabase = await provideTemplate(project);
  return async () => {
    await removeDatabase();
    await rm(join(tmpdir(), `weft-files-${process.pid}`), { recursive: true, force: true });
  };
}

async function provideTemplate(project: TestProject): Promise<() => Promise<void>> {
  const serverUrl = process.env["TEST_DATABASE_URL"];
  if (serverUrl) {
    const url = await templateDatabase(serverUrl);
    project.provide("template", { kind: "postgres", url });
    return () => dropDatabases(serverUrl, url);
  }
  const folder = await mkdtemp(join(tmpdir(), "weft-template-"));
  project.provide("template", { kind: "pglite", file: await templateFile(folder) });
  return () => rm(folder, { recursive: true, force: true });
}
