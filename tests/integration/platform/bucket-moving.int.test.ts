import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { logoFile } from "~/features/accounts/door.server";
import { keepLogo } from "~/features/accounts/logo/commands.server";
import { action as ask } from "~/features/exports/routes/staff-export";
import { loader as fetchFile } from "~/features/exports/routes/staff-export-file";
import { action as fetchMine } from "~/features/exports/routes/my-data-file";
import { exportEverything, restoreEverything } from "~/features/exports/door.server";
import { keysOf } from "~/features/discussion/commands/upload.server";
import { leave } from "~/features/members/door.server";
import { keepPhoto, photoKeys } from "~/features/members/photo/commands.server";
import { MIDDLE_OF } from "~/features/members/photo/crop";
import { db } from "~/platform/db/db.server";
import { runJobsNow } from "~/platform/jobs/jobs.server";
import { readFile } from "~/platform/storage/storage.server";
import { exportTo, restoreFrom } from "~/shell/moving.server";
import { cameIn, closeBucket, openBucket, store, useBucket } from "../../support/bucket";
import { aRequest, aSignedInMember, fromPlace } from "../../support/coming-in";
import { emptyDatabase, useDatabase } from "../../support/database";
import { aCircle, aMember, aMessage } from "../../support/factories";
import {
  get,
  keep,
  luz,
  outside,
  pdf,
  pete,
  photo,
  say,
  thrown,
  useFiles,
} from "../../support/files";
import { useJobs } from "../../support/jobs";
import "~/shell/registry.server";

useDatabase();
useJobs();
useFiles();
useBucket();

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "weft-moving-"));
});
afterEach(() => rm(folder, { recursive: true }));

const photoOf = async (id: string) =>
  (await db.member.findUniqueOrThrow({ where: { id } })).photoKey ?? "";

/** Something of each kind that lies in a store: a logo, photos of one who is here and of one who left, a picture in an open circle and a document in a closed one. */
async function aWorld() {
  const staff = await aSignedInMember({ password: false, role: "STAFF" });
  expect(await keepLogo(staff.viewer, await cameIn())).toBeNull();
  const { logoKey } = await db.community.findUniqueOrThrow({ where: { id: 1 } });
  const gone = await aMember({ name: "Gone" });
  for (const who of [pete, gone])
    expect(await keepPhoto(who, await cameIn(), MIDDLE_OF)).toBeNull();
  const photos = { pete: await photoOf(pete.id), gone: await photoOf(gone.id) };
  await leave({ id: gone.id }, "STAY");
  const closed = await keep(luz, pdf());
  await say(closed, luz);
  const talk = (await aCircle({ createdById: luz.id })).conversation;
  const open = await keep(luz, await photo());
  const { id: messageId } = await aMessage({ conversation: talk, author: luz });
  const place = { conversationId: talk.id, messageId };
  await db.attachment.update({ where: { id: open.id }, data: place });
  return {
    ...{ staff, open, closed },
    /** What staff may take along, and what only the house takes. */
    forStaff: [
      ...[logoFile(logoKey ?? ""), ...Object.values(photoKeys(photos.pete))],
      ...keysOf(open.id),
    ],
    forHouse: [...Object.values(photoKeys(photos.gone)), keysOf(closed.id)[0] ?? ""],
  };
}

const bytesIn = (keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, store.objects.get(key)?.bytes.toString("base64")]));

/** Asks for an export of everything, and has it made. */
async function made({ cookie }: { cookie: string }): Promise<string> {
  const request = aRequest("/staff/export", { cookie, form: {} });
  await fromPlace(() => ask({ request, params: {}, context: {} }));
  await runJobsNow();
  return (await db.exportJob.findFirstOrThrow({ orderBy: { id: "desc" } })).id;
}

const fetched = ({ cookie }: { cookie: string }, id: string) =>
  fromPlace(() =>
    fetchFile({
      ...{ request: aRequest(`/staff/export/${id}`, { cookie }), params: { id }, context: {} },
    }).catch(thrown),
  );

