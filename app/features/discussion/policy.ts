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

/** Why something is not to be done. `hidden` is answered like a page that does not exist. */
export type Refusal = "hidden" | "closed" | "not-a-member" | "not-hers" | "taken-back";
export type Decision = { allowed: true } | { allowed: false; refusal: Refusal };

type Rule = readonly [refused: boolean, refusal: Refusal];

const unless = (...rules: Rule[]): Decision => {
  const found = rules.find(([refused]) => refused);
  return found ? { allowed: false, refusal: found[1] } : { allowed: true };
};

const speaking = (who: Standing): Rule[] => [
  [!who.mayRead, "hidden"],
  [who.isMember && who.closed, "closed"],
  [!who.mayPost, "not-a-member"],
];

/** Saying something: whoever the circle lets speak. */
export const canPost = (who: Standing): Decision => unless(...speaking(who));

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
