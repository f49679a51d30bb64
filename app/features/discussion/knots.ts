// Markdown parsers backtrack: brackets and emphasis marks cost the square of their number in one
// block, containers within containers cost stack, and each line of a list costs far more than its
// words. People need far less than this.
const MARKS_PER_BLOCK = 240;
const DEPTH = 12;
const LINES = 1_000;

const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
const PREFIX = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*[ \t]*/;
const CONTAINERS = />|[-+*](?=[ \t]|$)|\d{1,9}[.)]/g;
const MARKS = /[[\]*_~|`\\@&]/g;

// Indentation keeps a list open over lines, two columns a level.
function depthOf(line: string): number {
  const prefix = PREFIX.exec(line)?.[0] ?? "";
  const markers = prefix.match(CONTAINERS)?.length ?? 0;
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll("\t", "    ").length ?? 0;
  return markers === 0 ? 0 : markers + indent / 2;
}

/** Whether rendering a text as markdown would cost out of all proportion: told in one pass over its lines, before anything is parsed. Code between fences at the left edge is not parsed, so it may hold what it likes. */
export function isKnotted(markdown: string): boolean {
  let marks = 0;
  let fence: string | null = null;
  const lines = markdown.split("\n");
  if (lines.length > LINES) return true;
  for (const line of lines) {
    if (fence !== null) {
      const end = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
      if (end !== undefined && end.startsWith(fence)) fence = null;
      continue;
    }
    fence = FENCE.exec(line)?.[1] ?? null;
    if (line.trim() === "") marks = 0;
    marks += line.match(MARKS)?.length ?? 0;
    if (marks > MARKS_PER_BLOCK || depthOf(line) > DEPTH) return true;
  }
  return false;
}
