import { describe, expect, it } from "vitest";
import type { Viewer } from "~/features/accounts/door.server";
import { Prisma } from "~/generated/prisma/client";
import { runJobsNow } from "~/platform/jobs/jobs.server";
import { newId } from "~/shared/ids";
import { textFor } from "~/text/text.server";
import { aCohort, aMember } from "../../../../tests/support/factories";
import { useDatabase } from "../../../../tests/support/database";
import { useJobs } from "../../../../tests/support/jobs";
import { acceptInvitation, seeInvitation } from "./accept.server";
import {
  inviteExpiredAgain,
  inviteMany,
  inviteNew,
  resendInvitation,
  revokeInvitation,
} from "./commands.server";
import { invitablePeople, invitationPage, waitingInvitations } from "./queries.server";
import { inviteNewSchema, inviteSchema } from "./schema";

const { db } = useDatabase();
useJobs();

const viewerOf = (member: { id: string }, role: Viewer["role"] = "STAFF"): Viewer => ({
  ...{ id: member.id, email: "", role, language: "en", timeZone: "UTC", theme: "system" },
  sessionId: "",
});

async function world(people = 3) {
  await db.community.create({
    data: { id: 1, name: "Millrace Fellows", language: "en", timeZone: "UTC" },
  });
  const luz = await aMember({ name: "Luz Herrera", account: { role: "STAFF" } });
  const cohort = await aCohort({ name: "Cohort 16" });
  const brought = [];
  for (let i = 0; i < people; i += 1) {
    brought.push(
      await aMember({
        name: `Person ${i}`,
        welcomeStep: 1,
        cohort,
        account: { email: `p${i}@example.org`, claimedAt: null, emailConfirmedAt: null },
      }),
    );
  }
  return { staff: viewerOf(luz), cohort, brought };
}

const everybody = { who: { kind: "everybody" as const }, note: null };
const secretIn = (text: string) => /\/invitation\/([\w-]+)/.exec(text)?.[1] ?? "";
const secretFor = async (address: string) => {
  const mail = await db.mail.findFirstOrThrow({
    where: { toAddress: address },
    orderBy: { id: "desc" },
  });
  return secretIn(mail.text);
};
const post = () => new Request("http://localhost/invitation/x", { method: "POST" });

