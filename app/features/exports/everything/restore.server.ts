import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { db, type Tx } from "~/platform/db/db.server";
import { incomingPath, keepFile } from "~/platform/storage/storage.server";
import { NotTaken, openArchive, type Archive } from "./archive.server";
import { IN_NONE, newestMigration, quoted, tablesInOrder, type Table } from "./tables.server";

const AT_ONCE = 500;
const MOST_BYTES = 4 * 1024 * 1024;
const HOUR = 3_600_000;

const manifestShape = z.object({
  format: z.literal("weft-export"),
  version: z.literal(1),
  scope: z.enum(["all", "staff"]),
  migration: z.string(),
  tables: z.record(z.string(), z.number().int().min(0)),
});
type Manifest = z.output<typeof manifestShape>;

async function readManifest(archive: Archive): Promise<Manifest> {
  let text = "";
  for await (const line of archive.lines("manifest.json")) {
    text += line;
    if (text.length > 1_000_000) throw new NotTaken("The manifest of this zip is too long.");
  }
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch {
    throw new NotTaken(
      "This zip is no export of a whole Weft, or of a version this one does not know.",
    );
  }
}

async function refuseUnlessEmpty(tx: Tx, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const rows = await tx.$queryRaw<unknown[]>(Prisma.raw(`select 1 from ${quoted(name)} limit 1`));
    if (rows.length > 0) {
      throw new NotTaken(
        `This Weft is not empty (there are rows in ${name}). Restore into a new one: another DATA_DIR, or a new database.`,
      );
    }
  }
}

async function refuseUnlessFitting(tx: Tx, { migration }: Manifest): Promise<void> {
  const here = await newestMigration(tx);
  if (migration === here) return;
  throw new NotTaken(
    `This export is of a Weft whose database stands at ${migration || "nothing"}, this one stands at ${here}. Restore it with the version it was made by, then upgrade.`,
  );
}

/** Lines in groups of at most some hundreds, and of not too many bytes. */
async function* grouped(lines: AsyncIterable<string>): AsyncGenerator<string[]> {
  let group: string[] = [];
  let bytes = 0;
  for await (const line of lines) {
    group.push(line);
    bytes += line.length;
    if (group.length < AT_ONCE && bytes < MOST_BYTES) continue;
    yield group;
    group = [];
    bytes = 0;
  }
  if (group.length > 0) yield group;
}

const asArray = (lines: readonly string[]): string => `[${lines.join(",")}]`;

// What points to rows of its own table is said in a second pass, when all of them are there.
async function fill(tx: Tx, table: Table, archive: Archive): Promise<number> {
  const name = table.sql;
  const file = `tables/${table.name}.jsonl`;
  const strip = table.toItself.map((column) => ` - '${column}'`).join("");
  let count = 0;
  for await (const lines of grouped(archive.lines(file))) {
    count += await tx.$executeRaw(Prisma.sql`
      insert into ${Prisma.raw(name)}
      select p.* from jsonb_array_elements(${asArray(lines)}::jsonb) e,
        lateral jsonb_populate_record(null::${Prisma.raw(name)}, e${Prisma.raw(strip)}) p`);
  }
  for (const column of table.toItself.map(quoted)) {
    const same = table.key.map((key) => `t.${quoted(key)} = p.${quoted(key)}`).join(" and ");
    for await (const lines of grouped(archive.lines(file))) {
      await tx.$executeRaw(Prisma.sql`
        update ${Prisma.raw(name)} t set ${Prisma.raw(column)} = p.${Prisma.raw(column)}
        from jsonb_populate_recordset(null::${Prisma.raw(name)}, ${asArray(lines)}::jsonb) p
        where ${Prisma.raw(same)} and p.${Prisma.raw(column)} is not null`);
    }
  }
  return count;
}

async function fillTables(tx: Tx, archive: Archive, manifest: Manifest): Promise<void> {
  const all = await tablesInOrder(tx);
  await refuseUnlessFitting(tx, manifest);
  await refuseUnlessEmpty(tx, all);
  const triggers = async (what: "disable" | "enable", { name }: Table) =>
    void (await tx.$executeRaw(Prisma.raw(`alter table ${quoted(name)} ${what} trigger user`)));
  // What triggers would write is in the export already.
  for (const table of all) await triggers("disable", table);
  for (const table of all) {
    if (IN_NONE.has(table.name)) continue;
    const count = await fill(tx, table, archive);
    const said = manifest.tables[table.name] ?? 0;
    if (count !== said) {
      throw new NotTaken(`The zip is not whole: ${table.name} has ${count} rows of ${said}.`);
    }
  }
  for (const table of all) await triggers("enable", table);
}

async function keepFiles(archive: Archive): Promise<number> {
  let kept = 0;
  for (const name of archive.names) {
    if (!name.startsWith("files/")) continue;
    const path = await incomingPath();
    try {
      await pipeline(await archive.read(name), createWriteStream(path, { mode: 0o600 }));
      await keepFile(name.slice("files/".length), path);
      kept += 1;
    } finally {
      await rm(path, { force: true });
    }
  }
  return kept;
}

async function lookFirst(manifest: Manifest): Promise<void> {
  await db.$transaction(async (tx) => {
    await refuseUnlessFitting(tx, manifest);
    await refuseUnlessEmpty(tx, await tablesInOrder(tx));
  });
}

/** Fills an empty Weft from an export: all rows in one transaction, after the files. Throws NotTaken, and changes no row, where it is not empty, where the export is of another version, or broken. */
export async function restoreEverything(path: string): Promise<{ rows: number; files: number }> {
  const archive = await openArchive(path);
  try {
    const manifest = await readManifest(archive);
    await lookFirst(manifest);
    const files = await keepFiles(archive);
    await db.$transaction((tx) => fillTables(tx, archive, manifest), {
      maxWait: 30_000,
      timeout: HOUR,
    });
    const rows = Object.values(manifest.tables).reduce((sum, count) => sum + count, 0);
    return { rows, files };
  } finally {
    archive.close();
  }
}
