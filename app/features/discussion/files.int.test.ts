import { writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { db } from "~/platform/db/db.server";
import { env } from "~/platform/env.server";
import { DurableDriver } from "~/platform/storage/durable-driver.server";
import { filesFolder, removeFiles } from "~/platform/storage/storage.server";
import { useDatabase } from "../../../tests/support/database";
import {
  circle,
  conversation,
  get,
  headersOf,
  incoming,
  keep,
  luz,
  outside,
  pdf,
  pete,
  photo,
  say,
  upload,
  URL_HERE,
  useFiles,
} from "../../../tests/support/files";
import { keysOf } from "./commands/upload.server";
import { action as uploadAction } from "./routes/files";

useDatabase();
useFiles();

describe("sending a file", () => {
  test("is for those who may post; for anybody else the conversation is not there", async () => {
    expect(await upload(pete, [pdf()])).toMatchObject({
      status: 200,
      files: [{ name: "plan.pdf", mime: "application/pdf", kind: "FILE", bytes: 14, width: null }],
      refused: [],
    });
    expect((await upload(outside, [pdf()])).status).toBe(404);
    expect((await upload(pete, [pdf()], "nowhere")).status).toBe(404);
    await db.circle.update({ where: { id: circle.id }, data: { closedAt: new Date() } });
    expect((await upload(pete, [pdf()])).status).toBe(403);
    expect(await db.attachment.count()).toBe(1);
    expect(incoming()).toEqual([]);
  });

  test("a picture is made anew: its size is known, and where it was taken is not", async () => {
    const file = await keep(luz, await photo());
    expect(file).toMatchObject({ kind: "IMAGE", width: 900, height: 600, name: "At my house.jpg" });
    for (const size of ["", "?size=thumb"]) {
      const served = await get(luz, `/files/${file.id}${size}`);
      expect(served.headers.get("Content-Type")).toBe("image/jpeg");
      const bytes = Buffer.from(await served.arrayBuffer());
      expect(bytes.includes("canary")).toBe(false);
      expect(bytes.includes("Exif")).toBe(false);
    }
  });

  test.each([
    [
      "a drawing that may run",
      new File(["<svg xmlns='http://www.w3.org/2000/svg'/>"], "a.svg"),
      415,
    ],
    ["a page under another name", new File(["<!doctype html><p>x"], "a.txt"), 415],
    ["a program called a picture", new File(["MZ\x90\x00\x03\x00"], "a.png"), 415],
    ["an empty file", new File([], "a.pdf"), 400],
    ["a picture cut short", new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], "a.jpg"), 400],
    ["more than 20 MB", new File([Buffer.alloc(40 * 1024 * 1024, "x")], "a.txt"), 413],
  ])("%s is refused with a sentence, and nothing of it stays", async (_what, file, status) => {
    const answer = await upload(luz, [file]);
    expect(answer.status).toBe(status);
    expect(answer.error).toMatch(/\w+ \w+.*\.$/);
    expect(await db.attachment.count()).toBe(0);
    expect(incoming()).toEqual([]);
  });

  test("what is refused does not keep the others back; more than ten are too many", async () => {
    const mixed = await upload(luz, [pdf("one.pdf"), new File(["<svg/>"], "two.svg")]);
    expect(mixed.files).toMatchObject([{ name: "one.pdf" }]);
    expect(mixed.refused).toMatchObject([{ name: "two.svg" }]);
    const eleven = Array.from({ length: 11 }, (_, i) => pdf(`${i}.pdf`));
    const many = await upload(luz, eleven);
    expect(many.files).toHaveLength(10);
    expect(many.refused).toHaveLength(1);
  });

  test("a form that breaks off leaves nothing", async () => {
    const cut =
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf a';
    const request = new Request(`${URL_HERE}/`, {
      method: "POST",
      headers: { ...(await headersOf(luz)), "Content-Type": "multipart/form-data; boundary=b" },
      body: cut,
    });
    const answer = await uploadAction({ request, params: { id: conversation.id }, context: {} });
    expect(answer.status).toBe(400);
    expect(await db.attachment.count()).toBe(0);
    expect(incoming()).toEqual([]);
  });

  test("what the virus scan refuses is not kept, and neither is what it cannot look at", async () => {
    const folder = filesFolder();
    await mkdir(folder, { recursive: true });
    const script = join(folder, "scan.sh");
    writeFileSync(script, 'grep -q EICAR "$1" && exit 1\ngrep -q strange "$1" && exit 9\nexit 0\n');
    env.SCAN_COMMAND = `/bin/sh ${script}`;
    try {
      expect(await upload(luz, [new File(["EICAR"], "a.txt")])).toMatchObject({ status: 400 });
      expect(await upload(luz, [new File(["strange"], "a.txt")])).toMatchObject({ status: 503 });
      expect(await upload(luz, [new File(["hello"], "a.txt")])).toMatchObject({ status: 200 });
    } finally {
      delete env.SCAN_COMMAND;
    }
    expect(await db.attachment.count()).toBe(1);
  });

  test("a disk that is full, before or halfway, says so and leaves nothing half done", async () => {
    const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
    const put = DurableDriver.prototype.putStream;
    let calls = 0;
    vi.spyOn(DurableDriver.prototype, "putStream").mockImplementation(function (
      this: DurableDriver,
      ...args
    ) {
      calls += 1;
      if (calls === 2) return Promise.reject(full);
      return put.apply(this, args);
    });
    // The picture is kept, its small version finds no room.
    const answer = await upload(luz, [await photo()]);
    expect(answer).toMatchObject({ status: 507, error: expect.stringContaining("no room") });
    expect(await db.attachment.count()).toBe(0);
    expect(incoming()).toEqual([]);
    vi.restoreAllMocks();
    expect((await upload(luz, [pdf()])).status).toBe(200);
  });
});

