import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sweepFiles } from "~/features/discussion/commands/sweep-files.server";
import { keepPhoto, photoKeys, removePhoto } from "~/features/members/photo/commands.server";
import { MIDDLE_OF } from "~/features/members/photo/crop";
import { db } from "~/platform/db/db.server";
import { env } from "~/platform/env.server";
import {
  fileKey,
  filesFolder,
  filesFromBefore,
  incomingPath,
  keepFile,
  readFile,
  removeFiles,
  sizeOf,
} from "~/platform/storage/storage.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../support/database";
import { aMember } from "../../support/factories";
import { ACCESS_KEY, openFakeS3, type FakeS3 } from "../../support/fake-s3";
import {
  bytesOf,
  get,
  incoming,
  keep,
  luz,
  outside,
  pdf,
  pete,
  photo,
  say,
  upload,
  useFiles,
} from "../../support/files";

useDatabase();
useFiles();

let store: FakeS3;
const before = { ...env };

beforeAll(async () => {
  store = await openFakeS3("weft", 2);
  Object.assign(env, {
    FILES_DIR: mkdtempSync(join(tmpdir(), "weft-bucket-")),
    ...{ S3_BUCKET: "weft", S3_ENDPOINT: store.origin },
    ...{ S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: "weft-test-secret" },
  });
});
afterAll(async () => {
  rmSync(filesFolder(), { recursive: true });
  for (const name of Object.keys(env)) if (!(name in before)) Reflect.deleteProperty(env, name);
  Object.assign(env, before);
  await store.close();
});
beforeEach(() => {
  store.broken = null;
  store.objects.clear();
  store.asked.length = 0;
});

const DAY = 86_400_000;
const jpeg = async () => {
  const path = await incomingPath();
  const red = { width: 600, height: 400, channels: 3, background: "#a33" } as const;
  const bytes = await sharp({ create: red }).jpeg().toBuffer();
  writeFileSync(path, bytes);
  return { fileName: "me.jpg", path, bytes: bytes.length };
};

test("a private file lies in the bucket, and is served to who may read it, whole or a stretch", async () => {
  const file = await keep(luz, pdf());
  await say(file, luz);
  expect([...store.objects.keys()]).toEqual([fileKey(file.id)]);
  const whole = await get(pete, `/files/${file.id}`);
  expect([whole.status, await whole.text()]).toEqual([200, "%PDF-1.7\nhello"]);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": "14",
    "content-disposition": expect.stringMatching(/^attachment; filename="plan.pdf"/) as string,
    "accept-ranges": "bytes",
  });
  const part = await get(pete, `/files/${file.id}`, { Range: "bytes=9-11" });
  expect([part.status, await part.text()]).toEqual([206, "hel"]);
  expect(part.headers.get("content-range")).toBe("bytes 9-11/14");
  expect(store.asked.at(-1)).toMatch(/^GET .* bytes=9-11$/);
  expect((await get(outside, `/files/${file.id}`)).status).toBe(404);
  store.objects.clear();
  expect((await get(pete, `/files/${file.id}`)).status).toBe(404);
  await expect(readFile(fileKey(file.id))).rejects.toMatchObject({ cause: { code: "ENOENT" } });
});

test("a picture has both its versions there, and a photo goes when it is taken away", async () => {
  const picture = await keep(luz, await photo());
  expect(await bytesOf(picture.id)).toEqual([expect.any(Number), expect.any(Number)]);
  const she = await aMember();
  expect(await keepPhoto(she, await jpeg(), MIDDLE_OF)).toBeNull();
  const { photoKey } = await db.member.findUniqueOrThrow({ where: { id: she.id } });
  const keys = Object.values(photoKeys(photoKey ?? ""));
  for (const key of keys) expect(store.objects.has(key), key).toBe(true);
  await removePhoto(she);
  for (const key of keys) expect(await sizeOf(key)).toBeNull();
});

test("the sweep reads more pages than one, and takes what nobody said and what no row knows of", async () => {
  const [old, said] = [await keep(luz, await photo()), await keep(luz, pdf())];
  await say(said, luz);
  const twoDaysAgo = new Date(Date.now() - 2 * DAY);
  await db.attachment.updateMany({
    where: { id: { in: [old.id, said.id] } },
    data: { createdAt: twoDaysAgo },
  });
  const bytes = Buffer.from("left");
  const strays = Array.from({ length: 1_001 }, () => newId().slice(0, -2) + "ab");
  for (const id of strays) store.objects.set(fileKey(id), { bytes, modified: twoDaysAgo });
  const fresh = fileKey(newId());
  store.objects.set(fresh, { bytes, modified: new Date() });
  const seen: string[] = [];
  for await (const keys of filesFromBefore(new Date(Date.now() - DAY))) seen.push(...keys);
  expect(new Set(seen)).toEqual(new Set(strays.map((id) => fileKey(id))));
  await sweepFiles();
  expect(new Set(store.objects.keys())).toEqual(new Set([fileKey(said.id), fresh]));
}, 120_000);

test.each(["answers 500", "hangs up"] as const)(
  "a store that %s is spoken of as a full disk is, and nothing is left half done",
  async (how) => {
    const lying = incoming().length;
    store.broken = how;
    const refused = await upload(luz, [pdf()]);
    expect(refused).toMatchObject({ status: 507 });
    expect(JSON.stringify(refused)).toContain("Nothing was kept. Try again later.");
    const given = await jpeg();
    expect(await keepPhoto(await aMember(), given, MIDDLE_OF)).toBe("disk-full");
    const error: unknown = await keepFile("ab/x", given.path).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ cause: { code: "ENOTTAKEN" } });
    expect(String((error as Error).cause)).not.toMatch(/weft-test/);
    store.broken = null;
    expect([store.objects.size, await db.attachment.count()]).toEqual([0, 0]);
    await keepFile("ab/x", given.path);
    expect(await sizeOf("ab/x")).toBe(given.bytes);
    await removeFiles(["ab/x", "ab/x"]);
    expect(await sizeOf("ab/x")).toBeNull();
    rmSync(given.path);
    expect(incoming()).toHaveLength(lying);
  },
);
