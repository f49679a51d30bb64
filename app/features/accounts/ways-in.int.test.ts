import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { env } from "~/platform/env.server";
import { disconnectSessions } from "~/platform/realtime/sockets.server";
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
import { answersFinished } from "./after-answer.server";
import { askToChangeEmail, confirmEmail } from "./commands/email.server";
import { changePassword, removePassword, resetPassword } from "./commands/password.server";
import { askForLink, askForReset, signInWithLink } from "./commands/sign-in.server";
import { waysIn } from "./queries.server";
import { action as settingsSignIn } from "./routes/settings-sign-in";
import { startSession, viewerOfCookie } from "./sessions.server";

vi.mock("~/platform/realtime/sockets.server", () => ({ disconnectSessions: vi.fn() }));

const MINUTE = 60_000;
const NEW = "lantern oat market";
const { db } = useDatabase();

beforeEach(() => aCommunity());
afterEach(async () => {
  await answersFinished();
  vi.useRealTimers();
  delete env.SMTP_URL;
});

describe("a forgotten password", () => {
  async function aResetLink() {
    const person = await aSignedInMember();
    await fromPlace(() => askForReset(person.email));
    await answersFinished();
    return { person, secret: secretIn((await lettersTo(person.email))[0]) };
  }

  test("is replaced once; every session ends, one begins, and a notice goes out", async () => {
    const { person, secret } = await aResetLink();
    const answer = await resetPassword(aRequest(), { secret, password: NEW });
    expect("cookie" in answer && (await viewerOfCookie(asCookie(answer.cookie)))).toMatchObject({
      id: person.id,
    });
    expect(await viewerOfCookie(person.cookie)).toBeNull();
    expect(disconnectSessions).toHaveBeenCalledWith([person.viewer.sessionId]);
    expect(await comesInWith(person.email, NEW)).toBe(true);
    expect(await comesInWith(person.email, PASSWORD)).toBe(false);
    expect((await lettersTo(person.email))[1]?.subject).toBe(
      "Your password for Millrace Fellows was changed",
    );
    expect(await resetPassword(aRequest(), { secret, password: PASSWORD })).toEqual({
      refusal: "linkOver",
    });
  });

  test("a password that is not taken does not spend the link", async () => {
    const { person, secret } = await aResetLink();
    const tries = [
      ["short", "tooShort"],
      ["Password123", "common"],
      [`${person.email}1`, "context"],
    ] as const;
    for (const [password, passwordProblem] of tries) {
      expect(await resetPassword(aRequest(), { secret, password })).toEqual({ passwordProblem });
    }
    expect(await resetPassword(aRequest(), { secret, password: NEW })).toHaveProperty("cookie");
  });

  test("of ten at once one is kept", async () => {
    const { secret } = await aResetLink();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        resetPassword(aRequest(), { secret, password: `${NEW} ${n}` }),
      ),
    );
    expect(answers.filter((answer) => "cookie" in answer)).toHaveLength(1);
  });

  test("ends the links that are on their way", async () => {
    const { person, secret } = await aResetLink();
    await fromPlace(() => askForLink(person.email, "/"));
    await askToChangeEmail(person.viewer, { email: "elsewhere@example.org", proof: undefined });
    await answersFinished();
    await resetPassword(aRequest(), { secret, password: NEW });
    const letters = [
      ...(await lettersTo(person.email)),
      ...(await lettersTo("elsewhere@example.org")),
    ];
    const links = letters
      .filter(({ text }) => /sign-in\/link|confirm-email/.test(text))
      .map(secretIn);
    expect(links).toHaveLength(3);
    for (const link of links) {
      expect(await signInWithLink(aRequest(), link)).toEqual({ refusal: "linkOver" });
      expect(await confirmEmail(link, null)).toEqual({ refusal: "linkOver" });
    }
  });

  test("the link works for thirty minutes", async () => {
    const { secret } = await aResetLink();
    laterBy(31 * MINUTE);
    expect(await resetPassword(aRequest(), { secret, password: NEW })).toEqual({
      refusal: "linkOver",
    });
  });
});

