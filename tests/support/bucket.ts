import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { env } from "~/platform/env.server";
import { filesFolder, incomingPath } from "~/platform/storage/storage.server";
import { ACCESS_KEY, openFakeS3, type FakeS3 } from "./fake-s3";

/** The store that useBucket() opened. */
export let store: FakeS3;

const SETTINGS = ["S3_BUCKET", "S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

function forgetBucket(): void {
  for (const name of SETTINGS) Reflect.deleteProperty(env, name);
  (globalThis as { __weft?: Map<string, unknown> }).__weft?.delete("files");
}

/** Has this process keep files in the store, as one that just started with it would. */
export function openBucket(): void {
  forgetBucket();
  Object.assign(env, {
    ...{ S3_BUCKET: "weft", S3_ENDPOINT: store.origin },
    ...{ S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: "weft-test-secret" },
  });
}

/** Has this process keep files in its folder again. */
export const closeBucket = forgetBucket;

/** Gives each test of a file an empty store that keeps files and pictures. Call it beside useDatabase(). */
export function useBucket(): void {
  const before = env.FILES_DIR;
  beforeAll(async () => {
    store = await openFakeS3("weft", 2);
    env.FILES_DIR = mkdtempSync(join(tmpdir(), "weft-bucket-"));
  });
  beforeEach(() => {
    openBucket();
    store.broken = null;
    store.objects.clear();
    store.asked.length = 0;
  });
  afterAll(async () => {
    rmSync(filesFolder(), { recursive: true });
    forgetBucket();
    if (before === undefined) delete env.FILES_DIR;
    else env.FILES_DIR = before;
    await store.close();
  });
}

/** A picture of 600 by 400 pixels. */
export const red = (): Promise<Buffer> =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: "#a33" } })
    .jpeg()
    .toBuffer();

/** A picture that just came in. */
export async function cameIn() {
  const [path, bytes] = [await incomingPath(), await red()];
  writeFileSync(path, bytes);
  return { fileName: "me.jpg", path, bytes: bytes.length };
}
