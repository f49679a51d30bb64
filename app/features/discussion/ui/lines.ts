import type { ChangeFact, Line, Word } from "../talk";

/** The later version of a line. */
export function later(line: Line, other: Line | undefined): Line;
export function later(line: Line | null, other: Line | undefined): Line | null;
export function later(line: Line | null, other: Line | undefined): Line | null {
  if (!other || !line) return line ?? other ?? null;
  return other.revision >= line.revision ? other : line;
}

/** Lines of both, the later version of each, by the place that they have; null when they do not touch. */
export function joinedLines(
  lines: readonly Line[],
  more: readonly Line[],
  place: (line: Line) => number,
): readonly Line[] | null {
  const [first] = lines;
  const last = lines.at(-1);
  const [moreFirst] = more;
  const moreLast = more.at(-1);
  if (!moreFirst || !moreLast) return lines;
  if (!first || !last) return more;
  if (place(moreFirst) > place(last) + 1 || place(moreLast) < place(first) - 1) return null;
  const known = new Map(lines.map((line) => [line.seq, line]));
  for (const line of more) known.set(line.seq, later(known.get(line.seq) ?? line, line));
  return [...known.values()].sort((a, b) => a.seq - b.seq);
}

/** A line after something was done to it. */
export function changedLine(line: Line, fact: ChangeFact, viewerId: string | null): Line {
  const { revision } = fact;
  switch (fact.fact) {
    case "reacted": {
      const isHers = fact.memberId === viewerId;
      const mine = isHers ? withWord(line.mine, fact.word, fact.said) : line.mine;
      return { ...line, revision, counts: fact.counts, mine };
    }
    case "changed": {
      if (!fact.takenBack) return { ...line, revision, html: fact.html, edited: true };
      const { files: _, ...rest } = line;
      return { ...rest, revision, html: "", takenBack: true, counts: {}, mine: [], ...UNMARKED };
    }
    case "grew":
      return { ...line, revision, replies: { count: fact.count, latest: fact.latest } };
    case "pinned":
      return { ...line, revision, pinned: fact.pinned };
    case "marked":
      return { ...line, revision, marked: fact.marked };
  }
}

// What was taken back is neither pinned nor kept for a summary.
const UNMARKED = { pinned: false, marked: false };

function withWord(words: readonly Word[], word: Word, said: boolean): Word[] {
  const others = words.filter((one) => one !== word);
  return said ? [...others, word].sort() : others;
}
