import type { Role } from "./viewer";

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

/** Whether somebody proved who she is a moment ago: when she signed in, or once more since. */
export const isFresh = (provedAt: Date, now: Date): boolean =>
  now.getTime() - provedAt.getTime() < FRESH_MINUTES * MINUTE;

/** Whether coming in takes a second step after a password or a link: where she has an app for it, and for staff with a passkey where the community asks for one. */
export const takesSecondStep = (facts: {
  hasApp: boolean;
  hasPasskey: boolean;
  isAsked: boolean;
}): boolean => facts.hasApp || (facts.isAsked && facts.hasPasskey);

/** Wrong codes after which a sign-in begins anew. */
export const TRIES = 5;

/** How long a sign-in waits for its second step, in minutes. */
export const HALFWAY_MINUTES = 10;

const RANK = { MEMBER: 0, WEAVER: 1, STAFF: 2, OWNER: 3 } as const;

/** Whether somebody may give a person another role. Owners give every one; staff make weavers, and let them be members again. Nobody changes her own, but an owner may step down. */
export function mayGiveRole(
  actor: { id: string; role: Role },
  person: { id: string; role: Role },
  role: Role,
): boolean {
  if (actor.id === person.id) return actor.role === "OWNER" && RANK[role] < RANK.OWNER;
  if (actor.role === "OWNER") return true;
  return actor.role === "STAFF" && RANK[person.role] < RANK.STAFF && RANK[role] < RANK.STAFF;
}

/** Whether somebody may turn off the second step of a person who lost her phone and her codes. */
export const mayTurnOffFor = (actor: { id: string; role: Role }, personId: string): boolean =>
  actor.role === "OWNER" && actor.id !== personId;

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
