/** The three lines of a story as the welcome asks for them. */
export type StoryLines = [from: string, doing: string, awake: string];

/** A story as three lines; what goes on longer stays together in the third. */
export function linesOf(story: string | null): StoryLines {
  const [from = "", doing = "", ...rest] = (story ?? "").split(/\n+/);
  return [from, doing, rest.join("\n")];
}

/** Three lines as one story; empty lines are left out. Null where all are. */
export const storyOf = (lines: Readonly<StoryLines>): string | null =>
  lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n") || null;

/** A list with its first value replaced, or without it where nothing is left of it. */
export function withFirst(values: readonly string[], first: string | null): string[] {
  const rest = values.slice(1).filter((value) => value !== first);
  return first === null ? rest : [first, ...rest];
}
