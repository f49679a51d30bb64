import { db } from "~/platform/db/db.server";
import { fitsPassword, HashingBusy } from "./hashing.server";
import { spendProof } from "./limits.server";
import { isFresh, proofNeeded } from "./policy";
import type { Refusal } from "./refusals";
import type { Viewer } from "./viewer";

/** What the proof of somebody's identity depends on. */
export async function proofFacts(
  viewer: Viewer,
): Promise<{ fresh: boolean; passwordHash: string | null }> {
  const [row] = await db.$queryRaw<{ signedInAt: Date; passwordHash: string | null }[]>`
    select s.created_at as "signedInAt", a.password_hash as "passwordHash"
    from session s join account a on a.id = s.account_id where s.id = ${viewer.sessionId}`;
  return {
    fresh: row !== undefined && isFresh(row.signedInAt, new Date()),
    passwordHash: row?.passwordHash ?? null,
  };
}

/** Makes sure that it is the viewer herself and not somebody at her device: null, or why not. */
export async function proveIdentity(
  viewer: Viewer,
  password: string | undefined,
): Promise<Refusal | null> {
  const { fresh, passwordHash } = await proofFacts(viewer);
  const needed = proofNeeded({ fresh, hasPassword: passwordHash !== null });
  if (needed === "none") return null;
  if (needed === "sign-in-again") return { refusal: "signInAgain" };
  const seconds = await spendProof(viewer.id);
  if (seconds > 0) return { refusal: "slowDown", seconds };
  try {
    return (await fitsPassword(passwordHash, password ?? "")) ? null : { refusal: "wrongPassword" };
  } catch (error) {
    if (error instanceof HashingBusy) return { refusal: "busy" };
    throw error;
  }
}
