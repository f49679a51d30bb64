import type {
  MessageChanged,
  MessageMarked,
  MessagePinned,
  MessageReacted,
  ThreadGrew,
} from "./events.server";
import type { Attention } from "./private";

/** What can be answered with one word, in the order shown. */
export const WORDS = ["GRACIAS", "COUNT_ME_IN", "I_HEAR_YOU", "SAME_HERE"] as const;
export type Word = (typeof WORDS)[number];

/** How many said a word of a message; words nobody said are absent. */
export type Counts = Partial<Record<Word, number>>;

/** The longest message, in UTF-16 code units; the longest title of a conversation. */
export const LONGEST_MESSAGE = 20_000;
export const LONGEST_TITLE = 80;

/** The most files one message carries, and the most bytes of each. */
export const MOST_FILES = 10;
export const LARGEST_FILE = 20 * 1024 * 1024;

/** A file or picture of a message, or one that waits to be said. Its bytes are at /files/<id>. */
export interface SaidFile {
  id: string;
  /** As its owner called it. */
  name: string;
  mime: string;
  bytes: number;
  /** Pixels; null for what is no picture. */
  width: number | null;
  height: number | null;
  kind: "IMAGE" | "FILE";
}

/** Who said something. */
export interface Author {
  id: string;
  name: string;
  /** Address of her picture; without, her initials stand for it. */
  photo?: string | undefined;
}

/** A reply as its root shows it: how it begins, on one line; empty once taken back. */
export interface ReplyBrief {
  seq: number;
  author: Author;
  excerpt: string;
}

/** A pinned message as a list shows it: how it begins, on one line; empty where it is a file without words. */
export type Pinned = ReplyBrief;

/** What the root of a thread shows of it: how many replies, and the last two. */
export interface Replies {
  count: number;
  latest: ReplyBrief[];
}

/** A message as one viewer sees it. */
export interface Line {
  id: string;
  /** 1, 2, 3 … without a gap in its conversation. */
  seq: number;
  clientId: string;
  author: Author;
  /** Sanitized; empty once taken back. */
  html: string;
  /** ISO moment. */
  at: string;
  edited: boolean;
  takenBack: boolean;
  /** The conversation's revision at its last change; 0 when untouched. */
  revision: number;
  counts: Counts;
  /** The words that the viewer said. */
  mine: Word[];
  /** The root of the thread it belongs to, with the name of who wrote that; null when it is no reply. */
  replyTo: { seq: number; name: string } | null;
  /** 1, 2, 3 … without a gap in its thread; null when it is no reply. */
  replyNo: number | null;
  /** Null as long as nobody replied. */
  replies: Replies | null;
  pinned: boolean;
  /** It goes into the summary of the conversation. */
  marked: boolean;
  /** Absent where it has none. */
  files?: SaidFile[] | undefined;
}

/** Where a conversation is held, in a circle or among a few people, as it stands towards one viewer. */
export interface TalkPlace {
  /** Its address without the conversation: /circles/<slug>, or /messages. */
  base: string;
  /** The conversation's own address. */
  path: string;
  /** The address that opens at its newest message: the circle's own for the common one. */
  newestAt: string;
  /** What it is called to whom it is written: the circle, the title, or the people. */
  name: string;
  /** Which words invite to write. */
  manner: "INTEREST" | "NEIGHBORHOOD" | "PROJECT" | "PRIVATE";
  /** Where a conversation of its own begins; null where none does. */
  startAt: string | null;
  mayPost: boolean;
  /** How far she reads is kept. */
  isMember: boolean;
  /** She marks messages for the summary. */
  mayMark?: boolean | undefined;
  /** Where it is one thread: the seq of its root, who wrote that, and the address of the conversation. */
  thread?: { root: number; name: string; talk: string } | undefined;
}

/** The address of the thread that a message begins or belongs to. */
export const threadAt = ({ path, thread }: Pick<TalkPlace, "path" | "thread">, seq: number) =>
  `${thread?.talk ?? path}/thread/${seq}`;

/** The address of one message: of a reply, in its thread. */
export const addressOf = (place: Pick<TalkPlace, "path" | "thread">, line: Line): string =>
  line.replyTo ? threadAt(place, line.seq) : `${place.thread?.talk ?? place.path}/${line.seq}`;

/** Some neighboring messages, as they were at one moment. */
export interface Page {
  /** By seq, ascending, without a gap. */
  lines: Line[];
  /** The conversation's newest seq at that moment; 0 when nothing was said. */
  newest: number;
  /** The conversation's revision at that moment. */
  revision: number;
  /** Of a stretch of a thread: its root. Lines stand by their reply number then, and `newest` counts replies. */
  root?: Line | undefined;
}

/**
 * What somebody who was away missed, or as much of it as fits one answer: first the lines that
 * changed between `from` and `through` after the revision `since`, then the new lines. `revision`
 * is how far the changes reach, `newestRevision` how far they go.
 */
export interface CatchUp extends Page {
  from: number;
  through: number;
  since: number;
  newestRevision: number;
}

/** A change to a message, as its room hears it and as it is answered to whoever made it. */
export type ChangeFact =
  | ({ fact: "changed" } & MessageChanged)
  | ({ fact: "reacted" } & MessageReacted)
  | ({ fact: "grew" } & ThreadGrew)
  | ({ fact: "pinned" } & MessagePinned)
  | ({ fact: "marked" } & MessageMarked);

/** How far the viewer read, and when (ISO): 0 and null when she never did; and how much she wants to hear. */
export interface Read {
  seq: number;
  at: string | null;
  attention: Attention;
}

/** A conversation in the list of its circle. */
export interface ConversationLine {
  id: string;
  /** The one that every circle has from its first hour. */
  common: boolean;
  /** Its title, or how it begins; null for the common one, and where nothing is left of its beginning. */
  name: string | null;
  newest: number;
  unread: number;
  read: Read;
  /** ISO moment of the last message. */
  at: string;
}
