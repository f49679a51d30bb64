import { beforeEach, expect, test, vi } from "vitest";
import { db } from "~/platform/db/db.server";
import { statementsSoFar } from "~/platform/db/statements.server";
import * as live from "~/platform/realtime/events.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../../tests/support/database";
import { aCircle, aMember } from "../../../../tests/support/factories";
import { postMessage } from "./post.server";
import { markRead } from "./read.server";

useDatabase();

let told = vi.spyOn(live, "publish");
beforeEach(() => {
  told = vi.spyOn(live, "publish");
});

const readThrough = async (memberId: string, conversationId: string) =>
  (await db.reading.findFirst({ where: { memberId, conversationId } }))?.seq ?? null;

/** A circle with five messages of its host. */
async function aTalk(members: { id: string }[], reads: "MEMBERS" | "CIRCLE" = "MEMBERS") {
  const host = await aMember();
  const circle = await aCircle({ createdById: host.id, members, reads });
  for (let n = 0; n < 5; n += 1)
    await postMessage(host, circle.conversation.id, { clientId: newId(), body: `no. ${n}` });
  return circle.conversation.id;
}

test("what many read at once is noted for each, in a few statements, and told to each", async () => {
  const first = await aMember();
  const others = await Promise.all(Array.from({ length: 29 }, () => aMember()));
  const talk = await aTalk([first, ...others]);
  await markRead(first, talk, 1);
  told.mockClear();
  const before = statementsSoFar().statements;
  await Promise.all([markRead(first, talk, 2), ...others.map((one) => markRead(one, talk, 3))]);
  expect(statementsSoFar().statements - before).toBeLessThan(12);
  expect(await readThrough(first.id, talk)).toBe(2);
  for (const { id } of others) expect(await readThrough(id, talk)).toBe(3);
  const payloads = told.mock.calls.map(([event, rooms, payload]) => [event.name, rooms, payload]);
  expect(payloads).toHaveLength(30);
  expect(payloads).toContainEqual([
    "discussion:reading-moved",
    `person:${first.id}`,
    expect.objectContaining({ conversationId: talk, seq: 2, unread: 3, circleUnread: 3 }),
  ]);
});

test("marks that come together in any order never move back, and none passes the newest", async () => {
  const ana = await aMember();
  const talk = await aTalk([ana]);
  await Promise.all([2, 4, 1, 3].map((seq) => markRead(ana, talk, seq)));
  expect(await readThrough(ana.id, talk)).toBe(4);
  await Promise.all([1, 99, 2].map((seq) => markRead(ana, talk, seq)));
  expect(await readThrough(ana.id, talk)).toBe(5);
});

test("of those who mark together, who may not read is told so alone, and who does not belong leaves no trace", async () => {
  const [ana, outside] = [await aMember(), await aMember()];
  const open = await aTalk([ana]);
  const closed = await aTalk([ana], "CIRCLE");
  const settled = await Promise.allSettled([
    markRead(ana, closed, 2),
    markRead(outside, closed, 2),
    markRead(outside, open, 2),
    markRead(ana, newId(), 2),
    markRead(ana, "nothing", 2),
    markRead(ana, open, 3),
  ]);
  expect(
    settled.map((one) =>
      one.status === "fulfilled"
        ? "noted"
        : (one.reason as { init: { status: number } }).init.status,
    ),
  ).toEqual(["noted", 404, "noted", 404, 404, "noted"]);
  expect(await readThrough(ana.id, closed)).toBe(2);
  expect(await readThrough(ana.id, open)).toBe(3);
  expect(await db.reading.count({ where: { memberId: outside.id } })).toBe(0);
});
