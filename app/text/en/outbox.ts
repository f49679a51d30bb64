import { plural } from "../plural";

/** The outbox as staff read it. */
export const outbox = {
  title: "Mail",
  lead: "Every letter that Weft writes, the newest first.",
  stays:
    "No mail server is set up, so letters wait here. Copy the link and hand it over, or set SMTP_URL.",
  /** With a number of letters that were held back before. */
  heldNow: (p: { count: number }) =>
    plural("en", p.count, {
      one: "# letter was written before a mail server was set up. It waits until you send it.",
      other:
        "# letters were written before a mail server was set up. They wait until you send them.",
    }),
  dead: (p: { count: number }) =>
    plural("en", p.count, {
      one: "# letter could not be delivered.",
      other: "# letters could not be delivered.",
    }),
  sendAll: "Send them now",
  sendOne: "Send it now",
  sendAgain: "Send again",
  queued: (p: { count: number }) =>
    plural("en", p.count, {
      zero: "There was nothing left to send.",
      one: "# letter is on its way.",
      other: "# letters are on their way.",
    }),
  filter: "Which letters",
  all: "All",
  waiting: (p: { count: number }) => `Waiting (${p.count})`,
  failed: (p: { count: number }) => `Not delivered (${p.count})`,
  sent: (p: { count: number }) => `Sent (${p.count})`,
  states: {
    QUEUED: "Waiting",
    SENDING: "On its way",
    SENT: "Sent",
    HELD: "Waits for you",
    DEAD: "Not delivered",
  },
  retry: (p: { attempts: number; ago: string }) =>
    `${plural("en", p.attempts, { one: "# try", other: "# tries" })} so far, the next ${p.ago}`,
  none: "No letters yet",
  noneLine: "Invitations and sign-in links are listed here as soon as they are written.",
  noneOfKind: "None of these",
  noneOfKindLine: "That is good news.",
  older: "Older letters",
  letterTo: (p: { name: string; address: string }) => `To ${p.name}, ${p.address}`,
  writtenAt: (p: { when: string }) => `Written ${p.when}`,
  sentAt: (p: { when: string }) => `Sent ${p.when}`,
  forgotten: "It was sent, so its words are no longer kept.",
  closed:
    "This letter lets somebody into her account. Only the owner of this community can open it here.",
  because: (p: { reason: string }) => `The mail server said: ${p.reason}`,
  link: "The link in it",
  copy: "Copy the link",
  copied: "Copied",
  back: "All letters",
};
