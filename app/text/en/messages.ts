import { plural } from "../plural";

/** Private conversations: their list, beginning one, who is in it, how much of it one wants to hear. */
export const messages = {
  title: "Messages",
  lead: "Between you and those you write with. Nobody else reads them, not even the people who run this community.",
  write: "Write to somebody",
  none: "No messages yet",
  noneLine: "When you write to somebody, or somebody writes to you, it stands here.",
  findPeople: "Find a person",
  alone: "Only you",
  others: (p: { count: number }) => plural("en", p.count, { one: "# other", other: "# others" }),
  youSaid: (p: { line: string }) => `You: ${p.line}`,
  said: (p: { name: string; line: string }) => `${p.name}: ${p.line}`,
  onlyFiles: "A file, without words.",
  takenBack: "The last message was taken back.",
  newCount: (p: { count: number }) =>
    plural("en", p.count, { one: "# new message", other: "# new messages" }),
  newTitle: "Write to somebody",
  newLead:
    "To one person, or to a few. With one person there is one conversation, and it goes on where it was.",
  whom: "To whom?",
  addMore: "And to somebody else?",
  nobodyFound: (p: { text: string }) => `Nobody by the name of “${p.text}”.`,
  choose: "Choose",
  goesOn: (p: { name: string }) =>
    `You and ${p.name} have a conversation: what you send goes on there. Choose somebody else too, and a new one begins.`,
  openIt: "Open it",
  chooseNamed: (p: { name: string }) => `Choose ${p.name}`,
  chosen: "Goes to",
  without: (p: { name: string }) => `Leave out ${p.name}`,
  firstWords: "Your message",
  notOpenShort: "Not open just now",
  notOpen: (p: { name: string }) => `${p.name} cannot be written to here just now.`,
  writeTo: (p: { name: string }) => `Write to ${p.name}`,
  whoIsHere: "Who is in it",
  ofTwo: "Just the two of you",
  amongYou: (p: { count: number }) => `${p.count} people, you among them`,
  allLeft: "Everybody else has left.",
  whoReads: "Who reads this",
  whoReadsLine: "Only those who are in it. Staff cannot.",
  add: "Bring somebody in",
  addSays: "They will see everything that was said here so far.",
  addNamed: (p: { name: string }) => `Bring in ${p.name}`,
  addOrLeave: "Bring somebody in, or leave",
  leave: "Leave this conversation",
  leaveSays:
    "You will not be able to read it any more, and you hear nothing of it. What you said stays with the others.",
  contact: {
    tab: "Contact and safety",
    title: "Who may write to you first?",
    hint: "Whom you have written with can always answer, unless you block them.",
    MEMBERS: "Every member",
    CIRCLES: "People I share a circle with",
    NOBODY: "Nobody",
    membersNow: (p: { count: number }) =>
      plural("en", p.count, { one: "Now that is # person.", other: "Now that is # people." }),
    circlesNow: (p: { count: number }) =>
      plural("en", p.count, {
        zero: "You share a circle with nobody yet.",
        one: "Now that is # person.",
        other: "Now that is # people.",
      }),
    nobodyNow: "You write first, or somebody introduces you and you say yes.",
    save: "Save",
    saved: "Saved.",
  },
};
