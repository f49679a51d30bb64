import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  aCommunity,
  aRequest,
  aSignedInMember,
  asCookie,
  comesInWith,
  fromPlace,
  laterBy,
  lettersTo,
  PASSWORD,
  secretIn,
} from "../../../tests/support/coming-in";
import { useDatabase } from "../../../tests/support/database";
import { aMember } from "../../../tests/support/factories";
import { askToChangeEmail, confirmEmail, stopEmailChange } from "./commands/email.server";
import { confirmation, waysIn } from "./queries.server";
import { action as settingsSignIn } from "./routes/settings-sign-in";
import { startSession, viewerOfCookie } from "./sessions.server";

vi.mock("~/platform/realtime/sockets.server", () => ({ disconnectSessions: vi.fn() }));

const MINUTE = 60_000;
const { db } = useDatabase();

beforeEach(() => aCommunity());
afterEach(() => vi.useRealTimers());

describe("moving to another address", () => {
  const to = "new.place@example.org";
  async function asked() {
    const person = await aSignedInMember();
    expect(
      await askToChangeEmail(person.viewer, { email: ` ${to.toUpperCase()} `, proof: undefined }),
    ).toEqual({ asked: true });
    return {
      person,
      old: secretIn((await lettersTo(person.email))[0]),
      fresh: secretIn((await lettersTo(to))[0]),
    };
  }
  const emailOf = async (id: string) =>
    (await db.account.findUniqueOrThrow({ where: { id } })).email;

  test.each(["old first", "new first"])("needs both confirmations, %s", async (order) => {
    const { person, old, fresh } = await asked();
    const [first, second] = order === "old first" ? [old, fresh] : [fresh, old];
    const elsewhere = asCookie(await startSession(aRequest(), person.id));
    expect(await confirmation(first)).toMatchObject({ state: "asks", from: person.email, to });
    expect(await confirmEmail(first, null)).toEqual({ confirmed: true });
    expect(await emailOf(person.id)).toBe(person.email);
    expect(await confirmation(first)).toEqual({
      state: "half",
      other: order === "old first" ? to : person.email,
    });
    expect((await waysIn(person.viewer)).move).toEqual({
      newEmail: to,
      other: order === "old first" ? to : person.email,
    });
    expect(await confirmEmail(first, null)).toEqual({ refusal: "linkOver" });
    expect(await confirmEmail(second, person.viewer)).toEqual({ confirmed: true });
    expect(await emailOf(person.id)).toBe(to);
    expect(await confirmation(second)).toEqual({ state: "done", to });
    expect(await viewerOfCookie(person.cookie)).toMatchObject({ email: to });
    expect(await viewerOfCookie(elsewhere)).toBeNull();
    const letters = await lettersTo(person.email);
    expect(letters.at(-1)?.subject).toBe("Your address at Millrace Fellows was changed");
    expect(await comesInWith(to, PASSWORD)).toBe(true);
    expect(await comesInWith(person.email, PASSWORD)).toBe(false);
  });

  test("both at once move it once", async () => {
    for (let round = 0; round < 3; round += 1) {
      const { person, old, fresh } = await asked();
      const answers = await Promise.all(
        [old, fresh, old, fresh].map((secret) => confirmEmail(secret, null)),
      );
      expect(answers.filter((answer) => "confirmed" in answer)).toHaveLength(2);
      expect(await emailOf(person.id)).toBe(to);
      await db.account.delete({ where: { id: person.id } });
      await db.mail.deleteMany();
      laterBy(11 * MINUTE);
    }
  });

  test("is not done by one address alone, however often, nor after a day", async () => {
    const { person, old, fresh } = await asked();
    await confirmEmail(old, null);
    await confirmEmail(old, null);
    laterBy(24 * 60 * MINUTE + 1);
    expect(await confirmEmail(fresh, null)).toEqual({ refusal: "linkOver" });
    expect(await emailOf(person.id)).toBe(person.email);
  });

  test("asking again, or thinking better of it, ends the links before", async () => {
    const { person, old, fresh } = await asked();
    await confirmEmail(old, null);
    await askToChangeEmail(person.viewer, { email: "third@example.org", proof: undefined });
    expect(await confirmEmail(fresh, null)).toEqual({ refusal: "linkOver" });
    expect(await confirmation(old)).toEqual({ state: "over" });
    await stopEmailChange(person.viewer);
    const third = secretIn((await lettersTo("third@example.org"))[0]);
    expect(await confirmEmail(third, null)).toEqual({ refusal: "linkOver" });
    expect((await waysIn(person.viewer)).move).toBeNull();
  });

  test("a taken address is told to its owner only, and the answer is the same", async () => {
    const [ana, ben] = [await aSignedInMember(), await aSignedInMember()];
    const answer = await askToChangeEmail(ana.viewer, { email: ben.email, proof: undefined });
    expect(answer).toEqual({ asked: true });
    expect((await waysIn(ana.viewer)).move).toEqual({ newEmail: ben.email, other: null });
    const [toBen] = await lettersTo(ben.email);
    expect(toBen?.text).not.toContain("/confirm-email/");
    expect(toBen?.text).not.toContain(ana.email);
    const [toAna] = await lettersTo(ana.email);
    await confirmEmail(secretIn(toAna), ana.viewer);
    expect(await emailOf(ana.id)).toBe(ana.email);
  });

  test("an address taken in the meantime stays with whoever has it", async () => {
    const { person, old, fresh } = await asked();
    await confirmEmail(old, null);
    await aMember({ account: { email: to } });
    expect(await confirmEmail(fresh, null)).toEqual({ taken: true });
    expect(await emailOf(person.id)).toBe(person.email);
  });

  test("one's own address, and a password that is missing, are said beside the field", async () => {
    const person = await aSignedInMember();
    const post = (form: Record<string, string>) =>
      settingsSignIn({
        ...{
          request: aRequest("/settings/sign-in", { cookie: person.cookie, form }),
          params: {},
          context: {},
        },
      });
    expect(await fromPlace(() => post({ intent: "email", email: person.email }))).toMatchObject({
      data: {
        form: "email",
        lastResult: { error: { email: ["You come in with this address already."] } },
      },
    });
    laterBy(16 * MINUTE);
    const answer = await fromPlace(() => post({ intent: "email", email: to, proof: "not this" }));
    expect(answer).toMatchObject({
      data: {
        lastResult: {
          error: { proof: ["This is not your password."] },
          initialValue: { email: to },
        },
      },
    });
    expect(JSON.stringify(answer)).not.toContain("not this");
    expect(await db.accountToken.count()).toBe(0);
  });
});
