/** The three kinds of circle, in the order of the doors. */
export const KINDS = ["INTEREST", "NEIGHBORHOOD", "PROJECT"] as const;
export type CircleKind = (typeof KINDS)[number];

/** Who can read a circle, from the widest to the narrowest. */
export const READS = ["WEB", "MEMBERS", "CIRCLE"] as const;
export type CircleReads = (typeof READS)[number];

/** Who can join a circle. */
export const JOINS = ["OPEN", "REQUEST", "INVITATION"] as const;
export type CircleJoins = (typeof JOINS)[number];

/** What members can take on in a circle; OTHER carries a title in the circle's own words. */
export const ROLE_KINDS = ["HOST", "WELCOMER", "NOTE_KEEPER", "WEAVER", "OTHER"] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** Whether a change of audience lets more people read than before. */
export const widens = (from: CircleReads, to: CircleReads): boolean =>
  READS.indexOf(to) < READS.indexOf(from);

/** A person as circles show her. */
export interface Person {
  id: string;
  name: string;
}

/** Somebody holding a role now. */
export interface Holder extends Person {
  tenureId: string;
  /** ISO moment. */
  since: string;
  /** YYYY-MM-DD, or null when no end was named. */
  until: string | null;
  /** Her date has passed: she goes on until somebody takes the role from her. */
  lapsed: boolean;
}

/** A role of a circle with those who hold it; anybody in the circle may take it when it is open. */
export interface Role {
  id: string;
  kind: RoleKind;
  title: string | null;
  /** Nobody holds it, or only people whose date has passed. */
  open: boolean;
  /** What the last holder left for the next one. */
  handoverNote: string | null;
  holders: Holder[];
}
