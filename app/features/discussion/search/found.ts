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

/** Where a message stands: its own address. */
export const placeOf = ({ seq, conversation: { id, circle } }: Found): string =>
  circle ? `/circles/${circle.slug}/talk/${id}/${seq}` : `/messages/${id}/${seq}`;
