import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

const MB = 1024 * 1024;

/** What is kept aside, in bytes: two segments of the write-ahead log. */
export const RESERVE = 32 * MB;
/** With less room than this beside the reserve nothing new is written, in bytes. */
export const ROOM = 16 * MB;

const CHECK_EVERY_MS = 1_000;

/**
 * Room on the disk set aside for the write-ahead log, which PostgreSQL cannot do without: when the
 * disk runs full, writes are refused with an error while reads go on, and the reserve keeps the log
 * going until there is room again.
 */
export class DiskReserve {
  readonly #folder: string;
  readonly #file: string;
  #checkedAt = 0;
  #full = false;

  constructor(folder: string) {
    this.#folder = folder;
    this.#file = join(folder, "reserve");
  }

  /** Bytes that may still be written here, the reserve included. */
  room(): number {
    const { bavail, bsize } = statfsSync(this.#folder);
    return bavail * bsize + this.#kept();
  }

  /** Whether new facts must be refused; looks at the disk at most once a second, and sets the reserve aside again when there is room. */
  full(): boolean {
    const now = Date.now();
    if (now - this.#checkedAt < CHECK_EVERY_MS) return this.#full;
    this.#checkedAt = now;
    this.#full = this.room() < RESERVE + ROOM || !this.#keep();
    return this.#full;
  }

  /** Gives the reserve up for a write that must not fail; false when there was none left. */
  spend(): boolean {
    if (this.#kept() === 0) return false;
    rmSync(this.#file, { force: true });
    this.#full = true;
    this.#checkedAt = Date.now();
    return true;
  }

  #kept(): number {
    return existsSync(this.#file) ? statSync(this.#file).size : 0;
  }

  #keep(): boolean {
    if (this.#kept() === RESERVE) return true;
    const fd = openSync(this.#file, "w", 0o600);
    try {
      // Random: a file system that compresses would keep nothing aside for zeros.
      const chunk = randomBytes(MB);
      for (let written = 0; written < RESERVE;) written += writeSync(fd, chunk);
      fsyncSync(fd);
      return true;
    } catch {
      rmSync(this.#file, { force: true });
      return false;
    } finally {
      closeSync(fd);
    }
  }
}