describe("asking people in", () => {
  it("writes a letter to each, with a secret that only the letter knows", async () => {
    const { staff, brought } = await world();
    const note = "The hill is full of people <b>you</b> should know.";
    expect(await inviteMany(staff, { ...everybody, note })).toBe(3);
    expect((await waitingInvitations({ q: "" })).rows.map(({ sentCount }) => sentCount)).toEqual([
      0, 0, 0,
    ]);
    await runJobsNow();
    const mails = await db.mail.findMany();
    expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual([
      "p0@example.org",
      "p1@example.org",
      "p2@example.org",
    ]);
    const [mail] = mails;
    expect(mail?.subject).toBe("Luz Herrera saved you a seat in Millrace Fellows");
    expect(mail?.text).toContain("with Cohort 16 and those who came");
    expect(mail?.html).toContain("&lt;b&gt;you&lt;/b&gt;");
    const secret = await secretFor("p0@example.org");
    expect(secret).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(secret);
    expect(await seeInvitation(secret)).toMatchObject({ state: "open", name: brought[0]?.name });
  });

  it("asks nobody twice: not again, not by two at once, not who has come", async () => {
    const { staff, cohort, brought } = await world();
    await db.account.update({
      where: { id: brought[0]?.id ?? "" },
      data: { claimedAt: new Date() },
    });
    const who = { kind: "cohort" as const, id: cohort.id };
    const counts = await Promise.all([1, 2, 3].map(() => inviteMany(staff, { who, note: null })));
    expect(counts.reduce((a, b) => a + b)).toBe(2);
    await Promise.all([runJobsNow(), runJobsNow()]);
    expect(await inviteMany(staff, everybody)).toBe(0);
    await runJobsNow();
    expect(await db.mail.count()).toBe(2);
  });

  it("takes those of one spreadsheet, or one person", async () => {
    const { staff, brought } = await world();
    const importId = newId();
    await db.import.create({
      data: {
        ...{ id: importId, createdById: staff.id, fileName: "cohort.csv", fileHash: "x" },
        ...{ encoding: "utf-8", delimiter: ",", status: "DONE", mapping: {}, rowCount: 2 },
        rows: {
          create: [
            { line: 1, outcome: "CREATE", memberId: brought[0]?.id ?? null },
            { line: 2, outcome: "ERROR", memberId: brought[1]?.id ?? null },
          ],
        },
      },
    });
    const choices = await invitablePeople({ import: importId, person: brought[2]?.id });
    expect(choices).toMatchObject({ everybody: 3, file: { name: "cohort.csv", count: 1 } });
    expect(choices.cohorts).toMatchObject([{ count: 3 }]);
    expect(choices.person).toEqual({ id: brought[2]?.id, name: "Person 2" });
    expect(await inviteMany(staff, { who: { kind: "import", id: importId }, note: null })).toBe(1);
    const who = { kind: "person" as const, id: brought[2]?.id ?? "" };
    expect(await inviteMany(staff, { who, note: null })).toBe(1);
    await runJobsNow();
    const names = (await waitingInvitations({ q: "" })).rows.map(({ name }) => name);
    expect(names.sort()).toEqual(["Person 0", "Person 2"]);
    expect((await waitingInvitations({ q: "PÉRSON 2" })).rows).toHaveLength(1);
  });

  it("writes 250 letters in chunks of one statement each", async () => {
    const { staff } = await world(0);
    const people = Array.from({ length: 250 }, (_, i) => ({ id: newId(), n: i }));
    await db.account.createMany({
      data: people.map(({ id, n }) => ({ id, email: `many-${n}@example.org` })),
    });
    await db.member.createMany({ data: people.map(({ id, n }) => ({ id, name: `Many ${n}` })) });
    expect(await inviteMany(staff, everybody)).toBe(250);
    await runJobsNow();
    expect(await db.mail.count()).toBe(250);
    const secrets = (await db.mail.findMany({ select: { text: true } })).map(({ text }) =>
      secretIn(text),
    );
    expect(new Set(secrets).size).toBe(250);
    const first = await waitingInvitations({ q: "" });
    expect(first.rows).toHaveLength(30);
    const second = await waitingInvitations({ q: "", before: first.next ?? "" });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
  });

  it("writes in the language she speaks, else the community's", async () => {
    const { staff, brought } = await world();
    const spoken = (i: number, languages: string[]) =>
      db.member.update({ where: { id: brought[i]?.id ?? "" }, data: { languages } });
    await spoken(0, ["Quechua", "Español"]);
    await spoken(1, ["English", "Spanish"]);
    await inviteMany(staff, everybody);
    await runJobsNow();
    const subjects = (await db.mail.findMany({ orderBy: { toAddress: "asc" } })).map(
      ({ subject }) => subject,
    );
    expect(subjects).toEqual([
      "Luz Herrera te guardó un lugar en Millrace Fellows",
      "Luz Herrera saved you a seat in Millrace Fellows",
      "Luz Herrera saved you a seat in Millrace Fellows",
    ]);
  });

  it("is for staff alone", async () => {
    await world();
    const member = viewerOf(await aMember(), "WEAVER");
    const id = newId();
    const given = { name: "A", email: "a@example.org", cohort: undefined, note: null };
    for (const attempt of [
      () => inviteMany(member, everybody),
      () => inviteNew(member, given),
      () => inviteExpiredAgain(member),
      () => resendInvitation(member, id),
      () => revokeInvitation(member, id),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ init: { status: 404 } });
    }
    expect(await db.invitation.count()).toBe(0);
  });
});

describe("asking somebody new in", () => {
  const given = { name: "Oyin Balogun", email: "oyin@example.org", note: null };

  it("makes an account nobody can use yet, her profile, and a letter", async () => {
    const { staff, cohort } = await world(0);
    expect(await inviteNew(staff, { ...given, cohort: cohort.id })).toBeNull();
    await runJobsNow();
    const account = await db.account.findUniqueOrThrow({
      where: { email: "oyin@example.org" },
      include: { member: { include: { cohorts: true } } },
    });
    expect(account).toMatchObject({ claimedAt: null, passwordHash: null });
    expect(account.member).toMatchObject({ name: "Oyin Balogun", welcomeStep: 1 });
    expect(account.member?.cohorts).toHaveLength(1);
    expect(await secretFor("oyin@example.org")).not.toBe("");
  });

  it("says so when she is here or was asked, and makes nobody twice", async () => {
    const { staff, brought } = await world(1);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => inviteNew(staff, { ...given, cohort: undefined })),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.find(Boolean)).toEqual({ refusal: "askedAlready", name: "Oyin Balogun" });
    expect(await db.account.count({ where: { email: given.email } })).toBe(1);
    await db.account.update({
      where: { id: brought[0]?.id ?? "" },
      data: { claimedAt: new Date() },
    });
    expect(
      await inviteNew(staff, { ...given, email: "p0@example.org", cohort: undefined }),
    ).toEqual({ refusal: "hereAlready", name: "Person 0" });
  });

  it("keeps hostile names as words, and refuses what is too long", () => {
    const schema = inviteNewSchema(textFor("en"));
    const hostile = schema.parse({
      name: "\u202E<script>alert(1)</script>\u0000 👩‍👩‍👧 شيماء",
      email: " Oyin@Example.ORG ",
    });
    expect(hostile).toMatchObject({
      name: "<script>alert(1)</script> 👩‍👩‍👧 شيماء",
      email: "oyin@example.org",
    });
    const parsed = schema.safeParse({ name: "ن".repeat(150) + "👩".repeat(150), email: "a@b" });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(["name", "email"]);
    expect(
      inviteSchema(textFor("en")).safeParse({ who: "cohort:1' or 1=1", note: "x".repeat(601) })
        .error?.issues,
    ).toHaveLength(2);
  });
});

