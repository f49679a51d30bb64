import { beforeEach, describe, expect, test } from "vitest";
import { anAuthenticator } from "../../../../tests/support/authenticator";
import {
  aCommunity,
  aRequest,
  aSignedInMember,
  asCookie,
} from "../../../../tests/support/coming-in";
import { useDatabase } from "../../../../tests/support/database";
import { env } from "~/platform/env.server";
import { proofFacts } from "../proof.server";
import { viewerOfCookie } from "../sessions.server";
import type { Viewer } from "../viewer";
import {
  addPasskey,
  passkeysOf,
  proveByPasskey,
  questionFor,
  registrationFor,
  removePasskey,
  signInWithPasskey,
} from "./passkeys.server";

const { db } = useDatabase();
const origin = () => `http://localhost:${env.PORT}`;
beforeEach(() => aCommunity());

const offered = async (viewer: Viewer) => {
  const options = await registrationFor(viewer, "Ana", "Test");
  return { challenge: options?.challenge ?? "", origin: origin() };
};
const asked = async () => ({
  challenge: (await questionFor("SIGN_IN", null)).challenge,
  origin: origin(),
});

async function withPasskey() {
  const { viewer } = await aSignedInMember();
  const device = anAuthenticator();
  const isAdded = await addPasskey(aRequest("/"), viewer, device.register(await offered(viewer)));
  if (!isAdded) throw new Error("the passkey was not taken");
  return { viewer, device };
}

const comeIn = async (response: Parameters<typeof signInWithPasskey>[1]) => {
  const cookies = await signInWithPasskey(aRequest("/passkeys/answer"), response);
  return cookies && viewerOfCookie(asCookie(cookies[0] ?? ""));
};

describe("a new passkey", () => {
  test("is kept under the name of the browser and told by letter; the same again is not", async () => {
    const { viewer, device } = await withPasskey();
    expect(await passkeysOf(viewer)).toMatchObject([{ id: device.id, name: "Firefox, Linux" }]);
    expect(await db.mail.count({ where: { toAddress: viewer.email } })).toBe(1);
    const again = device.register(await offered(viewer));
    expect(await addPasskey(aRequest("/"), viewer, again)).toBe(false);
  });

  test.each([
    ["another origin", { origin: "https://weft.example.evil" }],
    ["another place", { rpId: "example.evil" }],
    ["nobody at the device", { verified: false }],
    ["a challenge that nobody gave", { challenge: "bm9ib2R5IGdhdmUgdGhpcw" }],
  ])("made with %s is not taken", async (_, wrong) => {
    const { viewer } = await aSignedInMember();
    const made = anAuthenticator().register({ ...(await offered(viewer)), ...wrong });
    expect(await addPasskey(aRequest("/"), viewer, made)).toBe(false);
    expect(await passkeysOf(viewer)).toEqual([]);
  });

  test("answers the challenge of its own person, once", async () => {
    const [ana, ben] = [await aSignedInMember(), await aSignedInMember()];
    const hers = await offered(ana.viewer);
    expect(await addPasskey(aRequest("/"), ben.viewer, anAuthenticator().register(hers))).toBe(
      false,
    );
    const options = await offered(ana.viewer);
    const devices = [anAuthenticator(), anAuthenticator()];
    const added = await Promise.all(
      devices.map((device) => addPasskey(aRequest("/"), ana.viewer, device.register(options))),
    );
    expect(added.filter(Boolean)).toHaveLength(1);
  });
});

describe("coming in with a passkey", () => {
  test("signs its person in, and not twice by one answer", async () => {
    const { viewer, device } = await withPasskey();
    const answer = device.answer(await asked());
    expect((await comeIn(answer))?.id).toBe(viewer.id);
    expect(await comeIn(answer)).toBeNull();
  });

  test.each([
    ["another origin", { origin: "https://weft.example.evil" }],
    ["another place", { rpId: "example.evil" }],
    ["nobody at the device", { verified: false }],
    ["a challenge that nobody gave", { challenge: "bm9ib2R5IGdhdmUgdGhpcw" }],
  ])("fails with %s", async (_, wrong) => {
    const { device } = await withPasskey();
    expect(await comeIn(device.answer({ ...(await asked()), ...wrong }))).toBeNull();
  });

  test("fails for a device that nobody knows, and for one that was taken away", async () => {
    expect(await comeIn(anAuthenticator().answer(await asked()))).toBeNull();
    const { viewer, device } = await withPasskey();
    await removePasskey(viewer, device.id);
    expect(await comeIn(device.answer(await asked()))).toBeNull();
  });

  test("a counter that goes back is a copy of the device", async () => {
    const { viewer, device } = await withPasskey();
    const count = async (counter: number) => comeIn(device.answer({ ...(await asked()), counter }));
    expect((await count(5))?.id).toBe(viewer.id);
    expect(await count(5)).toBeNull();
    expect(await count(4)).toBeNull();
    expect((await count(6))?.id).toBe(viewer.id);
  });
});

describe("proving by passkey", () => {
  test("counts for its own person only, and only with the question that was put for it", async () => {
    const { viewer, device } = await withPasskey();
    const other = await aSignedInMember();
    await db.session.updateMany({ data: { createdAt: new Date(Date.now() - 3_600_000) } });
    const question = async (who: Viewer) => ({
      challenge: (await questionFor("STEP_UP", who.id)).challenge,
      origin: origin(),
    });
    expect(await proveByPasskey(viewer, device.answer(await asked()))).toBe(false);
    expect(await proveByPasskey(other.viewer, device.answer(await question(other.viewer)))).toBe(
      false,
    );
    expect((await proofFacts(viewer)).fresh).toBe(false);
    expect(await proveByPasskey(viewer, device.answer(await question(viewer)))).toBe(true);
    expect((await proofFacts(viewer)).fresh).toBe(true);
  });
});
