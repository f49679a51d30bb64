import { Prisma } from "~/generated/prisma/client";
import { database, db, type Tx } from "~/platform/db/db.server";
import { readFile, sizeOf } from "~/platform/storage/storage.server";
import { csvOf, jsonOf, zipTo, type Zip } from "../zip.server";
import { filesNamedIn } from "./files.server";
import { FOR_STAFF, LEFT_OUT, type Row, type Scope } from "./scope";
import { IN_NONE, newestMigration, quoted, tablesInOrder, type Table } from "./tables.server";

/** What manifest.json says; docs/export-format.md has it in words. */
export interface Manifest {
  format: "weft-export";
  version: 1;
  scope: Scope;
  /** The newest migration of the database it comes from. */
  migration: string;
  madeAt: string;
  /** Table -> rows. */
  tables: Record<string, number>;
  files: { kept: number; missing: number };
  leftOut: readonly string[];
}

const AT_ONCE = 500;
const HOUR = 3_600_000;

/** Rows of a table as JSON texts, in the order of its key. In a transaction that sees one moment. */
async function* rowsOf(tx: Tx, table: Table, scope: Scope): AsyncGenerator<string> {
  const rule = scope === "staff" ? FOR_STAFF[table.name] : undefined;
  if (rule?.rows === "false") return;
  const name = quoted(`export_${table.name}`);
  const order = table.key.map((column) => `t.${quoted(column)}`).join(", ") || "t::text";
  await tx.$executeRaw(
    Prisma.raw(`declare ${name} no scroll cursor for
      select row_to_json(t)::text as row, ${rule?.whole ?? "false"} as whole
      from ${quoted(table.name)} t
      where ${rule?.rows ?? "true"} order by ${order}`),
  );
  for (;;) {
    const rows = await tx.$queryRaw<{ row: string; whole: boolean }[]>(
      Prisma.raw(`fetch ${AT_ONCE} from ${name}`),
    );
    for (const { row, whole } of rows) {
      yield rule?.hide && !whole ? JSON.stringify(rule.hide(JSON.parse(row) as Row)) : row;
    }
    if (rows.length < AT_ONCE) break;
  }
  await tx.$executeRaw(Prisma.raw(`close ${name}`));
}

async function* asLines(rows: AsyncIterable<string>, each: (row: string) => void) {
  for await (const row of rows) {
    each(row);
    yield `${row}\n`;
  }
}

async function* asCells(rows: AsyncIterable<string>, { columns }: Table) {
  for await (const text of rows) {
    const row = JSON.parse(text) as Row;
    yield columns.map((column) => row[column]);
  }
}

interface Dump {
  migration: string;
  tables: Record<string, number>;
  files: Set<string>;
}

// Both forms of each table, all of one moment: nothing that is written meanwhile is half in it.
async function dumpTables(tx: Tx, zip: Zip, scope: Scope, signal?: AbortSignal): Promise<Dump> {
  const dump: Dump = { migration: await newestMigration(tx), tables: {}, files: new Set() };
  for (const table of await tablesInOrder(tx)) {
    if (IN_NONE.has(table.name)) continue;
    signal?.throwIfAborted();
    let count = 0;
    await zip.add(`tables/${table.name}.jsonl`, () =>
      asLines(rowsOf(tx, table, scope), (row) => {
        count += 1;
        for (const key of filesNamedIn(table.name, row)) dump.files.add(key);
      }),
    );
    const cells = asCells(rowsOf(tx, table, scope), table);
    await zip.add(`csv/${table.name}.csv`, () => csvOf(table.columns, cells));
    dump.tables[table.name] = count;
  }
  return dump;
}

async function addFiles(
  zip: Zip,
  keys: Iterable<string>,
  signal?: AbortSignal,
): Promise<Manifest["files"]> {
  const files = { kept: 0, missing: 0 };
  for (const key of keys) {
    signal?.throwIfAborted();
    // Deleted since that moment, with the message it was said in.
    if ((await sizeOf(key)) === null) {
      if (!key.endsWith(".thumb")) files.missing += 1;
      continue;
    }
    await zip.add(`files/${key}`, () => readFile(key), false);
    files.kept += 1;
  }
  return files;
}

/** Writes everything into a zip at a path: each table as JSON lines and as CSV, the files, a manifest. Tables are of one moment, whatever is written meanwhile. */
export async function exportEverything(
  path: string,
  scope: Scope,
  { signal, now = new Date() }: { signal?: AbortSignal | undefined; now?: Date } = {},
): Promise<Manifest> {
  let manifest: Manifest | undefined;
  await zipTo(path, now, async (zip) => {
    const dump = await db.$transaction((tx) => dumpTables(tx, zip, scope, signal), {
      isolationLevel: "RepeatableRead",
      maxWait: 30_000,
      timeout: HOUR,
    });
    const files = await addFiles(zip, dump.files, signal);
    manifest = {
      ...{ format: "weft-export", version: 1, scope, migration: dump.migration },
      ...{ madeAt: now.toISOString(), tables: dump.tables, files, leftOut: LEFT_OUT[scope] },
    };
    const whole = manifest;
    await zip.add("manifest.json", () => jsonOf(whole));
  });
  if (!manifest) throw new Error(`nothing was written from ${database.kind}`);
  return manifest;
}
