import { beforeEach, describe, expect, test, vi, type MockInstance } from "vitest";
import { setBlocked } from "~/features/moderation/door.server";
import { db } from "~/platform/db/db.server";
import * as live from "~/platform/realtime/events.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember, aMessage, aPrivateTalk } from "../../../tests/support/factories";
import { idOf, open, say, write } from "../../../tests/support/private";
import { takeBack } from "./commands/change.server";
import { keepDraft } from "./commands/draft.server";
import {
  addToConversation,
  leaveConversation,
  openPrivateConversation,
} from "./commands/private.server";
import { markRead, setAttention } from "./commands/read.server";
import { canWriteFirst } from "./policy";
import { CONTACTS } from "./private";
import { peopleToWriteTo } from "./queries/contact.server";
import { loadConversationFor } from "./queries/conversation.server";
import { privateConversations, privateNews, unreadPrivate } from "./queries/private.server";
import { unreadSince } from "./queries/reading.server";
import { reportableMessage } from "./reportable.server";

useDatabase();

let told: MockInstance<typeof live.publish>;
beforeEach(() => {
  told = vi.spyOn(live, "publish");
});
const roomsOf = (name: string) =>
  told.mock.calls.filter(([event]) => event.name === name).map(([, rooms]) => rooms);

const notFound = { init: { status: 404 } };

describe("a conversation of two", () => {
  test("is one, though both begin it at once, many times", async () => {
    const [ana, ben] = [await open("Ana"), await open("Ben")];
    const begun = await Promise.all(
      Array.from({ length: 12 }, (_, i) => (i % 2 ? write(ana, [ben]) : write(ben, [ana]))),
    );
    expect(new Set(begun.map(idOf)).size).toBe(1);
    expect(await db.conversation.count()).toBe(1);
    expect(await db.participant.count()).toBe(2);
    const seqs = (await db.message.findMany({ orderBy: { seq: "asc" } })).map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });

  test("the same form sent twice says it once", async () => {
    const [ana, ben] = [await open("Ana"), await open("Ben")];
    const form = { conversationId: newId(), clientId: newId() };
    const begun = await Promise.all([write(ana, [ben], form), write(ana, [ben], form)]);
    expect(new Set(begun.map(idOf)).size).toBe(1);
    expect(await db.message.count()).toBe(1);
  });

  test("tells each of the two in her own room, and no circle", async () => {
    const [ana, ben] = [await open("Ana"), await open("Ben")];
    await write(ana, [ben]);
    const [rooms] = roomsOf("discussion:conversation-moved");
    expect([rooms].flat()).toEqual(
      expect.arrayContaining([`person:${ana.id}`, `person:${ben.id}`]),
    );
    expect([rooms].flat().filter((name) => name?.startsWith("circle:"))).toEqual([]);
    expect((await privateNews(ben.id)).unread).toHaveLength(1);
    expect((await privateNews(ana.id)).unread).toEqual([]);
  });
});

test("who may write first is the same in the policy, in the search and in what happens", async () => {
  const ana = await open("Ana");
  const decisions: [string, boolean][] = [];
  for (const contact of CONTACTS) {
    for (const shares of [true, false]) {
      for (const block of ["none", "hers", "theirs"] as const) {
        const name = `Zed ${contact} ${shares} ${block}`;
        const zed = await aMember({ name, contact });
        if (shares) await aCircle({ createdById: zed.id, members: [ana] });
        if (block === "hers") await setBlocked(zed, ana.id, true);
        if (block === "theirs") await setBlocked(ana, zed.id, true);
        const facts = { contact, shares, claimed: true, blocked: block !== "none", oneself: false };
        const { allowed } = canWriteFirst(facts);
        decisions.push([name, allowed]);
        const [found] = await peopleToWriteTo(ana.id, name, []);
        expect([found?.id, found?.open], name).toEqual([zed.id, allowed]);
        const begun = await write(ana, [zed]);
        expect("conversationId" in begun, name).toBe(allowed);
        if (!allowed) expect(begun, name).toEqual({ refusal: "not-open" });
      }
    }
  }
  expect(decisions.filter(([, allowed]) => allowed)).toHaveLength(3);
  const unclaimed = await aMember({ name: "Zed not here", account: { claimedAt: null } });
  expect(await peopleToWriteTo(ana.id, "Zed not here", [])).toEqual([]);
  await expect(write(ana, [unclaimed])).rejects.toMatchObject(notFound);
  await expect(write(ana, [{ id: newId() }])).rejects.toMatchObject(notFound);
});

