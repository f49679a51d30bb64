import { spend, forgive, limit, type Budget } from "~/platform/rate-limit.server";
import { log } from "~/platform/log.server";
import { currentRequest } from "~/platform/request-context.server";
import { normalEmail } from "./people.server";

const MINUTES = 60;
const HOURS = 3600;

// Nobody can lock a person out: guesses from elsewhere spend the budget of their own place first,
// and when many places together have spent that of an address, the mailed link still lets its owner
// in, because whoever spends that budget makes letters arrive in her mailbox.
const SIGN_IN: Limits = {
  here: { points: 10, seconds: 15 * MINUTES },
  address: { points: 50, seconds: 60 * MINUTES },
  // A roomful of people may share one connection.
  place: { points: 150, seconds: 15 * MINUTES },
};
const LETTER: Limits = {
  here: { points: 8, seconds: 6 * HOURS },
  // As long as a sign-in link lives: there is always a good one among the letters.
  address: { points: 4, seconds: 10 * MINUTES },
  place: { points: 100, seconds: 15 * MINUTES },
};

interface Limits {
  here: Budget;
  address: Budget;
  place: Budget;
}

async function spendAll(name: string, email: string, limits: Limits): Promise<number> {
  const address = normalEmail(email);
  const place = currentRequest()?.ip ?? "";
  const waits = await Promise.all([
    spend(`${name}-here`, `${place} ${address}`, limits.here),
    spend(`${name}-address`, address, limits.address),
    spend(`${name}-place`, place, limits.place),
  ]);
  const wait = Math.max(...waits);
  if (wait > 0) log.warn({ limit: name }, "a rate limit was reached");
  return wait;
}

/** Counts one try to sign in with this address from where the request came; the seconds to wait, else 0. Known and unknown addresses count alike. */
export const spendSignIn = (email: string): Promise<number> => spendAll("sign-in", email, SIGN_IN);

/** Counts one letter asked for; the seconds to wait, else 0. */
export const spendLetter = (
  kind: "link" | "reset" | "move" | "ask",
  email: string,
): Promise<number> => spendAll(kind, email, LETTER);

/** Counts one check of a signed-in person's own password; the seconds to wait, else 0. */
export const spendProof = (accountId: string): Promise<number> =>
  spend("proof", accountId, { points: 10, seconds: 15 * MINUTES });

/** Counts one code tried while the second step is set up; throws a 429 when there were too many. */
export const limitCodes = (accountId: string): Promise<void> =>
  limit("codes", accountId, { points: 20, seconds: 15 * MINUTES });

/** Forgets the tries of somebody who then came in. */
export async function forgiveSignIn(email: string): Promise<void> {
  const address = normalEmail(email);
  await Promise.all([
    forgive("sign-in-here", `${currentRequest()?.ip ?? ""} ${address}`),
    forgive("sign-in-address", address),
  ]);
}
