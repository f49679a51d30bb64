import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { requireMember, startSession } from "~/features/accounts/door.server";
import { db } from "~/platform/db/db.server";
import { env } from "~/platform/env.server";
import { fileKey, filesFolder, sizeOf } from "~/platform/storage/storage.server";
import { DurableDriver } from "~/platform/storage/durable-driver.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember, aMessage } from "../../../tests/support/factories";
import { takeBack } from "./commands/change.server";
import { sweepFiles } from "./commands/sweep-files.server";
import { answerForm } from "./plain-forms.server";
import { timelinePage } from "./queries/timeline.server";
import { loader as fileLoader } from "./routes/file";
import { action as uploadAction } from "./routes/files";
import { action as postAction } from "./routes/messages";
import type { Line, SaidFile } from "./talk";

useDatabase();

type Who = { id: string };
let luz: Who;
let pete: Who;
let outside: Who;
let conversation: { id: string };
let circle: { id: string };

beforeEach(async () => {
  await db.community.create({ data: { name: "Test", language: "en", timeZone: "UTC" } });
  luz = await aMember({ name: "Luz" });
  pete = await aMember({ name: "Pete" });
  outside = await aMember();
  const made = await aCircle({
    createdById: luz.id,
    members: [pete],
    reads: "CIRCLE",
    joins: "INVITATION",
  });
  circle = made;
  conversation = made.conversation;
});

const URL_HERE = "http://localhost";

async function headersOf(who: Who | null): Promise<Record<string, string>> {
  if (!who) return {};
  const cookie = await startSession(new Request(URL_HERE), who.id);
  return { Cookie: cookie.split(";")[0] ?? "" };
}

const thrown = (error: unknown): Response => {
  if (error instanceof Response) return error;
  const { init } = error as { init?: ResponseInit };
  if (!init) throw error;
  return new Response(null, init);
};

/** Sends files as the page does; answers with the status and what was told. */
async function upload(who: Who, files: File[], to = conversation.id) {
  const body = new FormData();
  for (const file of files) body.append("file", file);
  const request = new Request(`${URL_HERE}/conversations/${to}/files`, {
    method: "POST",
    headers: await headersOf(who),
    body,
  });
  const args = { request, params: { id: to }, context: {} };
  const response = await uploadAction(args).catch(thrown);
  const told = (await response.json().catch(() => ({}))) as {
    files?: SaidFile[];
    error?: string;
    refused?: { name: string; error: string }[];
  };
  return { status: response.status, ...told };
}

async function keep(who: Who, file: File): Promise<SaidFile> {
  const { files, error } = await upload(who, [file]);
  const [kept] = files ?? [];
  if (!kept) throw new Error(error);
  return kept;
}

async function get(who: Who | null, path: string, headers: Record<string, string> = {}) {
  const [, , id] = path.split("?")[0]?.split("/") ?? [];
  const request = new Request(URL_HERE + path, {
    headers: { ...(await headersOf(who)), ...headers },
  });
  return fileLoader({ request, params: { id }, context: {} }).catch(thrown);
}

const pdf = (name = "plan.pdf") => new File(["%PDF-1.7\nhello"], name, { type: "application/pdf" });

async function photo(): Promise<File> {
  const bytes = await sharp({
    create: { width: 900, height: 600, channels: 3, background: "#a33" },
  })
    .jpeg()
    .withExif({ IFD0: { Artist: "canary" }, IFD3: { GPSLatitude: "51/1 0/1 0/1" } })
    .toBuffer();
  return new File([new Uint8Array(bytes)], "At my house.jpg");
}

const say = async (file: SaidFile, author: Who) => {
  const message = await aMessage({ conversation, author });
  await db.attachment.update({ where: { id: file.id }, data: { messageId: message.id } });
  return message;
};

/** Everything that lies in the folder of files under an id. */
const bytesOf = async (id: string) =>
  Promise.all([fileKey(id), fileKey(id, "thumb")].map((key) => sizeOf(key)));

const incoming = () => {
  try {
    return readdirSync(join(filesFolder(), "incoming"));
  } catch {
    return [];
  }
};

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

const post = async (who: Who, files: string[], body = "", clientId = newId()) => {
  const form = new URLSearchParams([
    ["clientId", clientId],
    ["body", body],
  ]);
  for (const id of files) form.append("files", id);
  const request = new Request(`${URL_HERE}/conversations/${conversation.id}/messages`, {
    method: "POST",
    headers: await headersOf(who),
    body: form,
  });
  const params = { id: conversation.id };
  const response = await postAction({ request, params, context: {} }).catch(thrown);
  const told = (await response.json().catch(() => ({}))) as { line?: Line; error?: string };
  return { status: response.status, ...told };
};