test("who was written to answers, whatever the other lets people do", async () => {
  const [ana, ben] = [await open("Ana", "NOBODY"), await open("Ben")];
  const id = idOf(await write(ana, [ben]));
  expect(await say(ben, id)).toHaveProperty("line");
  expect(idOf(await write(ben, [ana]))).toBe(id);
});

describe("nobody else", () => {
  test.each(["MEMBER", "WEAVER", "STAFF", "OWNER"] as const)("%s reads it", async (role) => {
    const [ana, ben] = [await open("Ana"), await open("Ben")];
    const other = await aMember({ account: { role }, contact: "MEMBERS" });
    const talk = await aPrivateTalk({ people: [ana, ben] });
    const said = await aMessage({ conversation: talk, author: ana });
    await expect(loadConversationFor(other.id, talk.id)).rejects.toMatchObject(notFound);
    await expect(loadConversationFor(null, talk.id)).rejects.toMatchObject(notFound);
    await expect(say(other, talk.id)).rejects.toMatchObject(notFound);
    await expect(takeBack(other, said.id)).rejects.toMatchObject(notFound);
    await expect(markRead(other, talk.id, 1)).rejects.toMatchObject(notFound);
    await expect(setAttention(other, talk.id, "FOLLOWED")).rejects.toMatchObject(notFound);
    await expect(keepDraft(other, talk.id, { body: "mine", rootSeq: 0 })).rejects.toMatchObject(
      notFound,
    );
    await expect(addToConversation(other, talk.id, other.id)).rejects.toMatchObject(notFound);
    await expect(leaveConversation(other, talk.id)).rejects.toMatchObject(notFound);
    expect(await reportableMessage(other, said.id)).toBeNull();
    expect((await privateConversations(other.id, null)).rows).toEqual([]);
    expect(await unreadPrivate(other.id, 9)).toEqual([]);
    expect(await unreadSince(other.id, 9)).toEqual([]);
  });
});

describe("a conversation of several", () => {
  const three = async () => {
    const [ana, ben, carla] = [await open("Ana"), await open("Ben"), await open("Carla")];
    const id = idOf(await write(ana, [ben, carla], { title: "The soup" }));
    return { ana, ben, carla, id };
  };

  test("who leaves reads nothing more, and is out of its room", async () => {
    const { ana, ben, id } = await three();
    await markRead(ben, id, 1);
    expect(await leaveConversation(ben, id)).toEqual({ allowed: true });
    await expect(loadConversationFor(ben.id, id)).rejects.toMatchObject(notFound);
    await expect(say(ben, id)).rejects.toMatchObject(notFound);
    expect((await privateConversations(ben.id, null)).rows).toEqual([]);
    expect(await db.reading.count({ where: { memberId: ben.id } })).toBe(0);
    expect(await say(ana, id)).toHaveProperty("line");
    const after = roomsOf("discussion:conversation-moved").at(-1);
    expect([after].flat()).not.toContain(`person:${ben.id}`);
  });

  test("is gone with the last one", async () => {
    const { ana, ben, carla, id } = await three();
    for (const who of [ana, ben, carla]) await leaveConversation(who, id);
    expect(await db.conversation.count()).toBe(0);
    expect(await db.message.count()).toBe(0);
  });

  test("takes in who lets herself be written to; she sees what was said, and notices", async () => {
    const { ana, id } = await three();
    const [dora, ella] = [await open("Dora"), await open("Ella", "NOBODY")];
    expect(await addToConversation(ana, id, dora.id)).toEqual({ allowed: true });
    expect(await addToConversation(ana, id, dora.id)).toEqual({ allowed: true });
    expect(await addToConversation(ana, id, ella.id)).toMatchObject({ refusal: "not-open" });
    expect((await loadConversationFor(dora.id, id)).newest).toBe(1);
    expect((await privateNews(dora.id)).unread).toEqual([id]);
    expect(await db.participant.count({ where: { conversationId: id } })).toBe(4);
  });

  test("one of two never grows, and is not left", async () => {
    const [ana, ben, carla] = [await open("Ana"), await open("Ben"), await open("Carla")];
    const id = idOf(await write(ana, [ben]));
    expect(await addToConversation(ana, id, carla.id)).toMatchObject({ refusal: "of-two" });
    expect(await leaveConversation(ana, id)).toMatchObject({ refusal: "of-two" });
  });

  test("holds twelve at most, also when two bring in the last at once", async () => {
    const people = await Promise.all(Array.from({ length: 13 }, (_, i) => open(`P${i}`)));
    const [ana, ben, ...others] = people;
    if (!ana || !ben) throw new Error("nobody there");
    const id = idOf(await write(ana, [ben, ...others.slice(0, 9)]));
    const [dora, ella] = others.slice(9);
    const added = await Promise.all([
      addToConversation(ana, id, dora?.id ?? ""),
      addToConversation(ben, id, ella?.id ?? ""),
    ]);
    expect(added.filter(({ allowed }) => allowed)).toHaveLength(1);
    expect(await db.participant.count({ where: { conversationId: id } })).toBe(12);
  });
});

