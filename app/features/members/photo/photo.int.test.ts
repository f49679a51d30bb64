import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { filesFolder, incomingPath, keepFile, sizeOf } from "~/platform/storage/storage.server";
import { useDatabase } from "../../../../tests/support/database";
import { newId } from "~/shared/ids";
import { aMember } from "../../../../tests/support/factories";
import { keepPhoto, photoKeys, removePhoto } from "./commands.server";
import { MIDDLE_OF } from "./crop";
import { sweepPhotos } from "./sweep.server";

useDatabase();

async function incoming(bytes: Uint8Array | string, fileName = "me.jpg") {
  const path = await incomingPath();
  writeFileSync(path, bytes);
  return { fileName, path, bytes: bytes.length };
}
const jpeg = () =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: "#a33" } })
    .jpeg()
    .toBuffer();
const keyOf = async (id: string) =>
  (await db.member.findUniqueOrThrow({ where: { id } })).photoKey ?? "";

test("a new photo takes the place of the one before, whose bytes are deleted; so are those of the last", async () => {
  const she = await aMember();
  expect(await keepPhoto(she, await incoming(await jpeg()), MIDDLE_OF)).toBeNull();
  const first = await keyOf(she.id);
  expect(await sizeOf(photoKeys(first).small)).toBeGreaterThan(0);
  expect(await keepPhoto(she, await incoming(await jpeg()), MIDDLE_OF)).toBeNull();
  const second = await keyOf(she.id);
  expect(second).not.toBe(first);
  expect(await sizeOf(photoKeys(first).large)).toBeNull();
  expect(await sizeOf(photoKeys(second).large)).toBeGreaterThan(0);
  await removePhoto(she);
  expect(await keyOf(she.id)).toBe("");
  expect(await sizeOf(photoKeys(second).large)).toBeNull();
});

test("what is no photo changes nothing, and each says why", async () => {
  const she = await aMember();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const heic = Buffer.concat([
    Buffer.from("00000018667479706865696300000000", "hex"),
    Buffer.alloc(64),
  ]);
  const cases = [
    [await incoming(svg, "me.svg"), "not-a-picture"],
    [await incoming(svg, "me.jpg"), "not-a-picture"],
    [await incoming("%PDF-1.7\n1 0 obj\n", "me.pdf"), "not-a-picture"],
    [await incoming(heic), "heic"],
    [await incoming((await jpeg()).subarray(0, 400)), "broken-picture"],
    [{ fileName: "me.jpg", problem: "too-large" as const }, "too-large"],
    [{ fileName: "me.jpg", problem: "empty" as const }, "none"],
    [undefined, "none"],
  ] as const;
  for (const [file, problem] of cases)
    expect(await keepPhoto(she, file, MIDDLE_OF), problem).toBe(problem);
  expect(await keyOf(she.id)).toBe("");
});

test("a photo that nobody has is swept after a day; one that comes back with its member is kept", async () => {
  const [she, left] = [await aMember(), await aMember()];
  for (const one of [she, left]) await keepPhoto(one, await incoming(await jpeg()), MIDDLE_OF);
  const [hers, kept, stray, fresh] = [await keyOf(she.id), await keyOf(left.id), newId(), newId()];
  await db.member.update({ where: { id: left.id }, data: { photoKey: null } });
  await db.leave.create({
    data: {
      ...{ memberId: left.id, leftAt: new Date(), finalAt: new Date(), messages: "STAY" },
      before: { member: { photo_key: kept } },
    },
  });
  for (const key of [stray, fresh])
    for (const file of Object.values(photoKeys(key)))
      await keepFile(file, (await incoming(await jpeg())).path);
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  for (const key of [hers, kept, stray])
    for (const file of Object.values(photoKeys(key)))
      utimesSync(join(filesFolder(), file), twoDaysAgo, twoDaysAgo);
  await sweepPhotos();
  await sweepPhotos();
  const there = async (key: string) => (await sizeOf(photoKeys(key).small)) !== null;
  expect(await Promise.all([hers, kept, stray, fresh].map(there))).toEqual([
    ...[true, true, false, true],
  ]);
});
