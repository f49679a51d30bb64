import type * as argon2 from "@node-rs/argon2";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  aCommunity,
  aRequest,
  asCookie,
  fromPlace,
  laterBy,
  lettersTo,
  PASSWORD,
  secretIn,
} from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { aMember } from "../../../tests/support/factories";
import { answersFinished } from "./after-answer.server";
import { setPassword } from "./commands/password.server";
import { askForLink, signInWithLink, signInWithPassword } from "./commands/sign-in.server";
import { action as forgot } from "./routes/forgot";
import { action as signIn, loader as signInPage } from "./routes/sign-in";
import { action as openLink, loader as linkPage } from "./routes/sign-in-link";
import { action as signOut } from "./routes/sign-out";
import { hashSecret } from "./secrets.server";
import { viewerOfCookie } from "./sessions.server";

const hashing = vi.hoisted(() => ({ verified: 0 }));
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof argon2>();
  const verify: typeof argon2.verify = (...given) => {
    hashing.verified += 1;
    return real.verify(...given);
  };
  return { ...real, verify };
});

const MINUTE = 60_000;
const { db } = useDatabase();

beforeEach(() => aCommunity());
afterEach(async () => {
  await answersFinished();
  vi.useRealTimers();
});

async function aMemberWithPassword() {
  const member = await aMember();
  await setPassword(member.id, PASSWORD);
  return member;
}

/** What a route answers, as the bytes that a browser could compare. */
async function answerOf(asked: Promise<unknown>): Promise<string> {
  const answer = await asked.catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) return JSON.stringify(answer);
  const headers = [...answer.headers].filter(([name]) => name !== "set-cookie");
  return JSON.stringify([answer.status, headers, await answer.text()]);
}

const post = (form: Record<string, string>, path = "/sign-in") => ({
  ...{ request: aRequest(path, { form }), params: {}, context: {} },
});

