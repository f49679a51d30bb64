import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  action as writeAction,
  loader as writePage,
} from "~/features/discussion/routes/private-new";
import { gatherProfileWords } from "~/features/members/door.server";
import type { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { runJobsNow } from "~/platform/jobs/jobs.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import {
  aCommunity,
  aRequest,
  aSignedInMember,
  fromPlace,
  lettersTo,
} from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { aCohort, aMember } from "../../../tests/support/factories";
import { useJobs } from "../../../tests/support/jobs";
import * as searching from "./queries/search.server";
import { action } from "./routes/selection";
import "~/shell/registry.server";

useDatabase();
useJobs();

type Person = Awaited<ReturnType<typeof aSignedInMember>>;
let staff: Person;
beforeEach(async () => {
  await aCommunity();
  staff = await aSignedInMember({ password: false, role: "STAFF" });
});

afterEach(() => vi.restoreAllMocks());

const context = { params: {}, context: {} };

/** Sends the form of the directory with these people ticked. */
function press(
  who: readonly { id: string }[],
  fields: Record<string, string>,
  by: Person = staff,
): Promise<Response> {
  const ticked = who.map(({ id }): [string, string] => ["who", id]);
  const form = [...Object.entries(fields), ...ticked];
  const request = aRequest("/people/selection", { cookie: by.cookie, form });
  return fromPlace(() => action({ request, ...context }));
}
const leadsTo = (answer: Response) => answer.headers.get("Location");

/** What the directory says at the address that a form was answered with. */
const problemOf = (answer: Response) =>
  new URL(leadsTo(answer) ?? "", "http://localhost").searchParams.get("problem");

const missing = { init: { status: 404 } };
const waiting = (name: string) =>
  aMember({ name, account: { claimedAt: null, emailConfirmedAt: null } });
const gone = (name: string) => aMember({ name, leftAt: new Date() });

async function gatherAll(): Promise<void> {
  const all = await db.member.findMany({ select: { id: true }, take: 100 });
  await transact((tx) =>
    gatherProfileWords(
      tx,
      all.map(({ id }) => id),
    ),
  );
}

test("members and weavers are told that there is no such page, whatever they ask, and nothing is done", async () => {
  const [brought, cohort] = [await waiting("Bo"), await aCohort()];
  for (const role of ["MEMBER", "WEAVER"] as const) {
    const by = await aSignedInMember({ password: false, role });
    for (const intent of ["cohort", "invite", "write", "csv"]) {
      const asked = press([brought], { intent, cohort: cohort.id }, by);
      await expect(asked, `${role} ${intent}`).rejects.toMatchObject(missing);
    }
  }
  expect(await db.invitation.count()).toBe(0);
  expect(await db.cohortMember.count()).toBe(0);
  expect(await db.auditEntry.count()).toBe(0);
});

describe("what cannot be done is said at the list, which stays as it was searched", () => {
  test("nobody, herself alone, too many to write to, no cohort or one that is not there", async () => {
    const twelve = await Promise.all(Array.from({ length: 12 }, () => aMember()));
    const search = "q=soup&gifts=baking";
    const nobody = await press([], { intent: "invite", search });
    expect(leadsTo(nobody)).toBe("/people?q=soup&gifts=baking&problem=nobody");
    expect(problemOf(await press([{ id: "no id" }], { intent: "csv" }))).toBe("nobody");
    expect(problemOf(await press([staff], { intent: "write" }))).toBe("nobody");
    expect(problemOf(await press(twelve, { intent: "write" }))).toBe("many");
    for (const cohort of ["", "no id", newId()])
      expect(problemOf(await press(twelve, { intent: "cohort", cohort })), cohort).toBe("cohort");
    expect(problemOf(await press(twelve, { intent: "no such" }))).toBe("cohort");
    expect(await db.cohortMember.count()).toBe(0);
  });

  test("more than can be taken at once: nobody is left out without a word", async () => {
    vi.spyOn(searching, "foundIds").mockImplementation((_looker, _search, most) =>
      Promise.resolve(Array.from({ length: most }, newId)),
    );
    for (const intent of ["csv", "invite", "cohort"])
      expect(problemOf(await press([], { intent, all: "on" })), intent).toBe("crowd");
    expect(await db.auditEntry.count()).toBe(0);
  });
});

