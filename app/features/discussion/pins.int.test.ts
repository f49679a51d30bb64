import { beforeEach, expect, test, vi } from "vitest";
import { setCircleHooks } from "~/features/circles/door.server";
import { db } from "~/platform/db/db.server";
import { tallyStatements } from "~/platform/db/statements.server";
import * as live from "~/platform/realtime/events.server";
import { newId } from "~/shared/ids";
import { textFor } from "~/text/text.server";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember } from "../../../tests/support/factories";
import { sentenceOf } from "./answers.server";
import { takeBack } from "./commands/change.server";
import { pinMessage, unpinMessage } from "./commands/pin.server";
import { postMessage } from "./commands/post.server";
import { openCommonConversation, roomsOf, startReading, stopReading } from "./door.server";
import { pinsOf } from "./queries/pin.server";
import { timelinePage } from "./queries/timeline.server";

useDatabase();

let told = vi.spyOn(live, "publish");
const facts = () =>
  told.mock.calls
    .filter(([event]) => event.name === "discussion:message-pinned")
    .map(([, , payload]) => payload);

beforeEach(() => {
  told = vi.spyOn(live, "publish");
  setCircleHooks({
    onCircleCreated: openCommonConversation,
    onMemberJoined: startReading,
    onMemberLeft: stopReading,
    onAudienceNarrowed: roomsOf,
  });
});

async function aTalk(messages: number) {
  const ana = await aMember({ name: "Ana Ruiz" });
  const ben = await aMember({ name: "Ben Okri" });
  const circle = await aCircle({ createdById: ana.id, members: [ben] });
  const talk = circle.conversation.id;
  const ids: string[] = [];
  for (let n = 1; n <= messages; n += 1) {
    const posted = await postMessage(ana, talk, { clientId: newId(), body: `*no.* ${n}` });
    if ("refusal" in posted) throw new Error(posted.refusal);
    ids.push(posted.line.id);
  }
  return { ana, ben, talk, ids, id: (n: number) => ids[n - 1] ?? "" };
}

test("a pin is told once, with all that is pinned, and shown in the order it was pinned", async () => {
  const { ana, ben, talk, id } = await aTalk(3);
  await pinMessage(ben, id(3));
  await pinMessage(ana, id(1));
  expect(await pinMessage(ben, id(1))).toEqual({ seq: 1, fact: null });
  const author = { id: ana.id, name: "Ana Ruiz" };
  const pins = [
    { seq: 3, author, excerpt: "no. 3" },
    { seq: 1, author, excerpt: "no. 1" },
  ];
  expect(facts()).toHaveLength(2);
  expect(facts().at(-1)).toMatchObject({ seq: 1, revision: 2, pinned: true, pins });
  const tally = { statements: 0, ms: 0 };
  expect(await tallyStatements(tally, () => pinsOf(talk))).toEqual(pins);
  expect(tally.statements).toBe(1);
  const { lines } = await timelinePage(ben.id, talk, "end");
  expect(lines.map(({ pinned, revision }) => [pinned, revision])).toEqual([
    [true, 2],
    [false, 0],
    [true, 1],
  ]);
});

test("five are pinned at most, however many hands there are", async () => {
  const { ana, ben, talk, ids, id } = await aTalk(7);
  const all = await Promise.all(ids.map((one, i) => pinMessage(i % 2 ? ana : ben, one)));
  const refused = all.filter((one) => "refusal" in one);
  expect(refused).toEqual([{ refusal: "pinned-enough" }, { refusal: "pinned-enough" }]);
  expect(await pinsOf(talk)).toHaveLength(5);
  expect(sentenceOf(textFor("en"), "pinned-enough")).toContain("5 messages are pinned");
  // What is pinned already is so however full it is.
  const [first] = await pinsOf(talk);
  expect(await pinMessage(ana, id(first?.seq ?? 0))).toMatchObject({ fact: null });
});

test("a pin that is taken off, or whose words are, makes room", async () => {
  const { ana, ben, talk, id } = await aTalk(2);
  await pinMessage(ben, id(1));
  await pinMessage(ben, id(2));
  await unpinMessage(ana, id(1));
  expect(await unpinMessage(ana, id(1))).toEqual({ seq: 1, fact: null });
  expect(facts().at(-1)).toMatchObject({ seq: 1, pinned: false, pins: [{ seq: 2 }] });
  await takeBack(ana, id(2));
  expect(await pinsOf(talk)).toEqual([]);
  expect(await pinMessage(ben, id(2))).toEqual({ refusal: "taken-back" });
});

test("who only listens pins nothing; to who may not read it is not there", async () => {
  const { talk, id } = await aTalk(1);
  const eve = await aMember({ name: "Eve" });
  expect(await pinMessage(eve, id(1))).toEqual({ refusal: "not-a-member" });
  await db.circle.updateMany({ data: { reads: "CIRCLE" } });
  await expect(pinMessage(eve, id(1))).rejects.toMatchObject({ init: { status: 404 } });
  expect(await pinsOf(talk)).toEqual([]);
});
