import { isStaff, type Viewer } from "~/features/accounts/door";

/** How long the address of somebody who asks can be confirmed, in days. */
export const CONFIRM_DAYS = 2;

/** How long an answered request is kept, in days: then nobody's words lie around. */
export const ANSWERED_DAYS = 90;

const DAY = 86_400_000;

/** When the link that confirms an address stops working. */
export const confirmEnds = (now: Date): Date => new Date(now.getTime() + CONFIRM_DAYS * DAY);

/** Who reads and answers those who ask to come in: staff. */
export const mayAnswerAskers = (viewer: Pick<Viewer, "role">): boolean => isStaff(viewer);

/** Whether an address opens the door by itself: its domain is one of these, whole. A subdomain is another domain, and so is one that only ends alike. */
export function comesByDomain(email: string, domains: readonly string[]): boolean {
  const at = email.lastIndexOf("@");
  return at > 0 && domains.includes(email.slice(at + 1).toLowerCase());
}

/** What decides how far a request has come. */
export interface RequestFacts {
  answer: "INVITED" | "DECLINED" | null;
  confirmedAt: Date | null;
  expiresAt: Date;
}

/** asks: its address is to be confirmed; waits: staff have it; over: its time ran out, or it was answered. A decline shows to nobody but in a letter. */
export type RequestState = "asks" | "waits" | "over";

/** How far a request has come, as its link shows it. */
export function requestState(facts: RequestFacts, now: Date): RequestState {
  if (facts.confirmedAt) return "waits";
  return facts.answer === null && facts.expiresAt.getTime() > now.getTime() ? "asks" : "over";
}