test("what staff take along is made out of the bucket and into it, and fills an empty Weft with an empty bucket", async () => {
  const { staff, open, closed, forStaff, forHouse } = await aWorld();
  const id = await made(staff);
  const { state, fileKey } = await db.exportJob.findUniqueOrThrow({ where: { id } });
  expect([state, store.objects.has(fileKey ?? "")]).toEqual(["READY", true]);
  const answer = await fetched(staff, id);
  const path = join(folder, "staff.zip");
  await writeFile(path, Buffer.from(await answer.arrayBuffer()));
  const before = bytesIn(forStaff);
  await emptyDatabase();
  store.objects.clear();
  expect((await restoreEverything(path)).files).toBe(forStaff.length);
  expect([...store.objects.keys()].sort()).toEqual([...forStaff].sort());
  expect(bytesIn(forStaff)).toEqual(before);
  const small = await get(pete, `/files/${open.id}?size=thumb`);
  expect([small.status, small.headers.get("Content-Type")]).toEqual([200, open.mime]);
  expect((await get(outside, `/files/${closed.id}`)).status).toBe(404);
  for (const key of forHouse) expect(store.objects.has(key), key).toBe(false);
});

test("what the house takes along has all of the bucket, and fills an empty bucket or a folder with the same bytes", async () => {
  const { closed, forStaff, forHouse } = await aWorld();
  const [path, all] = [join(folder, "all.zip"), [...forStaff, ...forHouse]];
  const { files } = await exportEverything(path, "all");
  expect(files).toEqual({ kept: all.length, missing: 0 });
  expect([...store.objects.keys()].sort()).toEqual([...all].sort());
  const before = bytesIn(all);
  const objects = new Map(store.objects);
  for (const into of ["bucket", "folder"] as const) {
    await emptyDatabase();
    store.objects.clear();
    if (into === "folder") closeBucket();
    expect((await restoreEverything(path)).files, into).toBe(all.length);
    const there = await Promise.all(
      all.map(async (key) => [key, (await buffer(await readFile(key))).toString("base64")]),
    );
    expect(Object.fromEntries(there), into).toEqual(before);
    const answer = await get(pete, `/files/${closed.id}`, { Range: "bytes=9-11" });
    expect([answer.status, await answer.text()], into).toEqual([206, "hel"]);
    expect(store.objects.size).toBe(into === "bucket" ? objects.size : 0);
  }
  openBucket();
});

test("an export whose bytes are gone is the 404 of a missing one, and not noted as fetched; a store that fails is a 503", async () => {
  const { staff } = await aWorld();
  const id = await made(staff);
  store.broken = "answers 500";
  expect((await fetched(staff, id)).status).toBe(503);
  store.broken = null;
  store.objects.clear();
  expect((await fetched(staff, id)).status).toBe(404);
  const noted = await db.auditEntry.count({ where: { act: "exports:everything-fetched" } });
  expect(noted).toBe(0);
  expect((await db.exportJob.findUniqueOrThrow({ where: { id } })).fetchedAt).toBeNull();
});

test("an export says truly that the store failed, and one whose files are gone is made without them", async () => {
  const { staff } = await aWorld();
  store.broken = "answers 500";
  const failed = await db.exportJob.findUniqueOrThrow({ where: { id: await made(staff) } });
  expect([failed.state, failed.problem]).toEqual(["FAILED", "store-broken"]);
  store.broken = null;
  store.objects.clear();
  const { state } = await db.exportJob.findUniqueOrThrow({ where: { id: await made(staff) } });
  expect(state).toBe("READY");
  const request = aRequest("/settings/data/file", { cookie: staff.cookie, form: {} });
  const mine = await fromPlace(() => fetchMine({ request, params: {}, context: {} }));
  expect(
    Buffer.from(await mine.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});

test("the commands say in a sentence that the store fails, and leave neither half a zip nor a row", async () => {
  await aWorld();
  const [whole, half] = [join(folder, "whole.zip"), join(folder, "half.zip")];
  expect((await exportTo(whole))[0]).toMatch(/^\d+ rows and 8 files are in .*whole\.zip\.$/);
  store.broken = "answers 500";
  const fails = { name: "BootError", message: expect.stringMatching(/answered: .*500/) as string };
  await expect(exportTo(half)).rejects.toMatchObject(fails);
  expect(existsSync(half)).toBe(false);
  await emptyDatabase();
  await expect(restoreFrom(whole)).rejects.toMatchObject(fails);
  expect(await db.member.count()).toBe(0);
  store.broken = null;
  expect((await restoreFrom(whole))[0]).toMatch(/ and 8 files are back/);
});
