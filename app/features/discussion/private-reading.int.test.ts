import { beforeEach, describe, expect, test, vi, type MockInstance } from "vitest";
import { startSession } from "~/features/accounts/door.server";
import { db } from "~/platform/db/db.server";
import * as live from "~/platform/realtime/events.server";
import { newId } from "~/shared/ids";
import { aCommunity, aRequest, asCookie } from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMessage, aPrivateTalk } from "../../../tests/support/factories";
import { idOf, open, say, write } from "../../../tests/support/private";
import { keepDraft } from "./commands/draft.server";
import { markRead, markUnread, setAttention } from "./commands/read.server";
import { privateConversations, privateNews, unreadPrivate } from "./queries/private.server";
import { draftOf, followedNews, unreadByCircle, unreadSince } from "./queries/reading.server";
import { action as draftAction } from "./routes/draft";
import { firstSeqOn } from "./queries/timeline-date.server";

useDatabase();

let told: MockInstance<typeof live.publish>;
beforeEach(() => {
  told = vi.spyOn(live, "publish");
});

describe("the last that was said", () => {
  test("is quoted where it has words, and never of somebody whom she blocks", async () => {
    const [ana, ben, eva] = [await open("Ana"), await open("Ben"), await open("Eva")];
    const circle = await aCircle({ createdById: ana.id, members: [ben, eva] });
    const followed = await db.conversation.create({
      data: { id: newId(), circleId: circle.id, title: "Stairs", createdById: ana.id },
    });
    const pair = idOf(await write(ben, [ana]));
    const few = await aPrivateTalk({ people: [ana, ben, eva] });
    await say(ana, followed.id);
    await setAttention(ana, followed.id, "FOLLOWED");
    await say(eva, circle.conversation.id, "tea first");
    for (const id of [circle.conversation.id, followed.id, pair, few.id]) {
      await say(ben, id, "a word of Ben");
    }
    const seen = async () => {
      const circles = await unreadSince(ana.id, 9);
      const news = await followedNews(ana.id, 9);
      const unread = await unreadPrivate(ana.id, 9);
      const { rows } = await privateConversations(ana.id, null);
      return [...circles, ...news, ...unread, ...rows].map(({ last }) => last?.line ?? null);
    };
    expect(await seen()).toEqual(Array(6).fill("a word of Ben"));
    await db.block.create({ data: { blockerId: ana.id, blockedId: ben.id } });
    expect(await seen()).toEqual(Array(6).fill(null));
    const lines = async () => (await privateConversations(ana.id, null)).rows;
    expect((await lines()).map(({ lastIs }) => lastIs)).toEqual(["blocked", "blocked"]);

    await aMessage({ conversation: few, author: eva, body: "", html: "" });
    expect((await lines())[0]).toMatchObject({ id: few.id, last: null, lastIs: "files" });
  });
});

describe("how much one hears", () => {
  test("what is muted counts nowhere; what is followed stands by its name", async () => {
    const [ana, ben] = [await open("Ana"), await open("Ben")];
    const circle = await aCircle({ createdById: ana.id, members: [ben] });
    const stairs = await db.conversation.create({
      data: { id: newId(), circleId: circle.id, title: "Stairs", createdById: ana.id },
    });
    const pair = idOf(await write(ana, [ben]));
    await say(ana, circle.conversation.id);
    await say(ana, stairs.id);
    expect((await unreadByCircle(ben.id)).get(circle.id)).toBe(2);
    await setAttention(ben, circle.conversation.id, "MUTED");
    await setAttention(ben, pair, "MUTED");
    expect((await unreadByCircle(ben.id)).get(circle.id)).toBe(1);
    const news = await privateNews(ben.id);
    expect(news.unread).toEqual([]);
    expect(news.muted.sort()).toEqual([circle.conversation.id, pair].sort());
    await setAttention(ben, stairs.id, "FOLLOWED");
    expect(await unreadSince(ben.id, 9)).toEqual([]);
    expect(await followedNews(ben.id, 9)).toMatchObject([{ title: "Stairs", count: 1 }]);
    await setAttention(ben, pair, "FOLLOWED");
    expect(await unreadPrivate(ben.id, 9)).toMatchObject([{ id: pair, attention: "FOLLOWED" }]);
  });

  test("unread from here: the reading goes back, every page is told, and reading goes on from there", async () => {
    const [ana, ben] = [await open("Ana"), await open("Ben")];
    const id = idOf(await write(ana, [ben]));
    for (const body of ["two", "three", "four"]) await say(ana, id, body);
    await markRead(ben, id, 4);
    await markUnread(ben, id, 3);
    const fact = told.mock.calls
      .filter(([event]) => event.name === "discussion:reading-moved")
      .at(-1);
    expect(fact?.[1]).toBe(`person:${ben.id}`);
    expect(fact?.[2]).toMatchObject({ seq: 2, unread: 2, circleUnread: 1, back: true });
    // What was unread already stays unread.
    await markUnread(ben, id, 4);
    expect(await unreadPrivate(ben.id, 9)).toMatchObject([{ unread: 2 }]);
    await markRead(ben, id, 4);
    expect(await unreadPrivate(ben.id, 9)).toEqual([]);
  });
});

