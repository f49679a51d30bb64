import { plural } from "../plural";

const numberWords = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** The first page after signing in. */
export const home = {
  morning: (p: { name: string }) => `Good morning, ${p.name}`,
  afternoon: (p: { name: string }) => `Good afternoon, ${p.name}`,
  evening: (p: { name: string }) => `Good evening, ${p.name}`,
  lead: (p: { count: number }) =>
    p.count === 0
      ? "Nothing is waiting for you."
      : p.count === 1
        ? "One thing is waiting. It is not urgent."
        : `${numberWords[p.count] ?? p.count} things are waiting. None of them is urgent.`,
  threeDoors: "Three doors",
  interestDoor: {
    title: "What do you care about?",
    line: "Circles around a question, a craft, a cause.",
  },
  neighborhoodDoor: { title: "Where do you live?", line: "Neighbors who set a table first." },
  projectDoor: { title: "What shall we make?", line: "Small teams with something to finish." },
  shortInterests: "Interests",
  shortNeighborhoods: "Neighbors",
  shortProjects: "Projects",
  sitInSome: (p: { mine: number; all: number }) => `You sit in ${p.mine} of ${p.all}`,
  sitIn: (p: { name: string }) => `You sit in ${p.name}`,
  helpWith: (p: { name: string }) => `You help with ${p.name}`,
  open: (p: { count: number }) =>
    plural("en", p.count, { zero: "Be the first", one: "# is open", other: "# are open" }),
  circleCount: (p: { count: number }) =>
    plural("en", p.count, { one: "# circle", other: "# circles" }),
  waiting: "Waiting for you",
  thenDone: (p: { count: number }) => (p.count === 0 ? "" : `${p.count}, then you are done`),
  invitedAgo: (p: { ago: string }) => `An invitation, ${p.ago}`,
  /** A name stands before, the circle's name after. */
  wouldLikeYouIn: "would like you in",
  comeIn: "Come in",
  notNow: "Not now",
  requestAgo: (p: { ago: string }) => `Asks to join, ${p.ago}`,
  asksToJoin: "would like to join",
  welcome: "Welcome",
  newSince: (p: { count: number; since: string }) => `${p.count} new since ${p.since}`,
  newMessages: (p: { count: number }) => `${p.count} new`,
  wroteToYou: (p: { count: number }) =>
    plural("en", p.count, { one: "A message to you", other: "# messages to you" }),
  answerIt: "Read and answer",
  followed: (p: { count: number }) =>
    plural("en", p.count, { one: "You follow it: # new", other: "You follow it: # new" }),
  inCircle: (p: { name: string }) => `in ${p.name}`,
  askersWait: (p: { count: number }) =>
    plural("en", p.count, {
      one: "# person asks to come in",
      other: "# people ask to come in",
    }),
  lookAtAskers: "Read what they write",
  reportsWait: (p: { count: number }) =>
    plural("en", p.count, {
      one: "# report waits to be looked at",
      other: "# reports wait to be looked at",
    }),
  lookAtReports: "Look at them",
  reportAnswered: "What you reported was answered",
  readAnswer: "Read the answer",
  namedYou: (p: { name: string }) => `${p.name} named you`,
  saidLast: (p: { name: string; line: string }) => `${p.name}: “${p.line}”`,
  roleEnds: (p: { when: string }) => `A role to hand on, until ${p.when}`,
  youHold: (p: { role: string }) => `You are ${p.role} in`,
  handOn: "Hand it on, or stay",
  profileHalf: "Your thread is half spun",
  profileTitle: "Tell people what you bring",
  profileLine:
    "Three lines, one gift, one need. It takes four minutes, and you can stop at any point.",
  goOn: "Go on",
  deadLetters: (p: { count: number }) =>
    plural("en", p.count, {
      one: "# letter could not be delivered",
      other: "# letters could not be delivered",
    }),
  lookAtMail: "Look at the mail",
  importReady: (p: { name: string }) => `${p.name} is ready to be brought in`,
  lookAtImport: "Look it over",
  forStaff: "For those who run this community",
  newFaces: "New faces",
  newFacesLine: "They have just come in. A line from you is how it begins.",
  woven: "Woven this month",
  began: (p: { circles: string }) => `Begun: ${p.circles}.`,
  tookRoles: (p: { names: string }) => `Took up a role: ${p.names}.`,
  joinedCircles: (p: { count: number }) =>
    plural("en", p.count, {
      one: "One person found a circle.",
      other: "# people found a circle.",
    }),
  nothingWoven: "A quiet month so far. Any of the three doors is a way to begin.",
  nothingWaits: "Nothing waits for you. The three doors above are open.",
};
