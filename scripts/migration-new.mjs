// npm run db:migration -- <name>: writes the SQL that leads from the migrations to prisma/schema.
// With --check it writes nothing and fails when there is something to write.
import { mkdirSync, writeFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { citext } from "@electric-sql/pglite/contrib/citext";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { MIGRATIONS, pendingSql } from "./schema-engine.mjs";

const name = process.argv[2];
if (!name) {
  console.error("Name the migration: npm run db:migration -- add-something");
  process.exit(2);
}
const sql = await pendingSql(await PGlite.create({ extensions: { citext, pg_trgm, unaccent } }));
if (sql === "") {
  console.log("The migrations lead to the schema; nothing to write.");
} else if (name === "--check") {
  console.error(`prisma/schema has changes without a migration:\n${sql}`);
  process.exit(1);
} else {
  const folder = `${MIGRATIONS}/${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name.replaceAll("-", "_")}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${MIGRATIONS}/migration_lock.toml`, 'provider = "postgresql"\n');
  writeFileSync(`${folder}/migration.sql`, sql);
  console.log(`wrote ${folder}/migration.sql; read it, and add what Prisma cannot say`);
}
process.exit(0);
