import { mkdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { MemoryFS, PGlite } from "@electric-sql/pglite";
import { syncFolder } from "./durable-folder.server";

const AT_ONCE = 8;

type Files = { path: string; content: Uint8Array | null }[];

/** PGlite's memory, read once the database in it has shut down cleanly. Folders have no content. */
class KeptMemory extends MemoryFS {
  files: Files = [];

  override async closeFs() {
    const { FS } = (this.pg as PGlite).Module;
    const { PGDATA } = PGlite.paths;
    const read = (folder: string) => {
      const names: string[] = FS.readdir(`${PGDATA}${folder}`);
      for (const name of names.filter((each) => each !== "." && each !== "..")) {
        const path = `${folder}/${name}`;
        const isFolder = FS.isDir(FS.stat(`${PGDATA}${path}`).mode);
        const content = isFolder ? null : FS.readFile(`${PGDATA}${path}`);
        this.files.push({ path, content });
        if (isFolder) read(path);
      }
    };
    read("");
    await super.closeFs();
  }
}

/**
 * Makes the files of an empty database in `home`, which must not exist. They are made in memory,
 * written beside their place and moved there whole and synced: whatever happens, `home` is
 * complete or not there.
 */
export async function writeFirstFiles(home: string): Promise<void> {
  const unfinished = `${home}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const memory = new KeptMemory();
  const pg = await PGlite.create({ fs: memory });
  await pg.close();
  mkdirSync(unfinished, { mode: 0o700 });
  for (const { path, content } of memory.files)
    if (!content) mkdirSync(join(unfinished, path), { mode: 0o700 });
  const waiting = memory.files.values();
  // A thousand small files: several under way at once share what a disk takes for one fsync.
  await Promise.all(Array.from({ length: AT_ONCE }, () => writeAll(waiting, unfinished)));
  for (const { path, content } of memory.files) if (!content) syncFolder(join(unfinished, path));
  syncFolder(unfinished);
  renameSync(unfinished, home);
  syncFolder(dirname(home));
}

async function writeAll(files: Iterable<Files[number]>, folder: string) {
  for (const { path, content } of files) {
    if (!content) continue;
    const file = await open(join(folder, path), "wx", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
