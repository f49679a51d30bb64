// Prisma's schema engine as WebAssembly over an in-memory PGlite: no binary is downloaded.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";

export const MIGRATIONS = "prisma/migrations";
export const filters = { externalTables: [], externalEnums: [] };

/** pglite-prisma-adapter 0.7.2 does not await executeScript. */
class AwaitingPGlite extends PrismaPGlite {
  constructor(pg) {
    super(pg);
    this.pg = pg;
  }
  async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (sql) => {
      await this.pg.exec(sql).catch((error) => adapter.onError(error));
    };
    return adapter;
  }
}

/** The schema folder as the engine wants it: [{ path, content }]. */
export function schemaFiles(dir = "prisma/schema") {
  return readdirSync(dir)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(dir, name), "utf8") }));
}

/** The migrations folder as the engine wants it, oldest first. */
export function migrationsList(dir = MIGRATIONS) {
  const lock = join(dir, "migration_lock.toml");
  const folders = existsSync(dir)
    ? readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    baseDir: resolve(dir),
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lock) ? readFileSync(lock, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: folders
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok", value: readFileSync(join(dir, name, "migration.sql"), "utf8") },
        },
      })),
  };
}

/** Opens the engine over a PGlite instance. */
export async function openSchemaEngine(pg, files) {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const require = createRequire(import.meta.url);
  const wasm = require
    .resolve("@prisma/schema-engine-wasm")
    .replace("schema_engine.js", "schema_engine_bg.wasm");
  const instance = new WebAssembly.Instance(new WebAssembly.Module(await readFile(wasm)), {
    "./schema_engine_bg.js": glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new AwaitingPGlite(pg)),
  );
}

/** SQL that leads from the migrations to the schema; an empty string when they agree. */
export async function pendingSql(pg) {
  const files = schemaFiles();
  const engine = await openSchemaEngine(pg, files);
  await engine.applyMigrations({ migrationsList: migrationsList(), filters });
  const diff = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: process.cwd() },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters,
    shadowDatabaseUrl: null,
  });
  return diff.exitCode === 2 ? diff.stdout : "";
}
