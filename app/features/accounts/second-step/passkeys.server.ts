import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { noteAct } from "~/platform/audit/audit.server";
import { db } from "~/platform/db/db.server";
import { origin, ownOrigins } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { isTaken, transact } from "~/platform/transact.server";
import { deviceOf } from "../device-name";
import { readerOf, writeSecondStepNotice } from "../letters.server";
import { noteProof, noteSecondStep } from "../proof.server";
import { hashSecret } from "../secrets.server";
import { startSession } from "../sessions.server";
import type { Viewer } from "../viewer";
import { noHalf } from "./half.server";
import { halfwayOf } from "./halfway.server";

// Loaded when somebody first uses a passkey: it is large.
const webauthn = () => import("@simplewebauthn/server");

/** A passkey belongs to a host name, whatever the port. */
const rpID = (): string => new URL(origin()).hostname;
const origins = (): string[] => [...ownOrigins()];

const MINUTES = 5;
const AT_MOST = 10;

type Purpose = "REGISTER" | "SIGN_IN" | "STEP_UP";

/** Keeps a challenge as its hash: it is answered once, for its purpose, by its person, within minutes. */
async function keepChallenge(challenge: string, purpose: Purpose, accountId: string | null) {
  await db.passkeyChallenge.create({
    data: {
      ...{ id: hashSecret(challenge), purpose, accountId },
      expiresAt: new Date(Date.now() + MINUTES * 60_000),
    },
  });
}

/** Spends a challenge; of two answers at once, one is right. */
const spends =
  (purpose: Purpose, accountId: string | null) =>
  async (challenge: string): Promise<boolean> => {
    const spent = await db.$executeRaw`
      update passkey_challenge set used_at = now()
      where id = ${hashSecret(challenge)} and purpose::text = ${purpose} and used_at is null
        and expires_at > now() and account_id is not distinct from ${accountId}::uuid`;
    return spent === 1;
  };

/** What the browser is asked for to make a passkey of the viewer; null once she has as many as she may. */
export async function registrationFor(viewer: Viewer, name: string, community: string) {
  const known = await db.passkey.findMany({
    where: { accountId: viewer.id },
    select: { id: true, transports: true },
  });
  if (known.length >= AT_MOST) return null;
  const options = await (
    await webauthn()
  ).generateRegistrationOptions({
    ...{ rpName: community, rpID: rpID(), userName: viewer.email, userDisplayName: name },
    userID: new TextEncoder().encode(viewer.id),
    attestationType: "none",
    excludeCredentials: known,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(options.challenge, "REGISTER", viewer.id);
  return options;
}

/** Keeps the passkey that the viewer's browser made. False where it was made elsewhere, for something else, or is known already. */
export async function addPasskey(
  request: Request,
  viewer: Viewer,
  response: RegistrationResponseJSON,
): Promise<boolean> {
  const made = await (
    await webauthn()
  )
    .verifyRegistrationResponse({
      response,
      expectedChallenge: spends("REGISTER", viewer.id),
      expectedOrigin: origins(),
      expectedRPID: rpID(),
      requireUserVerification: true,
    })
    .catch(refusedFor("a passkey was not taken"));
  if (!made?.verified) return false;
  const { credential, credentialBackedUp: backedUp } = made.registrationInfo;
  const { browser, system } = deviceOf(request.headers.get("user-agent") ?? "");
  try {
    await transact(async (tx) => {
      await tx.passkey.create({
        data: {
          ...{ id: credential.id, accountId: viewer.id, backedUp },
          publicKey: new Uint8Array(credential.publicKey),
          counter: credential.counter,
          transports: credential.transports ?? [],
          name: [browser, system].filter(Boolean).join(", "),
        },
      });
      await noteSecondStep(tx, viewer);
      const act = "accounts:passkey-added";
      await noteAct(tx, { actorId: viewer.id, act, memberId: viewer.id });
      const reader = await readerOf(tx, { id: viewer.id });
      if (reader) await writeSecondStepNotice(tx, reader, "passkey");
    });
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
  log.info({ account: viewer.id }, "a passkey was added");
  return true;
}

/** Takes a passkey away. */
export async function removePasskey(viewer: Viewer, id: string): Promise<void> {
  await transact(async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, accountId: viewer.id } });
    if (count === 0) return;
    const act = "accounts:passkey-removed";
    await noteAct(tx, { actorId: viewer.id, act, memberId: viewer.id });
  });
}