describe("blocking", () => {
  test("closes the conversation of two for both, in the same words, until it ends", async () => {
    const [ana, ben] = [await open("Ana"), await open("Ben")];
    const id = idOf(await write(ana, [ben]));
    await setBlocked(ana, ben.id, true);
    expect(await say(ben, id)).toEqual({ refusal: "not-open" });
    expect(await say(ana, id)).toEqual({ refusal: "not-open" });
    expect(await write(ben, [ana])).toEqual({ refusal: "not-open" });
    // It can still be read by both.
    expect((await loadConversationFor(ben.id, id)).standing.mayRead).toBe(true);
    await setBlocked(ana, ben.id, false);
    expect(await say(ben, id)).toHaveProperty("line");
  });

  test("tells her own pages, and nobody else", async () => {
    const [ana, ben] = [await open("Ana"), await open("Ben")];
    await setBlocked(ana, ben.id, true);
    expect(told.mock.calls).toHaveLength(1);
    expect(told.mock.calls[0]?.[1]).toBe(`person:${ana.id}`);
    expect(told.mock.calls[0]?.[2]).toEqual({ blocked: [ben.id] });
    await expect(setBlocked(ana, ana.id, true)).rejects.toMatchObject(notFound);
  });

  test("keeps either from bringing the other in", async () => {
    const [ana, ben, carla, dora] = [
      await open("Ana"),
      await open("Ben"),
      await open("Carla"),
      await open("Dora"),
    ];
    const id = idOf(await write(ana, [carla, dora]));
    await setBlocked(ben, ana.id, true);
    expect(await addToConversation(ana, id, ben.id)).toMatchObject({ refusal: "not-open" });
    expect(await write(ana, [ben, carla])).toEqual({ refusal: "not-open" });
    expect(await write(ben, [ana, carla])).toEqual({ refusal: "not-open" });
  });
});

describe("the door for people who agreed", () => {
  test("opens whatever they let strangers do, and finds what two have", async () => {
    const [ana, ben, wes] = [
      await open("Ana", "NOBODY"),
      await open("Ben", "NOBODY"),
      await open("Wes"),
    ];
    const agreed = { memberIds: [ana.id, ben.id], createdById: wes.id, firstLine: "Meet" };
    const openOnce = () => transact((tx) => openPrivateConversation(tx, agreed));
    const opened = await Promise.all([openOnce(), openOnce()]);
    expect(new Set(opened.map((one) => ("refusal" in one ? "no" : one.conversationId))).size).toBe(
      1,
    );
    expect(await db.participant.count()).toBe(2);
    const [first] = opened;
    if (!first || "refusal" in first) throw new Error("refused");
    expect(await say(ben, first.conversationId)).toHaveProperty("line");
    await expect(loadConversationFor(wes.id, first.conversationId)).rejects.toMatchObject(notFound);
  });

  test("stays shut where one blocks another", async () => {
    const [ana, ben, carla] = [await open("Ana"), await open("Ben"), await open("Carla")];
    await setBlocked(carla, ben.id, true);
    const memberIds = [ana.id, ben.id, carla.id];
    const opened = await transact((tx) =>
      openPrivateConversation(tx, { memberIds, createdById: ana.id }),
    );
    expect(opened).toEqual({ refusal: "not-open" });
    expect(await db.conversation.count()).toBe(0);
  });
});
