import { createWriteStream } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import { setImmediate as nextTurn } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { logoFile } from "~/features/accounts/door.server";
import { circlesOnMerging } from "~/features/circles/door.server";
import { leave, mergePeople, setMergingHooks, undoMerge } from "~/features/members/door.server";
import { fileKey, keepFile, removeFiles, sizeOf } from "~/platform/storage/storage.server";
import { newId } from "~/shared/ids";
import { aCommunity, aSignedInMember } from "../../../../tests/support/coming-in";
import { emptyDatabase, useDatabase } from "../../../../tests/support/database";
import {
  aCircle,
  aCohort,
  aMember,
  aMessage,
  aPrivateTalk,
} from "../../../../tests/support/factories";
import { openArchive } from "./archive.server";
import { exportEverything, type Manifest } from "./dump.server";
import { restoreEverything } from "./restore.server";

const { db } = useDatabase();
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "weft-export-"));
});

const NOW = new Date("2026-11-26T12:00:00Z");

/** A community with something in most tables: odd words, two people made one, somebody who left, a file. */
async function aWorld() {
  await aCommunity();
  const owner = await aSignedInMember();
  const odd = await aMember({
    ...{ name: "=cmd|' /C calc'!A0", story: 'Él dijo "sí"\n\\ 🧵 <b>', gifts: ["a,b", 'c"d'] },
    ...{ latitude: 32.531, longitude: -117.03821, visibility: { story: "ME" }, phone: "+52 664" },
  });
  const cohort = await aCohort();
  await db.cohortMember.create({ data: { cohortId: cohort.id, memberId: odd.id } });
  const first = await aMember({ mergedIntoId: odd.id });
  await aMember({ id: "00000000-0000-7000-8000-000000000001", mergedIntoId: first.id });
  const circle = await aCircle({ createdById: odd.id });
  const closed = await aCircle({ createdById: odd.id, reads: "CIRCLE", name: "canary circle" });
  const message = await aMessage({ conversation: circle.conversation, author: odd, body: "hello" });
  await aMessage({ conversation: closed.conversation, author: odd, body: "canary closed" });
  const talk = await aPrivateTalk({ people: [odd, { id: owner.id }] });
  await aMessage({ conversation: talk, author: odd, body: "canary private" });
  await db.auditEntry.create({ data: { id: newId(), act: "test:did", details: { n: 1 } } });
  const gone = await aMember({ name: "Gone" });
  await leave({ id: gone.id }, "STAY");
  const file = newId();
  await writeFile(join(folder, "bytes"), "the bytes");
  await keepFile(fileKey(file), join(folder, "bytes"));
  await db.attachment.create({
    data: {
      ...{ id: file, conversationId: circle.conversation.id, uploaderId: odd.id },
      ...{ messageId: message.id, kind: "FILE", fileName: "a.txt", mime: "text/plain", bytes: 9 },
    },
  });
  return { owner, odd, file };
}

/** Counts and says in one statement. */
const saysOnce = (conversationId: string, authorId: string) => db.$executeRaw`
  with counted as (update conversation set last_seq = last_seq + 1
    where id = ${conversationId}::uuid returning id, last_seq)
  insert into message (id, conversation_id, seq, author_id, client_id, body, html, render_version)
  select ${newId()}::uuid, id, last_seq, ${authorId}::uuid, ${newId()}::uuid, 'b', 'b', 1 from counted`;

async function contents(path: string): Promise<Record<string, string>> {
  const archive = await openArchive(path);
  const found: Record<string, string> = {};
  for (const name of archive.names) found[name] = await text(await archive.read(name));
  archive.close();
  return found;
}

