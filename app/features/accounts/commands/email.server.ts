import { db, type Tx } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { disconnectSessions } from "~/platform/realtime/sockets.server";
import { isTaken, transact } from "~/platform/transact.server";
import {
  readerOf,
  writeEmailChanged,
  writeEmailConfirmations,
  writeEmailTaken,
  type Reader,
} from "../letters.server";
import { spendLetter } from "../limits.server";
import { normalEmail } from "../people.server";
import { CONFIRMATIONS } from "../policy";
import { proveIdentity } from "../proof.server";
import type { Refusal } from "../refusals";
import { deleteSessions } from "../sessions.server";
import { issueLink, seeLink, spendLink, withdrawLinks, type Link } from "../tokens.server";
import type { Viewer } from "../viewer";

/** Begins the viewer's move to another address: a letter to each. Whether the new one is somebody's already shows in the letters only, never in the answer. */
export async function askToChangeEmail(
  viewer: Viewer,
  given: { email: string; proof: string | undefined },
): Promise<{ asked: true } | Refusal> {
  const newEmail = normalEmail(given.email);
  if (newEmail === viewer.email) return { refusal: "sameEmail" };
  const refused = await proveIdentity(viewer, given.proof);
  if (refused) return refused;
  const seconds = await spendLetter("move", newEmail);
  if (seconds > 0) return { refusal: "slowDownLetters", seconds };
  await transact(async (tx) => {
    await tx.accountToken.deleteMany({
      where: { accountId: viewer.id, purpose: { in: [...CONFIRMATIONS] } },
    });
    const reader = await readerOf(tx, { id: viewer.id });
    if (reader) await sendConfirmations(tx, reader, newEmail);
  });
  log.info({ account: viewer.id }, "a change of address was asked for");
  return { asked: true };
}

async function sendConfirmations(tx: Tx, reader: Reader, newEmail: string): Promise<void> {
  const [old, fresh] = [
    await issueLink(tx, { accountId: reader.id, purpose: "CONFIRM_OLD_EMAIL", newEmail }),
    await issueLink(tx, { accountId: reader.id, purpose: "CONFIRM_NEW_EMAIL", newEmail }),
  ];
  const owner = await readerOf(tx, { email: newEmail }, { unclaimed: true });
  await writeEmailConfirmations(tx, { reader, newEmail, old, fresh: owner ? null : fresh });
  if (owner) await writeEmailTaken(tx, owner, fresh.id);
}

/** Gives up the viewer's move to another address. */
export async function stopEmailChange(viewer: Viewer): Promise<void> {
  await db.accountToken.deleteMany({
    where: { accountId: viewer.id, purpose: { in: [...CONFIRMATIONS] } },
  });
}

/** Confirms one of the two addresses by its link and spends it. With the second one the account moves, and all its sessions but the one named end. */
export async function confirmEmail(
  secret: string,
  here: Viewer | null,
): Promise<{ confirmed: true } | { taken: true } | Refusal> {
  const seen = await seeLink(secret, CONFIRMATIONS);
  if (!seen) return { refusal: "linkOver" };
  try {
    return await transact(async (tx, afterCommit) => {
      // Two confirmations at once would each miss the other.
      await tx.$queryRaw`select 1 from account where id = ${seen.accountId}::uuid for update`;
      const link = await spendLink(tx, secret, CONFIRMATIONS);
      if (!link) return { refusal: "linkOver" } as const;
      const confirmed = await tx.accountToken.findMany({
        where: {
          ...{ accountId: link.accountId, newEmail: link.newEmail, usedAt: { not: null } },
          purpose: { in: [...CONFIRMATIONS] },
        },
        select: { purpose: true },
      });
      if (confirmed.length < CONFIRMATIONS.length) return { confirmed: true } as const;
      const ended = await move(tx, link, here?.id === link.accountId ? here.sessionId : undefined);
      afterCommit(() => disconnectSessions(ended));
      return { confirmed: true } as const;
    });
  } catch (error) {
    if (isTaken(error)) return { taken: true };
    throw error;
  }
}

async function move(
  tx: Tx,
  { accountId, newEmail }: Pick<Link, "accountId" | "newEmail">,
  staying: string | undefined,
): Promise<string[]> {
  const before = await readerOf(tx, { id: accountId });
  if (!before || newEmail === null) return [];
  await tx.account.update({
    where: { id: accountId },
    data: { email: newEmail, emailConfirmedAt: new Date() },
  });
  await withdrawLinks(tx, accountId);
  await writeEmailChanged(tx, before, newEmail);
  log.info({ account: accountId }, "address changed");
  return deleteSessions(tx, accountId, staying);
}
