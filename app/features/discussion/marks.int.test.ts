import { expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember, aMessage, aPrivateTalk } from "../../../tests/support/factories";
import { takeBack } from "./commands/change.server";
import { markMessage } from "./commands/mark.server";
import { markedIn } from "./queries/summary.server";

useDatabase();

const as = ({ id }: { id: string }, role: "MEMBER" | "STAFF" = "MEMBER") => ({ id, role });

test("note keepers and staff mark where they may read; nobody else does", async () => {
  const ana = await aMember({ name: "Ana Ruiz" });
  const ben = await aMember({ name: "Ben Okri" });
  const sam = await aMember();
  const circle = await aCircle({ createdById: ana.id, members: [ben] });
  const talk = circle.conversation.id;
  const say = { conversation: circle.conversation, author: ana };
  const one = await aMessage({ ...say, body: "one" });
  const two = await aMessage({ ...say, body: "two" });
  expect(await markMessage(as(ben), one.id, true)).toEqual({ refusal: "not-a-keeper" });
  const role = { id: newId(), circleId: circle.id, kind: "NOTE_KEEPER" as const };
  const tenure = { id: newId(), memberId: ben.id };
  await db.circleRole.create({ data: { ...role, tenures: { create: tenure } } });
  expect(await markMessage(as(ben), two.id, true)).toMatchObject({ fact: { marked: true } });
  expect(await markMessage(as(ben), two.id, true)).toMatchObject({ fact: null });
  expect(await markMessage(as(sam, "STAFF"), one.id, true)).toMatchObject({
    fact: { fact: "marked", marked: true, revision: 2 },
  });
  expect((await markedIn(talk)).map(({ body }) => body)).toEqual(["one", "two"]);
  await markMessage(as(ben), one.id, false);
  await takeBack(ana, two.id);
  expect(await markedIn(talk)).toEqual([]);
  // A keeper who laid the role down keeps nothing.
  await db.roleTenure.update({ where: { id: tenure.id }, data: { endedAt: new Date() } });
  expect(await markMessage(as(ben), one.id, true)).toEqual({ refusal: "not-a-keeper" });
  await db.circle.update({ where: { id: circle.id }, data: { reads: "CIRCLE" } });
  const hidden = { init: { status: 404 } };
  await expect(markMessage(as(sam, "STAFF"), one.id, true)).rejects.toMatchObject(hidden);
});

test("in a private conversation nobody marks, staff among its people neither", async () => {
  const [ana, sam] = [await aMember(), await aMember()];
  const conversation = await aPrivateTalk({ people: [ana, sam] });
  const { id } = await aMessage({ conversation, author: ana });
  expect(await markMessage(as(sam, "STAFF"), id, true)).toEqual({ refusal: "not-a-keeper" });
});