describe("inviting", () => {
  test("asks those who are ticked and have not come, once, though it is pressed twice at once", async () => {
    const [ana, bo, other] = [await waiting("Ana"), await waiting("Bo"), await waiting("Other")];
    const here = await aMember({ name: "Here" });
    const left = await aMember({
      ...{ name: "Left", leftAt: new Date() },
      account: { claimedAt: null },
    });
    const merged = await aMember({ mergedIntoId: here.id, account: { claimedAt: null } });
    const ticked = [ana, bo, here, left, merged, { id: newId() }];
    const answers = await Promise.all([1, 2].map(() => press(ticked, { intent: "invite" })));
    answers.push(await press(ticked, { intent: "invite" }));
    expect(answers.map(leadsTo).sort()).toEqual([
      ...["0", "0", "2"].map((count) => `/staff/invitations?done=invited&count=${count}`),
    ]);
    await runJobsNow();
    const asked = await db.invitation.findMany({ select: { memberId: true, invitedById: true } });
    expect(new Set(asked.map(({ memberId }) => memberId))).toEqual(new Set([ana.id, bo.id]));
    expect(asked.every(({ invitedById }) => invitedById === staff.id)).toBe(true);
    const letters = async (person: { account: { email: string } }) =>
      (await lettersTo(person.account.email)).length;
    expect(await Promise.all([ana, bo].map(letters))).toEqual([1, 1]);
    expect(await Promise.all([here, left, merged, other].map(letters))).toEqual([0, 0, 0, 0]);
  });

  test("all whom a search finds, and nobody besides", async () => {
    const cohort = await aCohort();
    const inside = [await waiting("Ana"), await waiting("Bo")];
    for (const { id } of inside)
      await db.cohortMember.create({ data: { cohortId: cohort.id, memberId: id } });
    await waiting("Outside");
    await gatherAll();
    const all = { intent: "invite", all: "on", search: `cohort=${cohort.id}` };
    expect(leadsTo(await press([], all))).toBe("/staff/invitations?done=invited&count=2");
    const asked = await db.invitation.findMany({ select: { memberId: true } });
    expect(new Set(asked.map(({ memberId }) => memberId))).toEqual(
      new Set(inside.map(({ id }) => id)),
    );
  });
});

test("adding to a cohort takes those who are ticked and there, once, and it is noted once", async () => {
  const cohort = await aCohort();
  const people = [await aMember(), await waiting("Bo")];
  await aMember({ name: "Not ticked" });
  const ticked = [
    ...people,
    await gone("Gone"),
    await aMember({ mergedIntoId: people[0]?.id ?? null }),
  ];
  const fields = { intent: "cohort", cohort: cohort.id };
  expect(leadsTo(await press(ticked, fields))).toBe(`/cohorts/${cohort.id}?added=2`);
  expect(leadsTo(await press(ticked, fields))).toBe(`/cohorts/${cohort.id}?added=0`);
  const inside = await db.cohortMember.findMany({ where: { cohortId: cohort.id } });
  expect(new Set(inside.map(({ memberId }) => memberId))).toEqual(
    new Set(people.map(({ id }) => id)),
  );
  const noted = await db.auditEntry.findMany();
  expect(noted).toMatchObject([
    { act: "members:cohort-joined", actorId: staff.id, subject: cohort.id, details: { count: 2 } },
  ]);
});

