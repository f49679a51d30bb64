import { rmSync, writeFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import type { ActionFunctionArgs } from "@remix-run/node";
import sharp from "sharp";
import { afterEach, expect, test, vi } from "vitest";
import { action as logoAction } from "~/features/accounts/routes/staff-logo";
import { loader as logoLoader } from "~/features/accounts/routes/logo";
import { sweepFiles } from "~/features/discussion/commands/sweep-files.server";
import { keepPhoto, photoKeys, removePhoto } from "~/features/members/photo/commands.server";
import { MIDDLE_OF } from "~/features/members/photo/crop";
import { action as photoAction } from "~/features/members/routes/you-photo";
import { loader as photoLoader } from "~/features/members/routes/photo";
import { db } from "~/platform/db/db.server";
import { errorForLog, log } from "~/platform/log.server";
import {
  fileKey,
  filesFromBefore,
  incomingPath,
  keepFile,
  readFile,
  removeFiles,
  sizeOf,
} from "~/platform/storage/storage.server";
import { newId } from "~/shared/ids";
import { aRequest, aSignedInMember, fromPlace } from "../../support/coming-in";
import { cameIn, red, store, useBucket } from "../../support/bucket";
import { useDatabase } from "../../support/database";
import { aMember } from "../../support/factories";
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
  thrown,
  upload,
  URL_HERE,
  useFiles,
} from "../../support/files";

useDatabase();
useFiles();
useBucket();

afterEach(() => void vi.restoreAllMocks());

const DAY = 86_400_000;

/** Sends a form with a picture, or with a button's intent, as a browser does. */
async function sent(
  action: (args: ActionFunctionArgs) => Promise<unknown>,
  { cookie }: { cookie: string },
  fields: Record<string, File | string>,
): Promise<unknown> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const request = new Request(`${URL_HERE}/form`, {
    method: "POST",
    headers: { Cookie: cookie },
    body,
  });
  return fromPlace(() => action({ request, params: {}, context: {} }));
}

const aPicture = async () => new File([new Uint8Array(await red())], "me.jpg");
const leadsTo = (answer: unknown) =>
  answer instanceof Response ? answer.headers.get("Location") : answer;

/** What the log says went wrong from here on: its sentences, and all of it. */
function errorsLogged(): { sentences: () => unknown[]; all: () => string } {
  const error = vi.spyOn(log as { error(about: { err?: unknown }, said: string): void }, "error");
  return {
    sentences: () => error.mock.calls.map(([, sentence]) => sentence),
    all: () => error.mock.calls.map(([{ err }]) => JSON.stringify(errorForLog(err))).join("\n"),
  };
}

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
  expect(await keepPhoto(she, await cameIn(), MIDDLE_OF)).toBeNull();
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

test("a photo and a logo are sent by their forms into the bucket, and served out of it; taken away they are gone", async () => {
  const she = await aSignedInMember({ password: false, role: "STAFF" });
  const crop = { x: "0.5", y: "0.5", zoom: "1" };
  const kept = await sent(photoAction, she, { photo: await aPicture(), ...crop });
  expect(leadsTo(kept)).toBe("/you?saved=photo#photo");
  const { photoKey } = await db.member.findUniqueOrThrow({ where: { id: she.id } });
  const logo = await sent(logoAction, she, { logo: await aPicture() });
  expect(leadsTo(logo)).toBe("/staff/settings/logo?done=kept");
  const { logoKey } = await db.community.findUniqueOrThrow({ where: { id: 1 } });
  expect([...store.objects.keys()].sort()).toEqual([
    expect.stringContaining(`${logoKey}.webp`),
    expect.stringContaining(`${photoKey}.large`),
    expect.stringContaining(`${photoKey}.small`),
  ]);
  const sides = async (answer: Response) => {
    // Only pictures of a file are opened in this process.
    const path = await incomingPath();
    writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
    const { width, height, format } = await sharp(path).metadata();
    rmSync(path);
    return [answer.status, format, width, height];
  };
  const person = { id: she.id, key: photoKey ?? "" };
  const seen = (size: string) =>
    photoLoader({
      request: aRequest(`/people/${she.id}/photo/${photoKey}?size=${size}`, she),
      ...{ params: person, context: {} },
    }).catch(thrown);
  const shown = (key: string | null) =>
    logoLoader({
      request: aRequest(`/logo/${key}`),
      params: { key: key ?? "" },
      context: {},
    }).catch(thrown);
  expect(await sides(await seen("small"))).toEqual([200, "webp", 128, 128]);
  expect(await sides(await seen("large"))).toEqual([200, "webp", 432, 432]);
  expect(await sides(await shown(logoKey))).toEqual([200, "webp", 192, 192]);
  const objects = new Map(store.objects);
  store.objects.clear();
  const gone = [await seen("small"), await shown(logoKey)].map(({ status }) => status);
  expect(gone).toEqual([404, 404]);
  for (const [key, object] of objects) store.objects.set(key, object);
  await sent(photoAction, she, { intent: "remove" });
  await sent(logoAction, she, { intent: "remove" });
  expect(store.objects.size).toBe(0);
});

test.each(["answers 500", "hangs up"] as const)(
  "a store that %s takes nothing, with a sentence that is true, the reason in the log, and nothing half done",
  async (how) => {
    const lying = incoming().length;
    const she = await aSignedInMember({ password: false, role: "STAFF" });
    store.broken = how;
    const logged = errorsLogged();
    const refused = await upload(luz, [pdf()]);
    expect(refused).toMatchObject({ status: 503 });
    expect(refused.error).toMatch(/does not answer just now. Nothing was kept/);
    for (const [action, field] of [
      [photoAction, "photo"],
      [logoAction, "logo"],
    ] as const)
      expect(await sent(action, she, { [field]: await aPicture() }), field).toMatchObject({
        data: { error: expect.stringContaining("does not answer just now") as string },
        init: { status: 400 },
      });
    const sentences = ["a file was not kept", "a picture was not kept", "a picture was not kept"];
    const rest = logged.sentences().filter((one) => one !== "a file was not deleted");
    expect(rest).toEqual(sentences);
    expect(logged.all()).toContain("the store of files answered");
    expect(logged.all()).not.toMatch(/weft-test|disk/);
    const given = await cameIn();
    await expect(keepFile("ab/x", given.path)).rejects.toMatchObject({ cause: { code: "ESTORE" } });
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

test("what a store does not give just now is a 503 and not a 404, and is in the log without what opens it", async () => {
  const file = await keep(luz, pdf());
  await say(file, luz);
  const logged = errorsLogged();
  store.broken = "answers 500";
  const answer = await get(pete, `/files/${file.id}`);
  expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "30"]);
  await expect(filesFromBefore(new Date()).next()).rejects.toMatchObject({
    code: "ESTORE",
  });
  store.broken = null;
  expect(logged.sentences()).toEqual(["the store of files did not give one"]);
  expect(logged.all()).toMatch(/status 500/);
  expect(logged.all()).not.toMatch(/weft-test/);
  expect((await get(pete, `/files/${file.id}`)).status).toBe(200);
  expect((await buffer(await readFile(fileKey(file.id)))).length).toBe(14);
});
