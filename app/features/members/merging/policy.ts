import { isStaff, type Role } from "~/features/accounts/door";

/** How long a merge can be taken back, in days. */
export const UNDO_DAYS = 30;

const DAY = 86_400_000;

/** Until when a merge can be taken back. */
export const undoUntil = (mergedAt: Date): Date => new Date(mergedAt.getTime() + UNDO_DAYS * DAY);

/** One of two who are to be one person. */
export interface Candidate {
  id: string;
  role: Role;
  claimed: boolean;
  left: boolean;
  /** Already the same as somebody else. */
  merged: boolean;
  /** Nobody else owns the community. */
  lastOwner: boolean;
}

/** Why two are not made one. */
export type MergeRefusal =
  | "herself"
  | "missing"
  | "left"
  | "joinedAlready"
  | "otherWay"
  | "lastOwner"
  | "ownersOnly"
  | "ownSession"
  | "claimedStays";

/** Why a merge is not taken back. */
export type UndoRefusal = "undone" | "final" | "later" | "goneLeft" | "ownersOnly";

const runs = ({ role }: Pick<Candidate, "role">): boolean => role === "STAFF" || role === "OWNER";

/** Whether staff may make two one: null, or why not. A merge gives nobody power she has not, and takes it from nobody by the way. */
export function whyNotMerge(
  actor: { id: string; role: Role },
  kept: Candidate | null,
  gone: Candidate | null,
): MergeRefusal | null {
  if (!kept || !gone) return "missing";
  if (kept.id === gone.id) return "herself";
  if (kept.left || gone.left) return "left";
  if (kept.merged || gone.merged) return "joinedAlready";
  if (!isStaff(actor)) return "missing";
  if (actor.role !== "OWNER" && (runs(kept) || runs(gone))) return "ownersOnly";
  if (gone.lastOwner) return "lastOwner";
  if (gone.id === actor.id) return "ownSession";
  if (gone.claimed && !kept.claimed) return "claimedStays";
  return null;
}

/** What decides whether a merge can be taken back. */
export interface MergeFacts {
  undone: boolean;
  /** What is needed for it is deleted. */
  final: boolean;
  /** The one who stayed was merged with somebody again. */
  later: boolean;
  /** The one who stayed has left. */
  keptLeft: boolean;
  /** Roles of the two, now and before. */
  roles: readonly Role[];
}

/** Whether staff may take a merge back: null, or why not. */
export function whyNotUndo(actor: { role: Role }, facts: MergeFacts): UndoRefusal | null {
  if (facts.undone) return "undone";
  if (facts.final) return "final";
  if (facts.keptLeft) return "goneLeft";
  if (facts.later) return "later";
  if (actor.role !== "OWNER" && facts.roles.some((role) => runs({ role }))) return "ownersOnly";
  return null;
}
