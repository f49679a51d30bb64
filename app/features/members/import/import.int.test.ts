import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "~/platform/db/db.server";
import { prepareJobs, runJobsNow, stopJobs } from "~/platform/jobs/jobs.server";
import { aCohort, aMember } from "../../../../tests/support/factories";
import { useDatabase } from "../../../../tests/support/database";
import { applyImport } from "./apply.server";
import { checkImport } from "./check.server";
import { chooseColumns, confirmImport, discardImport, reviseColumns } from "./commands.server";
import {
  bringIn,
  byEmail,
  fixture,
  outcomes,
  people,
  staff,
  totalsOf,
  tryOut,
  undo,
  upload,
} from "./fixtures/steps";
import { broughtInBefore } from "./page.server";
import { importRows, loadImportFor } from "./queries.server";
import type { CohortChoice } from "./stored-plan";

useDatabase();
beforeAll(() => prepareJobs());
afterAll(() => stopJobs());

const NOBODY = { signal: new AbortController().signal };

describe("an import", () => {
  it("brings a Spanish sheet in: unclaimed people with what the file says, in a new cohort", async () => {
    const viewer = await staff();
    const id = await bringIn(viewer, fixture("excel-es-windows-1252.csv"), {
      kind: "column",
      program: { name: "Tejedoras" },
    });
    expect(await totalsOf(viewer, id)).toMatchObject({ status: "DONE", CREATE: 3, ERROR: 1 });
    const pilar = await byEmail("mjose.nunez@example.org");
    expect(pilar).toMatchObject({
      name: "María José Núñez Vega",
      organization: "Asociación Vecinal «La Peña»",
      neighborhood: "El Cabañal",
      phone: "+34 600 111 222",
      languages: ["Español", "Valencià"],
      gifts: ["Facilitación", "cocina para cincuenta"],
      welcomeStep: 1,
      revision: 1,
    });
    expect(pilar?.account).toMatchObject({ claimedAt: null, role: "MEMBER", passwordHash: null });
    const [cohort, ...others] = await db.cohort.findMany({ include: { program: true } });
    expect(others).toEqual([]);
    expect(cohort).toMatchObject({ name: "Generación 14", program: { name: "Tejedoras" } });
    expect(await db.cohortMember.count()).toBe(3);
  });

  it("writes nothing before it is confirmed", async () => {
    const viewer = await staff();
    const id = await tryOut(viewer, fixture("google-sheets-utf-8.csv"), {
      kind: "new",
      name: "Cohort 16",
      program: { name: "Millrace" },
    });
    expect(await totalsOf(viewer, id)).toMatchObject({ status: "READY", CREATE: 3, ERROR: 2 });
    expect([await people(), await db.account.count(), await db.cohort.count()]).toEqual([1, 1, 0]);
    expect(await outcomes(viewer, id)).toEqual([
      [2, "CREATE"],
      [3, "CREATE"],
      [4, "ERROR", "email-malformed"],
      [5, "ERROR", "duplicate"],
      [6, "CREATE", "link-left-out"],
    ]);
  });

  it("keeps hostile cells as plain text and leaves a script link out", async () => {
    const viewer = await staff();
    await bringIn(viewer, fixture("google-sheets-utf-8.csv"));
    expect(await byEmail("pilar@example.org")).toMatchObject({
      name: '=HYPERLINK("https://evil.example","Pilar")',
      neighborhood: "<script>alert(1)</script>",
      story: "<img src=x onerror=alert(1)>",
      links: [],
    });
  });

  it("brings the same file in twice and creates nobody twice", async () => {
    const viewer = await staff();
    const cohort = await aCohort();
    const choice = { kind: "one", cohortId: cohort.id } as const;
    await bringIn(viewer, fixture("google-sheets-utf-8.csv"), choice);
    const before = await people();
    const second = await tryOut(viewer, fixture("google-sheets-utf-8.csv"), choice);
    const found = await loadImportFor(viewer, second);
    expect(found.totals).toMatchObject({ CREATE: 0, UPDATE: 0, SKIP: 3, ERROR: 2 });
    expect(await broughtInBefore(found)).toBeInstanceOf(Date);
    expect(await confirmImport(viewer, second)).toBe(true);
    await runJobsNow();
    expect(await people()).toBe(before);
  });

  it("creates nobody twice when two dry runs of one file are both confirmed", async () => {
    const viewer = await staff();
    const first = await tryOut(viewer, fixture("tabs.csv"));
    const second = await tryOut(viewer, fixture("tabs.csv"));
    await confirmImport(viewer, first);
    await confirmImport(viewer, second);
    await runJobsNow();
    expect(await people()).toBe(3);
    expect(await totalsOf(viewer, first)).toMatchObject({ status: "DONE", CREATE: 2, SKIP: 0 });
    expect(await totalsOf(viewer, second)).toMatchObject({ status: "DONE", CREATE: 0, SKIP: 2 });
  });

  it("fills and changes unclaimed people, shows before what changes, never erases", async () => {
    const viewer = await staff();
    await bringIn(viewer, "Name,Email,Phone,Skills\nAna,ana@x.org,1234567,Bread\n");
    const id = await tryOut(
      viewer,
      "Name,Email,Phone,Skills,Story\nAna P.,ana@x.org,,Bread;Soup,Hi\n",
    );
    const { rows } = await importRows(await loadImportFor(viewer, id), {
      only: "UPDATE",
      after: 0,
    });
    expect(rows[0]?.changes).toEqual([
      { field: "name", from: "Ana", to: "Ana P." },
      { field: "gifts", from: "Bread", to: "Bread, Soup" },
      { field: "story", from: "", to: "Hi" },
    ]);
    await confirmImport(viewer, id);
    await runJobsNow();
    expect(await byEmail("ana@x.org")).toMatchObject({
      name: "Ana P.",
      phone: "1234567",
      gifts: ["Bread", "Soup"],
      story: "Hi",
      revision: 2,
    });
  });

  it("never touches the words of somebody who has come; it adds her cohort", async () => {
    const viewer = await staff();
    const cohort = await aCohort();
    const luz = await aMember({ name: "Luz", account: { email: "luz@x.org" } });
    const file = "Name,Email,Story\nLuz Maya,luz@x.org,Hers is better\n";
    const plain = await tryOut(viewer, file);
    expect(await outcomes(viewer, plain)).toEqual([[2, "SKIP", "claimed"]]);
    const id = await bringIn(viewer, file, { kind: "one", cohortId: cohort.id });
    expect(await totalsOf(viewer, id)).toMatchObject({ UPDATE: 1, SKIP: 0 });
    expect(await byEmail("luz@x.org")).toMatchObject({
      name: "Luz",
      story: null,
      revision: 1,
      cohorts: [{ cohortId: cohort.id }],
    });
    await undo(viewer, id);
    expect((await byEmail("luz@x.org"))?.cohorts).toEqual([]);
    expect(luz.id).toBeTruthy();
  });

  it("treats people as they are when it is confirmed, not as they were at the dry run", async () => {
    const viewer = await staff();
    await bringIn(viewer, "Name,Email\nOld,old@x.org\nGone,gone@x.org\n");
    const id = await tryOut(
      viewer,
      "Name,Email,Phone\nNew,new@x.org,1234567\nOld,old@x.org,1234567\nGone,gone@x.org,1234567\n",
    );
    await aMember({ name: "Nuria", account: { email: "new@x.org" } });
    await db.account.update({ where: { email: "old@x.org" }, data: { claimedAt: new Date() } });
    await db.account.delete({ where: { email: "gone@x.org" } });
    await confirmImport(viewer, id);
    await runJobsNow();
    expect(await byEmail("new@x.org")).toMatchObject({ name: "Nuria", phone: null });
    expect(await byEmail("old@x.org")).toMatchObject({ phone: null, revision: 1 });
    expect(await byEmail("gone@x.org")).toMatchObject({ name: "Gone", phone: "1234567" });
    expect(await totalsOf(viewer, id)).toMatchObject({ CREATE: 1, UPDATE: 0, SKIP: 2 });
  });

  it("goes back to the columns, and is put away with all its rows", async () => {
    const viewer = await staff();
    const id = await tryOut(viewer, fixture("tabs.csv"));
    expect(await reviseColumns(viewer, id)).toBe(true);
    expect(await confirmImport(viewer, id)).toBe(false);
    expect(await discardImport(viewer, id)).toBe(true);
    expect(await db.importRow.count()).toBe(0);
    await expect(loadImportFor(viewer, id)).rejects.toMatchObject({ init: { status: 404 } });
    expect(await discardImport(viewer, id)).toBe(false);
  });

  it("stops the dry run when the file is put away meanwhile", async () => {
    const viewer = await staff();
    const id = await upload(viewer, fixture("tabs.csv"));
    const { plan } = await loadImportFor(viewer, id);
    await chooseColumns(viewer, id, { columns: plan.columns, cohort: { kind: "none" } });
    await discardImport(viewer, id);
    await runJobsNow();
    expect(await db.import.findUnique({ where: { id } })).toMatchObject({ status: "DISCARDED" });
  });

  it("gives a cohort column with too many names back", async () => {
    const viewer = await staff();
    const rows = Array.from({ length: 120 }, (_, i) => `P ${i},p${i}@x.org,c${i}`).join("\n");
    const id = await tryOut(viewer, `Name,Email,Cohort\n${rows}\n`, {
      kind: "column",
      program: { name: "P" },
    });
    expect(await loadImportFor(viewer, id)).toMatchObject({
      status: "MAPPING",
      problem: "too-many-cohorts",
    });
  });

  it("does not take a cohort or a program that is not there", async () => {
    const viewer = await staff();
    const id = await upload(viewer, fixture("tabs.csv"));
    const { plan } = await loadImportFor(viewer, id);
    const gone = "019ab000-0000-7000-8000-000000000000";
    const choose = (cohort: CohortChoice) =>
      chooseColumns(viewer, id, { columns: plan.columns, cohort });
    expect(await choose({ kind: "one", cohortId: gone })).toBe("no-cohort");
    expect(await choose({ kind: "new", name: "C", program: { id: gone } })).toBe("no-cohort");
  });

  it("shows nothing to who is not staff", async () => {
    const viewer = await staff();
    const id = await tryOut(viewer, fixture("tabs.csv"));
    await expect(loadImportFor({ role: "WEAVER" }, id)).rejects.toMatchObject({
      init: { status: 404 },
    });
    expect(await confirmImport({ ...viewer, role: "MEMBER" }, id)).toBe(false);
  });
});