describe("by password", () => {
  test("the right one begins a session", async () => {
    const { id, account } = await aMemberWithPassword();
    const answer = await fromPlace(() =>
      signInWithPassword(aRequest(), { email: account.email, password: PASSWORD }),
    );
    expect("cookie" in answer && (await viewerOfCookie(asCookie(answer.cookie)))).toMatchObject({
      id,
    });
    expect((await db.account.findUniqueOrThrow({ where: { id } })).passwordHash).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
  });

  test("is the same on two keyboards", async () => {
    const { id, account } = await aMember();
    await setPassword(id, "niñez y café lejos");
    const answer = await fromPlace(() =>
      signInWithPassword(aRequest(), {
        email: account.email,
        password: "niñez y café lejos".normalize("NFD"),
      }),
    );
    expect(answer).toHaveProperty("cookie");
  });

  test("wrong password, unknown address, no password and not taken up are one answer and one hash each", async () => {
    const { account } = await aMemberWithPassword();
    const linkOnly = await aMember();
    const unclaimed = await aMember({ account: { claimedAt: null } });
    await setPassword(unclaimed.id, PASSWORD);
    const answers = new Set<string>();
    const addresses = [account.email, "nobody@example.org", linkOnly.account.email];
    for (const email of [...addresses, unclaimed.account.email]) {
      const before = hashing.verified;
      const form = {
        intent: "password",
        email,
        password: email === unclaimed.account.email ? PASSWORD : "wrong one",
      };
      const answer = await fromPlace(() => answerOf(signIn(post(form))));
      answers.add(answer.replaceAll(email, "(address)"));
      expect(hashing.verified - before).toBe(1);
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain("do not belong together");
    expect([...answers][0]).toContain("(address)");
    expect([...answers][0]).not.toContain("wrong one");
  });

  test("takes as long for known as for unknown addresses", async () => {
    const { account } = await aMemberWithPassword();
    const took = async (email: string) => {
      const begun = performance.now();
      await fromPlace(() => signInWithPassword(aRequest(), { email, password: "wrong one" }));
      return performance.now() - begun;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    await took("warm-up@example.org");
    for (let round = 0; round < 12; round += 1) {
      known.push(await took(account.email));
      unknown.push(await took(`nobody-${round}@example.org`));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[6] ?? 0;
    const [a, b] = [median(known), median(unknown)];
    console.info(`sign-in, median: known ${a.toFixed(1)} ms, unknown ${b.toFixed(1)} ms`);
    expect(Math.max(a, b) / Math.min(a, b)).toBeLessThan(2);
  });

  test("stops guesses from one place in a sentence, keeps what was typed, and lets the owner in from hers", async () => {
    const { account } = await aMemberWithPassword();
    const guess = (ip?: string) =>
      fromPlace(() => answerOf(signIn(post({ email: account.email, password: "guess" }))), ip);
    for (let round = 0; round < 10; round += 1) await guess("198.51.100.7");
    const refused = await guess("198.51.100.7");
    expect(refused).toContain('"status":429');
    expect(refused).toContain('"Retry-After"');
    expect(refused).toContain("Wait 15 minutes");
    expect(refused).toContain(account.email);
    expect(refused).not.toContain('"guess"');
    const owner = await fromPlace(() =>
      signInWithPassword(aRequest(), { email: account.email, password: PASSWORD }),
    );
    expect(owner).toHaveProperty("cookie");
  });

  test("guesses from everywhere spend the password, never the link", async () => {
    const { account } = await aMemberWithPassword();
    const attempt = (password: string) =>
      fromPlace(() => signInWithPassword(aRequest(), { email: account.email, password }));
    for (let round = 0; round < 50; round += 1) await attempt("guess");
    expect(await attempt(PASSWORD)).toMatchObject({ refusal: "slowDown" });
    await fromPlace(() => askForLink(account.email, "/"));
    await answersFinished();
    const [letter] = await lettersTo(account.email);
    expect(await signInWithLink(aRequest(), secretIn(letter))).toHaveProperty("cookie");
  });
});

describe("by a mailed link", () => {
  async function aLink(to = "/") {
    const member = await aMember();
    await fromPlace(() => askForLink(member.account.email, to));
    await answersFinished();
    const [letter] = await lettersTo(member.account.email);
    return { member, letter, secret: secretIn(letter) };
  }

  test("is asked for with one answer for every address, before anything is done", async () => {
    const { account } = await aMember();
    const unclaimed = await aMember({ account: { claimedAt: null } });
    const answers = new Set<string>();
    const emails = [account.email, "nobody@example.org", unclaimed.account.email];
    for (const route of [signIn, forgot]) {
      for (const email of emails) {
        answers.add(await fromPlace(() => answerOf(route(post({ intent: "link", email })))));
        expect(await db.mail.count()).toBe(route === signIn ? 0 : 1);
      }
      await answersFinished();
    }
    expect([...answers]).toHaveLength(2);
    expect(await lettersTo(account.email)).toHaveLength(2);
    expect(await db.mail.count()).toBe(2);
  });

  test("the letter is in its reader's language and names the community", async () => {
    const { account } = await aMember({ name: "Luz Herrera", account: { language: "es" } });
    await fromPlace(() => askForLink(account.email, "/circles/tower-hill"));
    await answersFinished();
    const [letter] = await lettersTo(account.email);
    expect(letter).toMatchObject({
      subject: "Tu enlace para entrar a Millrace Fellows",
      toName: "Luz Herrera",
      kind: "accounts:sign-in",
    });
    expect(letter?.text).toContain("Hola, Luz Herrera:");
    expect(letter?.text).toContain("?to=%2Fcircles%2Ftower-hill");
    const stored = JSON.stringify(await db.accountToken.findMany());
    expect(stored).not.toContain(secretIn(letter));
    expect(stored).toContain(hashSecret(secretIn(letter)));
  });

  test("opening it signs nobody in and spends nothing", async () => {
    const { member, secret } = await aLink();
    for (let round = 0; round < 3; round += 1) {
      const page = { request: aRequest(), params: { secret }, context: {} };
      expect((await linkPage(page)).data.owner).toMatchObject({ email: member.account.email });
    }
    expect(await db.session.count()).toBe(0);
    expect(await signInWithLink(aRequest(), secret)).toHaveProperty("cookie");
  });

  test("of fifty at once one comes in", async () => {
    const { secret } = await aLink();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => signInWithLink(aRequest(), secret)),
    );
    expect(answers.filter((answer) => "cookie" in answer)).toHaveLength(1);
    expect(await db.session.count()).toBe(1);
  });

  test("it works for ten minutes", async () => {
    const { secret } = await aLink();
    laterBy(9.9 * MINUTE);
    const page = { request: aRequest(), params: { secret }, context: {} };
    expect((await linkPage(page)).data.owner).not.toBeNull();
    laterBy(0.2 * MINUTE);
    expect(await linkPage(page)).toMatchObject({ data: { owner: null }, init: { status: 410 } });
    expect(await signInWithLink(aRequest(), secret)).toEqual({ refusal: "linkOver" });
  });

  test("the first one used ends the others", async () => {
    const { member, secret } = await aLink();
    await fromPlace(() => askForLink(member.account.email, "/"));
    await answersFinished();
    const other = secretIn((await lettersTo(member.account.email))[1]);
    expect(await signInWithLink(aRequest(), other)).toHaveProperty("cookie");
    expect(await signInWithLink(aRequest(), secret)).toEqual({ refusal: "linkOver" });
  });

  test("it opens nothing else, and nothing else opens it", async () => {
    const { member } = await aLink();
    await fromPlace(() =>
      forgot(post({ email: member.account.email }, "/forgot")).catch(() => null),
    );
    await answersFinished();
    const reset = secretIn((await lettersTo(member.account.email))[1]);
    expect(await signInWithLink(aRequest(), reset)).toEqual({ refusal: "linkOver" });
    for (const secret of ["", "x", "a".repeat(32), "../../etc", "'; drop table account; --"]) {
      expect(await signInWithLink(aRequest(), secret)).toEqual({ refusal: "linkOver" });
    }
  });

  test("leads where she wanted to go, on this site only", async () => {
    const { secret } = await aLink();
    const at = (to: string) => `/sign-in/link/${secret}?to=${encodeURIComponent(to)}`;
    const asked = {
      request: aRequest(at("//evil.example"), { form: {} }),
      params: { secret },
      context: {},
    };
    const answer = await openLink(asked).catch((thrown: unknown) => thrown as Response);
    expect(answer).toMatchObject({ status: 302 });
    expect((answer as Response).headers.get("Location")).toBe("/");
  });

  test("letters to one address come four in ten minutes, and the form says so", async () => {
    const { account } = await aMember();
    const ask = () =>
      fromPlace(() => answerOf(signIn(post({ intent: "link", email: account.email }))));
    for (let round = 0; round < 4; round += 1) expect(await ask()).toContain("letter=sent");
    expect(await ask()).toContain("sent several letters");
    const nobody = () =>
      fromPlace(() =>
        answerOf(signIn(post({ intent: "link", email: "nobody-at-all@example.org" }))),
      );
    for (let round = 0; round < 4; round += 1) expect(await nobody()).toContain("letter=sent");
    expect(await nobody()).toContain("sent several letters");
    await answersFinished();
    expect(await lettersTo(account.email)).toHaveLength(4);
  });
});

describe("the door", () => {
  test("a form that is no form, or a browser that sends nonsense, gets the form again", async () => {
    const request = new Request("http://localhost:3000/sign-in", {
      ...{ method: "POST", body: "{}", headers: { "Content-Type": "application/json" } },
    });
    const answer = await fromPlace(() => signIn({ request, params: {}, context: {} }));
    expect(answer).toMatchObject({ init: { status: 400 } });
  });

  test("whoever is in already is led on", async () => {
    const { id } = await aMemberWithPassword();
    const cookie = asCookie((await signInAs(id)).cookie);
    const request = aRequest("/sign-in?to=/people", { cookie });
    const answer = await signInPage({ request, params: {}, context: {} }).catch(
      (thrown: unknown) => thrown,
    );
    expect((answer as Response).headers.get("Location")).toBe("/people");
  });

  test("the language is chosen for this device, and nothing else", async () => {
    const form = { intent: "language", language: "es", back: "/sign-in?to=%2Fpeople" };
    const answer = await signIn(post(form)).catch((thrown: unknown) => thrown as Response);
    expect((answer as Response).headers.get("Location")).toBe("/sign-in?to=%2Fpeople");
    expect((answer as Response).headers.get("Set-Cookie")).toMatch(/^lang=es; Path=\/; .*HttpOnly/);
    const evil = await signIn(
      post({ intent: "language", language: "xx", back: "//evil.example" }),
    ).catch((thrown: unknown) => thrown as Response);
    expect((evil as Response).headers.get("Location")).toBe("/sign-in");
    expect((evil as Response).headers.get("Set-Cookie")).toBeNull();
  });

  test("and for her account, when she is in", async () => {
    const { id } = await aMemberWithPassword();
    const cookie = asCookie((await signInAs(id)).cookie);
    const form = { intent: "language", language: "es", back: "/" };
    const request = aRequest("/sign-in", { cookie, form });
    await signIn({ request, params: {}, context: {} }).catch(() => null);
    expect(await viewerOfCookie(cookie)).toMatchObject({ language: "es" });
  });

  test("nobody comes in as a demo person outside the demo", async () => {
    const { account } = await aMember();
    await signIn(post({ intent: "demo", email: account.email })).catch(() => null);
    expect(await db.session.count()).toBe(0);
  });

  test("going out ends the session and empties the browser", async () => {
    const { id } = await aMemberWithPassword();
    const cookie = asCookie((await signInAs(id)).cookie);
    const request = aRequest("/sign-out", { cookie, form: {} });
    const answer = await signOut({ request, params: {}, context: {} });
    expect(answer.headers.get("Clear-Site-Data")).toBe('"cache", "storage"');
    expect(answer.headers.get("Set-Cookie")).toMatch(/^weft=; .*Max-Age=0/);
    expect(await viewerOfCookie(cookie)).toBeNull();
  });

  async function signInAs(id: string) {
    const { email } = await db.account.findUniqueOrThrow({ where: { id } });
    const answer = await fromPlace(() =>
      signInWithPassword(aRequest(), { email, password: PASSWORD }),
    );
    if (!("cookie" in answer)) throw new Error("not signed in");
    return answer;
  }
});
