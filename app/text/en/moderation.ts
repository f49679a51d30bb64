/** Keeping one another safe: blocking somebody, and asking those who run the community to look at something. */
export const moderation = {
  block: {
    block: (p: { name: string }) => `Block ${p.name}`,
    unblock: (p: { name: string }) => `No longer block ${p.name}`,
    whatItDoes: (p: { name: string }) =>
      `You two cannot write to each other in private any more, and what ${p.name} says in circles is folded away for you. ${p.name} is not told.`,
    isBlocked: (p: { name: string }) => `You blocked ${p.name}. Nothing tells them.`,
    listTitle: "People you blocked",
    nobody: "Nobody. You can block somebody on their page.",
    done: "Saved. Nobody is told.",
  },
  report: {
    title: "Report a message",
    lead: "The people who run this community will look at it. They see what you share here and nothing else.",
    whatIsShared: "What will be shared",
    onlyThis:
      "A copy of this message, with the name and the time. Nothing else of the conversation.",
    around: "What stands around it",
    aroundHint: "Tick what helps to understand it. What you do not tick stays between you.",
    before: "Said before",
    after: "Said after",
    reason: "What is wrong with it?",
    reasonHint: "In your own words. A sentence is enough.",
    reasonNeeded: "A sentence about what is wrong helps those who look at it.",
    send: "Share it with staff",
    sentTitle: "You reported this message",
    sentLead: "Thank you for saying so. The answer appears here and in your settings.",
    sentOn: (p: { date: string }) => `Reported: ${p.date}`,
    seeShared: "What you shared",
    waits: "Somebody will look at it. The answer appears here.",
    answered: "The answer of those who run this community",
    back: "Back to the conversation",
    yours: "What you reported",
    none: "You have reported nothing. Each message has a menu with a way to do it.",
  },
};
