/** Asking to come in, for people who were not invited. */
export const asking = {
  title: (p: { community: string }) => `Ask to come in to ${p.community}`,
  pageTitle: "Ask to come in",
  lead: "Tell those who run the community a little about you. They read it once you have confirmed your address, and answer by letter.",
  notYet: "Not here yet?",
  name: "Your name",
  email: "Your email",
  emailHint: "A letter goes there, and only those who run the community see it.",
  note: "Why you would like to come",
  noteHint: "A few lines: what brings you, what you hope to find or to give.",
  knows: "Who knows you here?",
  knowsHint: "A name, if there is somebody.",
  trap: "Leave this empty",
  submit: "Ask",
  back: "I have an account",
  sentTitle: "Look at your mail",
  sentText:
    "A letter is on its way to you. Open its link and say that the address is yours: then your words reach those who run the community.",
  closedTitle: "People come in by invitation",
  closedText: (p: { community: string }) =>
    `${p.community} grows by people who ask others in. Do you know somebody there? Ask for an invitation.`,
  confirm: {
    pageTitle: "Your address",
    title: "Is this your address?",
    text: (p: { email: string }) => `You asked to come in with ${p.email}.`,
    submit: "Yes, it is mine",
    comeIn: "Yes, and come in",
    comeInText: "With this address you come in at once.",
    notYou: "Was it not you? Close this page. What was written is deleted in two days.",
    waitsTitle: "Thank you",
    waitsText: (p: { community: string; email: string }) =>
      `Those who run ${p.community} have your words, and answer to ${p.email}. It may take a few days.`,
    overTitle: "This link is over",
    overText:
      "It worked for two days, and a newer letter replaces an older one. You can ask once more.",
    again: "Ask once more",
  },
};
