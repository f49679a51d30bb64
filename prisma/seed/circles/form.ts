import type { CircleJoins, CircleKind, CircleReads, RoleKind } from "~/generated/prisma/enums";

/** Somebody holding a role: since and ended in days ago, until in days from now or the end of March. */
export type DemoTenure = {
  who: string;
  since: number;
  until?: number | "march";
  ended?: number;
  handover?: string;
};

/** A role of a circle; nobody holds it now when every tenure has ended. */
export type DemoRole = { kind: RoleKind; title?: string; tenures: DemoTenure[] };

/** A circle of the demo; founded and closed are in days ago, size counts all its members. */
export type DemoCircle = {
  slug: string;
  name: string;
  kind: CircleKind;
  reads: CircleReads;
  joins: CircleJoins;
  why: string;
  by: string;
  founded: number;
  size: number;
  /** Whose neighbors are asked first. */
  place?: string;
  /** Members who say nothing in the conversations. */
  also?: string[];
  roles: DemoRole[];
  closed?: { by: string; daysAgo: number; note: string };
};

/** A role with its holders, past and present. */
export const held = (kind: RoleKind, ...tenures: DemoTenure[]): DemoRole => ({ kind, tenures });
/** A role in the circle's own words that nobody holds now. */
export const open = (title: string, ...tenures: DemoTenure[]): DemoRole => ({
  kind: "OTHER",
  title,
  tenures,
});
