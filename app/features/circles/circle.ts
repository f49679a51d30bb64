import type { Standing } from "./policy";

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

/** What the checkbox says that was agreed to: from which audience to which. A consent to one widening is none to another. */
export const widening = (from: CircleReads, to: CircleReads): string => `${from} to ${to}`;

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

/** What she who looks may do in a circle, as policy decided. */
export interface Permissions {
  read: boolean;
  seeMembers: boolean;
  join: boolean;
  request: boolean;
  leave: boolean;
  invite: boolean;
  answer: boolean;
  edit: boolean;
  close: boolean;
  reopen: boolean;
  post: boolean;
  addRole: boolean;
}

/** A circle as one viewer sees it: what its frame and its pages draw. Moments are ISO texts. */
export interface CircleView {
  id: string;
  slug: string;
  name: string;
  why: string;
  kind: CircleKind;
  reads: CircleReads;
  joins: CircleJoins;
  memberCount: number;
  createdAt: string;
  createdBy: Person;
  closed: { at: string; by: string | null; note: string | null } | null;
  roles: Role[];
  /** Those who came last, seven at most; none for who may not see the members. */
  newest: (Person & { joinedAt: string })[];
  /** Who looks; null for a visitor. */
  viewerId: string | null;
  standing: Standing;
  may: Permissions;
  /** An invitation that waits for her. */
  invitation: { id: string; by: Person; note: string; at: string } | null;
  /** Since when her own request waits. */
  askedAt: string | null;
  /** When this was read; what is drawn counts from it. */
  now: string;
}

/** The page of a circle itself, or one of the pages below it. */
export const circlePath = (slug: string, page?: "members" | "about" | "edit" | "invite"): string =>
  page ? `/circles/${slug}/${page}` : `/circles/${slug}`;

/** Faces of a circle: those who hold something in it, then those who came last; without the viewer. */
export function insiders(
  circle: Pick<CircleView, "roles" | "newest">,
  viewerId: string | null,
): Person[] {
  const found = new Map<string, Person>();
  for (const { id, name } of [...circle.roles.flatMap((role) => role.holders), ...circle.newest]) {
    if (id !== viewerId) found.set(id, { id, name });
  }
  return [...found.values()];
}

/** A circle in a list of doors. */
export interface DoorRow {
  id: string;
  slug: string;
  name: string;
  why: string;
  kind: CircleKind;
  memberCount: number;
  /** Two people who are in it; none for visitors. */
  faces: Person[];
  hosts: string[];
  standing: Standing;
  invitationId: string | null;
  may: { join: boolean; request: boolean };
}

/** A member in a circle's list. */
export interface MemberRow extends Person {
  /** Address of her picture; null where her initials stand for it. */
  photo: string | null;
  neighborhood: string | null;
  joinedAt: string;
  roles: { kind: RoleKind; title: string | null }[];
}

/** Somebody who asked to be let in. */
export interface WaitingRequest {
  id: string;
  by: Person;
  note: string;
  at: string;
}
