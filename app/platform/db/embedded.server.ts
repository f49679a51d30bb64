import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gin } from "@electric-sql/pglite/contrib/btree_gin";
import { citext } from "@electric-sql/pglite/contrib/citext";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { BootError } from "../boot-error";
import { type FolderLock, lockDataFolder } from "./data-folder-lock.server";
import { DiskReserve, RESERVE } from "./disk-reserve.server";
import { DurableFolder, type SyncCount } from "./durable-folder.server";
import { writeFirstFiles } from "./first-files.server";
import { keepTidy } from "./housekeeping.server";

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
  /** Whether the disk is so full that new facts must be refused. */
  full(): boolean;
  /** Checkpoints, closes the files and gives the folder free. */
  close(): Promise<void>;
}

/** What the first files, their first growth and the reserve need, in bytes. */
const FIRST_ROOM = 128 * 1024 * 1024;

/** Opens the database in a data folder, making both when they are not there; throws a BootError in words when the folder is taken, full, read-only or damaged. */
export async function openEmbedded(dataDir: string): Promise<Embedded> {
  const folder = resolve(dataDir);
  return inFolder(folder, async () => {
    makeFolder(folder);
    const lock = await lockDataFolder(folder);
    try {
      return await openLocked(folder, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}

async function openLocked(folder: string, lock: FolderLock): Promise<Embedded> {
  const home = join(folder, "pg");
  const reserve = new DiskReserve(folder);
  const first = !isThere(home);
  if (reserve.room() < (first ? FIRST_ROOM : RESERVE)) throw diskFull(folder);
  if (first) await writeFirstFiles(home);
  const fs = new DurableFolder(home, {
    makeRoom: () => reserve.spend(),
    end: (why) => {
      process.stderr.write(
        `Weft ends at once: ${why}. Nothing that was confirmed is lost. Make room for the folder ${folder} and start again.\n`,
      );
      process.exit(1);
    },
  });
  const pg = await openFiles(fs, home);
  reserve.full();
  const stopTidying = keepTidy(pg);
  return {
    pg,
    syncs: fs.count,
    full: () => reserve.full(),
    close: async () => {
      stopTidying();
      await pg.close().finally(() => lock.release());
    },
  };
}

async function openFiles(fs: DurableFolder, home: string): Promise<PGlite> {
  const said: string[] = [];
  try {
    const onStderr = (line: string) => said.push(line) > 0;
    return await PGlite.create({ fs, extensions, startParams: START, onStderr });
  } catch (error) {
    if (said.length === 0) throw error;
    throw new BootError(
      `Weft can't open its database in the folder ${home}. If the disk failed, bring back the last backup. ` +
        `PostgreSQL says:\n${said.slice(-5).join("\n")}`,
      { cause: error },
    );
  }
}

const diskFull = (folder: string) =>
  new BootError(
    `The disk is full: Weft needs room in its data folder ${folder}. Make some, or choose another folder with DATA_DIR.`,
  );

/** Node's own recursive mkdir never returns where a folder exists and takes no new ones (/proc). */
function makeFolder(path: string) {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** Whether the folder holds a database; an empty one is taken away, and foreign files are left alone. */
function isThere(home: string): boolean {
  if (!existsSync(home)) return false;
  if (existsSync(join(home, "PG_VERSION"))) return true;
  if (readdirSync(home).length > 0) {
    throw new BootError(
      `The folder ${home} has files that are no database. Move them away, or choose another folder with DATA_DIR.`,
    );
  }
  rmdirSync(home);
  return false;
}

async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asBootError(folder, error);
  }
}

const SENTENCES: Record<string, string> = {
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
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOSPC") return diskFull(folder);
  const sentence = SENTENCES[code];
  if (!sentence) return error;
  return new BootError(`${sentence} ${folder}. Mend that, or choose another with DATA_DIR.`, {
    cause: error,
  });
}
