import { beforeEach, describe, expect, test } from "vitest";
import { answersFinished, type Viewer } from "~/features/accounts/door.server";
import { isRefusal as isRefused } from "~/platform/http/responses.server";
import { runJobsNow } from "~/platform/jobs/jobs.server";
import { auditPage } from "~/platform/audit/audit.server";
import { newId } from "~/shared/ids";
import { textFor } from "~/text/text.server";
import {
  aCommunity,
  aRequest,
  asCookie,
  fromPlace,
  lettersTo,
  secretIn,
} from "../../../../tests/support/coming-in";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { useJobs } from "../../../../tests/support/jobs";
import { viewerOfCookie } from "../../accounts/sessions.server";
import { acceptInvitation } from "../invitations/accept.server";
import { answerAsker } from "./answer.server";
import { askToComeIn, confirmRequest, seeRequest } from "./ask.server";
import { forgetRequests } from "./jobs.server";
import { askersWaiting, requestsPage } from "./queries.server";
import { answerSchema, askingSchema, requestsQuery } from "./schema";

const { db } = useDatabase();
useJobs();

// An address of her own for each test: letters to one are counted.
let ana = "";
beforeEach(() => void (ana = `ana-${newId()}@example.net`));

const opened = (domains: string[] = []) => aCommunity({ entry: "REQUEST", entryDomains: domains });

const asking = (given: Record<string, string> = {}) =>
  askingSchema(textFor("en")).parse({
    name: "Ana Ferreira",
    email: ana,
    note: "I mend boats.",
    ...given,
  });

const ask = async (given: Record<string, string> = {}, language = "en") => {
  const answer = await fromPlace(() => askToComeIn(asking(given), language));
  await answersFinished();
  return answer;
};

const linkFor = async (email = ana) => secretIn((await lettersTo(email)).at(-1));
const confirm = async (email?: string) => {
  const secret = await linkFor(email);
  return fromPlace(() => confirmRequest(aRequest("/"), secret));
};

const staff = async (role: Viewer["role"] = "STAFF"): Promise<Viewer> => {
  const { id } = await aMember({ name: "Amina Diallo", account: { role } });
  return { id, email: "", role, language: "en", timeZone: "UTC", theme: "system", sessionId: "" };
};

const waiting = async () => (await requestsPage(requestsQuery.parse({}))).rows;
const answer = (viewer: Viewer, given: { intent: string; request: string; words?: string }) =>
  answerAsker(viewer, answerSchema(textFor("en")).parse(given));

