import { createReadStream } from "node:fs";
import { mkdir, readdir, rm, stat, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import type { Disk, DriveFile } from "flydrive";
import { newId } from "~/shared/ids";
import { isDiskFull } from "../db/disk-full.server";
import { bucketOf, env } from "../env.server";
import { log } from "../log.server";
import { singleton } from "../singleton.server";
import type { BucketDriver } from "./bucket-driver.server";
import type { DurableDriver } from "./durable-driver.server";

const MB = 1024 * 1024;

/** With less room than this on the disk no file is taken: the database needs it, in bytes. */
export const FILES_ROOM = 96 * MB;

/** The folder that keeps files: FILES_DIR, or `files` in the data folder. With a bucket, what just comes in lies there. */
export const filesFolder = (): string => resolve(env.FILES_DIR ?? join(env.DATA_DIR, "files"));

type Driver = DurableDriver | BucketDriver;

// Nothing else knows whether it is a folder or a bucket. Loaded when the first file is asked for.
const files = (): Promise<{ disk: Disk; driver: Driver }> =>
  singleton("files", async () => {
    const [{ Disk }, driver] = await Promise.all([import("flydrive"), openDriver()]);
    return { disk: new Disk(driver), driver };
  });

async function openDriver(): Promise<Driver> {
  const bucket = bucketOf(env);
  if (!bucket) return new (await import("./durable-driver.server")).DurableDriver(filesFolder());
  return new (await import("./bucket-driver.server")).BucketDriver(bucket);
}

/** The key of a file, from an id and nothing else; spread over 256 folders by the id's end. */
export const fileKey = (id: string, part = "whole"): string => `${id.slice(-2)}/${id}.${part}`;

/** Keeps a file under a key, whole or not at all; the one it comes from stays. Throws where the disk or the store refuses. */
export async function keepFile(key: string, fromPath: string): Promise<void> {
  const { disk } = await files();
  const { size } = await stat(fromPath);
  // A store wants to know beforehand how much comes.
  await disk.putStream(key, createReadStream(fromPath), { contentLength: size });
}

/** A stretch of bytes, both ends included. */
export interface Stretch {
  first: number;
  last: number;
}

/** The bytes of a kept file, or a stretch of them. Throws where there is no such file, before the first byte. */
export async function readFile(key: string, stretch?: Stretch): Promise<Readable> {
  const { disk, driver } = await files();
  return stretch ? driver.getStretch(key, stretch) : disk.getStream(key);
}

/** How many bytes a kept file has; null when there is none. */
export async function sizeOf(key: string): Promise<number | null> {
  const { disk } = await files();
  try {
    return (await disk.getMetaData(key)).contentLength;
  } catch (error) {
    if (isFileMissing(error)) return null;
    throw error;
  }
}

/** Whether an error says that there is no such file. */
export const isFileMissing = (error: unknown): boolean => hasCode(error, MISSING);

/** Deletes kept files; missing ones are fine. What cannot be deleted is logged, and found by the next sweep. */
export async function removeFiles(keys: readonly string[]): Promise<void> {
  const { disk } = await files();
  for (const key of keys) {
    await disk.delete(key).catch((err: unknown) => log.error({ err }, "a file was not deleted"));
  }
}

/** Keys of all files of a part of the storage that were kept before a moment, folder by folder; without one, of the files of talks. */
export async function* filesFromBefore(
  moment: Date,
  part: "photos" | null = null,
): AsyncGenerator<string[]> {
  for (let shard = 0; shard < 256; shard += 1) {
    const folder = `${part ? `${part}/` : ""}${shard.toString(16).padStart(2, "0")}`;
    for await (const found of pagesOf(folder)) {
      const old: string[] = [];
      for (const file of found)
        if ((await file.getMetaData()).lastModified < moment) old.push(file.key);
      if (old.length > 0) yield old;
    }
  }
}

// A folder on disk is one page; a store gives a thousand files at once.
async function* pagesOf(folder: string): AsyncGenerator<DriveFile[]> {
  const { disk } = await files();
  let next: string | undefined;
  do {
    const page = await disk.listAll(folder, next ? { paginationToken: next } : undefined);
    yield [...page.objects].filter((found): found is DriveFile => found.isFile);
    next = page.paginationToken;
  } while (next);
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

/** Whether the disk of the folder has room for so many bytes more, and some to spare. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  await mkdir(filesFolder(), { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(filesFolder());
  return bavail * bsize >= bytes + FILES_ROOM;
}

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const STORE_BROKEN = new Set(["ESTORE"]);
const MISSING = new Set(["ENOENT", "ENOTDIR"]);

/** Why nothing can be kept just now. */
export type NotKept = "disk-full" | "store-broken";

/** Whether an error says that a disk is full, of the files or of the database, or that the store of files breaks or does not answer; null where it says something else. */
export function whyNotKept(error: unknown): NotKept | null {
  if (isStoreBroken(error)) return "store-broken";
  return hasCode(error, FULL) || isDiskFull(error) ? "disk-full" : null;
}

/** Whether an error says that the store of files breaks or does not answer. */
export const isStoreBroken = (error: unknown): boolean => hasCode(error, STORE_BROKEN);

function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if (codes.has((one as NodeJS.ErrnoException).code ?? "")) return true;
  }
  return false;
}
