import type { Language } from "~/text";

export type Role = "MEMBER" | "WEAVER" | "STAFF" | "OWNER";
export type Theme = "system" | "light" | "dark";

/** Who is signed in, as every policy sees her. */
export interface Viewer {
  id: string;
  email: string;
  role: Role;
  language: Language;
  timeZone: string;
  theme: Theme;
  /** The hash that names her session; safe to show and compare, useless as a cookie. */
  sessionId: string;
  /** The community asks its staff for a second step, and she has none yet. */
  lacksSecondStep?: boolean;
  /** The community asks her for a second step that she has and did not take in this session: she became staff since, or came back. */
  owesSecondStep?: boolean;
}

/** Staff and owners run the community. */
export const isStaff = (viewer: Pick<Viewer, "role">): boolean =>
  viewer.role === "STAFF" || viewer.role === "OWNER";
