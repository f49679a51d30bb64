/** The most people of a private conversation. */
export const MOST_PEOPLE = 12;

/** Whom somebody lets write to her first. */
export const CONTACTS = ["MEMBERS", "CIRCLES", "NOBODY"] as const;
export type Contact = (typeof CONTACTS)[number];

/** How much of a conversation somebody wants to hear of. */
export const ATTENTIONS = ["NORMAL", "FOLLOWED", "MUTED"] as const;
export type Attention = (typeof ATTENTIONS)[number];

/** Somebody in a private conversation. */
export interface Somebody {
  id: string;
  name: string;
  /** Address of her picture, where one is drawn; her initials stand for it without. */
  photo?: string | null | undefined;
}

/** A private conversation in the list of one of its people. */
export interface PrivateLine {
  id: string;
  title: string | null;
  /** The others; none where everybody else left. */
  people: Somebody[];
  newest: number;
  unread: number;
  attention: Attention;
  /** ISO moment of the last message. */
  at: string;
  /** Null where the last message has no words to show. */
  last: { authorId: string; author: string; line: string } | null;
  /** Why it has none: it was taken back, holds files alone, or is from somebody whom the viewer blocks. */
  lastIs: "words" | "taken-back" | "files" | "blocked";
  /** Who named the viewer in what she has not read, the last one. */
  namedBy: string | null;
}

/** Somebody whom the search for people found: open when a conversation may begin with her. */
export interface FoundPerson extends Somebody {
  neighborhood: string | null;
  open: boolean;
}

/** The one name of the conversation of two: their ids, the lesser first. */
export const pairKeyOf = (one: string, other: string): string =>
  one < other ? `${one}:${other}` : `${other}:${one}`;
