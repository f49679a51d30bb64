import { beforeEach, expect, test } from "vitest";
import { aCommunity } from "../../../../tests/support/coming-in";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { tellStory } from "../welcome/commands.server";
import {
  greetersFor,
  newcomersFor,
  noteGreeted,
  setGreeter,
  ungreetedCount,
} from "./greeting.server";

const { db } = useDatabase();
beforeEach(() => aCommunity());

const words = { story: "I came for the bread.", gift: "Baking", need: "An oven" };

async function arrives(name: string) {
  const member = await aMember({ name, welcomeStep: 4 });
  await tellStory(member, words, { over: true });
  return member;
}

const namesFor = async (id: string) => (await newcomersFor(id)).map(({ name }) => name);

test("who finishes her first session waits for an answer, and greeters are asked by turns", async () => {
  const [ana, ben] = [await aMember({ name: "Ana" }), await aMember({ name: "Ben" })];
  await setGreeter(ana, true);
  await setGreeter(ben, true);
  for (const name of ["Cara", "Dora", "Ema", "Fia"]) await arrives(name);
  const hers = (await newcomersFor(ana.id)).filter((one) => one.hers);
  expect(hers.map(({ name }) => name)).toEqual(["Cara", "Ema"]);
  expect(await namesFor(ana.id)).toEqual(["Cara", "Ema", "Dora", "Fia"]);
  expect(await namesFor(ben.id)).toEqual(["Dora", "Fia", "Cara", "Ema"]);
  expect((await greetersFor(ana.id)).names).toEqual(["Ana", "Ben"]);
});

test("finishing again changes nothing, and a member who greets nobody sees nobody", async () => {
  const ana = await aMember();
  await setGreeter(ana, true);
  const cara = await arrives("Cara");
  await tellStory(cara, words, { over: true });
  expect(await db.greeting.count()).toBe(1);
  expect(await newcomersFor(cara.id)).toEqual([]);
  expect(await newcomersFor((await aMember()).id)).toEqual([]);
});

test("who arrives while nobody greets waits for the first who takes the role; nobody greets herself", async () => {
  const cara = await arrives("Cara");
  expect(await ungreetedCount()).toBe(1);
  await setGreeter(cara, true);
  expect(await ungreetedCount()).toBe(1);
  const ana = await aMember();
  await setGreeter(ana, true);
  expect(await ungreetedCount()).toBe(0);
  expect(await namesFor(ana.id)).toEqual(["Cara"]);
});

test("handing the role back gives those who wait to the next", async () => {
  const [ana, ben] = [await aMember(), await aMember()];
  await setGreeter(ana, true);
  await arrives("Cara");
  await setGreeter(ben, true);
  await setGreeter(ana, false);
  await setGreeter(ana, false);
  expect(await newcomersFor(ana.id)).toEqual([]);
  expect(await newcomersFor(ben.id)).toMatchObject([{ name: "Cara", hers: true }]);
});

test("an answer counts once, and only from a greeter", async () => {
  const [ana, ben] = [await aMember(), await aMember()];
  await setGreeter(ana, true);
  const cara = await arrives("Cara");
  await noteGreeted(ben, cara.id);
  expect(await namesFor(ana.id)).toEqual(["Cara"]);
  await noteGreeted(ana, cara.id);
  expect(await newcomersFor(ana.id)).toEqual([]);
  await setGreeter(ben, true);
  await noteGreeted(ben, cara.id);
  const row = await db.greeting.findUniqueOrThrow({ where: { memberId: cara.id } });
  expect(row.answeredById).toBe(ana.id);
});
