import { MOST_PEOPLE, type Contact } from "./private";

/** How somebody stands towards a conversation. */
export interface Standing {
  mayRead: boolean;
  mayPost: boolean;
  isMember: boolean;
  /** The circle is closed: nobody speaks there. */
  closed: boolean;
}

/** What of a message decides who may change it. */
export interface MessageFacts {
  hers: boolean;
  takenBack: boolean;
}

/** What of the root of a thread decides who may reply. */
export interface RootFacts {
  takenBack: boolean;
  hasReplies: boolean;
}

/** What of those who would mark a message for the summary counts. */
export interface Keeper {
  staff: boolean;
  /** Holds the role of note keeper in its circle. */
  keepsNotes: boolean;
}

/** Why something is not to be done. `hidden` is answered like a page that does not exist. */
export type Refusal =
  | "hidden"
  | "closed"
  | "not-a-member"
  | "not-hers"
  | "taken-back"
  | "nothing-to-reply-to"
  | "not-a-keeper"
  | "pinned-enough"
  | "not-open"
  | "of-two"
  | "too-many";
export type Decision = { allowed: true } | { allowed: false; refusal: Refusal };

type Rule = readonly [refused: boolean, refusal: Refusal];

const unless = (...rules: Rule[]): Decision => {
  const found = rules.find(([refused]) => refused);
  return found ? { allowed: false, refusal: found[1] } : { allowed: true };
};

const speaking = (who: Standing): Rule[] => [
  [!who.mayRead, "hidden"],
  [who.isMember && who.closed, "closed"],
  // A conversation of two of whom one blocks the other: it says no more than that.
  [who.isMember && !who.mayPost, "not-open"],
  [!who.mayPost, "not-a-member"],
];

/** Saying something: whoever the circle lets speak. */
export const canPost = (who: Standing): Decision => unless(...speaking(who));

/** How many messages of a conversation are pinned at most. */
export const PINS_AT_MOST = 5;

/** Replying: like speaking, to what is there; a thread that was begun goes on after its root was taken back. */
export const canReply = (who: Standing, root: RootFacts | null): Decision =>
  unless(
    ...speaking(who),
    [root === null, "nothing-to-reply-to"],
    [root !== null && root.takenBack && !root.hasReplies, "taken-back"],
  );

/** Pinning a message: whoever may speak there, as long as there is room. */
export const canPin = (who: Standing, message: MessageFacts, pins: number): Decision =>
  unless(
    ...speaking(who),
    [message.takenBack, "taken-back"],
    [pins >= PINS_AT_MOST, "pinned-enough"],
  );

/** Taking a pin off: whoever may speak there. */
export const canUnpin = (who: Standing): Decision => unless(...speaking(who));

/** Marking a message for the summary: staff, and the note keepers of the circle, where they may read it. */
export const canMark = (who: Standing, keeper: Keeper, message: MessageFacts): Decision =>
  unless(
    [!who.mayRead, "hidden"],
    [!keeper.staff && !keeper.keepsNotes, "not-a-keeper"],
    [message.takenBack, "taken-back"],
  );

/** Making a summary of a conversation: whoever marks its messages. */
export const canSummarize = (who: Standing, keeper: Keeper): Decision =>
  unless([!who.mayRead, "hidden"], [!keeper.staff && !keeper.keepsNotes, "not-a-keeper"]);

/** Answering with a word: like speaking, and there must be something to answer. */
export const canReact = (who: Standing, message: MessageFacts): Decision =>
  unless(...speaking(who), [message.takenBack, "taken-back"]);

/** Changing one's own words, while one may speak. */
export const canEdit = (who: Standing, message: MessageFacts): Decision =>
  unless(
    [!who.mayRead, "hidden"],
    [!message.hers, "not-hers"],
    [message.takenBack, "taken-back"],
    ...speaking(who),
  );

/** Taking one's own words back: always, even after the circle was closed or left, while it can be read. */
export const canTakeBack = (who: Standing, message: MessageFacts): Decision =>
  unless([!who.mayRead, "hidden"], [!message.hers, "not-hers"]);

/** What decides whether somebody may write to a person first. */
export interface ContactFacts {
  /** Whom she lets write to her first. */
  contact: Contact;
  /** She has taken up her account. */
  claimed: boolean;
  /** They sit in an open circle together. */
  shares: boolean;
  /** One of them blocks the other. */
  blocked: boolean;
  oneself: boolean;
}

/** Beginning a private conversation with somebody, or bringing her into one. Why it is not open is not told. */
export const canWriteFirst = (to: ContactFacts): Decision =>
  unless(
    [to.oneself || !to.claimed, "hidden"],
    [to.blocked, "not-open"],
    [to.contact === "NOBODY", "not-open"],
    [to.contact === "CIRCLES" && !to.shares, "not-open"],
  );

/** A private conversation as one of its people sees it. */
export interface GroupFacts {
  inside: boolean;
  /** How many are in it. */
  people: number;
  /** The one conversation of two people. */
  ofTwo: boolean;
}

/** Leaving: any but the one of two, which has no other place to be found again. */
export const canLeave = (group: GroupFacts): Decision =>
  unless([!group.inside, "hidden"], [group.ofTwo, "of-two"]);

/** Bringing somebody in: a conversation of two never grows, whoever the two are. */
export const canAdd = (group: GroupFacts): Decision =>
  unless(
    [!group.inside, "hidden"],
    [group.ofTwo || group.people < 3, "of-two"],
    [group.people >= MOST_PEOPLE, "too-many"],
  );
