import { beforeEach, describe, expect, test, vi } from "vitest";
import { setCircleHooks } from "~/features/circles/door.server";
import { db } from "~/platform/db/db.server";
import { tallyStatements } from "~/platform/db/statements.server";
import * as live from "~/platform/realtime/events.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember } from "../../../tests/support/factories";
import { editMessage, takeBack } from "./commands/change.server";
import { keepDraft } from "./commands/draft.server";
import { postMessage, type Posted } from "./commands/post.server";
import { markRead } from "./commands/read.server";
import { openCommonConversation, startReading, stopReading, roomsOf } from "./door.server";
import { draftOf, readThrough } from "./queries/reading.server";
import { threadCatchUp, threadOf, threadPage } from "./queries/thread.server";
import { PAGE, timelinePage } from "./queries/timeline.server";

useDatabase();

let told = vi.spyOn(live, "publish");
const facts = (name: string) =>
  told.mock.calls.filter(([event]) => event.name === name).map(([, , payload]) => payload);

const line = (posted: Posted) => {
  if ("refusal" in posted) throw new Error(posted.refusal);
  return posted.line;
};

async function aTalk() {
  const ana = await aMember({ name: "Ana Ruiz" });
  const ben = await aMember({ name: "Ben Okri" });
  const circle = await aCircle({ createdById: ana.id, members: [ben] });
  const talk = circle.conversation.id;
  const say = (who: { id: string }, body: string, root?: number, clientId = newId()) =>
    postMessage(who, talk, { clientId, body, root });
  return { ana, ben, circle, talk, say };
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

describe("what somebody has begun to write in a thread", () => {
  test("is kept apart from the conversation's and from other threads', and forgotten once it is said there", async () => {
    const { ana, talk, say } = await aTalk();
    const [one, two] = [line(await say(ana, "Dinner?")).seq, line(await say(ana, "Bread?")).seq];
    const draft = async (seq: number) => (await draftOf(ana.id, talk, seq)).text;
    const drafts = () => Promise.all([0, one, two].map(draft));
    await keepDraft(ana, talk, { body: "here", rootSeq: 0 });
    await keepDraft(ana, talk, { body: "there", rootSeq: one });
    await keepDraft(ana, talk, { body: "elsewhere", rootSeq: two });
    expect(await drafts()).toEqual(["here", "there", "elsewhere"]);
    await say(ana, "there", one);
    expect(await drafts()).toEqual(["here", "", "elsewhere"]);
    await say(ana, "here");
    expect(await drafts()).toEqual(["", "", "elsewhere"]);
  });
});

describe("reading a thread", () => {
  test("moves her on through it, and stops before what else she has not read", async () => {
    const { ana, ben, talk, say } = await aTalk();
    const root = line(await say(ana, "Dinner?")).seq;
    const read = async () => (await readThrough(ben.id, talk)).seq;
    const [, last] = [await say(ana, "At six.", root), line(await say(ana, "Sharp.", root)).seq];
    await markRead(ben, talk, last, root);
    expect(await read()).toBe(3);
    const other = line(await say(ana, "Something else")).seq;
    const reply = line(await say(ana, "Bring bread.", root)).seq;
    await markRead(ben, talk, reply, root);
    expect(await read()).toBe(3);
    await markRead(ben, talk, other);
    await markRead(ben, talk, reply, root);
    expect(await read()).toBe(reply);
    await markRead(ben, talk, last, root);
    expect(await read()).toBe(reply);
    expect(facts("discussion:reading-moved").at(-1)).toMatchObject({ seq: reply, unread: 0 });
  });
});

describe("a reply", () => {
  test("has its place in the conversation and its number in the thread, and its root tells of it", async () => {
    const { ana, ben, talk, say } = await aTalk();
    const root = line(await say(ana, "Dinner?"));
    await say(ben, "Something else");
    const reply = line(await say(ben, "I bring *tables*", 1));
    expect(reply).toMatchObject({
      ...{ seq: 3, replyNo: 1, replyTo: { seq: 1, name: "Ana Ruiz" }, revision: 0 },
    });
    const grew = {
      ...{ conversationId: talk, id: root.id, seq: 1, revision: 1, count: 1 },
      latest: [{ seq: 3, author: { id: ben.id, name: "Ben Okri" }, excerpt: "I bring tables" }],
    };
    expect(facts("discussion:thread-grew")).toEqual([grew]);
    expect(facts("discussion:message-posted").at(-1)).toMatchObject({
      ...{ rootSeq: 1, replyNo: 1, rootAuthor: "Ana Ruiz" },
    });
    const { lines, revision } = await timelinePage(ana.id, talk, "end");
    expect(revision).toBe(1);
    expect(lines[0]?.replies).toEqual({ count: 1, latest: grew.latest });
    expect(lines[1]).toMatchObject({ replies: null, replyTo: null, revision: 0 });
    expect(lines[2]).toEqual(reply);
  });

  test("to a reply joins the thread of its root", async () => {
    const { ana, ben, say } = await aTalk();
    await say(ana, "Dinner?");
    await say(ben, "Yes", 1);
    expect(line(await say(ana, "Good", 2))).toMatchObject({ replyNo: 2, replyTo: { seq: 1 } });
  });

  test("to nothing, or to what was taken back, is refused and takes no place", async () => {
    const { ana, ben, talk, say } = await aTalk();
    const root = line(await say(ana, "Dinner?"));
    expect(await say(ben, "To whom?", 7)).toEqual({ refusal: "nothing-to-reply-to" });
    await takeBack(ana, root.id);
    expect(await say(ben, "Yes", 1)).toEqual({ refusal: "taken-back" });
    const { lastSeq, lastRevision } = await db.conversation.findUniqueOrThrow({
      where: { id: talk },
    });
    expect([lastSeq, lastRevision]).toEqual([1, 1]);
  });

  test("twenty at once get twenty numbers without a gap, each once", async () => {
    const { ana, ben, talk, say } = await aTalk();
    await say(ana, "Dinner?");
    const twice = newId();
    const posted = await Promise.all([
      ...Array.from({ length: 20 }, (_, i) => say(i % 2 ? ana : ben, `no. ${i}`, 1)),
      ...Array.from({ length: 4 }, () => say(ana, "once", 1, twice)),
    ]);
    const numbers = new Set(posted.map((one) => line(one).replyNo));
    expect([...numbers].sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 21 }, (_, i) => i + 1),
    );
    const root = await db.message.findFirstOrThrow({ where: { conversationId: talk, seq: 1 } });
    expect(root.replyCount).toBe(21);
    const { lastRevision } = await db.conversation.findUniqueOrThrow({ where: { id: talk } });
    expect([root.revision, lastRevision]).toEqual([21, 21]);
  });

  test("that is changed is told by its root while it is one of the last two", async () => {
    const { ana, ben, talk, say } = await aTalk();
    await say(ana, "Dinner?");
    const [first, , last] = [
      line(await say(ben, "one", 1)),
      line(await say(ben, "two", 1)),
      line(await say(ben, "three", 1)),
    ];
    told.mockClear();
    await editMessage(ben, first.id, "uno");
    expect(facts("discussion:thread-grew")).toEqual([]);
    await takeBack(ben, last.id);
    const latest = [{ excerpt: "two" }, { excerpt: "" }];
    expect(facts("discussion:thread-grew")).toMatchObject([{ seq: 1, revision: 6, latest }]);
    const { lines, revision } = await timelinePage(ana.id, talk, "end");
    expect(lines[0]).toMatchObject({ revision: 6, replies: { count: 3, latest } });
    expect(revision).toBe(6);
  });
});

