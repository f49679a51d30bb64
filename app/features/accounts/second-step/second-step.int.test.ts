import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import {
  aCommunity,
  aRequest,
  asCookie,
  lettersTo,
  PASSWORD,
} from "../../../../tests/support/coming-in";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { setPassword } from "../commands/password.server";
import { signInWithPassword } from "../commands/sign-in.server";
import { noteProof, proofFacts } from "../proof.server";
import { startSession, viewerOfCookie } from "../sessions.server";
import type { Viewer } from "../viewer";
import { accountKey } from "./box.server";
import { takeSecondStep, type SignedIn } from "./halfway.server";
import { proveByCode } from "./prove.server";
import { offerTotp, renewCodes, secondStepOf, turnOff, turnOn } from "./totp.server";

const { db } = useDatabase();
beforeEach(() => aCommunity());

async function signedIn(account: { role?: "STAFF" | "OWNER" } = {}): Promise<Viewer> {
  const { id } = await aMember({ account });
  await setPassword(id, PASSWORD);
  const viewer = await viewerOfCookie(asCookie(await startSession(aRequest("/"), id)));
  if (!viewer) throw new Error("nobody is signed in");
  return viewer;
}

const PERIOD = 30_000;
const codeOf = (secret: string, late = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + late });

async function withApp(account: { role?: "STAFF" | "OWNER" } = {}) {
  const viewer = await signedIn(account);
  const offered = await offerTotp(viewer);
  const secret = offered?.secret ?? "";
  // The step before this one: the code of now is still to be taken.
  const codes = await turnOn(viewer, codeOf(secret, -PERIOD));
  return { viewer, secret, codes: codes ?? [] };
}

const comeIn = async ({ email }: Viewer): Promise<SignedIn> => {
  const answer = await signInWithPassword(aRequest("/sign-in"), { email, password: PASSWORD });
  if (!("cookie" in answer)) throw new Error(answer.refusal);
  return answer;
};

const second = (half: SignedIn, code: string, by: "app" | "recovery" = "app") =>
  takeSecondStep(aRequest("/sign-in/second", { cookie: asCookie(half.cookie) }), { code, by });

describe("turning it on", () => {
  test("the secret stays the same until a code of it was shown, is sealed in the database, and is never offered again", async () => {
    const viewer = await signedIn();
    const [one, again] = [await offerTotp(viewer), await offerTotp(viewer)];
    expect(again).toEqual(one);
    expect(one?.picture).toContain("<svg");
    const row = await db.totp.findUniqueOrThrow({ where: { accountId: viewer.id } });
    const plain = Buffer.from(Secret.fromBase32(one?.secret ?? "").bytes);
    expect(Buffer.from(row.secret).includes(plain)).toBe(false);
    expect(await turnOn(viewer, "000 000")).toBeNull();
    expect((await secondStepOf(viewer.id)).since).toBeNull();
    const codes = await turnOn(viewer, codeOf(one?.secret ?? ""));
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    expect(await offerTotp(viewer)).toBeNull();
    expect(await secondStepOf(viewer.id)).toMatchObject({ codesLeft: 10 });
    expect(await lettersTo(viewer.email)).toHaveLength(1);
  });

  test("recovery codes are kept as hashes, and new ones end the old", async () => {
    const { viewer, codes } = await withApp();
    const kept = await db.recoveryCode.findMany({ where: { accountId: viewer.id } });
    expect(JSON.stringify(kept)).not.toContain(codes[0]?.replace("-", ""));
    const fresh = await renewCodes(viewer);
    const half = await comeIn(viewer);
    expect(await second(half, codes[0] ?? "", "recovery")).toEqual({ wrong: true });
    expect(await second(half, fresh?.[0] ?? "", "recovery")).toHaveProperty("cookies");
  });
});

