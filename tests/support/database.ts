import { beforeEach } from "vitest";
import { type Database } from "~/platform/db/database.server";
import { database } from "~/platform/db/db.server";

let truncate: string | undefined;

async function truncateStatement({ executeSql }: Database): Promise<string> {
  const { rows } = await executeSql(
    "select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'",
  );
  const names = (rows as { name: string }[]).map((row) => row.name);
  return `truncate ${names.join(", ")} restart identity cascade`;
}

/** Empties every table of this worker's database. */
export async function emptyDatabase(): Promise<void> {
  truncate ??= await truncateStatement(database);
  await database.executeSql(truncate);
}

/**
 * Gives the tests of a file an empty, migrated database before each test: call it once at the top
 * of an `*.int.test.ts`. Feature code that imports `~/platform/db/db.server` gets the same one.
 */
export function useDatabase(): Database {
  beforeEach(emptyDatabase);
  return database;
}
