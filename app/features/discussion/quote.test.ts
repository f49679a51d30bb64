import { expect, test } from "vitest";
import { renderMarkdown } from "./markdown.server";
import { quoteOf, withQuote } from "./quote";

const luz = { id: "1", name: "Luz [Lu] Herrera" };
const AT = "/circles/tower-hill/talk/0198c2f0-0000-7000-8000-000000000000/12";

test("a quote tells who said it, with the way there, and how it begins on one line", () => {
  const html = "<p>Soup at <strong>six</strong>.</p>\n<ul>\n<li>bread</li>\n</ul>";
  const quote = quoteOf({ author: luz, html }, AT);
  expect(quote).toBe(`> [Luz \\[Lu\\] Herrera](${AT}): Soup at six. bread\n\n`);
  expect(renderMarkdown(`${quote}Yes!`)).toBe(
    `<blockquote>\n<p><a href="${AT}">Luz [Lu] Herrera</a>: Soup at six. bread</p>\n</blockquote>\n<p>Yes!</p>`,
  );
});

test("what it quotes itself is left out, unless there is nothing else", () => {
  const said = "<blockquote>\n<p>Ana: before</p>\n</blockquote>";
  expect(quoteOf({ author: luz, html: `${said}\n<p>after</p>` }, AT)).toContain("): after\n");
  expect(quoteOf({ author: luz, html: said }, AT)).toContain("): Ana: before\n");
  const long = quoteOf({ author: luz, html: `<p>${"a word ".repeat(200)}</p>` }, AT);
  expect(long).toHaveLength(`> [Luz \\[Lu\\] Herrera](${AT}): `.length + 280 + "\n\n".length);
});

test("it goes behind what is written already", () => {
  expect(withQuote(" ", "> a\n\n")).toBe("> a\n\n");
  expect(withQuote("Hello\n", "> a\n\n")).toBe("Hello\n\n> a\n\n");
  expect(withQuote("Hello\n\n> a\n\nYes", "> a\n\n")).toBe("Hello\n\n> a\n\nYes");
  expect(withQuote("Hello ", "")).toBe("Hello ");
});
