import { afterEach, expect, test, vi } from "vitest";
import { forgetChanges, gatherProfileWords } from "~/features/members/door.server";
import { database, db } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../../tests/support/database";
import { aCircle, aCohort, aMember } from "../../../../tests/support/factories";
import { Keeper } from "./current.server";
import type { Register } from "./register";

useDatabase();
afterEach(() => void vi.useRealTimers());

/** All that a register says, in an order of its own. */
const said = (register: Register) =>
  register.ids
    .flatMap((id) => register.listed(id) ?? [])
    .map(({ rows, values, places, ...person }) => ({
      ...person,
      places: places.map((place) => JSON.stringify(place)).sort(),
      rows: [...rows].sort((a, b) => a.nr - b.nr),
      values: values.map((value) => JSON.stringify(value)).sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const gather = (...ids: string[]) => transact((tx) => gatherProfileWords(tx, ids));
const nameOf = (register: Register, field: string, id: string) =>
  register
    .listed(id)
    ?.values.filter((value) => value.field === field)
    .map(({ value }) => value);

test("whatever changes, the register that goes on says what one says that is read anew", async () => {
  const [ana, bea, cleo] = [
    await aMember({ gifts: ["Bread"] }),
    await aMember({ neighborhood: "North", latitude: 1, longitude: 2 }),
    await aMember(),
  ];
  await gather(ana.id, bea.id, cleo.id);
  const cohort = await aCohort();
  const circle = await aCircle({ createdById: cleo.id, members: [ana] });
  const keeper = new Keeper();
  await keeper.ask();

  const changes: Record<string, () => Promise<unknown>> = {
    "a profile says something else": async () => {
      await db.member.update({
        where: { id: ana.id },
        data: { gifts: ["Radio"], visibility: { gifts: "CIRCLES", place: "STAFF" } },
      });
      await gather(ana.id);
    },
    "a field that staff defined says where somebody is too": async () => {
      const fieldId = newId();
      await db.profileField.create({
        data: { id: fieldId, label: "Second home", kind: "PLACE", position: 5_000 },
      });
      await db.fieldValue.create({
        data: { memberId: bea.id, fieldId, text: "Elsewhere", latitude: 3, longitude: 4 },
      });
      await gather(bea.id);
      const { register } = await keeper.ask();
      expect(register.listed(bea.id)?.places).toHaveLength(2);
    },
    "somebody joins a circle": () =>
      db.membership.create({ data: { circleId: circle.id, memberId: bea.id } }),
    "somebody leaves one": () =>
      db.membership.deleteMany({ where: { circleId: circle.id, memberId: ana.id } }),
    "a seat is handed over": () =>
      db.membership.updateMany({ where: { memberId: bea.id }, data: { memberId: ana.id } }),
    "somebody comes with a cohort": () =>
      db.cohortMember.create({ data: { cohortId: cohort.id, memberId: ana.id } }),
    "a circle closes": () =>
      db.circle.update({ where: { id: circle.id }, data: { closedAt: new Date() } }),
    "a circle opens again": () =>
      db.circle.update({ where: { id: circle.id }, data: { closedAt: null } }),
    "somebody goes": async () => {
      await db.member.update({ where: { id: bea.id }, data: { leftAt: new Date() } });
      await gather(bea.id);
    },
    "somebody is new": async () => gather((await aMember({ languages: ["Twi"] })).id),
    "an account is deleted": () => db.account.delete({ where: { id: ana.id } }),
  };
  let before = "";
  for (const [what, change] of Object.entries(changes)) {
    await change();
    const { register } = await keeper.ask();
    const anew = await new Keeper().ask();
    expect(said(register), what).toEqual(said(anew.register));
    const after = JSON.stringify(said(register));
    expect(after, what).not.toBe(before);
    before = after;
  }
});

test("those who ask at once are answered by what was committed before they asked", async () => {
  const ana = await aMember();
  const keeper = new Keeper();
  await keeper.ask();
  const early = keeper.ask();
  await gather(ana.id);
  const answers = await Promise.all([early, keeper.ask(), keeper.ask()]);
  for (const { register } of answers.slice(1)) expect(register.listed(ana.id)).toBeDefined();
});

test("who did not ask for half a day reads everybody, since notes are let go after a day", async () => {
  const ana = await aMember();
  const keeper = new Keeper();
  await keeper.ask();
  await gather(ana.id);
  const hours = (n: number) => new Date(Date.now() + n * 60 * 60 * 1000);
  vi.useFakeTimers({ toFake: ["Date"], now: hours(13) });
  await forgetChanges();
  expect(await db.profileChange.count()).toBeGreaterThan(0);
  vi.setSystemTime(hours(13));
  await forgetChanges();
  expect(await db.profileChange.count()).toBe(0);
  expect((await keeper.ask()).register.listed(ana.id)).toBeDefined();
});

test.skipIf(database.kind === "pglite")("what is committed late is not missed", async () => {
  const [early, late] = [await aMember(), await aMember()];
  await gather(early.id, late.id);
  const keeper = new Keeper();
  await keeper.ask();
  await transact(async (tx) => {
    await tx.member.update({ where: { id: late.id }, data: { gifts: ["Late"] } });
    await gatherProfileWords(tx, [late.id]);
    await db.member.update({ where: { id: early.id }, data: { gifts: ["Early"] } });
    await gather(early.id);
    const { register } = await keeper.ask();
    expect(nameOf(register, "gifts", early.id)).toEqual(["early"]);
    expect(nameOf(register, "gifts", late.id)).toEqual([]);
  });
  const { register } = await keeper.ask();
  expect(nameOf(register, "gifts", late.id)).toEqual(["late"]);
});
