import { expect, test } from "vitest";
import type { Role, Viewer } from "~/features/accounts/door";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { textFor } from "~/text/text.server";
import { useDatabase } from "../../../../tests/support/database";
import { aCircle, aCohort, aMember } from "../../../../tests/support/factories";
import { addToCohort, removeFromCohort, saveCohort, sayGraduation } from "./commands.server";
import { cohortList, cohortPeople, loadCohortFor } from "./queries.server";
import { cohortSchema, graduationSchema } from "./schema";

useDatabase();

async function viewerOf(role: Role): Promise<Viewer> {
  const { id } = await aMember({ account: { role } });
  return { id, role, language: "en", timeZone: "UTC" } as Viewer;
}

const t = textFor("en");
const form = (given: Record<string, string>) =>
  cohortSchema(t).parse({ program: "Fellows", name: "Cohort 9", stage: "RUNNING", ...given });

const refusedWith404 = (work: Promise<unknown>) =>
  expect(work).rejects.toMatchObject({ init: { status: 404 } });

test("staff make a cohort and change it; of two who change it at once nobody's words are lost", async () => {
  const staff = await viewerOf("STAFF");
  const made = await saveCohort(
    staff,
    null,
    form({ startsOn: "2026-09-01", staffNotes: "Quiet." }),
  );
  const id = "id" in made ? made.id : "";
  const cohort = await loadCohortFor(staff, id);
  expect(cohort).toMatchObject({
    ...{ program: "Fellows", name: "Cohort 9", stage: "RUNNING", startsOn: "2026-09-01" },
    ...{ staffNotes: "Quiet.", people: 0, circle: null, graduation: null, revision: 1 },
  });
  expect(await saveCohort(staff, null, form({}))).toEqual({ refusal: "taken" });
  expect(await saveCohort(staff, id, form({ line: "Hers", revision: "1" }))).toEqual({ id });
  expect(await saveCohort(staff, id, form({ line: "His", revision: "1" }))).toEqual({
    refusal: "changed",
  });
  expect((await loadCohortFor(staff, id)).line).toBe("Hers");
  expect(await db.program.count()).toBe(1);
});

test("notes are for staff, circles for who may read them, people for who may see them", async () => {
  const staff = await viewerOf("STAFF");
  const member = await viewerOf("MEMBER");
  const circle = await aCircle({ reads: "CIRCLE", joins: "INVITATION" });
  const { id } = await aCohort({ staffNotes: "Quiet.", circleId: circle.id });
  const here = await aMember({ name: "Ana" });
  const waiting = await aMember({ name: "Bo", account: { claimedAt: null } });
  const gone = await aMember({ name: "Cy", leftAt: new Date() });
  const ids = [here.id, waiting.id, gone.id];
  expect(await addToCohort(staff, id, ids)).toBe(2);
  expect(await addToCohort(staff, id, ids)).toBe(0);
  await db.cohortMember.create({ data: { cohortId: id, memberId: gone.id } });
  const names = async (viewer: Viewer) =>
    (await cohortPeople(viewer, id, null)).people.map(({ name }) => name);
  expect(await names(member)).toEqual(["Ana"]);
  expect(await names(staff)).toEqual(["Ana", "Bo"]);
  expect(await loadCohortFor(member, id)).toMatchObject({
    staffNotes: null,
    circle: null,
    people: 1,
  });
  expect(await loadCohortFor(staff, id)).toMatchObject({ staffNotes: "Quiet.", people: 2 });
  await removeFromCohort(staff, id, here.id);
  expect(await names(member)).toEqual([]);
  await refusedWith404(loadCohortFor(member, newId()));
  await refusedWith404(loadCohortFor(member, "x"));
});

test("members and weavers change nothing", async () => {
  const { id } = await aCohort();
  for (const role of ["MEMBER", "WEAVER"] as const) {
    const viewer = await viewerOf(role);
    await refusedWith404(saveCohort(viewer, null, form({})));
    await refusedWith404(saveCohort(viewer, id, form({ revision: "1" })));
    await refusedWith404(addToCohort(viewer, id, [viewer.id]));
    await refusedWith404(removeFromCohort(viewer, id, viewer.id));
    const graduation = { heldOn: "2027-05-30", place: null, words: "" };
    await refusedWith404(sayGraduation(viewer, id, graduation));
  }
  expect(await db.cohortMember.count()).toBe(0);
});

test("a graduation is a page, and moves no stage", async () => {
  const staff = await viewerOf("STAFF");
  const { id } = await aCohort({ stage: "RUNNING" });
  const say = (words: string) =>
    sayGraduation(staff, id, graduationSchema(t).parse({ heldOn: "2027-05-30", words }));
  await say("Soup.");
  await say("Soup and songs.");
  const { graduation, stage } = await loadCohortFor(staff, id);
  expect(graduation).toEqual({ heldOn: "2027-05-30", place: null, words: "Soup and songs." });
  expect(stage).toBe("RUNNING");
});

test("what forms and runs comes first, then the latest, page by page", async () => {
  const staff = await viewerOf("STAFF");
  const { id: programId } = await db.program.create({ data: { id: newId(), name: "P" } });
  const data = Array.from({ length: 62 }, (_, i) => ({
    ...{ id: newId(), programId, name: `Old ${i}`, stage: "ALUMNI" as const },
    startsOn: i < 60 ? new Date(Date.UTC(1950 + i, 0, 1)) : null,
  }));
  await db.cohort.createMany({ data });
  await aCohort({ programId, name: "Now", stage: "RUNNING" });
  await aCohort({ programId, name: "Soon", stage: "FORMING" });
  const first = await cohortList(staff, null);
  expect(first.cohorts.slice(0, 3).map(({ name }) => name)).toEqual(["Soon", "Now", "Old 59"]);
  const second = await cohortList(staff, first.next);
  expect(second.next).toBeNull();
  const all = [...first.cohorts, ...second.cohorts].map(({ id }) => id);
  expect(new Set(all).size).toBe(64);
  expect(all).toHaveLength(64);
});

test("days and names that are none are said beside their field", () => {
  const wrong = (given: Record<string, string>) =>
    cohortSchema(t).safeParse({ program: "P", name: "N", stage: "RUNNING", ...given }).success;
  expect(wrong({})).toBe(true);
  for (const given of [
    { startsOn: "2026-02-30" },
    { startsOn: "tomorrow" },
    { startsOn: "2026-05-02", endsOn: "2026-05-01" },
    { name: "  " },
    { program: "x".repeat(121) },
    { stage: "OVER" },
    { circleId: "x" },
  ] as Record<string, string>[])
    expect(wrong(given), JSON.stringify(given)).toBe(false);
  expect(graduationSchema(t).safeParse({ heldOn: "" }).success).toBe(false);
});
