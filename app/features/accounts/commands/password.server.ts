import { db, type Tx } from "~/platform/db/db.server";
import { tooMany } from "~/platform/http/responses.server";
import { mailLeaves } from "~/platform/mail/outbox.server";
import { log } from "~/platform/log.server";
import { disconnectSessions } from "~/platform/realtime/sockets.server";
import { transact } from "~/platform/transact.server";
import { hashPassword, HashingBusy } from "../hashing.server";
import { readerOf, writePasswordNotice } from "../letters.server";
import { passwordProblem, type PasswordProblem } from "../password-rules";
import { mayRemovePassword } from "../policy";
import { proveIdentity } from "../proof.server";
import type { Refusal } from "../refusals";
import { letIn, type SignedIn } from "../second-step/halfway.server";
import { deleteSessions, startSession } from "../sessions.server";
import { seeLink, spendLink, withdrawLinks } from "../tokens.server";
import type { Viewer } from "../viewer";

/** A new password was not taken, and why. */
export interface BadPassword {
  passwordProblem: PasswordProblem;
}

const keepHash = (tx: Tx, accountId: string, passwordHash: string | null) =>
  tx.account.update({ where: { id: accountId }, data: { passwordHash } });

/** Gives an account its first password, for the welcome; check it with passwordProblem before. Throws a 429 while too many passwords are being hashed. */
export async function setPassword(accountId: string, password: string): Promise<void> {
  const hash = await hashPassword(password).catch((error: unknown) => {
    throw error instanceof HashingBusy ? tooMany(5) : error;
  });
  await keepHash(db, accountId, hash);
}

/** What others could guess of the person, for passwordProblem. */
async function contextOf(accountId: string) {
  const reader = await readerOf(db, { id: accountId });
  return {
    email: reader?.email ?? "",
    name: reader?.name ?? "",
    community: reader?.community ?? "",
  };
}

async function checkedHash(
  accountId: string,
  password: string,
): Promise<{ hash: string } | BadPassword | Refusal> {
  const problem = passwordProblem(password, await contextOf(accountId));
  if (problem) return { passwordProblem: problem };
  try {
    return { hash: await hashPassword(password) };
  } catch (error) {
    if (error instanceof HashingBusy) return { refusal: "busy" };
    throw error;
  }
}

// A password that changes ends what the old one opened: sessions, links on their way, and a move to
// another address that somebody may have begun with it.
async function replace(tx: Tx, accountId: string, hash: string | null): Promise<string[]> {
  await keepHash(tx, accountId, hash);
  await withdrawLinks(tx, accountId);
  await tx.halfSignIn.deleteMany({ where: { accountId } });
  const reader = await readerOf(tx, { id: accountId });
  if (reader) {
    await writePasswordNotice(tx, reader, hash ? "passwordChanged" : "passwordRemoved");
  }
  return deleteSessions(tx, accountId);
}

/** Sets a new password by a mailed link and spends it: all sessions end, and a new one begins here. A password that is not taken does not spend the link. */
export async function resetPassword(
  request: Request,
  given: { secret: string; password: string },
): Promise<SignedIn | BadPassword | Refusal> {
  const seen = await seeLink(given.secret, ["RESET_PASSWORD"]);
  if (!seen || seen.usedAt) return { refusal: "linkOver" };
  const checked = await checkedHash(seen.accountId, given.password);
  if (!("hash" in checked)) return checked;
  const spent = await transact(async (tx, afterCommit) => {
    const link = await spendLink(tx, given.secret, ["RESET_PASSWORD"]);
    if (!link) return false;
    const ended = await replace(tx, link.accountId, checked.hash);
    afterCommit(() => disconnectSessions(ended));
    return true;
  });
  if (!spent) return { refusal: "linkOver" };
  log.info({ account: seen.accountId }, "password reset");
  return letIn(request, seen.accountId);
}

/** Sets or changes the viewer's own password: all her sessions end, and a new one begins here. */
export async function changePassword(
  request: Request,
  viewer: Viewer,
  given: { password: string; proof: string | undefined },
): Promise<SignedIn | BadPassword | Refusal> {
  const refused = await proveIdentity(viewer, given.proof);
  if (refused) return refused;
  const checked = await checkedHash(viewer.id, given.password);
  if (!("hash" in checked)) return checked;
  await transact(async (tx, afterCommit) => {
    const ended = await replace(tx, viewer.id, checked.hash);
    afterCommit(() => disconnectSessions(ended));
  });
  log.info({ account: viewer.id }, "password changed");
  return { cookie: await startSession(request, viewer.id) };
}

/** Takes the viewer's password away: from then on she comes in by mailed links. */
export async function removePassword(
  request: Request,
  viewer: Viewer,
  given: { proof: string | undefined },
): Promise<SignedIn | Refusal> {
  if (!mayRemovePassword({ hasPassword: true, mailLeaves: mailLeaves() })) {
    return { refusal: "mailStays" };
  }
  const refused = await proveIdentity(viewer, given.proof);
  if (refused) return refused;
  await transact(async (tx, afterCommit) => {
    const ended = await replace(tx, viewer.id, null);
    afterCommit(() => disconnectSessions(ended));
  });
  log.info({ account: viewer.id }, "password removed");
  return { cookie: await startSession(request, viewer.id) };
}
