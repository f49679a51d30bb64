import { textOfHtml } from "../plain-text";
import type { Piece } from "./found";

/** Around what was found, where PostgreSQL marks it: signs that no language uses, taken out of what people wrote. */
export const START = "\uE000";
export const STOP = "\uE001";

/** About how long an excerpt is, and how much of it stands before the first match, in UTF-16 code units. */
const LENGTH = 220;
const BEFORE = 70;

type Range = readonly [from: number, to: number];

/** A marked text without its marks, and where they were. */
function unmarked(marked: string): { text: string; ranges: Range[] } {
  let text = "";
  let from = -1;
  const ranges: Range[] = [];
  for (const part of marked.split(/([\uE000\uE001])/)) {
    if (part === START) from = text.length;
    else if (part !== STOP) text += part;
    else if (from >= 0) {
      ranges.push([from, text.length]);
      from = -1;
    }
  }
  return { text, ranges };
}

/** Ranges in their order, those that touch or lie in each other made one. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}

/** The stretch to show: from a word a little before the first match to a word's end. */
function stretch(text: string, first: number): Range {
  if (text.length <= LENGTH) return [0, text.length];
  let from = Math.max(0, Math.min(first - BEFORE, text.length - LENGTH));
  if (from > 0) {
    const space = text.indexOf(" ", from);
    if (space >= 0 && space < first) from = space + 1;
    else if (isTrail(text, from)) from += 1;
  }
  let to = Math.min(text.length, from + LENGTH);
  if (to < text.length) {
    const space = text.lastIndexOf(" ", to);
    if (space > Math.max(first, from + LENGTH / 2)) to = space;
    else if (isTrail(text, to)) to -= 1;
  }
  return [from, to];
}

const isTrail = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at));

function piecesOf(text: string, ranges: readonly Range[], [from, to]: Range): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, hit: boolean) => {
    if (end > start) pieces.push({ text: text.slice(start, end), hit });
  };
  let at = from;
  for (const range of ranges) {
    const [start, end] = [Math.max(range[0], from), Math.min(range[1], to)];
    if (end <= start) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  if (from > 0) pieces.unshift({ text: "… ", hit: false });
  if (to < text.length) pieces.push({ text: " …", hit: false });
  return pieces;
}

/**
 * The words around the first match of one message, in pieces. Each reading is its sanitized HTML
 * with START and STOP around what one language's rules found; what any of them found is a hit.
 */
export function excerptOf(readings: readonly string[]): Piece[] {
  const found = readings.map((html) => unmarked(textOfHtml(html)));
  const text = found[0]?.text ?? "";
  const ranges = joined(found.flatMap((one) => (one.text === text ? one.ranges : [])));
  return piecesOf(text, ranges, stretch(text, ranges[0]?.[0] ?? 0));
}