describe("writing to them", () => {
  const open = (given: Parameters<typeof aMember>[0]) => aMember({ contact: "MEMBERS", ...given });
  const pageAt = async (address: string) => {
    const request = aRequest(address, { cookie: staff.cookie });
    return (await fromPlace(() => writePage({ request, ...context }))) as {
      chosen: { id: string }[];
      shut: string[];
    };
  };

  test("begins with those who are there and let her, and sends nothing by itself", async () => {
    const [ana, bo] = [await open({ name: "Ana" }), await open({ name: "Bo" })];
    const shut = await aMember({ name: "Shut", contact: "NOBODY" });
    const closed = await aMember({ name: "Closed", contact: "NOBODY" });
    const ticked = [ana, bo, shut, closed, await waiting("Waiting"), await gone("Gone"), staff];
    const address = leadsTo(await press(ticked, { intent: "write" })) ?? "";
    expect(address).toMatch(/^\/messages\/new\?to=/);
    const page = await pageAt(address);
    expect(page.chosen.map(({ id }) => id)).toEqual([ana.id, bo.id]);
    expect(page.shut).toEqual(["Shut", "Closed"]);
    expect(await db.conversation.count()).toBe(0);
  });

  test("says it once though it is sent twice, and who pauses gets no letter of it", async () => {
    const ana = await open({ name: "Ana" });
    const paused = await open({ name: "Paused", pausedFrom: new Date(Date.now() - 86_400_000) });
    const form: [string, string][] = [
      ...[ana, paused].map(({ id }): [string, string] => ["to", id]),
      ...Object.entries({ conversationId: newId(), clientId: newId(), body: "Come on Friday?" }),
    ];
    const send = () => {
      const request = aRequest("/messages/new", { cookie: staff.cookie, form });
      return fromPlace(async () => writeAction({ request, ...context }));
    };
    const answers = [await send(), await send()];
    const places = answers.map((answer) => (answer instanceof Response ? leadsTo(answer) : answer));
    expect(places[0]).toMatch(/^\/messages\/talk\//);
    expect(places[1]).toBe(places[0]);
    expect(await db.message.findMany()).toMatchObject([
      { body: "Come on Friday?", authorId: staff.id },
    ]);
    await runJobsNow();
    expect(await lettersTo(paused.account.email)).toEqual([]);
  });
});

describe("as CSV", () => {
  const field = async (label: string, kind: Prisma.ProfileFieldCreateInput["kind"]) => {
    const id = newId();
    await db.profileField.create({ data: { id, label, kind, position: 5_000 } });
    return id;
  };

  /** The rows of a file, by the header of each column. */
  async function rowsOf(answer: Response): Promise<Record<string, string>[]> {
    expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("Content-Disposition")).toContain("attachment");
    return parse(await answer.text(), { bom: true, columns: true });
  }

  test("has what they say in built-in and defined fields, links among them, and of nobody else", async () => {
    const [site, born, home] = [
      await field("Portfolio", "LINK"),
      await field("Since", "DATE"),
      await field("Second home", "PLACE"),
    ];
    const crafts = await field("Crafts", "CHOICES");
    const choices = [newId(), newId()];
    for (const [i, id] of choices.entries())
      await db.fieldChoice.create({
        data: { id, fieldId: crafts, label: `Craft ${i}`, position: i },
      });
    const cohort = await aCohort({ name: "Cohort 9" });
    const ana = await aMember({
      ...{ name: "Ana", cohort, story: "I bake, mostly.\nAt night.", gifts: ["Soup", "Bread"] },
      ...{ links: ["https://ana.example.org", "https://b.example.org"], phone: "canary phone" },
      ...{ openTo: ["INTRODUCTIONS", "MENTORING"] },
    });
    const value = { memberId: ana.id };
    await db.fieldValue.createMany({
      data: [
        { ...value, fieldId: site, text: "https://portfolio.example.org/ana" },
        { ...value, fieldId: born, onDate: new Date("2020-05-01") },
        { ...value, fieldId: home, text: "Kea Point" },
        { ...value, fieldId: crafts, choiceIds: choices },
      ],
    });
    const brought = await aMember({
      ...{ name: "Bo", links: ["https://bo.example.org"], visibility: { links: "ME" } },
      account: { claimedAt: null },
    });
    await aMember({ name: "Canary, not ticked" });
    const ticked = [ana, brought, await gone("Canary, gone")];
    const answer = await press(ticked, { intent: "csv" });
    const rows = await rowsOf(answer);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      ...{ Name: "Ana", Cohort: "Cohort 9", Story: "I bake, mostly.\nAt night." },
      ...{ Gifts: "Bread; Soup", Links: "https://ana.example.org; https://b.example.org" },
      ...{ Portfolio: "https://portfolio.example.org/ana", Since: "2020-05-01" },
      ...{ "Second home": "Kea Point", Crafts: "Craft 0; Craft 1" },
      "Open to": "Introductions; Mentoring",
    });
    expect(rows[1]).toMatchObject({ Name: "Bo", Links: "https://bo.example.org", Portfolio: "" });
    expect(JSON.stringify(rows)).not.toMatch(/canary|@example/i);
    expect(await db.auditEntry.findMany()).toMatchObject([
      { act: "members:people-exported", actorId: staff.id, details: { count: 2 } },
    ]);
  });

  test("leaves out what somebody keeps to herself, and to what she is open while she pauses", async () => {
    const site = await field("Portfolio", "LINK");
    const ana = await aMember({
      ...{ name: "Ana", story: "canary", links: ["https://canary.example.org"] },
      ...{ neighborhood: "For staff", visibility: { "*": "ME", neighborhood: "STAFF" } },
    });
    await db.fieldValue.create({
      data: { memberId: ana.id, fieldId: site, text: "https://canary.example.org" },
    });
    const paused = await aMember({
      ...{ name: "Bo", openTo: ["MENTORING"], pausedFrom: new Date(Date.now() - 86_400_000) },
    });
    const rows = await rowsOf(await press([ana, paused], { intent: "csv" }));
    expect(rows[0]).toMatchObject({ Name: "Ana", Neighborhood: "For staff", Links: "" });
    expect(rows[1]).toMatchObject({ Name: "Bo", "Open to": "" });
    expect(JSON.stringify(rows)).not.toContain("canary");
  });

  test("runs nothing in a spreadsheet, whoever wrote the cell", async () => {
    const evil = await field("=Label()", "TEXT");
    const ana = await aMember({
      ...{ name: "=cmd|' /C calc'!A0", story: "+1+1", neighborhood: "-2", pronouns: "@sum" },
      ...{ gifts: ["=gift()"], organization: "\t=tab()", links: ["=link()"] },
    });
    await db.fieldValue.create({ data: { memberId: ana.id, fieldId: evil, text: "@SUM(1)" } });
    const answer = await press([ana], { intent: "csv" });
    const cells = parse(await answer.text(), { bom: true }).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toEqual(
      expect.arrayContaining(["'=cmd|' /C calc'!A0", "'=Label()", "'@SUM(1)", "'=link()", "'-2"]),
    );
  });
});
