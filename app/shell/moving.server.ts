import { resolve } from "node:path";
import { exportEverything, restoreEverything } from "~/features/exports/door.server";
import { database } from "~/platform/db/db.server";

/** For scripts/export.mjs: all of this Weft into a zip. Returns lines for the terminal. */
export async function exportTo(path: string): Promise<string[]> {
  const { tables, files } = await exportEverything(resolve(path), "all");
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  const missing = files.missing > 0 ? ` ${files.missing} files are missing on the disk.` : "";
  return [`${rows} rows and ${files.kept} files are in ${path}.${missing}`];
}

/** For scripts/restore.mjs: an empty Weft filled from such a zip. Returns lines for the terminal. */
export async function restoreFrom(path: string): Promise<string[]> {
  const { rows, files } = await restoreEverything(resolve(path));
  return [
    `${rows} rows and ${files} files are back. Start Weft; words for searching are gathered anew.`,
  ];
}

/** Lets go of the database, for scripts that end. */
export const closeDatabase = (): Promise<void> => database.close();