describe("opening a file", () => {
  test("whose bytes are gone is a 404, whole and in parts", async () => {
    const picture = await keep(luz, await photo());
    await say(picture, luz);
    await removeFiles(keysOf(picture.id));
    for (const path of [`/files/${picture.id}`, `/files/${picture.id}?size=thumb`])
      expect((await get(pete, path)).status, path).toBe(404);
    expect((await get(pete, `/files/${picture.id}`, { Range: "bytes=0-9" })).status).toBe(404);
  });

  test("before it is said, only its sender can; then whoever may read the conversation", async () => {
    const file = await keep(luz, pdf());
    const path = `/files/${file.id}`;
    const statuses = async () => [
      (await get(luz, path)).status,
      (await get(pete, path)).status,
      (await get(outside, path)).status,
      (await get(null, path)).status,
    ];
    expect(await statuses()).toEqual([200, 404, 404, 404]);
    await say(file, luz);
    expect(await statuses()).toEqual([200, 200, 404, 404]);
    await db.membership.deleteMany({ where: { memberId: pete.id } });
    expect(await statuses()).toEqual([200, 404, 404, 404]);
    expect((await get(luz, "/files/nothing")).status).toBe(404);
  });

  test("what a browser could run is downloaded, and may do nothing", async () => {
    const file = await keep(luz, pdf('a"b;\u00e9.pdf'));
    const { headers } = await get(luz, `/files/${file.id}`);
    expect(headers.get("Content-Disposition")).toMatch(/^attachment; filename="a_b__\.pdf"/);
    expect(headers.get("Content-Security-Policy")).toContain("sandbox; default-src 'none'");
    const picture = await keep(luz, await photo());
    const shown = await get(luz, `/files/${picture.id}`);
    expect(shown.headers.get("Content-Disposition")).toMatch(/^inline/);
  });

  test("a stretch of it can be asked for, and what is known is not sent again", async () => {
    const file = await keep(luz, pdf());
    const path = `/files/${file.id}/plan.pdf`;
    const part = await get(luz, path, { Range: "bytes=5-7" });
    expect(part.status).toBe(206);
    expect(part.headers.get("Content-Range")).toBe("bytes 5-7/14");
    expect(await part.text()).toBe("1.7");
    expect((await get(luz, path, { Range: "bytes=14-" })).status).toBe(416);
    const tag = (await get(luz, path)).headers.get("ETag") ?? "";
    expect((await get(luz, path, { "If-None-Match": tag })).status).toBe(304);
    // Also what is known asks who may still see it.
    expect((await get(outside, path, { "If-None-Match": tag })).status).toBe(404);
  });
});
