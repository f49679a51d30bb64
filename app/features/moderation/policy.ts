/** Why something is not to be done. */
export type Refusal = "oneself" | "not-staff" | "closed-already";
export type Decision = { allowed: true } | { allowed: false; refusal: Refusal };

const unless = (...rules: readonly (readonly [boolean, Refusal])[]): Decision => {
  const found = rules.find(([refused]) => refused);
  return found ? { allowed: false, refusal: found[1] } : { allowed: true };
};

/** Blocking: anybody but oneself, staff too. */
export const canBlock = (viewerId: string, memberId: string): Decision =>
  unless([viewerId === memberId, "oneself"]);

/** Reading what was reported: staff, and she who reported it. */
export const canReadReport = (
  viewer: { id: string; staff: boolean },
  report: { reporterId: string },
): Decision => unless([!viewer.staff && viewer.id !== report.reporterId, "not-staff"]);

/** Closing a report with an answer: staff, once. */
export const canCloseReport = (viewer: { staff: boolean }, report: { closed: boolean }): Decision =>
  unless([!viewer.staff, "not-staff"], [report.closed, "closed-already"]);
