import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { BootError } from "../boot-error";

/** One connection that runs SQL: query takes one statement with parameters, exec a script without. */
export interface SqlConnection {
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  exec(script: string): Promise<unknown>;
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** The advisory lock that Prisma's own migrate takes: only one process migrates, the others wait for it. */
const LOCK = 72707369;

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

const checksumOf = (sql: string) => createHash("sha256").update(sql).digest("hex");

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new BootError(
      `Weft can't find its migrations in ${folder}; start it in its own folder, or install it again.`,
    );
  });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      // A checkout on Windows may have turned the line ends; the statements are the same.
      const text = await readFile(join(folder, name, "migration.sql"), "utf8");
      const sql = text.replaceAll("\r\n", "\n");
      return { name, sql, checksum: checksumOf(sql) };
    }),
  );
}

function refuseWhatDoesNotFit(migrations: Migration[], applied: Applied[]) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const name = row.migration_name;
    if (!row.finished_at) {
      throw new BootError(
        `The migration ${name} was begun earlier and did not finish, so Weft does not start. ` +
          `Look at what it left behind; once the database is as it was before it, run: ` +
          `DELETE FROM _prisma_migrations WHERE migration_name = '${name}' AND finished_at IS NULL; and start again.`,
      );
    }
    const file = known.get(name);
    if (!file) {
      throw new BootError(
        `This database was used by a newer Weft: it has the migration ${name}, which is not known here. Start that version or a later one.`,
      );
    }
    if (file.checksum !== row.checksum) {
      throw new BootError(
        `The migration ${name} was changed after it had been applied to this database. ` +
          `Restore prisma/migrations/${name}/migration.sql as it was, and write what is new as a migration of its own.`,
      );
    }
  }
}

async function apply(db: SqlConnection, { name, sql, checksum }: Migration) {
  try {
    await db.exec("BEGIN");
    await db.exec(sql);
    await db.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)",
      [randomUUID(), checksum, name],
    );
    await db.exec("COMMIT");
  } catch (error) {
    // When the connection itself is gone the server undoes the transaction on its own.
    await db.exec("ROLLBACK").catch(() => undefined);
    throw new BootError(
      `The migration ${name} failed and was undone as a whole; the database is as it was before it. ` +
        `It said: ${(error as Error).message}. Mend the cause and start again.`,
      { cause: error },
    );
  }
}

/**
 * Applies what the folder of migrations has and the database has not, oldest first, each file in
 * one transaction with its row in Prisma's own table. Returns the names applied. Throws a BootError
 * and changes nothing when a migration was edited, is unknown here, or was left half done.
 */
export async function migrate(db: SqlConnection, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  await db.query(`SELECT pg_advisory_lock(${LOCK})`);
  try {
    await db.exec(TABLE);
    const { rows } = await db.query(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    const applied = rows as Applied[];
    refuseWhatDoesNotFit(migrations, applied);
    const done = new Set(applied.map((row) => row.migration_name));
    const pending = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of pending) await apply(db, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await db.query(`SELECT pg_advisory_unlock(${LOCK})`).catch(() => undefined);
  }
}
