import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FSDriver } from "flydrive/drivers/fs";

/** flydrive's folder on disk, whose files are there whole or not at all: written aside, synced, then given their name. */
export class DurableDriver extends FSDriver {
  readonly #root: string;

  constructor(root: string) {
    super({ location: root, visibility: "private" });
    this.#root = root;
  }

  override async putStream(key: string, contents: Readable): Promise<void> {
    const path = join(this.#root, key);
    const aside = join(this.#root, `aside-${randomUUID()}`);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await pipeline(contents, createWriteStream(aside, { flags: "wx", mode: 0o600, flush: true }));
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  }

  override getStream(key: string): Promise<Readable> {
    return this.getStretch(key);
  }

  /** The bytes of a file, or a stretch of them, both ends included; open, so that a missing one fails at once. */
  async getStretch(key: string, stretch?: { first: number; last: number }): Promise<Readable> {
    const part = stretch && { start: stretch.first, end: stretch.last };
    const bytes = createReadStream(join(this.#root, key), part);
    await once(bytes, "open");
    return bytes;
  }
}

/** A name in a folder survives a power cut only once the folder itself is on the disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