describe("one's own password", () => {
  test("changes after the one of now, with a new session and without the others", async () => {
    const { id, cookie, viewer, request } = await aSignedInMember();
    const other = asCookie(await startSession(aRequest(), id));
    laterBy(16 * MINUTE);
    expect(await changePassword(request, viewer, { password: NEW, proof: undefined })).toEqual({
      refusal: "wrongPassword",
    });
    expect(await changePassword(request, viewer, { password: NEW, proof: "not this" })).toEqual({
      refusal: "wrongPassword",
    });
    const answer = await changePassword(request, viewer, { password: NEW, proof: PASSWORD });
    const now = "cookie" in answer ? asCookie(answer.cookie) : "";
    expect(now).not.toBe(cookie);
    expect(await viewerOfCookie(now)).toMatchObject({ id });
    expect(await viewerOfCookie(cookie)).toBeNull();
    expect(await viewerOfCookie(other)).toBeNull();
  });

  test("needs no proof a moment after coming in, and a new sign-in where there is no password", async () => {
    const { viewer, request } = await aSignedInMember({ password: false });
    expect(await waysIn(viewer)).toMatchObject({ hasPassword: false, proof: "none" });
    laterBy(16 * MINUTE);
    expect(await waysIn(viewer)).toMatchObject({ proof: "sign-in-again" });
    expect(await changePassword(request, viewer, { password: NEW, proof: undefined })).toEqual({
      refusal: "signInAgain",
    });
    vi.useRealTimers();
    expect(
      await changePassword(request, viewer, { password: NEW, proof: undefined }),
    ).toHaveProperty("cookie");
  });

  test("is not guessed by whoever sits at her device", async () => {
    const { viewer, request } = await aSignedInMember();
    laterBy(16 * MINUTE);
    const attempt = (proof: string) => changePassword(request, viewer, { password: NEW, proof });
    for (let round = 0; round < 10; round += 1) await attempt("guess");
    expect(await attempt(PASSWORD)).toMatchObject({ refusal: "slowDown" });
  });

  test("can be given up only where links leave by mail", async () => {
    const { id, viewer, request, email } = await aSignedInMember();
    expect(await removePassword(request, viewer, { proof: undefined })).toEqual({
      refusal: "mailStays",
    });
    env.SMTP_URL = "smtp://localhost:2525";
    expect(await removePassword(request, viewer, { proof: undefined })).toHaveProperty("cookie");
    expect((await db.account.findUniqueOrThrow({ where: { id } })).passwordHash).toBeNull();
    expect(await comesInWith(email, PASSWORD)).toBe(false);
    expect((await lettersTo(email)).map(({ subject }) => subject)).toEqual([
      "Your password for Millrace Fellows was removed",
    ]);
  });
});

describe("devices", () => {
  const post = (cookie: string, form: Record<string, string>) =>
    fromPlace(() =>
      settingsSignIn({
        ...{ request: aRequest("/settings/sign-in", { cookie, form }), params: {}, context: {} },
      }).catch((thrown: unknown) => thrown as Response),
    );

  test("are listed with this one first, and nobody else's", async () => {
    const { id, viewer } = await aSignedInMember();
    await aSignedInMember();
    const phone = {
      headers: {
        "User-Agent":
          "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile Safari/604.1",
      },
    };
    laterBy(MINUTE);
    await startSession(aRequest("/", phone), id);
    const { devices } = await waysIn(viewer);
    expect(devices.map(({ browser, system, here }) => [browser, system, here])).toEqual([
      ["Firefox", "Linux", true],
      ["Safari", "iPhone", false],
    ]);
    const [{ signedInAt = "", endsAt = "" } = {}] = devices;
    expect(Date.parse(endsAt) - Date.parse(signedInAt)).toBe(90 * 86_400_000);
  });

  test("end one by one, all others, and everywhere", async () => {
    const { id, cookie } = await aSignedInMember();
    const stranger = await aSignedInMember();
    const others = [await startSession(aRequest(), id), await startSession(aRequest(), id)].map(
      asCookie,
    );
    const first = await viewerOfCookie(others[0]);
    await post(cookie, { intent: "end", session: stranger.viewer.sessionId });
    expect(await viewerOfCookie(stranger.cookie)).not.toBeNull();
    await post(cookie, { intent: "end", session: first?.sessionId ?? "" });
    expect(await viewerOfCookie(others[0])).toBeNull();
    await post(cookie, { intent: "end-others" });
    expect(await viewerOfCookie(others[1])).toBeNull();
    expect(await viewerOfCookie(cookie)).not.toBeNull();
    const answer = (await post(cookie, { intent: "everywhere" })) as Response;
    expect(answer.headers.get("Clear-Site-Data")).toContain("storage");
    expect(await viewerOfCookie(cookie)).toBeNull();
    expect(await viewerOfCookie(stranger.cookie)).not.toBeNull();
  });

  test("nobody does any of it without coming in", async () => {
    for (const intent of ["email", "password", "end-others", "everywhere", ""]) {
      const answer = (await post("", { intent })) as Response;
      expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/sign-in"]);
    }
  });
});
