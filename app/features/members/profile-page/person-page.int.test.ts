import { expect, test } from "vitest";
import type { Viewer } from "~/features/accounts/door.server";
import { db } from "~/platform/db/db.server";
import { tallyStatements } from "~/platform/db/statements.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../../tests/support/database";
import { aCircle, aCohort, aMember } from "../../../../tests/support/factories";
import { writeCredit } from "../credit/commands.server";
import { personPage } from "./person-page.server";

useDatabase();

type Made = Parameters<typeof aMember>[0];
async function viewer(given: Made = {}): Promise<Viewer> {
  const { id, account } = await aMember(given);
  const { email, role } = account;
  return {
    ...{ id, email, role, language: "en", timeZone: "UTC" },
    ...{ theme: "system", sessionId: "" },
  };
}

async function costOf(work: () => Promise<unknown>): Promise<number> {
  const tally = { statements: 0, ms: 0 };
  await tallyStatements(tally, work);
  return tally.statements;
}

test("a full profile takes as many statements as an empty one", async () => {
  const ana = await viewer();
  const bare = await viewer();
  const full = await viewer({ story: "A story", gifts: ["Soup"], learning: ["Sewing"] });
  for (let i = 0; i < 5; i += 1) {
    const cohort = await aCohort();
    const fieldId = newId();
    const members = [ana.id, full.id, (await aMember()).id];
    await db.cohortMember.createMany({
      data: members.map((memberId) => ({ cohortId: cohort.id, memberId })),
    });
    await aCircle({ createdById: ana.id, members: [full] });
    await db.profileField.create({
      data: { id: fieldId, label: `Field ${i}`, kind: "TEXT", position: 5_000 + i },
    });
    await db.fieldValue.create({ data: { memberId: full.id, fieldId, text: "x", choiceIds: [] } });
    await writeCredit(ana, full.id, { credit: newId(), words: "Built it", company: "Samir" });
  }
  const little = await costOf(() => personPage(ana, bare.id));
  expect(await costOf(() => personPage(ana, full.id))).toBe(little);
  expect(little).toBe(5);
});

test("what two share comes from what the viewer may see", async () => {
  const cohort = await aCohort({ name: "Cohort 11" });
  const ana = await viewer({ cohort, learning: ["Soup"], neighborhood: "Tower Hill" });
  const words = { gifts: ["soup"], neighborhood: "tower hill" };
  const open = await viewer({ ...words, cohort });
  const hidden = await viewer({ ...words, visibility: { gifts: "ME", neighborhood: "CIRCLES" } });
  const page = await personPage(ana, open.id);
  expect(page.cohorts).toMatchObject([{ name: "Cohort 11", people: 2, shared: true }]);
  expect(page.shared).toMatchObject({ teaches: ["soup"], neighborhood: "tower hill" });
  expect((await personPage(ana, hidden.id)).shared).toBeNull();
});

test("she sees herself as each other kind of viewer does, and nobody else does", async () => {
  const she = await viewer({
    ...{ story: "For members", neighborhood: "For fellows", phone: "For staff" },
    visibility: { neighborhood: "CIRCLES", phone: "STAFF", gifts: "EVERYONE", story: "MEMBERS" },
    gifts: ["For everyone"],
  });
  const other = await viewer();
  const seenAs = async (as: Parameters<typeof personPage>[2], by = she) => {
    const { profile } = await personPage(by, she.id, as);
    return [profile.gifts[0], profile.story, profile.neighborhood, profile.phone].filter(Boolean);
  };
  expect(await seenAs(null)).toHaveLength(4);
  expect(await seenAs("staff")).toHaveLength(4);
  expect(await seenAs("circle")).toEqual(["For everyone", "For members", "For fellows"]);
  expect(await seenAs("member")).toEqual(["For everyone", "For members"]);
  expect(await seenAs("stranger")).toEqual([]);
  expect(await seenAs("staff", other)).toEqual(["For everyone", "For members"]);
  await db.member.update({ where: { id: she.id }, data: { onWeb: true } });
  expect(await seenAs("stranger")).toEqual(["For everyone"]);
  const { profile, cohorts, credit } = await personPage(null, she.id);
  expect(profile.gifts).toEqual(["For everyone"]);
  expect([cohorts, credit]).toEqual([[], []]);
});

test("who comes, joins a cohort, goes or is merged counts at once, or counts no more", async () => {
  const cohort = await aCohort();
  const ana = await viewer({ cohort });
  const bea = await aMember({ cohort, account: { claimedAt: null } });
  const count = async () => (await personPage(ana, ana.id)).cohorts[0]?.people;
  expect(await count()).toBe(1);
  await db.account.update({ where: { id: bea.id }, data: { claimedAt: new Date() } });
  expect(await count()).toBe(2);
  const clara = await aMember();
  await db.cohortMember.create({ data: { cohortId: cohort.id, memberId: clara.id } });
  expect(await count()).toBe(3);
  await db.member.update({ where: { id: clara.id }, data: { leftAt: new Date() } });
  expect(await count()).toBe(2);
  await db.member.update({ where: { id: clara.id }, data: { leftAt: null } });
  await db.member.update({ where: { id: bea.id }, data: { mergedIntoId: clara.id } });
  expect(await count()).toBe(2);
  await db.cohortMember.deleteMany({ where: { memberId: clara.id } });
  expect(await count()).toBe(1);
});

test("people of a cohort that were counted are not counted again", async () => {
  const cohort = await aCohort();
  const ana = await viewer({ cohort });
  expect((await personPage(ana, ana.id)).cohorts[0]?.people).toBe(1);
  // Past the triggers: nobody is told, so the number that is known stands.
  await db.$transaction([
    db.$executeRaw`set local session_replication_role = replica`,
    db.$executeRaw`delete from cohort_member where cohort_id = ${cohort.id}::uuid and member_id <> ${ana.id}::uuid`,
    db.$executeRaw`insert into cohort_member (cohort_id, member_id) select ${cohort.id}::uuid, ${(await aMember()).id}::uuid`,
  ]);
  expect((await personPage(ana, ana.id)).cohorts[0]?.people).toBe(1);
});
