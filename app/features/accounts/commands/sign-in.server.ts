import { db } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { transact } from "~/platform/transact.server";
import { afterAnswer } from "../after-answer.server";
import { fitsPassword, HashingBusy } from "../hashing.server";
import { readerOf, writeResetLink, writeSignInLink } from "../letters.server";
import { forgiveSignIn, spendLetter, spendSignIn } from "../limits.server";
import { normalEmail } from "../people.server";
import type { Refusal } from "../refusals";
import { letIn, type SignedIn } from "../second-step/halfway.server";
import { issueLink, spendLink, withdrawLinks } from "../tokens.server";

/** Signs in by address and password. An unknown address, one without a password and a wrong password are one answer, and take one hash each. */
export async function signInWithPassword(
  request: Request,
  given: { email: string; password: string },
): Promise<SignedIn | Refusal> {
  const seconds = await spendSignIn(given.email);
  if (seconds > 0) return { refusal: "slowDown", seconds };
  // The address of an account that was joined with another leads there: with the password of that one.
  const [account] = await db.$queryRaw<{ id: string; passwordHash: string | null }[]>`
    select a.id, a.password_hash as "passwordHash"
    from account asked join account a on a.id = coalesce(asked.leads_to_id, asked.id)
    where asked.email = ${normalEmail(given.email)} and a.claimed_at is not null`;
  try {
    const fits = await fitsPassword(account?.passwordHash ?? null, given.password);
    if (!account || !fits) {
      log.warn({ account: account?.id }, "a password did not fit");
      return { refusal: "noMatch" };
    }
  } catch (error) {
    if (error instanceof HashingBusy) return { refusal: "busy" };
    throw error;
  }
  await forgiveSignIn(given.email);
  log.info({ account: account.id }, "signed in by password");
  return letIn(request, account.id);
}

/** Sends a link to come in, if the address is somebody's. The answer comes first and is the same for every address. */
export async function askForLink(email: string, to: string): Promise<{ asked: true } | Refusal> {
  const seconds = await spendLetter("link", email);
  if (seconds > 0) return { refusal: "slowDownLetters", seconds };
  afterAnswer(() =>
    transact(async (tx) => {
      const reader = await readerOf(tx, { email: normalEmail(email) });
      if (!reader) return;
      const link = await issueLink(tx, { accountId: reader.id, purpose: "SIGN_IN" });
      await writeSignInLink(tx, reader, { ...link, to });
    }),
  );
  return { asked: true };
}

/** Sends a link to choose a new password, if the address is somebody's; answers like askForLink. */
export async function askForReset(email: string): Promise<{ asked: true } | Refusal> {
  const seconds = await spendLetter("reset", email);
  if (seconds > 0) return { refusal: "slowDownLetters", seconds };
  afterAnswer(() =>
    transact(async (tx) => {
      const reader = await readerOf(tx, { email: normalEmail(email) });
      if (!reader) return;
      const link = await issueLink(tx, { accountId: reader.id, purpose: "RESET_PASSWORD" });
      await writeResetLink(tx, reader, link);
    }),
  );
  return { asked: true };
}

/** Signs in by a mailed link and spends it; the other links of that account that wait in her mailbox end with it. */
export async function signInWithLink(
  request: Request,
  secret: string,
): Promise<SignedIn | Refusal> {
  const accountId = await transact(async (tx) => {
    const link = await spendLink(tx, secret, ["SIGN_IN"]);
    if (!link) return null;
    await withdrawLinks(tx, link.accountId, ["SIGN_IN"]);
    await tx.$executeRaw`
      update account set email_confirmed_at = coalesce(email_confirmed_at, now())
      where id = ${link.accountId}::uuid`;
    return link.accountId;
  });
  if (accountId === null) return { refusal: "linkOver" };
  log.info({ account: accountId }, "signed in by link");
  return letIn(request, accountId);
}
