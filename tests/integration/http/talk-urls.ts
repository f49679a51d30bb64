import { all, insideOnly, nothing, signedIn, type Row } from "./asked";

const circles = "features/circles/routes";
const talk = "features/discussion/routes";

/** The addresses of circles and of what is said in them. */
export const TALK_URLS: Row[] = [
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
    route: `${talk}/first-namable`,
    path: ({ hidden }) => `/naming?circle=${hidden}&q=a`,
    answers: insideOnly("json", "sign-in"),
  },
  {
    route: `${talk}/first-namable`,
    path: ({ person }) => `/naming?to=${person}&q=`,
    answers: signedIn("json"),
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
];
