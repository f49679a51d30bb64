import type { Line } from "../talk";

/** How a line stands in a conversation. */
export interface ShownLine {
  line: Line;
  /** nested: its root, right above, shows it already. pointer: its root is elsewhere, so a line leads there. */
  as: "message" | "pointer" | "nested";
  /** ISO moment of what is shown above it; null at the top. */
  after: string | null;
  /** Of a root: the seq of the last reply that only it shows; null when there is none. */
  through: number | null;
}

/**
 * How the lines of a conversation are shown. Replies that follow their root with nothing between
 * are nested in it; any other reply is pointed at in its place, and so is what is new since the
 * reader was here, so that nothing is hidden.
 */
export function shownLines(lines: readonly Line[], newFrom: number | null): ShownLine[] {
  const shown: ShownLine[] = [];
  let root: ShownLine | null = null;
  let after: string | null = null;
  for (const line of lines) {
    const isNew = newFrom !== null && line.seq >= newFrom && (root?.line.seq ?? 0) < newFrom;
    if (line.replyTo && line.replyTo.seq === root?.line.seq && !isNew) {
      root.through = line.seq;
      shown.push({ line, as: "nested", after, through: null });
      continue;
    }
    const one: ShownLine = { line, as: line.replyTo ? "pointer" : "message", after, through: null };
    root = line.replyTo ? null : one;
    after = line.at;
    shown.push(one);
  }
  return shown;
}
