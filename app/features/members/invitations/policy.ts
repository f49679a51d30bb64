import { isStaff, type Viewer } from "~/features/accounts/door";

/** How long an invitation can be taken up. */
export const INVITATION_DAYS = 30;

/** When an invitation that is sent now stops working. */
export const invitationEnds = (now: Date): Date =>
  new Date(now.getTime() + INVITATION_DAYS * 86_400_000);

/** What decides whether an invitation still opens the door. */
export interface InvitationFacts {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

/** Open: it can be taken up. Used, revoked or expired: it cannot any more, in that order of what is said. */
export type InvitationState = "open" | "used" | "revoked" | "expired";

/** What an invitation is worth at a moment. */
export function invitationState(facts: InvitationFacts, now: Date): InvitationState {
  if (facts.acceptedAt) return "used";
  if (facts.revokedAt) return "revoked";
  return facts.expiresAt.getTime() > now.getTime() ? "open" : "expired";
}

/** Who asks people in, sends letters again and takes invitations back: staff. */
export const mayInvite = (viewer: Pick<Viewer, "role">): boolean => isStaff(viewer);

/** How many invitations of one member wait at a time. */
export const MOST_WAITING = 5;

/** Whether members may ask others in: where the community says so. */
export const mayAskOthersIn = (community: { membersInvite: boolean } | null): boolean =>
  community?.membersInvite === true;

/** How far a member's own invitation has come, as she is told: it waits, somebody came by it, it was taken back, or its time is over. */
export type AskedState = "waits" | "came" | "withdrawn" | "over";

/** What a member is told about her own invitation. */
export function askedState(
  facts: { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date },
  now: Date,
): AskedState {
  if (facts.acceptedAt) return "came";
  if (facts.withdrawnAt) return "withdrawn";
  return facts.expiresAt.getTime() > now.getTime() ? "waits" : "over";
}
