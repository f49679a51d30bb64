import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { MemoryFS, PGlite } from "@electric-sql/pglite";
import { syncFolder } from "./durable-folder.server";

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
  for (const { path, content } of memory.files) {
    if (content) writeSynced(join(unfinished, path), content);
    else mkdirSync(join(unfinished, path), { mode: 0o700 });
  }
  for (const { path, content } of memory.files) if (!content) syncFolder(join(unfinished, path));
  syncFolder(unfinished);
  renameSync(unfinished, home);
  syncFolder(dirname(home));
}

function writeSynced(path: string, content: Uint8Array) {
  const fd = openSync(path, "wx", 0o600);
  try {
    for (let at = 0; at < content.length; at += writeSync(fd, content, at));
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