describe("saying files", () => {
  test("words are not needed, the order is as chosen, and twice is once", async () => {
    const [one, two] = [await keep(luz, pdf("one.pdf")), await keep(luz, pdf("two.pdf"))];
    const clientId = newId();
    const first = await post(luz, [two.id, one.id], "", clientId);
    expect(first.line).toMatchObject({ seq: 1, html: "", files: [two, one] });
    const again = await post(luz, [two.id, one.id], "", clientId);
    expect(again.line).toEqual(first.line);
    const page = await timelinePage(pete.id, conversation.id, "end");
    expect(page.lines).toEqual([first.line]);
    expect(await db.message.count()).toBe(1);
  });

  test("only one's own files, of this conversation, and once", async () => {
    const hers = await keep(luz, pdf());
    const wrong = [
      await post(pete, [hers.id]),
      await post(luz, [newId()]),
      await post(
        luz,
        Array.from({ length: 11 }, () => hers.id),
      ),
      await post(luz, []),
    ];
    expect(wrong.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect((await post(luz, [hers.id], "Here")).status).toBe(200);
    const twice = await post(luz, [hers.id], "Again");
    expect(twice).toMatchObject({ status: 400, error: expect.stringContaining("Add it again") });
    const elsewhere = await aCircle({ createdById: luz.id });
    const { files } = await upload(luz, [pdf()], elsewhere.conversation.id);
    expect((await post(luz, [files?.[0]?.id ?? ""])).status).toBe(400);
    expect(await db.message.count()).toBe(1);
  });

  test("one file in two messages at the same moment goes with one of them", async () => {
    const file = await keep(luz, pdf());
    const both = await Promise.all([post(luz, [file.id], "One"), post(luz, [file.id], "Two")]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const { lines } = await timelinePage(luz.id, conversation.id, "end");
    expect(lines.filter(({ files }) => files)).toHaveLength(1);
    expect(lines.map(({ seq }) => seq)).toEqual([1]);
  });

  test("taking the message back deletes its files for everybody", async () => {
    const file = await keep(luz, await photo());
    const { line } = await post(luz, [file.id], "Look");
    expect((await get(pete, `/files/${file.id}`)).status).toBe(200);
    await takeBack(luz, line?.id ?? "");
    expect((await get(luz, `/files/${file.id}`)).status).toBe(404);
    expect(await bytesOf(file.id)).toEqual([null, null]);
    const { lines } = await timelinePage(luz.id, conversation.id, "end");
    expect(lines[0]).toMatchObject({ takenBack: true });
    expect(lines[0]?.files).toBeUndefined();
  });
});

describe("the form without a script", () => {
  const submit = async (files: File[], fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ conversation: conversation.id, ...fields }))
      body.append(name, value);
    for (const file of files) body.append("file", file);
    const headers = await headersOf(luz);
    const viewer = await requireMember(new Request(URL_HERE, { headers }));
    return answerForm(viewer, new Request(URL_HERE, { method: "POST", headers, body }));
  };

  test("sends files and words in one, once", async () => {
    const fields = { clientId: newId(), body: "The plan" };
    expect(await submit([pdf()], fields)).toEqual({ seq: 1 });
    expect(await submit([pdf()], fields)).toEqual({ seq: 1 });
    const { lines } = await timelinePage(luz.id, conversation.id, "end");
    expect(lines).toMatchObject([{ files: [{ name: "plan.pdf" }] }]);
    expect(await db.attachment.count()).toBe(1);
    // An empty field for files is how browsers say that none was chosen.
    expect(await submit([new File([], "")], { clientId: newId(), body: "No file" })).toEqual({
      seq: 2,
    });
  });

  test("keeps what was typed and what could be taken, when one of them is refused", async () => {
    const fields = { clientId: newId(), body: "Two files" };
    const refused = await submit([pdf(), new File(["<svg/>"], "a.svg")], fields);
    expect(refused).toMatchObject({
      status: 415,
      typed: "Two files",
      error: expect.stringMatching(/^a\.svg: /),
      files: [{ name: "plan.pdf" }],
    });
    const kept = "files" in refused ? refused.files : [];
    expect(await submit([], { ...fields, files: kept[0]?.id ?? "" })).toEqual({ seq: 1 });
    const { lines } = await timelinePage(luz.id, conversation.id, "end");
    expect(lines).toMatchObject([{ files: [{ name: "plan.pdf" }] }]);
  });

  test("takes nothing in for whoever may not post", async () => {
    await db.circle.update({ where: { id: circle.id }, data: { closedAt: new Date() } });
    const refused = await submit([pdf()], { clientId: newId(), body: "Late" });
    expect(refused).toMatchObject({ status: 403, typed: "Late" });
    expect(await db.attachment.count()).toBe(0);
  });
});

describe("the sweep", () => {
  const DAY = 86_400_000;
  test("takes what nobody said within a day, and bytes without a row, and nothing else", async () => {
    const [old, fresh, said, stray] = [
      await keep(luz, await photo()),
      await keep(luz, pdf()),
      await keep(luz, pdf()),
      await keep(luz, pdf()),
    ];
    await say(said, luz);
    const before = new Date(Date.now() - 2 * DAY);
    await db.attachment.updateMany({
      where: { id: { in: [old.id, said.id] } },
      data: { createdAt: before },
    });
    await db.attachment.delete({ where: { id: stray.id } });
    for (const { id } of [said, stray]) {
      utimesSync(join(filesFolder(), fileKey(id)), before, before);
    }
    await sweepFiles();
    await sweepFiles();
    expect(await bytesOf(old.id)).toEqual([null, null]);
    expect(await bytesOf(stray.id)).toEqual([null, null]);
    expect((await bytesOf(fresh.id))[0]).toBe(14);
    expect((await bytesOf(said.id))[0]).toBe(14);
    expect(await db.attachment.count()).toBe(2);
  });
});
