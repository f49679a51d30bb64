import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gin } from "@electric-sql/pglite/contrib/btree_gin";
import { citext } from "@electric-sql/pglite/contrib/citext";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { BootError } from "../boot-error";
import { lockDataFolder } from "./data-folder-lock.server";
import { DurableFolder, syncFolder, type SyncCount } from "./durable-folder.server";

/** The extensions that migrations may create, on both kinds of database. */
export const extensions = { btree_gin, citext, pg_trgm, unaccent };

const START = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  ...["-c", "fsync=on", "-c", "wal_sync_method=fsync", "-c", "timezone=UTC"],
];

/** An embedded database that is open: PGlite over DATA_DIR/pg, this process alone on it. */
export interface Embedded {
  pg: PGlite;
  syncs: Readonly<SyncCount>;
  /** Checkpoints, closes the files and gives the folder free. */
  close(): Promise<void>;
}

/** Opens the database in a data folder, making both when they are not there; throws a BootError in words when the folder is taken, full or read-only. */
export async function openEmbedded(dataDir: string): Promise<Embedded> {
  const folder = resolve(dataDir);
  const home = join(folder, "pg");
  return inFolder(folder, async () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = await lockDataFolder(folder);
    try {
      if (!existsSync(join(home, "PG_VERSION"))) await createWhole(folder, home);
      const fs = new DurableFolder(home);
      const pg = await PGlite.create({ fs, extensions, startParams: START });
      const close = async () => {
        await pg.close().finally(() => lock.release());
      };
      return { pg, syncs: fs.count, close };
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}

/** Makes the first files beside their place and moves them there whole and synced: a power cut leaves all or nothing. */
async function createWhole(folder: string, home: string) {
  const unfinished = join(folder, "pg.unfinished");
  rmSync(unfinished, { recursive: true, force: true });
  await (await PGlite.create({ dataDir: unfinished, extensions })).close();
  syncTree(unfinished);
  renameSync(unfinished, home);
  syncFolder(folder);
}

function syncTree(folder: string) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncFile(path);
  }
  syncFolder(folder);
}

function syncFile(path: string) {
  const fd = openSync(path, "r+");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asBootError(folder, error);
  }
}

const SENTENCES: Record<string, string> = {
  ENOSPC: "The disk is full: Weft can't keep its data in the folder",
  EDQUOT: "The disk quota is used up: Weft can't keep its data in the folder",
  EROFS: "Weft can't write in its data folder, which is read-only:",
  EACCES: "Weft may not write in its data folder:",
  EPERM: "Weft may not write in its data folder:",
  ENOENT: "Weft can't make its data folder:",
  ENOTDIR: "Weft can't make its data folder, because part of the path is a file:",
  EEXIST: "Weft can't make its data folder, because a file is in its place:",
};

function asBootError(folder: string, error: unknown): unknown {
  if (error instanceof BootError) return error;
  const sentence = SENTENCES[(error as NodeJS.ErrnoException).code ?? ""];
  if (!sentence) return error;
  return new BootError(`${sentence} ${folder}. Mend that, or choose another with DATA_DIR.`, {
    cause: error,
  });
}
