/** A marked message as a summary shows it. */
export interface SummaryEntry {
  seq: number;
  author: { id: string; name: string };
  /** As it was written: Markdown. */
  body: string;
  /** The same as one line of plain words. */
  words: string;
  /** ISO moment. */
  at: string;
}

interface Summary {
  title: string;
  entries: readonly SummaryEntry[];
  dateOf: (at: string) => string;
  /** Stands before the names of those who contributed. */
  withWord: string;
}

// Names and titles are text, whatever signs they hold.
const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&:@=]/g, "\\$&");

const quoted = (body: string): string =>
  body
    .split(/\r\n?|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

/** The marked messages of a conversation as Markdown: each quoted with who said it and when, and at the end everybody who contributed, once. */
export function summaryMarkdown({ title, entries, dateOf, withWord }: Summary): string {
  const quotes = entries.map(
    ({ author, body, at }) => `${quoted(body)}\n>\n> — ${plain(author.name)}, ${plain(dateOf(at))}`,
  );
  const names = new Map(entries.map(({ author }) => [author.id, author.name]));
  const people = [...names.values()].map((name) => `- ${plain(name)}`).join("\n");
  const ending = people === "" ? [] : [`${withWord}\n\n${people}`];
  return `${[`# ${plain(title)}`, ...quotes, ...ending].join("\n\n")}\n`;
}
