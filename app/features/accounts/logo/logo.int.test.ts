import { writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { auditPage } from "~/platform/audit/audit.server";
import { incomingPath, readFile, sizeOf } from "~/platform/storage/storage.server";
import { aCommunity, aRequest, aSignedInMember } from "../../../../tests/support/coming-in";
import { useDatabase } from "../../../../tests/support/database";
import { loader } from "../routes/logo";
import type { Viewer } from "../viewer";
import { keepLogo, logoFile, removeLogo } from "./commands.server";

const { db } = useDatabase();
let viewer: Viewer;
beforeEach(async () => {
  await aCommunity();
  ({ viewer } = await aSignedInMember({ password: false }));
});

async function incoming(bytes: Uint8Array | string, fileName = "logo.png") {
  const path = await incomingPath();
  await writeFile(path, bytes);
  return { fileName, path, bytes: bytes.length };
}
const wide = () =>
  sharp({ create: { width: 600, height: 200, channels: 3, background: "#2a2" } })
    .withExifMerge({ IFD0: { Artist: "canary" } })
    .png()
    .toBuffer();
const keyOf = async () => (await db.community.findUniqueOrThrow({ where: { id: 1 } })).logoKey;
const fetched = async (key: string) =>
  loader({ request: aRequest(`/logo/${key}`), params: { key }, context: {} });

test("a logo is made anew, whole in a square, served to everybody for a year, and the one before is deleted", async () => {
  expect(await keepLogo(viewer, await incoming(await wide()))).toBeNull();
  const first = (await keyOf()) ?? "";
  const bytes = await buffer(await readFile(logoFile(first)));
  const { width, height, format, hasAlpha } = await sharp((await incoming(bytes)).path).metadata();
  expect({ width, height, format, hasAlpha }).toEqual({
    ...{ width: 192, height: 192, format: "webp", hasAlpha: true },
  });
  expect(bytes.includes("canary")).toBe(false);
  const answer = await fetched(first);
  expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("Content-Type")).toBe("image/webp");
  expect(await keepLogo(viewer, await incoming(await wide()))).toBeNull();
  expect(await sizeOf(logoFile(first))).toBeNull();
  await expect(fetched(first)).rejects.toMatchObject({ init: { status: 404 } });
  await removeLogo(viewer);
  await removeLogo(viewer);
  expect(await keyOf()).toBeNull();
  expect((await auditPage({})).lines.map(({ act }) => act)).toEqual([
    "accounts:logo-removed",
    "accounts:logo-changed",
    "accounts:logo-changed",
  ]);
});

test("what is no picture, and what would unfold to too many pixels, changes nothing and says why", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const bomb = await sharp({
    create: { width: 16_000, height: 16_000, channels: 3, background: "#fff" },
  })
    .png()
    .toBuffer();
  const cases = [
    [await incoming(svg, "logo.svg"), "not-a-picture"],
    [await incoming(svg, "logo.png"), "not-a-picture"],
    [await incoming(`<?xml version="1.0"?>${svg}`, "logo.png"), "not-a-picture"],
    [await incoming(bomb), "too-many-pixels"],
    [await incoming((await wide()).subarray(0, 120)), "broken-picture"],
    [{ fileName: "logo.png", problem: "too-large" as const }, "too-large"],
    [undefined, "none"],
  ] as const;
  for (const [file, problem] of cases) expect(await keepLogo(viewer, file), problem).toBe(problem);
  expect(await keyOf()).toBeNull();
});
