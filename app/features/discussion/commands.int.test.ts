import { beforeEach, describe, expect, test, vi } from "vitest";
import * as circles from "~/features/circles/commands.server";
import { setCircleHooks } from "~/features/circles/door.server";
import { db } from "~/platform/db/db.server";
import * as live from "~/platform/realtime/events.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember, aMessage } from "../../../tests/support/factories";
import { editMessage, react, takeBack, type Changed } from "./commands/change.server";
import { postMessage, type Posted } from "./commands/post.server";
import { markRead } from "./commands/read.server";
import { startConversation } from "./commands/start.server";
import { openCommonConversation, roomsOf, startReading, stopReading } from "./door.server";
import { unreadByCircle, unreadSince } from "./queries/reading.server";
import { ownWords } from "./queries/timeline.server";

useDatabase();

let told = vi.spyOn(live, "publish");
const facts = (name: string) =>
  told.mock.calls.filter(([event]) => event.name === name).map(([, , payload]) => payload);

const line = (posted: Posted) => {
  if ("refusal" in posted) throw new Error(posted.refusal);
  return posted.line;
};
const done = (changed: Changed) => ("refusal" in changed ? changed.refusal : "done");
const notFound = { init: { status: 404 } };

async function twoInACircle(given: Parameters<typeof aCircle>[0] = {}) {
  const ana = await aMember({ name: "Ana Ruiz" });
  const ben = await aMember({ name: "Ben Okri" });
  const circle = await aCircle({ ...given, createdById: ana.id, members: [ben] });
  const say = (who: { id: string }, body: string, clientId = newId()) =>
    postMessage(who, circle.conversation.id, { clientId, body });
  return { ana, ben, circle, talk: circle.conversation.id, say };
}

beforeEach(() => {
  told = vi.spyOn(live, "publish");
  setCircleHooks({
    onCircleCreated: openCommonConversation,
    onMemberJoined: startReading,
    onMemberLeft: stopReading,
    onAudienceNarrowed: roomsOf,
  });
});

