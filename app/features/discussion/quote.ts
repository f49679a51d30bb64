import { excerpt, textOfHtml } from "./plain-text";
import type { Line } from "./talk";

const LONGEST = 280;

/** Markdown that quotes a message: who said it, with the way there, how it begins, and room to go on. */
export function quoteOf({ author, html }: Pick<Line, "author" | "html">, address: string): string {
  // What it quotes itself was said elsewhere.
  const own = textOfHtml(html.replace(/<blockquote>[\s\S]*?<\/blockquote>/g, " "));
  const words = excerpt(own || textOfHtml(html), LONGEST);
  const name = author.name.replace(/[\\[\]]/g, "\\$&");
  return `> [${name}](${address}): ${words}`.trimEnd().concat("\n\n");
}

/** A text with a quote behind what is written already, an empty line between; as it is where that quote stands in it. */
export function withQuote(text: string, quote: string): string {
  if (text.trim() === "") return quote || text;
  return text.includes(quote.trimEnd()) ? text : `${text.trimEnd()}\n\n${quote}`;
}
