import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { exportEverything, restoreEverything } from "~/features/exports/door.server";
import { BootError } from "~/platform/boot-error";
import { database } from "~/platform/db/db.server";
import { whyNotKept } from "~/platform/storage/storage.server";

/** For scripts/export.mjs: all of this Weft into a zip. Returns lines for the terminal. */
export async function exportTo(path: string): Promise<string[]> {
  const out = resolve(path);
  const { tables, files } = await exportEverything(out, "all").catch(async (error: unknown) => {
    // Half a zip would pass for an export.
    await rm(out, { force: true });
    throw inWords(error);
  });
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  const missing = files.missing > 0 ? ` ${files.missing} files are not there any more.` : "";
  return [`${rows} rows and ${files.kept} files are in ${path}.${missing}`];
}

/** For scripts/restore.mjs: an empty Weft filled from such a zip. Returns lines for the terminal. */
export async function restoreFrom(path: string): Promise<string[]> {
  const { rows, files } = await restoreEverything(resolve(path)).catch((error: unknown) => {
    throw inWords(error);
  });
  return [
    `${rows} rows and ${files} files are back. Start Weft; words for searching are gathered anew.`,
  ];
}

/** Lets go of the database, for scripts that end. */
export const closeDatabase = (): Promise<void> => database.close();

/** What a full disk or a store that fails is for who reads the terminal; the rest as it is. */
function inWords(error: unknown): unknown {
  const why = whyNotKept(error);
  if (why === null) return error;
  if (why === "disk-full") return new BootError("The disk is full. Make room, then try again.");
  let said = error as Error;
  while (said.cause instanceof Error) said = said.cause;
  return new BootError(`Files cannot be read or kept: ${said.message}. Try again once they can.`);
}