describe("saying something", () => {
  test("fifty at once get fifty places, without a gap", async () => {
    const { ana, ben, talk, say } = await twoInACircle();
    const posted = await Promise.all(
      Array.from({ length: 50 }, (_, i) => say(i % 2 ? ana : ben, `no. ${i}`)),
    );
    const seqs = posted.map((one) => line(one).seq).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    const rows = await db.message.findMany({ where: { conversationId: talk } });
    expect(rows).toHaveLength(50);
    const { lastSeq } = await db.conversation.findUniqueOrThrow({ where: { id: talk } });
    expect(lastSeq).toBe(50);
    // The moments are in the order of the places.
    const moments = rows.sort((a, b) => a.seq - b.seq).map(({ createdAt }) => createdAt.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  test("the same client id ten times at once is one message, told once", async () => {
    const { ana, talk, say } = await twoInACircle();
    const clientId = newId();
    const posted = await Promise.all(Array.from({ length: 10 }, () => say(ana, "once", clientId)));
    expect(new Set(posted.map((one) => line(one).id)).size).toBe(1);
    expect(await db.message.count({ where: { conversationId: talk } })).toBe(1);
    expect(facts("discussion:message-posted")).toHaveLength(1);
    const { lastSeq } = await db.conversation.findUniqueOrThrow({ where: { id: talk } });
    expect(lastSeq).toBe(1);
    // Sent again after it was edited, it answers with what is there now.
    await editMessage(ana, line(posted[0] as Posted).id, "twice");
    expect(line(await say(ana, "once", clientId))).toMatchObject({
      html: "<p>twice</p>",
      edited: true,
      revision: 1,
    });
  });

  test("two people may use the same client id; one person not in two conversations", async () => {
    const { ana, ben, say } = await twoInACircle();
    const other = await twoInACircle();
    const clientId = newId();
    expect(line(await say(ana, "hers", clientId)).seq).toBe(1);
    expect(line(await say(ben, "his", clientId)).seq).toBe(2);
    await db.membership.create({ data: { circleId: other.circle.id, memberId: ana.id } });
    await expect(other.say(ana, "elsewhere", clientId)).rejects.toMatchObject({
      init: { status: 403 },
    });
    expect(await db.message.count({ where: { conversationId: other.talk } })).toBe(0);
    const { lastSeq } = await db.conversation.findUniqueOrThrow({ where: { id: other.talk } });
    expect(lastSeq).toBe(0);
  });

  test("is rendered once, sanitized, and told with all that is needed to draw it", async () => {
    const { ana, circle, talk, say } = await twoInACircle();
    const clientId = newId();
    const said = line(await say(ana, "**Hola** <script>alert(1)</script>", clientId));
    const html = "<p><strong>Hola</strong> &#x3C;script>alert(1)&#x3C;/script></p>";
    const author = { id: ana.id, name: "Ana Ruiz" };
    expect(said).toMatchObject({ seq: 1, html, author, counts: {}, mine: [] });
    expect(facts("discussion:message-posted")).toEqual([
      { conversationId: talk, id: said.id, seq: 1, clientId, author, html, at: said.at },
    ]);
    expect(facts("discussion:conversation-moved")).toEqual([
      {
        circleId: circle.id,
        conversationId: talk,
        title: null,
        from: 1,
        newest: 1,
        authorId: ana.id,
        at: said.at,
      },
    ]);
  });

  test("notes that the circle lives", async () => {
    const long = new Date(Date.now() - 86_400_000);
    const { ana, circle, say } = await twoInACircle({ lastActiveAt: long });
    await say(ana, "still here");
    const { lastActiveAt } = await db.circle.findUniqueOrThrow({ where: { id: circle.id } });
    expect(Date.now() - lastActiveAt.getTime()).toBeLessThan(60_000);
  });
});

describe("who may", () => {
  test.each([
    ["WEB", "not-a-member"],
    ["MEMBERS", "not-a-member"],
    ["CIRCLE", "hidden"],
  ] as const)("a circle read by %s: somebody outside", async (reads, why) => {
    const { ana, talk, say } = await twoInACircle({ reads });
    const said = line(await say(ana, "hello"));
    const carla = await aMember();
    const acts = [
      () => postMessage(carla, talk, { clientId: newId(), body: "me too" }),
      () => react(carla, said.id, { word: "GRACIAS", said: true }),
      () => editMessage(carla, said.id, "mine now"),
      () => takeBack(carla, said.id),
    ];
    for (const act of acts) {
      if (why === "hidden") await expect(act()).rejects.toMatchObject(notFound);
      else expect(await act()).toMatchObject({ refusal: expect.stringMatching(/not-/) });
    }
    expect(await db.message.count({ where: { conversationId: talk } })).toBe(1);
    expect(await db.reaction.count()).toBe(0);
  });

  test("what does not exist is answered like what is hidden", async () => {
    const { ana } = await twoInACircle();
    for (const id of [newId(), "nothing", ""]) {
      await expect(takeBack(ana, id)).rejects.toMatchObject(notFound);
      await expect(
        postMessage(ana, id, { clientId: newId(), body: "hello" }),
      ).rejects.toMatchObject(notFound);
      await expect(markRead(ana, id, 1)).rejects.toMatchObject(notFound);
    }
  });

  test("only its author changes a message; in a closed circle she still takes it back", async () => {
    const { ana, ben, circle, say } = await twoInACircle();
    const { id } = line(await say(ana, "first words"));
    expect(done(await editMessage(ben, id, "other words"))).toBe("not-hers");
    expect(done(await takeBack(ben, id))).toBe("not-hers");
    expect(await ownWords(ben.id, id)).toBeNull();
    await db.circle.update({ where: { id: circle.id }, data: { closedAt: new Date() } });
    expect(done(await editMessage(ana, id, "second words"))).toBe("closed");
    expect(done(await react(ben, id, { word: "GRACIAS", said: true }))).toBe("closed");
    expect(await say(ana, "more")).toEqual({ refusal: "closed" });
    expect(done(await takeBack(ana, id))).toBe("done");
  });
});

describe("changing one's words", () => {
  test("keeps the former ones, counts revisions without a gap, and tells", async () => {
    const { ana, ben, talk, say } = await twoInACircle();
    const { id } = line(await say(ana, "first"));
    await editMessage(ana, id, "second");
    await editMessage(ana, id, "second");
    await react(ben, id, { word: "I_HEAR_YOU", said: true });
    await takeBack(ana, id);
    await takeBack(ana, id);
    expect(done(await editMessage(ana, id, "third"))).toBe("taken-back");
    expect(done(await react(ben, id, { word: "GRACIAS", said: true }))).toBe("taken-back");
    const row = await db.message.findUniqueOrThrow({
      where: { id },
      include: { revisions: { orderBy: { id: "asc" } }, reactions: true },
    });
    expect(row).toMatchObject({ body: "", html: "", revision: 3, reactions: [] });
    expect(row.revisions.map(({ body }) => body)).toEqual(["first", "second"]);
    const { lastRevision } = await db.conversation.findUniqueOrThrow({ where: { id: talk } });
    expect(lastRevision).toBe(3);
    const revisions = ["discussion:message-changed", "discussion:message-reacted"].flatMap((name) =>
      facts(name).map((fact) => (fact as { revision: number }).revision),
    );
    expect(revisions.sort()).toEqual([1, 2, 3]);
    expect(facts("discussion:message-changed").at(-1)).toEqual({
      fact: "changed",
      ...{ conversationId: talk, id, seq: 1, revision: 3, html: "", takenBack: true },
    });
  });

  test("a word said twice is said once, and the counts are everybody's", async () => {
    const { ana, ben, say } = await twoInACircle();
    const { id } = line(await say(ana, "who comes?"));
    const yes = { word: "COUNT_ME_IN", said: true } as const;
    await Promise.all([react(ana, id, yes), react(ben, id, yes), react(ben, id, yes)]);
    expect(await db.reaction.count()).toBe(2);
    const counts = facts("discussion:message-reacted").map((fact) => fact as { counts: object });
    expect(counts.map((fact) => fact.counts)).toEqual([{ COUNT_ME_IN: 1 }, { COUNT_ME_IN: 2 }]);
    await react(ben, id, { ...yes, said: false });
    await react(ben, id, { ...yes, said: false });
    expect(await db.reaction.count()).toBe(1);
    expect(facts("discussion:message-reacted")).toHaveLength(3);
  });

  test("an edit and a take-back at once end as taken back", async () => {
    const { ana, say } = await twoInACircle();
    const { id } = line(await say(ana, "now"));
    await Promise.all([
      editMessage(ana, id, "then"),
      takeBack(ana, id),
      editMessage(ana, id, "or"),
    ]);
    const row = await db.message.findUniqueOrThrow({ where: { id } });
    expect([row.body, row.takenBackAt === null]).toEqual(["", false]);
  });
});

describe("what is unread", () => {
  test("is what others said since; one's own words count as read", async () => {
    const { ana, ben, circle, talk, say } = await twoInACircle();
    for (const body of ["one", "two", "three"]) await say(ana, body);
    expect(await unreadByCircle(ana.id)).toEqual(new Map());
    expect(await unreadByCircle(ben.id)).toEqual(new Map([[circle.id, 3]]));
    await markRead(ben, talk, 2);
    expect(await unreadByCircle(ben.id)).toEqual(new Map([[circle.id, 1]]));
    expect(facts("discussion:reading-moved").at(-1)).toEqual({
      ...{ circleId: circle.id, conversationId: talk, seq: 2, unread: 1, circleUnread: 1 },
    });
    // Never backwards, never past the newest.
    await markRead(ben, talk, 1);
    expect(await unreadByCircle(ben.id)).toEqual(new Map([[circle.id, 1]]));
    await markRead(ben, talk, 99);
    await say(ana, "four");
    expect(await unreadByCircle(ben.id)).toEqual(new Map([[circle.id, 1]]));
  });

  test("a conversation of its own counts for everybody in the circle", async () => {
    const { ana, ben, circle } = await twoInACircle();
    const started = { conversationId: newId(), clientId: newId(), title: "Stairs", body: "Who?" };
    const twice = await Promise.all([
      startConversation(ana, circle.id, started),
      startConversation(ana, circle.id, started),
    ]);
    expect(twice).toEqual([started, started].map(({ conversationId }) => ({ conversationId })));
    expect(await db.message.count()).toBe(1);
    expect(await unreadByCircle(ben.id)).toEqual(new Map([[circle.id, 1]]));
    const [news] = await unreadSince(ben.id, 5);
    expect(news).toMatchObject({ count: 1, since: null, last: { name: "Ana Ruiz", line: "Who?" } });
    expect(news?.circle).toMatchObject({ id: circle.id, slug: circle.slug });
    const carla = await aMember();
    const refused = { ...started, conversationId: newId(), clientId: newId() };
    expect(await startConversation(carla, circle.id, refused)).toEqual({ refusal: "not-a-member" });
  });

  test("nobody else's conversation is reached by its id", async () => {
    const { ana, ben, circle } = await twoInACircle();
    const started = { conversationId: newId(), clientId: newId(), title: null, body: "mine" };
    await startConversation(ana, circle.id, started);
    await expect(
      startConversation(ben, circle.id, { ...started, clientId: newId() }),
    ).rejects.toMatchObject(notFound);
  });
});

describe("coming and going", () => {
  test("a circle begins with its conversation; who joins begins at its end", async () => {
    const ana = { ...(await aMember()), role: "MEMBER" as const };
    const carla = { ...(await aMember()), role: "MEMBER" as const };
    const { id } = await circles.startCircle(ana, {
      name: "New",
      why: "To begin.",
      kind: "INTEREST",
      reads: "MEMBERS",
      joins: "OPEN",
    });
    const talk = await db.conversation.findFirstOrThrow({ where: { circleId: id } });
    expect(talk.common).toBe(true);
    for (let i = 0; i < 4; i += 1) await aMessage({ conversation: talk, author: ana });
    await circles.joinCircle(carla, id);
    expect(await unreadByCircle(carla.id)).toEqual(new Map());
    await aMessage({ conversation: talk, author: ana });
    expect(await unreadByCircle(carla.id)).toEqual(new Map([[id, 1]]));
  });

  test("leaving removes what was kept of the reading, and the rooms", async () => {
    const { ana, ben, circle, talk, say } = await twoInACircle({ reads: "CIRCLE" });
    await say(ana, "one");
    await markRead(ben, talk, 1);
    await say(ana, "two");
    const member = { ...ben, role: "MEMBER" as const };
    expect(await db.$transaction((tx) => stopReading(tx, circle.id, newId()))).toEqual([
      `conversation:${talk}`,
    ]);
    await circles.leaveCircle(member, circle.id);
    expect(await db.reading.count({ where: { memberId: ben.id } })).toBe(0);
    expect(await unreadByCircle(ben.id)).toEqual(new Map());
    expect(await unreadSince(ben.id, 5)).toEqual([]);
    await expect(say(ben, "still here?")).rejects.toMatchObject(notFound);
    await expect(markRead(ben, talk, 2)).rejects.toMatchObject(notFound);
    expect(await db.reading.count({ where: { memberId: ben.id } })).toBe(0);
  });
});