async function aZip(files: Record<string, string>): Promise<string> {
  const zip = new ZipFile();
  for (const [name, body] of Object.entries(files)) zip.addBuffer(Buffer.from(body), name);
  zip.end();
  const path = join(folder, `${newId()}.zip`);
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

describe("an export of everything by the house", () => {
  test("restored into an empty Weft and exported again is the same", async () => {
    const { file } = await aWorld();
    const path = join(folder, "one.zip");
    const manifest = await exportEverything(path, "all", { now: NOW });
    expect(manifest.tables).toMatchObject({ message: 3, leave: 1, attachment: 1, audit_entry: 1 });
    expect(manifest.files).toEqual({ kept: 1, missing: 0 });
    const before = await contents(path);
    await emptyDatabase();
    await removeFiles([fileKey(file)]);
    const restored = await restoreEverything(path);
    expect(restored.files).toBe(1);
    expect(await sizeOf(fileKey(file))).toBe(9);
    const again = join(folder, "two.zip");
    await exportEverything(again, "all", { now: NOW });
    expect(await contents(again)).toEqual(before);
    // The rules of the tables hold again.
    await expect(db.auditEntry.deleteMany()).rejects.toThrow();
  });

  test("takes the logo along, and who asks to come in", async () => {
    const logoKey = newId();
    await aCommunity({ logoKey });
    const given = join(folder, "logo");
    await writeFile(given, "a logo");
    await keepFile(logoFile(logoKey), given);
    const asks = { id: newId(), name: "Ana", email: "ana@example.net", secretHash: "canary" };
    await db.entryRequest.create({ data: asks });
    const path = join(folder, "logo.zip");
    await exportEverything(path, "staff", { now: NOW });
    await emptyDatabase();
    await removeFiles([logoFile(logoKey)]);
    await restoreEverything(path);
    expect(await sizeOf(logoFile(logoKey))).toBe(6);
    expect(await db.entryRequest.findMany()).toMatchObject([{ name: "Ana", secretHash: null }]);
  });

  test("takes two who were made one along: after a restore they are taken apart as they were", async () => {
    const { owner, odd } = await aWorld();
    await db.account.update({ where: { id: owner.id }, data: { role: "OWNER" } });
    const twice = await aMember({ name: "Odd again", story: "another story" });
    await aCircle({ createdById: owner.id, members: [twice] });
    const asked = { keptId: odd.id, goneId: twice.id, chosen: new Set(["name"]) };
    setMergingHooks([circlesOnMerging]);
    const merged = await mergePeople({ ...owner.viewer, role: "OWNER" }, asked);
    const path = join(folder, "merged.zip");
    await exportEverything(path, "all", { now: NOW });
    const forStaff = join(folder, "staff.zip");
    await exportEverything(forStaff, "staff", { now: NOW });
    const rows = (await contents(forStaff))["tables/merge.jsonl"] ?? "";
    expect(JSON.parse(rows)).toMatchObject({ before: null, secret_hash: null });
    await emptyDatabase();
    await restoreEverything(path);
    const seats = () => db.membership.count({ where: { memberId: twice.id } });
    expect(await seats()).toBe(0);
    const id = "merged" in merged ? merged.merged : "";
    const came = await undoMerge({ ...owner.viewer, role: "OWNER" }, id);
    expect(came).toEqual({ undone: true });
    expect(await seats()).toBe(1);
    expect(await db.account.findUnique({ where: { id: twice.id } })).toMatchObject({
      leadsToId: null,
    });
  });

  test("is of one moment while data changes", async () => {
    const { odd } = await aWorld();
    const circle = await aCircle({ createdById: odd.id });
    for (let n = 0; n < 30; n += 1)
      await aMessage({ conversation: circle.conversation, author: odd });
    const path = join(folder, "busy.zip");
    let busy = true;
    const writing = (async () => {
      // The embedded database answers in the same turn of the event loop: others want one too.
      for (; busy; await nextTurn()) {
        await saysOnce(circle.conversation.id, odd.id);
      }
    })();
    await exportEverything(path, "all", { now: NOW });
    busy = false;
    await writing;
    const found = await contents(path);
    const rowsOf = (table: string) =>
      (found[`tables/${table}.jsonl`] ?? "")
        .split("\n")
        .filter(Boolean)
        .map((row) => JSON.parse(row) as Record<string, unknown>);
    const talk = rowsOf("conversation").find(({ id }) => id === circle.conversation.id);
    const said = rowsOf("message").filter((row) => row["conversation_id"] === talk?.["id"]);
    expect(said.length).toBe(talk?.["last_seq"]);
    expect((found["csv/message.csv"] ?? "").split("\r\n").length - 2).toBe(
      rowsOf("message").length,
    );
  });

  test("makes cells harmless that a spreadsheet would run", async () => {
    await aWorld();
    const path = join(folder, "csv.zip");
    await exportEverything(path, "all");
    const { "csv/member.csv": csv = "" } = await contents(path);
    expect(csv).toContain("'=cmd|");
    expect(csv).not.toMatch(/(^|,)"?=cmd/m);
  });
});

describe("an export of everything for staff", () => {
  test("holds no secrets and nothing that staff may not read, and says so; it can be restored", async () => {
    const { owner } = await aWorld();
    await aMember({ phone: "+52 665", visibility: { phone: "STAFF" } });
    await aMember({ phone: "+52 666", account: { claimedAt: null } });
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { id: owner.id } });
    const path = join(folder, "staff.zip");
    const manifest = await exportEverything(path, "staff");
    const found = await contents(path);
    const all = Object.values(found).join("\n");
    expect(passwordHash).toBeTruthy();
    expect(all).not.toContain(passwordHash);
    expect(all).not.toMatch(/canary|Él dijo/);
    // A number is its owner's alone until she says otherwise, or before she came.
    expect(all).not.toContain("+52 664");
    expect(all).toContain("+52 665");
    expect(all).toContain("+52 666");
    expect(manifest.leftOut.join(" ")).toMatch(/Private conversations.*staff may not read/);
    const said = JSON.parse(found["manifest.json"] ?? "") as Manifest;
    expect(said.tables).toEqual(manifest.tables);
    await emptyDatabase();
    await restoreEverything(path);
    expect(await db.message.count()).toBe(1);
  });
});

