import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "~/platform/db/db.server";
import { prepareJobs, runJobsNow, stopJobs } from "~/platform/jobs/jobs.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../../tests/support/database";
import { aCircle, aCohort } from "../../../../tests/support/factories";
import { startUndo } from "./commands.server";
import { bringIn, byEmail, outcomes, people, staff, totalsOf, undo } from "./fixtures/steps";
import { importRows, loadImportFor } from "./queries.server";

useDatabase();
beforeAll(() => prepareJobs());
afterAll(() => stopJobs());

const SIX = `Name,Email,Phone
Ana,ana@x.org,1111111
Bea,bea@x.org,2222222
Cai,cai@x.org,3333333
Dov,dov@x.org,4444444
Eva,eva@x.org,5555555
Fay,fay@x.org,6666666
`;

/** All that an import may write, to compare byte for byte. */
async function everything() {
  const [members, accounts, cohorts, programs, joined] = await Promise.all([
    db.member.findMany({ orderBy: { id: "asc" }, omit: { updatedAt: true, revision: true } }),
    db.account.findMany({ orderBy: { id: "asc" } }),
    db.cohort.findMany({ orderBy: { id: "asc" } }),
    db.program.findMany({ orderBy: { id: "asc" } }),
    db.cohortMember.findMany({ orderBy: [{ memberId: "asc" }, { cohortId: "asc" }] }),
  ]);
  return { members, accounts, cohorts, programs, joined };
}

describe("taking an import back", () => {
  it("leaves everything as it was: people, words, cohorts and programs", async () => {
    const viewer = await staff();
    await bringIn(viewer, "Name,Email,Skills,Languages\nAna,ana@x.org,Bread;Soup,Español\n");
    const before = await everything();
    const id = await bringIn(
      viewer,
      "Name,Email,Phone,Story,Skills,Languages\nAna Pérez,ana@x.org,123,Hi,Vans,\nBea,bea@x.org,,,,\n",
      { kind: "new", name: "C 1", program: { name: "P 1" } },
    );
    expect((await everything()).joined).toHaveLength(2);
    await undo(viewer, id);
    expect(await everything()).toEqual(before);
    expect(await totalsOf(viewer, id)).toMatchObject({
      status: "UNDONE",
      REMOVED: 1,
      RESTORED: 1,
      KEPT: 0,
    });
    expect(await startUndo(viewer, id)).toBe(false);
  });

  it("leaves whoever came, was changed, invited or takes part, and says of each why", async () => {
    const viewer = await staff();
    const id = await bringIn(viewer, SIX);
    const idOf = async (email: string) => (await byEmail(email))?.id ?? "";
    await db.account.update({ where: { email: "bea@x.org" }, data: { claimedAt: new Date() } });
    await db.member.update({
      where: { id: await idOf("cai@x.org") },
      data: { name: "Cai R.", revision: { increment: 1 } },
    });
    await db.invitation.create({
      data: {
        id: newId(),
        memberId: await idOf("dov@x.org"),
        invitedById: viewer.id,
        secretHash: "a",
        expiresAt: new Date(),
      },
    });
    await aCircle({ members: [{ id: await idOf("eva@x.org") }] });
    await db.cohortMember.create({
      data: { memberId: await idOf("fay@x.org"), cohortId: (await aCohort()).id },
    });
    await undo(viewer, id);
    expect(await totalsOf(viewer, id)).toMatchObject({ REMOVED: 1, KEPT: 5 });
    expect(await byEmail("ana@x.org")).toBeNull();
    expect(await outcomes(viewer, id)).toEqual([
      [2, "CREATE"],
      [3, "CREATE", "kept-claimed"],
      [4, "CREATE", "kept-changed"],
      [5, "CREATE", "kept-invited"],
      [6, "CREATE", "kept-used"],
      [7, "CREATE", "kept-changed"],
    ]);
    const found = await loadImportFor(viewer, id);
    const { rows } = await importRows(found, { only: "KEPT", after: 0 });
    expect(rows.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
    expect(await byEmail("cai@x.org")).toMatchObject({ name: "Cai R.", phone: "3333333" });
  });

  it("takes away somebody whose invitation was withdrawn", async () => {
    const viewer = await staff();
    const id = await bringIn(viewer, "Name,Email\nAna,ana@x.org\n");
    await db.invitation.create({
      data: {
        id: newId(),
        memberId: (await byEmail("ana@x.org"))?.id ?? "",
        invitedById: viewer.id,
        secretHash: "a",
        expiresAt: new Date(),
        revokedAt: new Date(),
      },
    });
    await undo(viewer, id);
    expect(await people()).toBe(1);
  });

  it("does not put old words over newer ones", async () => {
    const viewer = await staff();
    await bringIn(viewer, "Name,Email,Phone\nAna,ana@x.org,111\nBea,bea@x.org,111\n");
    const second = await bringIn(
      viewer,
      "Name,Email,Phone\nAna,ana@x.org,222\nBea,bea@x.org,222\n",
    );
    await bringIn(viewer, "Name,Email,Phone\nAna,ana@x.org,333\n");
    await undo(viewer, second);
    expect(await byEmail("ana@x.org")).toMatchObject({ phone: "333" });
    expect(await byEmail("bea@x.org")).toMatchObject({ phone: "111" });
    expect(await totalsOf(viewer, second)).toMatchObject({ RESTORED: 1, KEPT: 1 });
  });

  it("keeps a cohort it made once somebody else is in it", async () => {
    const viewer = await staff();
    const choice = { kind: "new", name: "C", program: { name: "P" } } as const;
    const first = await bringIn(viewer, "Name,Email\nAna,ana@x.org\n", choice);
    await bringIn(viewer, "Name,Email\nBea,bea@x.org\n", choice);
    expect(await db.cohort.count()).toBe(1);
    await undo(viewer, first);
    expect(await byEmail("ana@x.org")).toBeNull();
    expect((await byEmail("bea@x.org"))?.cohorts).toHaveLength(1);
  });

  it("does not mind people who are gone already", async () => {
    const viewer = await staff();
    const id = await bringIn(viewer, "Name,Email\nAna,ana@x.org\nBea,bea@x.org\n");
    await db.account.delete({ where: { email: "ana@x.org" } });
    await undo(viewer, id);
    await runJobsNow();
    expect(await people()).toBe(1);
  });
});
