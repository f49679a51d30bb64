const MINUTE = 60_000;

/** How long mailed links live, in minutes. */
export const LINK_MINUTES = {
  SIGN_IN: 10,
  RESET_PASSWORD: 30,
  CONFIRM_OLD_EMAIL: 24 * 60,
  CONFIRM_NEW_EMAIL: 24 * 60,
} as const;

/** What a mailed link may be for. */
export type LinkPurpose = keyof typeof LINK_MINUTES;

/** A move to another address is confirmed at both. */
export const CONFIRMATIONS = ["CONFIRM_OLD_EMAIL", "CONFIRM_NEW_EMAIL"] as const;

/** When a link that is made now stops working. */
export const linkEnds = (purpose: LinkPurpose, now: Date): Date =>
  new Date(now.getTime() + LINK_MINUTES[purpose] * MINUTE);

/** A session is fresh this long after its person proved who she is. */
export const FRESH_MINUTES = 15;

/** Whether somebody proved who she is a moment ago. */
export const isFresh = (signedInAt: Date, now: Date): boolean =>
  now.getTime() - signedInAt.getTime() < FRESH_MINUTES * MINUTE;

/** What must be shown before the way of signing in changes: nothing more, the password, or a new sign-in. */
export type Proof = "none" | "password" | "sign-in-again";

/** The proof a change of address or password asks for: a fresh session needs none, others the password; who has no password signs in again. */
export function proofNeeded(facts: { fresh: boolean; hasPassword: boolean }): Proof {
  if (facts.fresh) return "none";
  return facts.hasPassword ? "password" : "sign-in-again";
}

/** Whether a password may be given up for mailed links: only where mail leaves this Weft, or nobody could come back in. */
export const mayRemovePassword = (facts: { hasPassword: boolean; mailLeaves: boolean }): boolean =>
  facts.hasPassword && facts.mailLeaves;
