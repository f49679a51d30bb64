import { utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { requireMember } from "~/features/accounts/door.server";
import { db } from "~/platform/db/db.server";
import { fileKey, filesFolder } from "~/platform/storage/storage.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle } from "../../../tests/support/factories";
import {
  bytesOf,
  circle,
  conversation,
  get,
  headersOf,
  keep,
  luz,
  pdf,
  pete,
  photo,
  say,
  thrown,
  upload,
  URL_HERE,
  useFiles,
} from "../../../tests/support/files";
import { takeBack } from "./commands/change.server";
import { sweepFiles } from "./commands/sweep-files.server";
import { answerForm } from "./plain-forms.server";
import { timelinePage } from "./queries/timeline.server";
import { action as postAction } from "./routes/messages";
import type { Line } from "./talk";

useDatabase();
useFiles();

const post = async (who: { id: string }, files: string[], body = "", clientId = newId()) => {
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
