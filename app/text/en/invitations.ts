import { plural } from "../plural";

/** Inviting people, as staff do it. */
export const invitations = {
  title: "Invitations",
  lead: "People you brought in come when somebody they know asks them to. Each gets a letter with a link that works once, for thirty days.",
  mailStays:
    "No mail server is set up: the letters wait in the outbox, where you copy each link and hand it over.",
  toOutbox: "Open the outbox",

  inviteTitle: "Save a seat for them",
  who: "Who",
  everybody: (p: { count: number }) => `Everybody who has not been asked yet (${p.count})`,
  cohort: (p: { name: string; count: number }) => `${p.name} (${p.count})`,
  file: (p: { name: string; count: number }) => `Those who came with ${p.name} (${p.count})`,
  nobodyYet: "Nobody has been brought in yet.",
  nobodyLeft: "Everybody who was brought in has been asked.",
  bringIn: "Bring in a cohort",
  note: "A word from you",
  noteHint:
    "Optional, and worth it. It stands in the letter and on the page, with your name. Each person is greeted by her own name.",
  send: "Send the invitations",
  queued: (p: { count: number }) =>
    plural("en", p.count, {
      zero: "Nobody was left to ask: they have come, or an invitation waits for them.",
      one: "# invitation is being written.",
      other: "# invitations are being written.",
    }),

  oneTitle: "Ask somebody new",
  oneLead: "Not in any spreadsheet? A name and an address are enough.",
  name: "Name",
  email: "Email",
  cohortField: "Cohort",
  noCohort: "None",
  sendOne: "Send the invitation",
  oneSent: "The invitation is being written.",
  hereAlready: (p: { name: string }) => `${p.name} has this address, and has come in already.`,
  askedAlready: (p: { name: string }) =>
    `${p.name} has this address, and an invitation waits already. You find it below.`,

  views: "Which invitations",
  waiting: "Waiting",
  came: "Came",
  cameAgo: (p: { ago: string }) => `came ${p.ago}`,
  cameNone: "Nobody has come by an invitation yet",
  cameNoneLine: "Who takes one up stands here, with who had asked.",
  waitingTitle: (p: { count: number }) => `Waiting for an answer: ${p.count}`,
  waitingNone: "Nobody is waiting",
  waitingNoneLine: "Invitations stand here until they are taken up.",
  search: "A name",
  noMatch: (p: { text: string }) => `Nobody called “${p.text}” is waiting.`,
  sent: (p: { ago: string }) => `Sent ${p.ago}`,
  beingWritten: "Being written",
  times: (p: { count: number }) =>
    plural("en", p.count, { one: "once so far", other: "# times so far" }),
  ends: (p: { ago: string }) => `ends ${p.ago}`,
  over: "Its time is over",
  by: (p: { name: string }) => `asked by ${p.name}`,
  overCount: (p: { count: number }) =>
    plural("en", p.count, {
      one: "# invitation ran out without an answer.",
      other: "# invitations ran out without an answer.",
    }),
  resendOver: "Ask them again",
  resend: "Send again",
  resendNamed: (p: { name: string }) => `Send again to ${p.name}`,
  resent: (p: { name: string }) => `A new letter to ${p.name} is on its way. The old link is dead.`,
  revoke: "Take it back",
  revokeNamed: (p: { name: string }) => `Take back the invitation of ${p.name}`,
  revoked: (p: { name: string }) => `The invitation of ${p.name} was taken back. Its link is dead.`,
  gone: "That invitation was taken up or taken back meanwhile.",
};