const begun = (text: string) => ({ text, named: [] });

describe("what is being written", () => {
  test("is kept with who was picked in it, as the browser sends it; what is no list of people is refused", async () => {
    await aCommunity();
    const [ana, ben] = [await open("Ana"), await open("Ben")];
    const id = idOf(await write(ana, [ben]));
    const named = [{ id: ben.id, name: "Ben" }];
    const send = async (fields: Record<string, string>) => {
      const setCookie = await startSession(aRequest(), ana.id);
      const form = { body: "Ask @Ben", rootSeq: "0", ...fields };
      const request = aRequest(`/conversations/${id}/draft`, { cookie: asCookie(setCookie), form });
      return (await draftAction({ request, params: { id }, context: {} })).status;
    };
    expect(await send({ named: JSON.stringify(named) })).toBe(200);
    expect(await draftOf(ana.id, id)).toEqual({ text: "Ask @Ben", named });
    for (const broken of ["{", "{}", '[{"id":"x","name":"Ben"}]', '[{"name":"Ben"}]'])
      expect(await send({ named: broken, body: "other" }), broken).toBe(400);
    expect(await draftOf(ana.id, id)).toEqual({ text: "Ask @Ben", named });
    // As pages of before send it.
    expect(await send({})).toBe(200);
    expect(await draftOf(ana.id, id)).toEqual(begun("Ask @Ben"));
  });

  test("is kept for her alone, and gone once it is said", async () => {
    const [ana, ben] = [await open("Ana"), await open("Ben")];
    const id = idOf(await write(ana, [ben]));
    await keepDraft(ana, id, { body: "Half a th", rootSeq: 0 });
    await keepDraft(ana, id, { body: "Half a thought", rootSeq: 0 });
    expect(await draftOf(ana.id, id)).toEqual(begun("Half a thought"));
    expect(await draftOf(ben.id, id)).toEqual(begun(""));
    await say(ben, id);
    expect(await draftOf(ana.id, id)).toEqual(begun("Half a thought"));
    await say(ana, id, "A whole thought");
    expect(await draftOf(ana.id, id)).toEqual(begun(""));
    await keepDraft(ana, id, { body: "more", rootSeq: 0 });
    await keepDraft(ana, id, { body: "  ", rootSeq: 0 });
    expect(await db.draft.count()).toBe(0);
  });
});

test("a day leads to its first message, or the next, in the reader's time zone", async () => {
  const ana = await open("Ana");
  const talk = await aPrivateTalk({ people: [ana, await open("Ben")] });
  for (const at of ["2026-03-01T23:30:00Z", "2026-03-02T05:30:00Z", "2026-03-09T12:00:00Z"]) {
    await aMessage({ conversation: talk, author: ana, createdAt: new Date(at) });
  }
  const on = (day: string, zone = "UTC") => firstSeqOn(talk.id, day, zone);
  expect(await on("2026-03-02")).toBe(2);
  expect(await on("2026-03-02", "Europe/Madrid")).toBe(1);
  expect(await on("2026-03-01", "America/New_York")).toBe(1);
  expect(await on("2026-03-03")).toBe(3);
  expect(await on("2020-01-01")).toBe(1);
  expect(await on("2026-03-10")).toBeNull();
});

test("the list goes on where a page ends", async () => {
  const ana = await open("Ana");
  for (let i = 0; i < 33; i += 1) {
    const talk = await aPrivateTalk({ people: [ana, await open(`P${i}`)] });
    await aMessage({
      conversation: talk,
      author: ana,
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor(i / 2))),
    });
  }
  const first = await privateConversations(ana.id, null);
  const [at, id] = (first.next ?? "").split("~");
  const second = await privateConversations(ana.id, { at: new Date(Number(at)), id: id ?? "" });
  const seen = [...first.rows, ...second.rows].map((row) => row.id);
  expect([first.rows.length, second.rows.length, new Set(seen).size]).toEqual([30, 3, 33]);
  expect(second.next).toBeNull();
});