describe("the page of a thread", () => {
  test("is any stretch of its replies by their numbers, with its root, in one statement", async () => {
    const { ana, ben, talk, say } = await aTalk();
    await say(ana, "Dinner?");
    for (let i = 1; i <= 60; i += 1) {
      await say(ben, `reply ${i}`, 1);
      if (i % 10 === 0) await say(ana, "elsewhere");
    }
    const tally = { statements: 0, ms: 0 };
    const end = await tallyStatements(tally, () => threadPage(ana.id, talk, 1, "end"));
    expect(tally.statements).toBe(1);
    const numbers = (page: { lines: { replyNo: number | null }[] }) => [
      page.lines[0]?.replyNo,
      page.lines.at(-1)?.replyNo,
    ];
    expect(numbers(end)).toEqual([11, 60]);
    expect(end).toMatchObject({ newest: 60, revision: 60, root: { seq: 1 } });
    expect(end.lines).toHaveLength(PAGE);
    expect(numbers(await threadPage(ana.id, talk, 1, { before: 11 }))).toEqual([1, 10]);
    expect(numbers(await threadPage(ana.id, talk, 1, { after: 58 }))).toEqual([59, 60]);
    expect(numbers(await threadPage(ana.id, talk, 1, { around: 30 }))).toEqual([6, 55]);
    const missed = await threadCatchUp(ben.id, talk, 1, { from: 1, through: 58, since: 60 });
    expect(numbers(missed)).toEqual([59, 60]);
    expect(await threadOf(talk, 3)).toEqual({ root: 1, replyNo: 2 });
    expect(await threadOf(talk, 1)).toEqual({ root: 1, replyNo: 0 });
  });

  test("is there before anybody replied, and is missing for what is no root", async () => {
    const { ana, talk, say } = await aTalk();
    await say(ana, "Dinner?");
    await say(ana, "Anybody?", 1);
    await say(ana, "Alone");
    expect(await threadPage(ana.id, talk, 3, "end")).toMatchObject({ lines: [], newest: 0 });
    const notFound = { init: { status: 404 } };
    await expect(threadPage(ana.id, talk, 2, "end")).rejects.toMatchObject(notFound);
    await expect(threadPage(ana.id, talk, 9, "end")).rejects.toMatchObject(notFound);
    await expect(threadOf(talk, 9)).rejects.toMatchObject(notFound);
  });
});
