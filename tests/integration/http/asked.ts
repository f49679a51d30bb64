/** Who asks. mailed: a person who holds a letter of ours and is not signed in. */
export const STANDINGS = [
  "visitor",
  "mailed",
  "outside",
  "inside",
  "weaver",
  "staff",
  "owner",
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a GET answers: the page, the way to the sign-in page or elsewhere, the 404 of a missing one, or the 410 of a link that is over. */
export type Answer = "page" | "sign-in" | "missing" | "elsewhere" | "json" | "over";

export interface World {
  /** Slugs of three circles, by who may read them; `inside` belongs to all three. */
  web: string;
  members: string;
  hidden: string;
  /** The common conversations of those circles. */
  webTalk: string;
  membersTalk: string;
  hiddenTalk: string;
  hiddenMessage: string;
  /** A file that was said in the hidden circle. */
  hiddenFile: string;
  /** A private conversation of `inside` with somebody else, a message of that other person in it, and a report of `inside`. */
  privateTalk: string;
  privateMessage: string;
  reportId: string;
  /** A cohort without a graduation. */
  cohort: string;
  /** A member nobody hides, and somebody who was brought in and has not come. */
  person: string;
  unclaimed: string;
  importId: string;
  invitation: string;
}

export interface Row {
  /** The id of the route in the build. */
  route: string;
  path: (world: World) => string;
  answers: Record<Standing, Answer>;
}

export const all = (answer: Answer): Record<Standing, Answer> =>
  Object.fromEntries(STANDINGS.map((standing) => [standing, answer])) as Record<Standing, Answer>;

export const signedIn = (
  answer: Answer,
  visitor: Answer = "sign-in",
): Record<Standing, Answer> => ({
  ...all(answer),
  visitor,
  mailed: visitor,
});
export const staffOnly = (answer: Answer = "page"): Record<Standing, Answer> => ({
  ...signedIn("missing"),
  staff: answer,
  owner: answer,
});
/** A circle that only its members read: for all others it is not there. */
export const insideOnly = (
  answer: Answer,
  visitor: Answer = "missing",
): Record<Standing, Answer> => ({
  ...signedIn("missing", visitor),
  inside: answer,
});
export const nothing = all("missing");
