import { expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aMember, aPrivateTalk } from "../../../tests/support/factories";
import { postMessage } from "./commands/post.server";
import { writeTo } from "./commands/private.server";

useDatabase();

const words = () => ({ clientId: newId(), body: "Good that you are here." });

async function newcomer() {
  const member = await aMember({ contact: "MEMBERS" });
  await db.greeting.create({ data: { memberId: member.id } });
  return member;
}
async function greeter() {
  const member = await aMember();
  await db.greeter.create({ data: { memberId: member.id } });
  return member;
}
const answeredBy = async ({ id }: { id: string }) => {
  const row = await db.greeting.findUniqueOrThrow({ where: { memberId: id } });
  expect(row.answeredAt === null).toBe(row.answeredById === null);
  return row.answeredById;
};
const begin = (by: { id: string }, to: { id: string }[]) =>
  writeTo(by, {
    ...{ ...words(), conversationId: newId(), title: null },
    to: to.map(({ id }) => id),
  });

test("a newcomer whom a greeter writes to has her answer, by the first message or a later one", async () => {
  const [luz, ana, ben] = [await greeter(), await newcomer(), await newcomer()];
  await begin(luz, [ana]);
  expect(await answeredBy(ana)).toBe(luz.id);
  const talk = await aPrivateTalk({ people: [luz, ben] });
  expect(await answeredBy(ben)).toBeNull();
  await postMessage(luz, talk.id, words());
  expect(await answeredBy(ben)).toBe(luz.id);
  const other = await greeter();
  await begin(other, [ben]);
  expect(await answeredBy(ben)).toBe(luz.id);
});

test("who greets nobody, several people at once, and her own words answer nothing", async () => {
  const [luz, ana, member] = [await greeter(), await newcomer(), await aMember()];
  await begin(member, [ana]);
  const third = await aMember({ contact: "MEMBERS" });
  await begin(luz, [ana, third]);
  const talk = await aPrivateTalk({ people: [luz, ana] });
  await postMessage(ana, talk.id, words());
  expect(await answeredBy(ana)).toBeNull();
});
