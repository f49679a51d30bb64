import { expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember, aMessage, aPrivateTalk } from "../../../tests/support/factories";
import { namable } from "./queries/namable.server";

useDatabase();

async function aTalk() {
  const ana = await aMember({ name: "Ana Ruiz" });
  const angela = await aMember({ name: "Ángela de la O’Rourke" });
  const luz = await aMember({ name: "Łuz Herrera", neighborhood: "Tower Hill" });
  const outside = await aMember({ name: "Lucía Herrera" });
  const circle = await aCircle({ createdById: ana.id, members: [angela, luz] });
  const { conversation } = circle;
  const found = async (q: string, viewer = ana) =>
    (await namable(viewer.id, { conversationId: conversation.id }, q)).map(({ name }) => name);
  return { ana, angela, luz, outside, circle, conversation, found };
}

test("those who are there are found by the beginning of any word, whatever the case and accents", async () => {
  const { found, luz, ana, conversation } = await aTalk();
  for (const q of ["lu", "LUZ", "her", "łuz her", "herrera lu"])
    expect(await found(q)).toEqual(["Łuz Herrera"]);
  for (const q of ["ange", "ROURKE", "o’r", "la"]) expect(await found(q)).toHaveLength(1);
  for (const q of ["uz", "luz x", "'", "& | !", "%"]) expect(await found(q)).toEqual([]);
  expect(await namable(ana.id, { conversationId: conversation.id }, "luz")).toEqual([
    { is: "member", id: luz.id, name: "Łuz Herrera", neighborhood: "Tower Hill" },
  ]);
});

test("nobody is offered herself, nor whom she blocks; the other way round tells nothing", async () => {
  const { found, ana, luz } = await aTalk();
  expect(await found("ana")).toEqual([]);
  await db.block.create({ data: { blockerId: ana.id, blockedId: luz.id } });
  expect(await found("luz")).toEqual([]);
  expect(await found("ana", luz)).toEqual(["Ana Ruiz"]);
});

test("before anything is typed, those who spoke last and are still there", async () => {
  const { found, conversation, angela, luz, outside, ana } = await aTalk();
  expect(await found("")).toEqual([]);
  for (const author of [luz, angela, outside, ana]) await aMessage({ conversation, author });
  expect(await found("")).toEqual(["Ángela de la O’Rourke", "Łuz Herrera"]);
});

test("circles come after people, those that all who read there may read; eight at most", async () => {
  const { found, ana, outside } = await aTalk();
  await aCircle({ createdById: outside.id, name: "Lunch on Mondays" });
  await aCircle({ createdById: ana.id, name: "Lu, quietly", reads: "CIRCLE" });
  expect(await found("lu")).toEqual(["Łuz Herrera", "Lunch on Mondays"]);
  const crowd = await Promise.all([..."abcdefghij"].map((x) => aMember({ name: `Luz ${x}` })));
  const big = await aCircle({ createdById: ana.id, members: crowd });
  const names = (await namable(ana.id, { conversationId: big.conversation.id }, "lu")).map(
    ({ name }) => name,
  );
  expect(names).toEqual([..."abcdefg"].map((x) => `Luz ${x}`).concat("Lunch on Mondays"));
});

test("in private, only its people", async () => {
  const { ana, outside } = await aTalk();
  const { id } = await aPrivateTalk({ people: [ana, outside] });
  expect((await namable(ana.id, { conversationId: id }, "h")).map(({ name }) => name)).toEqual([
    "Lucía Herrera",
  ]);
});

test("for the first message of a conversation: the people of the circle, or those chosen, before anything is typed too", async () => {
  const { ana, angela, luz, outside, circle } = await aTalk();
  const names = async (place: Parameters<typeof namable>[1], q: string) =>
    (await namable(ana.id, place, q)).flatMap((one) => (one.is === "member" ? [one.name] : []));
  expect(await names({ circleId: circle.id }, "")).toEqual([angela.name, luz.name]);
  expect(await names({ circleId: circle.id }, "lu")).toEqual([luz.name]);
  const memberIds = [luz.id, outside.id];
  expect(await names({ memberIds }, "")).toEqual([outside.name, luz.name].sort());
  expect(await names({ memberIds }, "ange")).toEqual([]);
});
