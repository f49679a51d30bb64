import type { Text } from "~/text";
import type { RoleKind } from "./circle";

/** How a role is called: the circle's own words where it has them. */
export const roleName = (
  text: Text["circles"],
  role: { kind: RoleKind; title: string | null },
): string => (role.kind === "OTHER" && role.title ? role.title : text.roles[role.kind]);
