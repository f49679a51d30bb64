/** Pages beside a talk: its summary, and beginning another. */
export const besideTalk = {
  summary: {
    title: "Summary",
    of: (p: { name: string }) => `Summary of ${p.name}`,
    emptyTitle: "Nothing is marked yet",
    empty: "Mark messages in their menu. They are gathered here in the order they were said.",
    markdown: "As Markdown",
    copy: "Copy it",
    copied: "The summary is copied.",
    notCopied: "It could not be copied. Select the text instead.",
    download: "Download",
    withWord: "With:",
  },
  start: {
    title: "Start a conversation",
    lead: "For something that deserves a place of its own. Everybody in the circle is told.",
    titleLabel: "What is it about?",
    titleHint: "A few words. You can leave it out.",
    bodyLabel: "The first message",
    submit: "Start it",
  },
};
