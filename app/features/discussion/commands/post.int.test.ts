import { beforeEach, expect, test, vi } from "vitest";
import { db } from "~/platform/db/db.server";
import { statementsSoFar } from "~/platform/db/statements.server";
import { refused } from "~/platform/http/responses.server";
import * as live from "~/platform/realtime/events.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../../tests/support/database";
import { aCircle, aMember } from "../../../../tests/support/factories";
import { whenInserted } from "./insert.server";
import { postMessage, type Posted } from "./post.server";

useDatabase();

let told = vi.spyOn(live, "publish");
beforeEach(() => {
  told = vi.spyOn(live, "publish");
});
const toldSeqs = () =>
  told.mock.calls
    .filter(([event]) => event.name === "discussion:message-posted")
    .map(([, , payload]) => (payload as { seq: number }).seq);

// One step for all tests of this file: it adds to what asks for it, and refuses what it is told to.
whenInserted({
  isNeeded: ({ body }) => /mark me|refuse me/.test(body),
  run: async (tx, { id, body }, line) => {
    if (body.includes("refuse me")) throw refused();
    await tx.$executeRaw`update message set marked_at = now() where id = ${id}::uuid`;
    return { html: `${line.html}<p>marked</p>` };
  },
});

const say = (who: { id: string }, where: string, body: string, clientId = newId()) =>
  postMessage(who, where, { clientId, body });

/** What became of each: its seq, why not, or the status that was thrown. */
async function fates(posts: Promise<Posted>[]): Promise<(number | string)[]> {
  const settled = await Promise.allSettled(posts);
  return settled.map((one) => {
    if (one.status === "fulfilled")
      return "line" in one.value ? one.value.line.seq : one.value.refusal;
    return (one.reason as { init?: { status?: number } }).init?.status ?? String(one.reason);
  });
}

async function twoCircles() {
  const [ana, ben] = [await aMember({ name: "Ana Ruiz" }), await aMember()];
  const open = await aCircle({ createdById: ana.id, members: [ben], reads: "MEMBERS" });
  const inner = await aCircle({ createdById: ana.id, reads: "CIRCLE" });
  const talk = open.conversation.id;
  // Keeps the next ones waiting, so that they make one group.
  const underWay = (who: { id: string }) => say(who, talk, "first");
  return { ana, ben, open, inner, talk, whisper: inner.conversation.id, underWay };
}

async function aPrivateTalk(createdById: string, ...memberIds: string[]): Promise<string> {
  const id = newId();
  await db.conversation.create({
    data: {
      id,
      createdById,
      participants: { create: [createdById, ...memberIds].map((memberId) => ({ memberId })) },
    },
  });
  return id;
}

test("of many at once each is said, refused or hidden by itself, in few statements", async () => {
  const { ana, ben, inner, talk, whisper, underWay } = await twoCircles();
  const closed = await aCircle({ createdById: ben.id, closedAt: new Date() });
  const apart = await aPrivateTalk(ana.id, ben.id);
  const carla = await aMember();
  const began = statementsSoFar().statements;
  const first = underWay(ana);
  await Promise.resolve();
  const found = await fates([
    say(ben, talk, "two"),
    say(carla, talk, "from outside"),
    say(ana, whisper, "inside"),
    say(ben, whisper, "hidden"),
    say(ben, closed.conversation.id, "too late"),
    say(ana, newId(), "nowhere"),
    say(ben, apart, "between us"),
    say(carla, apart, "me too"),
    say(ana, talk, "three"),
  ]);
  expect(await first).toMatchObject({ line: { seq: 1, author: { name: "Ana Ruiz" } } });
  expect(found).toEqual([2, "not-a-member", 1, 404, "closed", 404, 1, 404, 3]);
  expect(toldSeqs()).toEqual([1, 2, 1, 1, 3]);
  // Two groups, the second with who is in a private talk and whom it greets, and a look for each
  // that was not said whether it was said before.
  expect(statementsSoFar().statements - began).toBeLessThanOrEqual(4 + 7 + 5);
  const readings = await db.reading.findMany({ where: { memberId: ana.id } });
  expect(new Map(readings.map(({ conversationId, seq }) => [conversationId, seq]))).toEqual(
    new Map([
      [talk, 3],
      [inner.conversation.id, 1],
    ]),
  );
});

test("the same one twice in a group is said once; what was said before is answered to somebody who left", async () => {
  const { ana, ben, open, talk, underWay } = await twoCircles();
  const clientId = newId();
  const first = underWay(ana);
  await Promise.resolve();
  const twice = await fates([say(ben, talk, "once", clientId), say(ben, talk, "once", clientId)]);
  await first;
  expect(twice).toEqual([2, 2]);
  expect(toldSeqs()).toEqual([1, 2]);
  await db.membership.deleteMany({ where: { memberId: ben.id, circleId: open.id } });
  expect(await fates([say(ben, talk, "once", clientId), say(ben, talk, "new")])).toEqual([
    2,
    "not-a-member",
  ]);
});

test("a step adds to its message in the same transaction; one it refuses takes no other with it", async () => {
  const { ana, ben, talk, underWay } = await twoCircles();
  const first = underWay(ana);
  await Promise.resolve();
  const group = [say(ana, talk, "two"), say(ben, talk, "refuse me"), say(ben, talk, "mark me")];
  expect(await fates(group)).toEqual([2, 403, 3]);
  await first;
  expect(await group[2]).toMatchObject({ line: { html: "<p>mark me</p><p>marked</p>" } });
  const rows = await db.message.findMany({ where: { conversationId: talk } });
  expect(rows.map(({ seq, markedAt }) => [seq, markedAt !== null])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
});

test("what one person sends in a row stays in a row", async () => {
  const { ana, ben, talk } = await twoCircles();
  const bodies = Array.from({ length: 120 }, (_, n) => `no. ${n}`);
  await Promise.all(bodies.map((body, n) => say(n % 3 ? ana : ben, talk, body)));
  const rows = await db.message.findMany({
    where: { conversationId: talk },
    orderBy: { seq: "asc" },
  });
  expect(rows.map(({ body }) => body)).toEqual(bodies);
  expect(rows.map(({ seq }) => seq)).toEqual(bodies.map((_, n) => n + 1));
});