describe("an invitation that waits", () => {
  it("dies when it is sent again or taken back, in the letter too", async () => {
    const { staff } = await world(1);
    await inviteMany(staff, { ...everybody, note: "Come" });
    await runJobsNow();
    const first = await secretFor("p0@example.org");
    const [waiting] = (await waitingInvitations({ q: "" })).rows;
    const id = waiting?.id ?? "";
    expect(await resendInvitation(staff, id)).toBe("Person 0");
    expect(await db.mail.count()).toBe(1);
    const second = await secretFor("p0@example.org");
    expect(second).not.toBe(first);
    expect(await acceptInvitation(post(), first)).toBeNull();
    expect(await seeInvitation(second)).toMatchObject({ state: "open", note: "Come" });

    expect(await revokeInvitation(staff, id)).toBe("Person 0");
    expect(await db.mail.count()).toBe(0);
    expect(await acceptInvitation(post(), second)).toBeNull();
    expect((await invitationPage(second)).page).toMatchObject({ state: "revoked" });
    expect(await revokeInvitation(staff, id)).toBeNull();
    expect(await resendInvitation(staff, id)).toBeNull();
    expect(await inviteMany(staff, everybody)).toBe(1);
  });

  it("ends after thirty days, and can be sent again, one or all", async () => {
    const { staff } = await world(2);
    await inviteMany(staff, { ...everybody, note: "Come" });
    await runJobsNow();
    const secret = await secretFor("p0@example.org");
    await db.invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } });
    expect((await invitationPage(secret)).page).toEqual({
      ...{ community: "Millrace Fellows", state: "expired", by: "Luz Herrera" },
    });
    expect(await acceptInvitation(post(), secret)).toBeNull();
    const [one] = (await waitingInvitations({ q: "Person 0" })).rows;
    expect(one?.state).toBe("expired");
    await resendInvitation(staff, one?.id ?? "");
    expect(await inviteExpiredAgain(staff)).toBe(1);
    await runJobsNow();
    for (const address of ["p0@example.org", "p1@example.org"]) {
      const seen = await seeInvitation(await secretFor(address));
      expect(seen).toMatchObject({ state: "open", note: "Come" });
    }
  });
});

describe("taking an invitation up", () => {
  it("changes nothing when it is looked at; pressing claims, spends and signs in, once", async () => {
    const { staff, brought } = await world(1);
    await inviteMany(staff, everybody);
    await runJobsNow();
    const secret = await secretFor("p0@example.org");
    const before = JSON.stringify(await db.invitation.findMany());
    for (let i = 0; i < 3; i += 1) await invitationPage(secret);
    expect(JSON.stringify(await db.invitation.findMany())).toBe(before);
    expect((await invitationPage(secret)).page).toMatchObject({
      ...{ state: "open", name: "Person 0", by: "Luz Herrera", cohort: "Cohort 16", people: 1 },
    });

    const cookies = await Promise.all(
      Array.from({ length: 50 }, () => acceptInvitation(post(), secret)),
    );
    expect(cookies.filter(Boolean)).toHaveLength(1);
    expect(await db.session.count()).toBe(1);
    const account = await db.account.findUniqueOrThrow({ where: { id: brought[0]?.id ?? "" } });
    expect(account.claimedAt).not.toBeNull();
    expect(account.emailConfirmedAt).not.toBeNull();
    expect((await invitationPage(secret)).page).toMatchObject({ state: "used" });
    expect(await db.mail.count()).toBe(0);
  });

  it("tells nothing to guessers", async () => {
    await world(0);
    for (const guess of ["", "x", "a".repeat(32), "../../etc", `${"a".repeat(31)}'`]) {
      expect((await invitationPage(guess)).page).toEqual({
        ...{ community: "Millrace Fellows", state: "unknown", by: null },
      });
      expect(await acceptInvitation(post(), guess)).toBeNull();
    }
  });

  it("one waits for a person at a time, in the database too", async () => {
    const { staff, brought } = await world(1);
    const data = () => ({
      ...{ id: newId(), memberId: brought[0]?.id ?? "", invitedById: staff.id },
      ...{ secretHash: newId(), expiresAt: new Date() },
    });
    await db.invitation.create({ data: data() });
    await expect(db.invitation.create({ data: data() })).rejects.toThrow(
      Prisma.PrismaClientKnownRequestError,
    );
  });
});
