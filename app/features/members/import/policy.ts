import type { ImportStatus } from "~/generated/prisma/enums";
import { isStaff, type Viewer } from "~/features/accounts/door";

/** What can be done with an import. */
export type ImportVerb = "map" | "remap" | "apply" | "undo" | "discard";

const ALLOWED: Record<ImportVerb, readonly ImportStatus[]> = {
  map: ["MAPPING"],
  remap: ["READY"],
  apply: ["READY"],
  undo: ["DONE"],
  discard: ["MAPPING", "CHECKING", "READY"],
};

/** Only staff bring people in, and each step has its place. */
export const mayWithImport = (
  viewer: Pick<Viewer, "role">,
  verb: ImportVerb,
  status: ImportStatus,
): boolean => isStaff(viewer) && ALLOWED[verb].includes(status);

/** Whether a job is at work on it, so that a page should look again soon. */
export const isWorking = (status: ImportStatus): boolean =>
  status === "CHECKING" || status === "APPLYING" || status === "UNDOING";
