import { createReadStream } from "node:fs";
import { mkdir, readdir, rm, stat, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Disk, DriveFile } from "flydrive";
import { newId } from "~/shared/ids";
import { env } from "../env.server";
import { log } from "../log.server";
import { singleton } from "../singleton.server";

const MB = 1024 * 1024;

/** With less room than this on the disk no file is taken: the database needs it, in bytes. */
export const FILES_ROOM = 96 * MB;

/** The folder that keeps files: FILES_DIR, or `files` in the data folder. */
export const filesFolder = (): string => resolve(env.FILES_DIR ?? join(env.DATA_DIR, "files"));

// Another driver of flydrive (S3) would go here; nothing else knows that it is a folder.
// Loaded when the first file is asked for.
const files = (): Promise<Disk> =>
  singleton("files", async () => {
    const [{ Disk }, { DurableDriver }] = await Promise.all([
      import("flydrive"),
      import("./durable-driver.server"),
    ]);
    return new Disk(new DurableDriver(filesFolder()));
  });

/** The key of a file, from an id and nothing else; spread over 256 folders by the id's end. */
export const fileKey = (id: string, part = "whole"): string => `${id.slice(-2)}/${id}.${part}`;

/** Keeps a file under a key, whole or not at all; the one it comes from stays. Throws where the disk refuses. */
export async function keepFile(key: string, fromPath: string): Promise<void> {
  const disk = await files();
  return disk.putStream(key, createReadStream(fromPath));
}

/** A stretch of bytes, both ends included. */
export interface Stretch {
  first: number;
  last: number;
}

/** The bytes of a kept file, or a stretch of them. Throws where there is no such file. */
export async function readFile(key: string, stretch?: Stretch): Promise<Readable> {
  const whole = await (await files()).getStream(key);
  if (!stretch) return whole;
  const out = new PassThrough();
  // Whoever reads hears of an error from `out`, which the pipeline destroys with it.
  pipeline(whole, (chunks: AsyncIterable<Buffer>) => between(chunks, stretch), out).catch(() => {});
  return out;
}

async function* between(chunks: AsyncIterable<Buffer>, { first, last }: Stretch) {
  let at = 0;
  for await (const chunk of chunks) {
    if (at + chunk.length > first)
      yield chunk.subarray(Math.max(0, first - at), Math.max(0, last + 1 - at));
    at += chunk.length;
    if (at > last) return;
  }
}

/** How many bytes a kept file has; null when there is none. */
export async function sizeOf(key: string): Promise<number | null> {
  const disk = await files();
  if (!(await disk.exists(key))) return null;
  return (await disk.getMetaData(key)).contentLength;
}

/** Deletes kept files; missing ones are fine. What cannot be deleted is logged, and found by the next sweep. */
export async function removeFiles(keys: readonly string[]): Promise<void> {
  const disk = await files();
  for (const key of keys) {
    await disk.delete(key).catch((err: unknown) => log.error({ err }, "a file was not deleted"));
  }
}

/** Keys of all files of a part of the storage that were kept before a moment, folder by folder; without one, of the files of talks. */
export async function* filesFromBefore(
  moment: Date,
  part: "photos" | null = null,
): AsyncGenerator<string[]> {
  const disk = await files();
  for (let shard = 0; shard < 256; shard += 1) {
    const { objects } = await disk.listAll(
      `${part ? `${part}/` : ""}${shard.toString(16).padStart(2, "0")}`,
    );
    const old: string[] = [];
    for (const found of objects) {
      if (!found.isFile) continue;
      const { key } = found as DriveFile;
      const { lastModified } = await disk.getMetaData(key);
      if (lastModified < moment) old.push(key);
    }
    if (old.length > 0) yield old;
  }
}

const INCOMING = "incoming";

/** A path for something that just comes in, on the disk of the files; whoever takes it deletes it. */
export async function incomingPath(): Promise<string> {
  const folder = join(filesFolder(), INCOMING);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, newId());
}

/** Deletes what came in before a moment and was left lying by a process that died. */
export async function sweepIncoming(moment: Date): Promise<void> {
  const root = filesFolder();
  const here = (await names(root)).filter((name) => name.startsWith("aside-"));
  const incoming = (await names(join(root, INCOMING))).map((name) => join(INCOMING, name));
  for (const name of [...here, ...incoming]) {
    const path = join(root, name);
    const found = await stat(path).catch(() => null);
    if (found?.isFile() && found.mtime < moment) await rm(path, { force: true });
  }
}

const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** Whether the disk has room for so many bytes more, and some to spare. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  await mkdir(filesFolder(), { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(filesFolder());
  return bavail * bsize >= bytes + FILES_ROOM;
}

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** Whether an error says that the disk of the files is full. */
export function isFilesDiskFull(error: unknown): boolean {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if (FULL.has((one as NodeJS.ErrnoException).code ?? "")) return true;
  }
  return false;
}
