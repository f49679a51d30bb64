import { isStaff, type Viewer } from "~/features/accounts/door";

/** Whether somebody makes cohorts, changes them, reads their notes and puts people into them. */
export const runsCohorts = (viewer: Pick<Viewer, "role">): boolean => isStaff(viewer);