describe("asking to come in", () => {
  beforeEach(() => opened());

  test("bothers nobody until the address is confirmed, and once", async () => {
    expect(await ask({ knows: "Luz" })).toEqual({ asked: true });
    expect(await askersWaiting()).toBe(0);
    const secret = await linkFor();
    expect(await seeRequest(secret)).toMatchObject({ state: "asks", email: ana });
    expect(await askersWaiting()).toBe(0);
    expect(await confirm()).toBeNull();
    expect(await confirm()).toBeNull();
    expect(await seeRequest(secret)).toMatchObject({ state: "waits" });
    expect(await waiting()).toMatchObject([{ name: "Ana Ferreira", knows: "Luz", memberId: null }]);
    expect(JSON.stringify(await db.entryRequest.findMany())).not.toContain(secret);
  });

  test("answers alike for an address that is here, and tells only that address", async () => {
    await aMember({ account: { email: "here@example.net" } });
    expect(await ask({ email: "Here@Example.net " })).toEqual(await ask());
    expect(await db.entryRequest.count()).toBe(1);
    const [letter] = await lettersTo("here@example.net");
    expect(letter?.subject).toBe("You have a seat in Millrace Fellows");
  });

  test("again before confirming says it anew and the old link dies; afterwards what staff have stays", async () => {
    await ask();
    const old = await linkFor();
    await ask({ note: "I mend boats and bikes." });
    expect(await seeRequest(old)).toMatchObject({ state: "over" });
    await confirm();
    await ask({ note: "Something else." });
    expect(await waiting()).toMatchObject([{ note: "I mend boats and bikes." }]);
    expect((await lettersTo(ana)).at(-1)?.subject).toBe("Your words are with Millrace Fellows");
  });

  test("by what is no person writes nothing, and answers alike", async () => {
    expect(await ask({ more: "http://spam.example" })).toEqual({ asked: true });
    expect(await db.entryRequest.count()).toBe(0);
    expect(await db.mail.count()).toBe(0);
  });

  test("too often is refused, in seconds to wait", async () => {
    const given = asking({ email: "often@example.net" });
    for (let n = 0; n < 4; n += 1) await fromPlace(() => askToComeIn(given, "en"));
    expect(await fromPlace(() => askToComeIn(given, "en"))).toMatchObject({
      refusal: "slowDownLetters",
    });
    await answersFinished();
  });

  test("writes in the language in which she asked", async () => {
    await ask({}, "es");
    expect((await lettersTo(ana))[0]?.subject).toContain("¿Es tuya");
  });

  test("is nothing while people come by invitation", async () => {
    await db.community.update({ where: { id: 1 }, data: { entry: "INVITATION" } });
    expect(await ask()).toEqual({ asked: true });
    expect(await db.entryRequest.count()).toBe(0);
  });

  test("what was never confirmed, and what was answered long ago, is deleted", async () => {
    await ask();
    await ask({ email: "old@example.net" });
    await confirm("old@example.net");
    const [request] = await waiting();
    await answer(await staff(), { intent: "quietly", request: request?.id ?? "" });
    const day = 86_400_000;
    await forgetRequests(new Date(Date.now() + day));
    expect(await db.entryRequest.count()).toBe(2);
    await forgetRequests(new Date(Date.now() + 3 * day));
    expect(await db.entryRequest.findMany({ select: { email: true } })).toEqual([
      { email: "old@example.net" },
    ]);
    await forgetRequests(new Date(Date.now() + 91 * day));
    expect(await db.entryRequest.count()).toBe(0);
  });
});

