import { all, insideOnly, nothing, signedIn, staffOnly, type Row } from "./asked";
import { TALK_URLS } from "./talk-urls";

export { STANDINGS, type Answer, type Standing, type World } from "./asked";

const accounts = "features/accounts/routes";
const members = "features/members/routes";
const directory = "features/directory/routes";
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
  {
    route: `${members}/ask`,
    path: () => "/ask",
    answers: { ...all("elsewhere"), visitor: "page", mailed: "page" },
  },
  { route: `${members}/ask-confirm`, path: () => `/ask/${"x".repeat(32)}`, answers: all("over") },
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
  {
    route: `${directory}/letter`,
    path: ({ person }) => `/people/letter?who=${person}`,
    answers: staffOnly(),
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
  ...TALK_URLS,
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
    route: `${members}/joined`,
    path: () => `/joined/${"x".repeat(32)}`,
    answers: signedIn("over"),
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
  { route: `${members}/staff-requests`, path: () => "/staff/requests", answers: staffOnly() },
  { route: `${members}/staff-invitations`, path: () => "/staff/invitations", answers: staffOnly() },
  // Members invite nobody in this world.
  { route: `${members}/invite`, path: () => "/invite", answers: signedIn("missing") },
  { route: `${members}/greeting`, path: () => "/greeting", answers: signedIn("page") },
  { route: "features/admin/routes/home", path: () => "/staff", answers: staffOnly() },
  { route: `${accounts}/staff-people`, path: () => "/staff/people", answers: staffOnly() },
  { route: `${accounts}/staff-settings`, path: () => "/staff/settings", answers: staffOnly() },
  {
    route: "features/admin/routes/duplicates",
    path: () => "/staff/duplicates",
    answers: staffOnly(),
  },
  {
    route: "features/admin/routes/duplicate",
    path: ({ person, unclaimed }) => `/staff/duplicates/${person}/${unclaimed}`,
    answers: staffOnly(),
  },
  {
    route: `${accounts}/staff-logo`,
    path: () => "/staff/settings/logo",
    answers: staffOnly(),
  },
  // The community of this world wears the mark of Weft.
  { route: `${accounts}/logo`, path: ({ person }) => `/logo/${person}`, answers: nothing },
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
