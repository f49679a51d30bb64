import { plural } from "../plural";

/** Members who invite others. */
export const inviting = {
  title: "Invite somebody",
  link: "Invite somebody",
  lead: (p: { community: string }) =>
    `Do you know somebody who belongs in ${p.community}? A letter brings them a link that works once, for thirty days.`,
  off: "Members do not invite others just now. What you sent before stands below.",
  name: "Their name",
  email: "Their email",
  note: "A word from you",
  noteHint: "It stands in the letter and on the page behind its link, with your name.",
  submit: "Send the invitation",
  left: (p: { count: number }) =>
    plural("en", p.count, {
      zero: "As many wait as may. One more is possible when one is taken up or taken back.",
      one: "# more can wait.",
      other: "# more can wait.",
    }),
  enough: (p: { most: number }) =>
    `${p.most} invitations of yours wait already. Take one back, or wait until somebody comes.`,
  often: "This address was written to several times in the last days. Give it a little time.",
  mailStays:
    "This Weft sends no mail yet. Your letter waits in its outbox, and those who run the community hand it over.",
  done: {
    invited: "Your invitation is on its way.",
    withdrawn: "You took the invitation back.",
  },
  yours: "Your invitations",
  asked: (p: { ago: string }) => `invited ${p.ago}`,
  states: { came: "has come", withdrawn: "taken back", over: "time is over" },
  withdraw: "Take it back",
  withdrawNamed: (p: { name: string }) => `Take back the invitation of ${p.name}`,
};