describe("answering", () => {
  const someone = async (given: Record<string, string> = {}) => {
    await ask(given);
    await confirm(given["email"]);
    return (await waiting())[0]?.id ?? "";
  };
  beforeEach(() => opened());

  test("with an invitation, she comes in by its link, and the log says who let her in", async () => {
    const viewer = await staff();
    const request = await someone();
    const words = "Bring the boats.";
    expect(await answer(viewer, { intent: "invite", request, words })).toEqual({
      what: "invited",
      name: "Ana Ferreira",
    });
    await runJobsNow();
    const letter = (await lettersTo(ana)).at(-1);
    expect(letter?.text).toContain("Bring the boats.");
    const cookie = await fromPlace(() => acceptInvitation(aRequest("/"), secretIn(letter)));
    const came = await viewerOfCookie(asCookie(cookie ?? ""));
    expect(came).toMatchObject({ email: ana, role: "MEMBER" });
    const { lines } = await auditPage({ person: came?.id ?? "" });
    expect(lines).toMatchObject([{ act: "members:asker-invited", actorId: viewer.id }]);
    expect(await waiting()).toEqual([]);
  });

  test("twice, and by two at once, counts once", async () => {
    const [one, other] = [await staff(), await staff("OWNER")];
    const request = await someone();
    const came = await Promise.all([
      answer(one, { intent: "invite", request }),
      answer(other, { intent: "decline", request }),
    ]);
    expect(came.filter(({ what }) => what === "late")).toHaveLength(1);
    expect((await answer(one, { intent: "quietly", request })).what).toBe("late");
    expect((await auditPage({})).lines).toHaveLength(1);
  });

  test("with a no sends the words; quietly sends nothing, and the link tells neither", async () => {
    const viewer = await staff();
    const kind = await someone();
    await answer(viewer, { intent: "decline", request: kind, words: "Try the river club." });
    expect((await lettersTo(ana)).at(-1)?.text).toContain("Try the river club.");
    const quiet = await someone({ email: "ben@example.net" });
    const link = await linkFor("ben@example.net");
    await answer(viewer, { intent: "quietly", request: quiet });
    expect(await lettersTo("ben@example.net")).toHaveLength(1);
    expect(await seeRequest(link)).toMatchObject({ state: "waits" });
    expect((await auditPage({})).lines.map(({ act }) => act)).toEqual([
      "members:asker-declined-quietly",
      "members:asker-declined",
    ]);
    const { rows } = await requestsPage(requestsQuery.parse({ show: "answered" }));
    expect(rows.map(({ by }) => by)).toEqual(["Amina Diallo", "Amina Diallo"]);
  });

  test("keeps the profile of somebody who was brought in, and finds who has come meanwhile", async () => {
    const viewer = await staff();
    const brought = await aMember({
      name: "Ana F.",
      account: { email: ana, claimedAt: null },
    });
    const request = await someone();
    expect(await waiting()).toMatchObject([{ memberId: brought.id }]);
    expect((await answer(viewer, { intent: "invite", request })).what).toBe("invited");
    expect(await db.invitation.count({ where: { memberId: brought.id } })).toBe(1);
    const late = await someone({ email: "ben@example.net" });
    await aMember({ account: { email: "ben@example.net" } });
    expect((await answer(viewer, { intent: "invite", request: late })).what).toBe("here");
  });

  test("is for staff, and for what is there and confirmed", async () => {
    const refusal = (asked: Promise<unknown>) => asked.then(() => false, isRefused);
    const request = await someone();
    expect(await refusal(answer(await staff("MEMBER"), { intent: "invite", request }))).toBe(true);
    const missing = { intent: "invite", request: newId() };
    expect(await refusal(answer(await staff(), missing))).toBe(true);
    await ask({ email: "new@example.net" });
    const unconfirmed = await db.entryRequest.findFirstOrThrow({
      where: { email: "new@example.net" },
    });
    const early = await answer(await staff(), { intent: "invite", request: unconfirmed.id });
    expect(early.what).toBe("late");
    expect(await db.invitation.count()).toBe(0);
  });

  test("is read in pages, the longest wait first", async () => {
    await db.entryRequest.createMany({
      data: Array.from({ length: 25 }, (_, n) => ({
        ...{ id: newId(), name: `Asker ${n}`, email: `a${n}@example.net` },
        confirmedAt: new Date(),
      })),
    });
    const first = await requestsPage(requestsQuery.parse({}));
    const second = await requestsPage(requestsQuery.parse({ from: first.next }));
    expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual(
      Array.from({ length: 25 }, (_, n) => `Asker ${n}`),
    );
    expect(second.next).toBeNull();
  });
});

describe("an address at a domain of the community", () => {
  test("comes in once it is confirmed, and only whole domains count", async () => {
    await opened(["example.net"]);
    await ask();
    const cookie = await confirm();
    const came = await viewerOfCookie(asCookie(cookie ?? ""));
    expect(came).toMatchObject({ email: ana, role: "MEMBER" });
    expect(await db.member.findUnique({ where: { id: came?.id ?? "" } })).toMatchObject({
      name: "Ana Ferreira",
      welcomeStep: 1,
    });
    expect((await auditPage({})).lines).toMatchObject([
      { act: "members:came-by-domain", actorId: null, memberId: came?.id },
    ]);
    await ask({ email: "eve@attacker-example.net" });
    expect(await confirm("eve@attacker-example.net")).toBeNull();
    expect(await askersWaiting()).toBe(1);
  });

  test("takes up the profile that waits for it, and its invitation is over", async () => {
    await opened(["example.net"]);
    const brought = await aMember({
      name: "Ana F.",
      account: { email: ana, claimedAt: null },
    });
    await ask();
    const came = await viewerOfCookie(asCookie((await confirm()) ?? ""));
    expect(came?.id).toBe(brought.id);
    expect(await confirm()).toBeNull();
  });
});