/** A passkey as its person sees it; times are ISO 8601. */
export interface PasskeyLine {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** The viewer's passkeys, the first one first. */
export async function passkeysOf(viewer: Viewer): Promise<PasskeyLine[]> {
  const found = await db.passkey.findMany({
    where: { accountId: viewer.id },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  });
  return found.map(({ createdAt, lastUsedAt, ...rest }) => ({
    ...rest,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

/** What the browser is asked for: any passkey of this place to sign in, one of hers to prove that it is her. */
export async function questionFor(purpose: "SIGN_IN" | "STEP_UP", accountId: string | null) {
  const own = accountId
    ? await db.passkey.findMany({ where: { accountId }, select: { id: true, transports: true } })
    : [];
  const options = await (
    await webauthn()
  ).generateAuthenticationOptions({
    rpID: rpID(),
    userVerification: "required",
    allowCredentials: own,
  });
  await keepChallenge(options.challenge, purpose, purpose === "STEP_UP" ? accountId : null);
  return options;
}

/** Whose passkey answered, or null: unknown, of another place, used up, or a copy (its counter went back). */
async function ownerOf(
  response: AuthenticationResponseJSON,
  purpose: "SIGN_IN" | "STEP_UP",
  expected: string | null,
): Promise<string | null> {
  const passkey = await db.passkey.findUnique({ where: { id: response.id } });
  if (!passkey || (expected !== null && passkey.accountId !== expected)) return null;
  const answer = await (
    await webauthn()
  )
    .verifyAuthenticationResponse({
      response,
      expectedChallenge: spends(purpose, purpose === "STEP_UP" ? expected : null),
      expectedOrigin: origins(),
      expectedRPID: rpID(),
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
        transports: passkey.transports as AuthenticatorTransport[],
      },
    })
    .catch(refusedFor("a passkey did not fit"));
  if (!answer?.verified) return null;
  const { newCounter } = answer.authenticationInfo;
  const used = await db.$executeRaw`
    update passkey set counter = ${newCounter}::bigint, last_used_at = now()
    where id = ${passkey.id} and (counter < ${newCounter}::bigint
      or (counter = 0 and ${newCounter}::bigint = 0))`;
  return used === 1 ? passkey.accountId : null;
}

/** Signs in by passkey, which is both steps at once. The Set-Cookie values, or null. */
export async function signInWithPasskey(
  request: Request,
  response: AuthenticationResponseJSON,
): Promise<string[] | null> {
  const half = await halfwayOf(request);
  const accountId = await ownerOf(response, "SIGN_IN", half?.accountId ?? null);
  const account =
    accountId &&
    (await db.account.findFirst({ where: { id: accountId, claimedAt: { not: null } } }));
  if (!account) return null;
  if (half) await db.halfSignIn.deleteMany({ where: { id: half.id } });
  log.info({ account: account.id }, "signed in by passkey");
  return [await startSession(request, account.id, { second: true }), noHalf()];
}

/** Proves by passkey that it is the viewer herself. */
export async function proveByPasskey(
  viewer: Viewer,
  response: AuthenticationResponseJSON,
): Promise<boolean> {
  const isHers = (await ownerOf(response, "STEP_UP", viewer.id)) === viewer.id;
  if (isHers) await noteProof(viewer, { second: true });
  return isHers;
}

const refusedFor = (what: string) => (error: unknown) => {
  log.warn({ reason: error instanceof Error ? error.message : "unknown" }, what);
  return null;
};
