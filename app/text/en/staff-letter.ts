import { plural } from "../plural";

/** A letter that staff write to several people: its page, and what stands around its words. */
export const staffLetter = {
  title: "A letter",
  lead: (p: { count: number }) =>
    plural("en", p.count, {
      one: "It goes by mail to # person, from you.",
      other:
        "It goes by mail to # people, from you. Each gets her own: nobody sees who else was written to.",
    }),
  left: (p: { count: number }) =>
    plural("en", p.count, {
      one: "# other of your selection gets none: a letter goes to those who have come, and to nobody who blocked you.",
      other:
        "# others of your selection get none: a letter goes to those who have come, and to nobody who blocked you.",
    }),
  nobody:
    "A letter can go to none of them: they have not come yet, or do not want to hear from you.",
  paused: "Who pauses gets no letter meanwhile.",
  subject: "Subject",
  words: "Your letter",
  wordsHint: "The greeting by name and your own name below are added.",
  send: (p: { count: number }) =>
    plural("en", p.count, { one: "Send it to # person", other: "Send it to # people" }),
  back: "Back to the people",
  sent: (p: { count: number }) =>
    plural("en", p.count, {
      one: "Your letter is on its way to # person.",
      other: "Your letter is on its way to # people.",
    }),
  sentToNobody: "No letter was written: this one was sent already, or everybody pauses.",
  see: "See the letters",
  mail: {
    hello: (p: { name: string }) => `Dear ${p.name},`,
    action: (p: { community: string }) => `Open ${p.community}`,
    footer: (p: { name: string; community: string }) =>
      `${p.name} wrote this as staff of ${p.community}, where you have a place. To get no such letters for a while, pause in your settings.`,
  },
};
