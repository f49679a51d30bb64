import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { noteAct } from "~/platform/audit/audit.server";
import { db, type Tx } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { readerOf, writeSecondStepNotice } from "../letters.server";
import { theCommunity } from "../people.server";
import { noteSecondStep } from "../proof.server";
import { hashSecret } from "../secrets.server";
import type { Viewer } from "../viewer";
import { seal, unseal } from "./box.server";
import { plainRecoveryCode, RECOVERY_CODES, recoveryCodeFrom, sixDigits } from "./codes";

/** RFC 6238 with what every app takes for granted: SHA-1, six digits, thirty seconds. */
const PERIOD_S = 30;
/** Steps a clock may be off, to either side. */
const WINDOW = 1;

const totpOf = (secret: Uint8Array, label = "", issuer = "Weft") =>
  new TOTP({
    ...{ issuer, label, algorithm: "SHA1", digits: 6, period: PERIOD_S },
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });

/** What an authenticator app is given: the secret to be typed, and the same as a picture. */
export interface Offered {
  secret: string;
  /** A QR code as SVG. */
  picture: string;
}

/** The secret that the viewer may put into her app, the same until she confirms it with a code; null once it is in use. */
export async function offerTotp(viewer: Viewer): Promise<Offered | null> {
  const fresh = randomBytes(20);
  await db.totp.createMany({
    data: [{ accountId: viewer.id, secret: seal(fresh) }],
    skipDuplicates: true,
  });
  const row = await db.totp.findUniqueOrThrow({ where: { accountId: viewer.id } });
  if (row.confirmedAt) return null;
  const totp = totpOf(unseal(row.secret), viewer.email, (await theCommunity())?.name ?? "Weft");
  const { toString: drawQr } = await import("qrcode");
  const picture = await drawQr(totp.toString(), { type: "svg", margin: 2 });
  return { secret: totp.secret.base32, picture };
}

/** The step that a code stands for, or null where it fits none that is near. */
export function stepOf(secret: Uint8Array, code: string, now: number): number | null {
  const delta = totpOf(secret).validate({ token: code, window: WINDOW, timestamp: now });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD_S) + delta;
}

/** Takes a code of an account, confirmed or not as is asked: true once for each code, however often it comes. */
async function takeCode(
  tx: Tx,
  accountId: string,
  typed: string,
  isConfirmed: boolean,
): Promise<boolean> {
  const code = sixDigits(typed);
  const row = code && (await tx.totp.findUnique({ where: { accountId } }));
  if (!code || !row || (row.confirmedAt !== null) !== isConfirmed) return false;
  const step = stepOf(unseal(row.secret), code, Date.now());
  if (step === null) return false;
  const taken = await tx.$executeRaw`
    update totp set last_step = ${step}::bigint, confirmed_at = coalesce(confirmed_at, now())
    where account_id = ${accountId}::uuid and last_step < ${step}::bigint`;
  return taken === 1;
}

/** Takes a code of the app in use. */
export const takeTotp = (tx: Tx, accountId: string, typed: string): Promise<boolean> =>
  takeCode(tx, accountId, typed, true);

/** Takes a recovery code: once. */
export async function takeRecoveryCode(tx: Tx, accountId: string, typed: string): Promise<boolean> {
  const hash = hashSecret(plainRecoveryCode(typed));
  const taken = await tx.$executeRaw`
    update recovery_code set used_at = now()
    where account_id = ${accountId}::uuid and code_hash = ${hash} and used_at is null`;
  return taken === 1;
}

async function newCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeFrom(randomBytes(10)));
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({
      ...{ id: newId(), accountId, codeHash: hashSecret(plainRecoveryCode(code)) },
    })),
  });
  return codes;
}

async function tell(tx: Tx, accountId: string, what: "on" | "off"): Promise<void> {
  const reader = await readerOf(tx, { id: accountId });
  if (reader) await writeSecondStepNotice(tx, reader, what);
}

/** Turns the second step on, with a code that shows that the app works. The recovery codes, shown this once; null where the code does not fit. */
export async function turnOn(viewer: Viewer, typed: string): Promise<string[] | null> {
  return transact(async (tx) => {
    if (!(await takeCode(tx, viewer.id, typed, false))) return null;
    await noteSecondStep(tx, viewer);
    await noteAct(tx, { actorId: viewer.id, act: "accounts:second-step-on", memberId: viewer.id });
    await tell(tx, viewer.id, "on");
    log.info({ account: viewer.id }, "the second step is on");
    return newCodes(tx, viewer.id);
  });
}

/** Turns the second step off; recovery codes end with it. By herself, or by an owner who let somebody in that lost everything. */
export async function turnOff(actor: Pick<Viewer, "id">, accountId: string): Promise<void> {
  await transact(async (tx) => {
    const { count } = await tx.totp.deleteMany({ where: { accountId } });
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    if (count === 0) return;
    await noteAct(tx, { actorId: actor.id, act: "accounts:second-step-off", memberId: accountId });
    await tell(tx, accountId, "off");
  });
  log.info({ account: accountId, by: actor.id }, "the second step is off");
}

/** New recovery codes, shown this once; the old ones end. Null where no second step is on. */
export async function renewCodes(viewer: Viewer): Promise<string[] | null> {
  return transact(async (tx) => {
    const on = await tx.totp.count({
      where: { accountId: viewer.id, confirmedAt: { not: null } },
    });
    return on === 0 ? null : newCodes(tx, viewer.id);
  });
}

/** How somebody's second step stands. Two statements. */
export async function secondStepOf(
  accountId: string,
): Promise<{ since: string | null; codesLeft: number }> {
  const row = await db.totp.findUnique({
    where: { accountId },
    select: { confirmedAt: true },
  });
  const codesLeft = await db.recoveryCode.count({ where: { accountId, usedAt: null } });
  return { since: row?.confirmedAt?.toISOString() ?? null, codesLeft };
}