describe("a step that is cut off", () => {
  it("is done again without a trace: the dry run, the import and the undo", async () => {
    const viewer = await staff();
    const id = await upload(viewer, fixture("tabs.csv"));
    const { plan } = await loadImportFor(viewer, id);
    await chooseColumns(viewer, id, { columns: plan.columns, cohort: { kind: "none" } });
    const stop = new AbortController();
    stop.abort();
    await expect(checkImport(id, { signal: stop.signal })).rejects.toThrow();
    await checkImport(id, NOBODY);
    await checkImport(id, NOBODY);
    await confirmImport(viewer, id);
    await applyImport(id);
    await applyImport(id);
    await runJobsNow();
    expect(await people()).toBe(3);
    expect(await totalsOf(viewer, id)).toMatchObject({ status: "DONE", CREATE: 2 });
    await undo(viewer, id);
    await runJobsNow();
    expect(await people()).toBe(1);
  });

  it("leaves nothing half done when it breaks, says so, and can be started again", async () => {
    const viewer = await staff();
    const id = await tryOut(viewer, fixture("tabs.csv"));
    await confirmImport(viewer, id);
    await db.$executeRaw`
      update import_row set fields = fields - 'name' where import_id = ${id}::uuid and line = 3`;
    await runJobsNow();
    expect(await loadImportFor(viewer, id)).toMatchObject({
      status: "READY",
      problem: "apply-failed",
    });
    expect([await people(), await db.account.count()]).toEqual([1, 1]);
    await reviseColumns(viewer, id);
    const { plan } = await loadImportFor(viewer, id);
    await chooseColumns(viewer, id, { columns: plan.columns, cohort: { kind: "none" } });
    await runJobsNow();
    await confirmImport(viewer, id);
    await runJobsNow();
    expect(await people()).toBe(3);
  });
});