describe("a zip that is not taken changes nothing", () => {
  const refused = async (path: string, why: RegExp) => {
    await expect(restoreEverything(path)).rejects.toThrow(why);
    expect(await db.member.count()).toBe(0);
  };

  test("into a Weft that is not empty", async () => {
    await aWorld();
    const path = join(folder, "full.zip");
    await exportEverything(path, "all");
    await expect(restoreEverything(path)).rejects.toThrow(/not empty/);
  });

  test("with hostile names, of another version, half of it, or no zip at all", async () => {
    await aWorld();
    const whole = join(folder, "whole.zip");
    await exportEverything(whole, "all");
    const files = await contents(whole);
    await emptyDatabase();
    for (const name of [
      "files/aa/../../../etc/passwd",
      "files/secret.key",
      "tables/x;drop.jsonl",
      "evil",
    ]) {
      // yazl refuses to write some of them itself: the name is put in afterwards, of the same length.
      const stand = "x".repeat(name.length);
      const path = await aZip({ ...files, [stand]: "x" });
      const { readFile } = await import("node:fs/promises");
      const bytes = await readFile(path, "latin1");
      await writeFile(path, bytes.replaceAll(stand, name), "latin1");
      await refused(path, /holds a name|is broken|could not be read/);
    }
    const manifest = JSON.parse(files["manifest.json"] ?? "") as Manifest;
    const withManifest = (changed: object) =>
      aZip({ ...files, "manifest.json": JSON.stringify({ ...manifest, ...changed }) });
    await refused(await withManifest({ migration: "20200101_old" }), /stands at 20200101_old/);
    await refused(await withManifest({ version: 2 }), /does not know/);
    const fewer = { ...files, "tables/message.jsonl": "" };
    await refused(await aZip(fewer), /not whole: message has 0 rows of 3/);
    const { "tables/member.jsonl": _, ...lacking } = files;
    await refused(await aZip(lacking), /lacks tables\/member/);
    await writeFile(join(folder, "no.zip"), "no zip");
    await refused(join(folder, "no.zip"), /could not be read/);
  });
});
