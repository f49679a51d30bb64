const DAY = 86_400_000;

/** For this long somebody who left may come back, in days. */
export const BACK_WITHIN_DAYS = 30;

/** When a leaving that happens now is final. */
export const finalAfter = (now: Date): Date => new Date(now.getTime() + BACK_WITHIN_DAYS * DAY);

/** What becomes of what she said. */
export const MESSAGES = ["STAY", "TAKEN_BACK"] as const;
export type Messages = (typeof MESSAGES)[number];

/** Whether somebody may leave: everybody but the last owner, who first hands the community to another. */
export const mayLeave = (facts: { lastOwner: boolean }): boolean => !facts.lastOwner;

/** What signing in means for somebody who left: she comes back, or it is too late. */
export const comesBack = (facts: { finalAt: Date; done: boolean }): boolean => !facts.done;
