import { redirect } from "@remix-run/node";
import { db, type Tx } from "~/platform/db/db.server";
import { fitsPassword, HashingBusy } from "./hashing.server";
import { spendProof } from "./limits.server";
import { pageAsked } from "./page-asked";
import { isFresh, proofNeeded } from "./policy";
import type { Refusal } from "./refusals";
import { requireMember } from "./sessions.server";
import type { Viewer } from "./viewer";

/** What the proof of somebody's identity depends on. */
export async function proofFacts(
  viewer: Viewer,
): Promise<{ fresh: boolean; passwordHash: string | null }> {
  const [row] = await db.$queryRaw<{ provedAt: Date; passwordHash: string | null }[]>`
    select greatest(s.created_at, s.proved_at) as "provedAt", a.password_hash as "passwordHash"
    from session s join account a on a.id = s.account_id where s.id = ${viewer.sessionId}`;
  return {
    fresh: row !== undefined && isFresh(row.provedAt, new Date()),
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

/** The viewer, who proved a moment ago that it is her; otherwise leads to the page where she does, and back (throws a redirect). For what cannot be undone: ask in the loader of its page, so that nobody types in vain, and again in its action. */
export async function requireFreshProof(request: Request): Promise<Viewer> {
  const viewer = await requireMember(request);
  const { fresh } = await proofFacts(viewer);
  if (fresh) return viewer;
  const to = pageAsked(request) ?? new URL(request.url).pathname.replace(/\.data$/, "");
  throw redirect(`/settings/proof?to=${encodeURIComponent(to)}`);
}

/** Notes that the viewer proved once more that it is her; `second`: by what is a second step. */
export async function noteProof(viewer: Viewer, { second = false } = {}): Promise<void> {
  const provedAt = new Date();
  await db.session.updateMany({
    where: { id: viewer.sessionId },
    data: { provedAt, ...(second && { secondAt: provedAt }) },
  });
}

/** Notes that the viewer has just shown a second step in her session, because she set it up there. */
export async function noteSecondStep(tx: Tx, viewer: Viewer): Promise<void> {
  await tx.session.updateMany({ where: { id: viewer.sessionId }, data: { secondAt: new Date() } });
}
