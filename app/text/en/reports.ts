import { plural } from "../plural";

/** What members reported, for those who run the community. */
export const reports = {
  title: "Reports",
  lead: "What members asked you to look at. You see the copies they chose to share, and nothing else of where it was said.",
  filter: "Which reports",
  open: (p: { count: number }) =>
    plural("en", p.count, { zero: "Open", one: "# open", other: "# open" }),
  closed: "Closed",
  none: "Nothing waits",
  noneLine: "When a member reports a message, it stands here.",
  noneClosed: "Nothing was closed yet",
  from: (p: { name: string }) => `From ${p.name}`,
  waits: "Waits",
  done: "Closed",
  reason: "What is wrong with it",
  shared: "What was shared",
  sharedLine: "Copies, as they were when they were reported.",
  answer: (p: { name: string }) => `Your answer to ${p.name}`,
  answerTitle: "The answer",
  answerHint:
    "What you found and what you did. It is shown to the person who reported, nobody else.",
  close: "Close it with this answer",
  closedBy: (p: { name: string; date: string }) => `Closed by ${p.name}, ${p.date}`,
  closedAlready: "Somebody has closed it meanwhile; that answer stands.",
  back: "All reports",
};
