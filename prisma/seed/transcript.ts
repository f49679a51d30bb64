import type { ReactionWord } from "~/generated/prisma/enums";
import type { Clock } from "./clock";

/** Reactions with one word: how many people in all, and who is surely among them. */
export type Reacted = { word: ReactionWord; count: number; by: string[] };

/** One message of the demo, by the key of who said it. */
export type Said = {
  by: string;
  at: Date;
  body: string;
  reactions: Reacted[];
  /** The words before it was edited. */
  was?: string;
  takenBack?: boolean;
  /** It replies to the nearest message above that is no reply itself. */
  reply?: boolean;
};

/** A conversation of the demo; the one without a title is the common one of its circle. */
export type Talk = { title: string | null; said: Said[] };

const WORDS: Record<string, ReactionWord> = {
  thanks: "GRACIAS",
  count: "COUNT_ME_IN",
  hear: "I_HEAR_YOU",
  same: "SAME_HERE",
};

const HEADER = /^:: (?<by>[a-z]+) (?<when>[^|]+?)(?: \| (?<rest>.+))?$/;

function reacted(text: string): Reacted {
  const [name = "", count = "", ...by] = text.split(" ");
  const word = WORDS[name];
  if (!word || !/^\d+$/.test(count)) throw new Error(`"${text}" is not a reaction.`);
  if (by.length > Number(count)) throw new Error(`"${text}" names more people than it counts.`);
  return { word, count: Number(count), by };
}

function marks(rest: string | undefined): Omit<Said, "by" | "at" | "body"> {
  if (!rest) return { reactions: [] };
  if (rest === "reply") return { reactions: [], reply: true };
  if (rest === "taken back") return { reactions: [], takenBack: true };
  if (rest.startsWith("was: ")) return { reactions: [], was: rest.slice(5) };
  return { reactions: rest.split(", ").map(reacted) };
}

function message(block: string, clock: Clock, previous: Date | null): Said {
  const end = block.indexOf("\n");
  const header = HEADER.exec(end < 0 ? block : block.slice(0, end))?.groups;
  const body = end < 0 ? "" : clock.fill(block.slice(end + 1).trim());
  if (!header?.["by"] || !header["when"] || !body) throw new Error(`This is no message: ${block}`);
  const at = clock.at(header["when"], previous);
  if (previous && at <= previous) throw new Error(`This comes before what is above it: ${block}`);
  if (at > clock.now) throw new Error(`This is not said yet: ${block}`);
  return { by: header["by"], at, body, ...marks(header["rest"]) };
}

/**
 * Reads a transcript. "# Title" begins a conversation ("# common" the one without a title). Each
 * message is a line ":: who when", then its markdown; after a bar the line may tell reactions
 * ("count 7 marisol, thanks 2"), "was: the words before the edit", "reply" or "taken back". Throws, with the
 * message at fault, on what it cannot read and on times that run backwards or ahead of now.
 */
export function readTranscript(text: string, clock: Clock): Talk[] {
  return text
    .trim()
    .split(/^(?=# )/m)
    .map((part) => {
      const [title = "", ...blocks] = part.split(/^(?=:: )/m);
      const said: Said[] = [];
      for (const block of blocks) said.push(message(block.trim(), clock, said.at(-1)?.at ?? null));
      const name = title.replace(/^# /, "").trim();
      return { title: name === "common" ? null : name, said };
    });
}
