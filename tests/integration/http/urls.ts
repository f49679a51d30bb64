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

interface Row {
  /** The id of the route in the build. */
  route: string;
  path: (world: World) => string;
  answers: Record<Standing, Answer>;
}

const all = (answer: Answer): Record<Standing, Answer> =>
  Object.fromEntries(STANDINGS.map((standing) => [standing, answer])) as Record<Standing, Answer>;

const signedIn = (answer: Answer, visitor: Answer = "sign-in"): Record<Standing, Answer> => ({
  ...all(answer),
  visitor,
  mailed: visitor,
});
const staffOnly = (answer: Answer = "page"): Record<Standing, Answer> => ({
  ...signedIn("missing"),
  staff: answer,
  owner: answer,
});
/** A circle that only its members read: for all others it is not there. */
const insideOnly = (answer: Answer, visitor: Answer = "missing"): Record<Standing, Answer> => ({
  ...signedIn("missing", visitor),
  inside: answer,
});
const nothing = all("missing");

const accounts = "features/accounts/routes";
const members = "features/members/routes";
const directory = "features/directory/routes";
const circles = "features/circles/routes";
const talk = "features/discussion/routes";

/** Every URL against every standing. A route without a row fails the build. */
export const URLS: Row[] = [
  { route: "shell/routes/home", path: () => "/", answers: signedIn("page") },
  { route: "shell/routes/missing", path: () => "/no-such-page", answers: nothing },
  { route: `${accounts}/setup`, path: () => "/setup", answers: nothing },
  {
    route: `${accounts}/sign-in`,
    path: () => "/sign-in",
    answers: { ...all("elsewhere"), visitor: "page", mailed: "page" },
  },
  {
    route: `${accounts}/sign-in-link`,
    path: () => `/sign-in/link/${"x".repeat(32)}`,
    answers: all("over"),
  },
  // Nobody here is halfway in.
  { route: `${accounts}/second`, path: () => "/sign-in/second", answers: all("sign-in") },
  { route: `${accounts}/passkeys-options`, path: () => "/passkeys/options", answers: nothing },
  { route: `${accounts}/passkeys-answer`, path: () => "/passkeys/answer", answers: nothing },
  // All came in a moment ago: there is nothing to prove.
  {
    route: `${accounts}/proof`,
    path: () => "/settings/proof",
    answers: signedIn("elsewhere"),
  },
  {
    route: `${accounts}/second-step`,
    path: () => "/settings/second-step",
    answers: signedIn("page"),
  },
  { route: `${accounts}/sign-out`, path: () => "/sign-out", answers: all("elsewhere") },
  { route: `${accounts}/forgot`, path: () => "/forgot", answers: all("page") },
  { route: `${accounts}/reset`, path: () => `/reset/${"x".repeat(32)}`, answers: all("over") },
  {
    route: `${accounts}/confirm-email`,
    path: () => `/confirm-email/${"x".repeat(32)}`,
    answers: all("over"),
  },
  { route: `${accounts}/settings`, path: () => "/settings", answers: signedIn("page") },
  {
    route: `${accounts}/settings-sign-in`,
    path: () => "/settings/sign-in",
    answers: signedIn("page"),
  },
  {
    route: `${members}/invitation`,
    path: ({ invitation }) => `/invitation/${invitation}`,
    answers: all("page"),
  },
  { route: "shell/routes/welcome", path: () => "/welcome", answers: signedIn("page") },
  { route: `${directory}/directory`, path: () => "/people", answers: signedIn("page") },
  {
    route: `${directory}/suggest`,
    path: () => "/people/suggest?q=an",
    answers: signedIn("json"),
  },
  {
    route: `${directory}/selection`,
    path: () => "/people/selection",
    answers: staffOnly("elsewhere"),
  },
  { route: `${members}/cohort-list`, path: () => "/cohorts", answers: signedIn("page") },
  { route: "cohort-new", path: () => "/cohorts/new", answers: staffOnly() },
  {
    route: `${members}/cohort`,
    path: ({ cohort }) => `/cohorts/${cohort}`,
    answers: signedIn("page"),
  },
  {
    route: "cohort-edit",
    path: ({ cohort }) => `/cohorts/${cohort}/edit`,
    answers: staffOnly(),
  },
  {
    route: `${members}/graduation`,
    path: ({ cohort }) => `/cohorts/${cohort}/graduation`,
    answers: staffOnly(),
  },
  { route: `${members}/places`, path: () => "/places?q=san", answers: signedIn("json") },
  {
    route: "shell/routes/person",
    path: ({ person }) => `/people/${person}`,
    answers: signedIn("page"),
  },
  {
    route: "shell/routes/person",
    path: ({ unclaimed }) => `/people/${unclaimed}`,
    answers: staffOnly(),
  },
  { route: `${talk}/search`, path: () => "/search", answers: signedIn("page") },
  {
    route: `${talk}/search`,
    path: () => "/search?q=canary&circle=nowhere&from=x&after=y",
    answers: signedIn("page"),
  },
  { route: `${members}/you`, path: () => "/you", answers: signedIn("page") },
  { route: `${members}/you-photo`, path: () => "/you/photo", answers: signedIn("page") },
  { route: `${members}/staff-fields`, path: () => "/staff/fields", answers: staffOnly() },
  {
    route: `${members}/person-edit`,
    path: ({ unclaimed }) => `/people/${unclaimed}/edit`,
    answers: staffOnly(),
  },
  {
    route: `${members}/person-edit`,
    path: ({ person }) => `/people/${person}/edit`,
    answers: signedIn("missing"),
  },
  {
    route: `${members}/photo`,
    path: ({ person }) => `/people/${person}/photo/${person}`,
    answers: nothing,
  },
  { route: `${circles}/circles`, path: () => "/circles", answers: all("page") },
  { route: `${circles}/new`, path: () => "/circles/new", answers: signedIn("page") },
  { route: "talk", path: ({ web }) => `/circles/${web}`, answers: all("page") },
  { route: "talk", path: ({ members: slug }) => `/circles/${slug}`, answers: signedIn("page") },
  {
    route: "talk",
    path: ({ hidden }) => `/circles/${hidden}`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: "talk-one",
    path: ({ web, webTalk }) => `/circles/${web}/talk/${webTalk}`,
    answers: all("page"),
  },
  {
    route: "talk-one",
    path: ({ hidden, hiddenTalk }) => `/circles/${hidden}/talk/${hiddenTalk}`,
    answers: insideOnly("page", "sign-in"),
  },
  // A conversation asked for under another circle's name is not there, whoever asks.
  {
    route: "talk-one",
    path: ({ web, hiddenTalk }) => `/circles/${web}/talk/${hiddenTalk}`,
    answers: nothing,
  },
  {
    route: `${talk}/thread`,
    path: ({ hidden, hiddenTalk }) => `/circles/${hidden}/talk/${hiddenTalk}/thread/1`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: `${talk}/thread`,
    path: ({ web, hiddenTalk }) => `/circles/${web}/talk/${hiddenTalk}/thread/1`,
    answers: nothing,
  },
  {
    route: `${talk}/summary`,
    path: ({ web, webTalk }) => `/circles/${web}/talk/${webTalk}/summary`,
    answers: { ...all("missing"), staff: "page", owner: "page" },
  },
  {
    route: `${talk}/summary`,
    path: ({ hidden, hiddenTalk }) => `/circles/${hidden}/talk/${hiddenTalk}/summary`,
    answers: signedIn("missing"),
  },
  {
    route: `${talk}/summary-file`,
    path: ({ web, webTalk }) => `/circles/${web}/talk/${webTalk}/summary.md`,
    answers: { ...all("missing"), staff: "json", owner: "json" },
  },
  {
    route: "talk-at",
    path: ({ hidden, hiddenTalk }) => `/circles/${hidden}/talk/${hiddenTalk}/1`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: `${talk}/new-conversation`,
    path: ({ hidden }) => `/circles/${hidden}/talk/new`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: `${circles}/members`,
    path: ({ hidden }) => `/circles/${hidden}/members`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: `${circles}/members`,
    path: ({ members: slug }) => `/circles/${slug}/members`,
    answers: signedIn("page"),
  },
  {
    route: `${circles}/about`,
    path: ({ hidden }) => `/circles/${hidden}/about`,
    answers: insideOnly("page", "sign-in"),
  },
  { route: `${circles}/about`, path: ({ web }) => `/circles/${web}/about`, answers: all("page") },
  {
    route: `${circles}/edit`,
    path: ({ hidden }) => `/circles/${hidden}/edit`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: `${circles}/invite`,
    path: ({ hidden }) => `/circles/${hidden}/invite`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: `${talk}/messages`,
    path: ({ hiddenTalk }) => `/conversations/${hiddenTalk}/messages?after=0`,
    answers: insideOnly("json"),
  },
  {
    route: `${talk}/messages`,
    path: ({ membersTalk }) => `/conversations/${membersTalk}/messages?after=0`,
    answers: signedIn("json", "missing"),
  },
  {
    route: `${talk}/messages`,
    path: ({ webTalk }) => `/conversations/${webTalk}/messages?after=0`,
    answers: all("json"),
  },
  {
    route: `${talk}/reading`,
    path: ({ hiddenTalk }) => `/conversations/${hiddenTalk}/reading`,
    answers: nothing,
  },
  {
    route: `${talk}/files`,
    path: ({ hiddenTalk }) => `/conversations/${hiddenTalk}/files`,
    answers: nothing,
  },
  {
    route: `${talk}/file`,
    path: ({ hiddenFile }) => `/files/${hiddenFile}/canary.txt`,
    answers: insideOnly("json"),
  },
  {
    route: `${talk}/message`,
    path: ({ hiddenMessage }) => `/messages/${hiddenMessage}`,
    answers: insideOnly("json", "sign-in"),
  },
  {
    route: `${talk}/attention`,
    path: ({ hiddenTalk }) => `/conversations/${hiddenTalk}/attention`,
    answers: nothing,
  },
  {
    route: `${talk}/draft`,
    path: ({ hiddenTalk }) => `/conversations/${hiddenTalk}/draft`,
    answers: nothing,
  },
  {
    route: `${talk}/namable`,
    path: ({ hiddenTalk }) => `/conversations/${hiddenTalk}/people?q=a`,
    answers: insideOnly("json", "sign-in"),
  },
  {
    route: `${talk}/namable`,
    path: ({ privateTalk }) => `/conversations/${privateTalk}/people?q=`,
    answers: insideOnly("json", "sign-in"),
  },
  {
    route: `${talk}/go`,
    path: ({ hiddenTalk }) => `/conversations/${hiddenTalk}/at/1`,
    answers: insideOnly("elsewhere", "sign-in"),
  },
  {
    route: `${talk}/go`,
    path: ({ privateTalk }) => `/conversations/${privateTalk}/at/1`,
    answers: insideOnly("elsewhere", "sign-in"),
  },
  { route: `${talk}/private-list`, path: () => "/messages", answers: signedIn("page") },
  { route: `${talk}/private-new`, path: () => "/messages/new", answers: signedIn("page") },
  {
    route: "private-one",
    path: ({ privateTalk }) => `/messages/talk/${privateTalk}`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: "private-at",
    path: ({ privateTalk }) => `/messages/talk/${privateTalk}/1`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: `${talk}/private-people`,
    path: ({ privateTalk }) => `/messages/talk/${privateTalk}/people`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: `${talk}/private-thread`,
    path: ({ privateTalk }) => `/messages/talk/${privateTalk}/thread/1`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: `${talk}/private-thread`,
    path: ({ membersTalk }) => `/messages/talk/${membersTalk}/thread/1`,
    answers: signedIn("missing"),
  },
  // A conversation of a circle is not private, whoever asks.
  {
    route: "private-one",
    path: ({ membersTalk }) => `/messages/talk/${membersTalk}`,
    answers: signedIn("missing"),
  },
  {
    route: `${talk}/messages`,
    path: ({ privateTalk }) => `/conversations/${privateTalk}/messages?after=0`,
    answers: insideOnly("json"),
  },
  {
    route: "shell/routes/report",
    path: ({ privateMessage }) => `/report?message=${privateMessage}`,
    answers: insideOnly("page", "sign-in"),
  },
  {
    route: "shell/routes/settings-contact",
    path: () => "/settings/contact",
    answers: signedIn("page"),
  },
  {
    route: `${members}/settings-pause`,
    path: () => "/settings/pause",
    answers: signedIn("page"),
  },
  {
    route: "features/exports/routes/settings-data",
    path: () => "/settings/data",
    answers: signedIn("page"),
  },
  {
    route: "features/exports/routes/my-data-file",
    path: () => "/settings/data/file",
    answers: nothing,
  },
  {
    route: `${members}/still-true`,
    path: () => `/still-true/${"x".repeat(32)}`,
    answers: all("over"),
  },
  {
    route: `${members}/settings-leaving`,
    path: () => "/settings/leaving",
    answers: signedIn("page"),
  },
  { route: "shell/routes/staff-reports", path: () => "/staff/reports", answers: staffOnly() },
  {
    route: "shell/routes/staff-report",
    path: ({ reportId }) => `/staff/reports/${reportId}`,
    answers: staffOnly(),
  },
  { route: `${members}/staff-invitations`, path: () => "/staff/invitations", answers: staffOnly() },
  { route: `${members}/greeting`, path: () => "/greeting", answers: signedIn("page") },
  { route: "features/admin/routes/home", path: () => "/staff", answers: staffOnly() },
  { route: `${accounts}/staff-people`, path: () => "/staff/people", answers: staffOnly() },
  { route: `${accounts}/staff-settings`, path: () => "/staff/settings", answers: staffOnly() },
  { route: "features/admin/routes/audit", path: () => "/staff/audit", answers: staffOnly() },
  {
    route: "features/exports/routes/staff-export",
    path: () => "/staff/export",
    answers: staffOnly(),
  },
  {
    route: "features/exports/routes/staff-export-file",
    path: ({ importId }) => `/staff/export/${importId}`,
    answers: signedIn("missing"),
  },
  { route: "features/admin/routes/outbox", path: () => "/staff/outbox", answers: staffOnly() },
  { route: `${members}/import-list`, path: () => "/staff/imports", answers: staffOnly() },
  {
    route: `${members}/import-one`,
    path: ({ importId }) => `/staff/imports/${importId}`,
    answers: staffOnly(),
  },
  {
    route: `${members}/import-errors`,
    path: ({ importId }) => `/staff/imports/${importId}/errors.csv`,
    answers: staffOnly("json"),
  },
];