describe("coming in", () => {
  test("a password alone opens nothing", async () => {
    const { viewer } = await withApp();
    const half = await comeIn(viewer);
    expect(half.half).toBe(true);
    expect(await viewerOfCookie(asCookie(half.cookie))).toBeNull();
  });

  test("the code of now lets her in, once; the half sign-in is over", async () => {
    const { viewer, secret } = await withApp();
    const half = await comeIn(viewer);
    const code = codeOf(secret);
    const answer = await second(half, `${code.slice(0, 3)} ${code.slice(3)}`);
    const cookies = "cookies" in answer ? answer.cookies : [];
    expect((await viewerOfCookie(asCookie(cookies[0] ?? "")))?.id).toBe(viewer.id);
    expect(await second(half, codeOf(secret, PERIOD))).toEqual({ over: true });
    // The same code again, by whoever looked over her shoulder.
    expect(await second(await comeIn(viewer), code)).toEqual({ wrong: true });
  });

  test.each([
    [PERIOD, true],
    [-4 * PERIOD, false],
    [4 * PERIOD, false],
  ])("a clock that is %i ms off: taken %s", async (late, isTaken) => {
    const { viewer, secret } = await withApp();
    const answer = await second(await comeIn(viewer), codeOf(secret, late));
    expect("cookies" in answer).toBe(isTaken);
  });

  test("of one code sent twice at once, one gets in", async () => {
    const { viewer, secret } = await withApp();
    const code = codeOf(secret);
    const halves = [await comeIn(viewer), await comeIn(viewer)];
    const answers = await Promise.all(halves.map((half) => second(half, code)));
    expect(answers.filter((answer) => "cookies" in answer)).toHaveLength(1);
  });

  test("after five wrong codes the right one is too late", async () => {
    const { viewer, secret } = await withApp();
    const half = await comeIn(viewer);
    for (let n = 0; n < 5; n += 1) expect(await second(half, "000000")).toEqual({ wrong: true });
    expect(await second(half, codeOf(secret))).toEqual({ over: true });
  });

  test("a recovery code works once, however it is typed", async () => {
    const { viewer, codes } = await withApp();
    const typed = (codes[3] ?? "").toLowerCase().replace("-", " ");
    expect(await second(await comeIn(viewer), typed, "recovery")).toHaveProperty("cookies");
    expect(await second(await comeIn(viewer), typed, "recovery")).toEqual({ wrong: true });
    expect((await secondStepOf(viewer.id)).codesLeft).toBe(9);
  });

  test("somebody else's half sign-in, or none, is over", async () => {
    const { secret } = await withApp();
    const nobody: SignedIn = { cookie: "weft-half=nothing-of-the-kind" };
    expect(await second(nobody, codeOf(secret))).toEqual({ over: true });
  });
});

describe("afterwards", () => {
  test("turned off, a password is enough again, and it stands in the audit log", async () => {
    const { viewer, codes } = await withApp();
    await turnOff(viewer, viewer.id);
    expect((await comeIn(viewer)).half).toBeUndefined();
    expect(codes).toHaveLength(10);
    expect(await db.recoveryCode.count({ where: { accountId: viewer.id } })).toBe(0);
    const acts = await db.auditEntry.findMany({ where: { memberId: viewer.id } });
    expect(acts.map(({ act }) => act).sort()).toEqual([
      "accounts:second-step-off",
      "accounts:second-step-on",
    ]);
  });

  test("a code proves that it is her, for a quarter of an hour", async () => {
    const { viewer, secret } = await withApp();
    await db.session.updateMany({
      where: { id: viewer.sessionId },
      data: { createdAt: new Date(Date.now() - 3_600_000) },
    });
    expect((await proofFacts(viewer)).fresh).toBe(false);
    expect(await proveByCode(viewer, "000000")).toBe("wrong");
    expect(await proveByCode(viewer, codeOf(secret))).toBeNull();
    expect((await proofFacts(viewer)).fresh).toBe(true);
    await noteProof(viewer);
  });

  test("staff who lack a second step are known where the community asks for it", async () => {
    await db.community.update({ where: { id: 1 }, data: { secondStep: true } });
    const member = await signedIn();
    expect(member.lacksSecondStep).toBe(false);
    const staff = await signedIn({ role: "STAFF" });
    expect(staff.lacksSecondStep).toBe(true);
    const { viewer } = await withApp({ role: "STAFF" });
    const cookie = asCookie(await startSession(aRequest("/"), viewer.id));
    expect((await viewerOfCookie(cookie))?.lacksSecondStep).toBe(false);
  });
});

test("a key of an account is the same each time, and another for everybody else and for everything else", () => {
  const key = accountKey("one", "forms");
  expect(Buffer.from(key, "base64url")).toHaveLength(32);
  expect(accountKey("one", "forms")).toBe(key);
  expect(accountKey("other", "forms")).not.toBe(key);
  expect(accountKey("one", "drafts")).not.toBe(key);
});
