/** A stretch of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A message that was found, as one viewer sees it in the list. */
export interface Found {
  id: string;
  seq: number;
  author: { id: string; name: string };
  /** The viewer blocks its author: its words are folded away. */
  blocked: boolean;
  /** ISO moment. */
  at: string;
  conversation: {
    id: string;
    /** Its title; null for the common one of a circle, and where it has none. */
    title: string | null;
    common: boolean;
    /** Null for a private one: then `with` names the others in it. */
    circle: { slug: string; name: string; kind: "INTEREST" | "NEIGHBORHOOD" | "PROJECT" } | null;
    with: string[];
  };
  /** The words around the first match, on one line. */
  excerpt: Piece[];
  /** How many files and pictures came with it. */
  files: number;
}

/** What was found, the newest first; `next` names the place to go on from, null at the end. */
export interface FoundPage {
  rows: Found[];
  /** Nothing has these very words: what was found begins like the last of them. */
  loose: boolean;
  next: string | null;
}

/** The fields of the search as they were typed; empty and false where nothing was. */
export interface Typed {
  q: string;
  by: string;
  /** Slug. */
  circle: string;
  /** Days as YYYY-MM-DD, or whatever was typed instead. */
  from: string;
  to: string;
  files: boolean;
}

/** What is wrong with a field: a name in the catalogue. */
export type Wrong = "long" | "date" | "order";
export type WrongFields = { q?: Wrong; from?: Wrong; to?: Wrong };

/** Where a message stands: its own address. */
export const placeOf = ({ seq, conversation: { id, circle } }: Found): string =>
  circle ? `/circles/${circle.slug}/talk/${id}/${seq}` : `/messages/talk/${id}/${seq}`;
