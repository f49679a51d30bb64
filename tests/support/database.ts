import { beforeEach } from "vitest";
import { type Database } from "~/platform/db/database.server";
import { database } from "~/platform/db/db.server";

let emptying: string | undefined;

/** Deleting few rows is many times cheaper than truncating many tables; as a replica the order does not matter. */
async function emptyingScript({ executeSql }: Database): Promise<string> {
  const { rows } = await executeSql(
    "select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'",
  );
  const deletes = (rows as { name: string }[]).map((row) => `delete from ${row.name}`);
  return ["begin", "set local session_replication_role = replica", ...deletes, "commit"].join(";");
}

/** Empties every table of this worker's database. */
export async function emptyDatabase(): Promise<void> {
  // Triggers do not fire on a replica: what this process keeps of people would not hear of it.
  const kept = (globalThis as { __weft?: Map<string, unknown> }).__weft;
  for (const name of ["directory:register", "directory:fitting"]) kept?.delete(name);
  emptying ??= await emptyingScript(database);
  await database.executeSql(emptying);
}

/**
 * Gives the tests of a file an empty, migrated database before each test: call it once at the top
 * of an `*.int.test.ts`. Feature code that imports `~/platform/db/db.server` gets the same one.
 */
export function useDatabase(): Database {
  beforeEach(emptyDatabase);
  return database;
}
