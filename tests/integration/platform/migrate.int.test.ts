import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { migrate, type SqlConnection } from "~/platform/db/migrate.server";
import { newId } from "~/shared/ids";
import { aFolder } from "../../support/child";

const template = inject("template");
const FIRST = "20260101000000_first";
const SECOND = "20260202000000_second";

/** A folder of migrations as given: name -> SQL. */
function migrations(files: Record<string, string>): string {
  const folder = aFolder();
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "migration.sql"), sql);
  }
  return folder;
}

async function connect(): Promise<SqlConnection> {
  if (template.kind === "postgres") {
    const client = new pg.Client({ connectionString: template.url.replace(/[^/]+$/, "postgres") });
    await client.connect();
    onTestFinished(() => client.end());
    return { query: (sql, values) => client.query(sql, values), exec: (sql) => client.query(sql) };
  }
  const loadDataDir = new Blob([readFileSync(template.file)]);
  const pglite = await PGlite.create({ loadDataDir });
  onTestFinished(() => pglite.close());
  return pglite;
}

/** A connection to an empty schema of its own, which further connections may join. */
async function aSchema(name = `m_${newId().replaceAll("-", "")}`) {
  const db = await connect();
  await db.exec(`create schema if not exists ${name}; set search_path = ${name}`);
  const tables = async () => {
    const { rows } = await db.query(
      "select tablename as name from pg_tables where schemaname = $1 and tablename <> '_prisma_migrations' order by 1",
      [name],
    );
    return (rows as { name: string }[]).map((row) => row.name);
  };
  return { db, name, tables };
}

const rowsOf = async (db: SqlConnection) =>
  (await db.query("select migration_name, finished_at from _prisma_migrations")).rows;

test("migrations are applied once each, oldest first", async () => {
  const { db, tables } = await aSchema();
  const folder = migrations({
    [SECOND]: "alter table a add column m int; create table b (n int);",
    [FIRST]: "create table a (n int);",
  });
  expect(await migrate(db, folder)).toEqual([FIRST, SECOND]);
  expect(await migrate(db, folder)).toEqual([]);
  expect(await tables()).toEqual(["a", "b"]);
});

test("a migration that fails half-way leaves nothing, says so, and applies once it is mended", async () => {
  const { db, tables } = await aSchema();
  const files = {
    [FIRST]: "create table a (n int);",
    [SECOND]: "create table b (n int); select 1/0;",
  };
  await expect(migrate(db, migrations(files))).rejects.toThrow(
    `The migration ${SECOND} failed and was undone as a whole; the database is as it was before it. It said: division by zero. Mend the cause and start again.`,
  );
  expect(await tables()).toEqual(["a"]);
  expect(await rowsOf(db)).toMatchObject([{ migration_name: FIRST }]);
  const mended = migrations({ ...files, [SECOND]: "create table b (n int);" });
  expect(await migrate(db, mended)).toEqual([SECOND]);
});

test("a migration that was edited after it was applied is refused by name", async () => {
  const { db, tables } = await aSchema();
  await migrate(db, migrations({ [FIRST]: "create table a (n int);" }));
  const edited = migrations({
    [FIRST]: "create table a (n bigint);",
    [SECOND]: "create table b ()",
  });
  await expect(migrate(db, edited)).rejects.toThrow(
    `The migration ${FIRST} was changed after it had been applied`,
  );
  expect(await tables()).toEqual(["a"]);
});

test("line ends of Windows are no edit", async () => {
  const { db } = await aSchema();
  await migrate(db, migrations({ [FIRST]: "create table a (\n n int\n);\n" }));
  const windows = migrations({ [FIRST]: "create table a (\r\n n int\r\n);\r\n" });
  expect(await migrate(db, windows)).toEqual([]);
});

test("a database of a newer Weft is refused", async () => {
  const { db } = await aSchema();
  const both = { [FIRST]: "create table a (n int);", [SECOND]: "create table b (n int);" };
  await migrate(db, migrations(both));
  await expect(migrate(db, migrations({ [FIRST]: both[FIRST] }))).rejects.toThrow(
    `used by a newer Weft: it has the migration ${SECOND}`,
  );
});

test("a migration that another tool left unfinished is named, with the way out", async () => {
  const { db } = await aSchema();
  const folder = migrations({
    [FIRST]: "create table a (n int);",
    [SECOND]: "create table b (n int);",
  });
  await migrate(db, migrations({ [FIRST]: "create table a (n int);" }));
  await db.query(
    "insert into _prisma_migrations (id, checksum, migration_name) values ('1', 'c', $1)",
    [SECOND],
  );
  await expect(migrate(db, folder)).rejects.toThrow(
    `DELETE FROM _prisma_migrations WHERE migration_name = '${SECOND}' AND finished_at IS NULL`,
  );
  await db.query("update _prisma_migrations set rolled_back_at = now() where id = '1'");
  expect(await migrate(db, folder)).toEqual([SECOND]);
});

test.skipIf(template.kind === "pglite")(
  "of processes that start at once one migrates",
  async () => {
    const { db, name } = await aSchema();
    const folder = migrations({ [FIRST]: "select pg_sleep(0.2); create table a (n int);" });
    const others = await Promise.all([aSchema(name), aSchema(name), aSchema(name)]);
    const all = [db, ...others.map((other) => other.db)];
    const applied = await Promise.all(all.map((each) => migrate(each, folder)));
    expect(applied.flat()).toEqual([FIRST]);
  },
);
