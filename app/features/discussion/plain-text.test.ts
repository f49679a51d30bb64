import { describe, expect, test } from "vitest";
import { renderMarkdown } from "./markdown.server";
import { cleanText, excerpt, isBlank, textOfHtml } from "./plain-text";

test("the words of rendered HTML, on one line", () => {
  expect(textOfHtml(renderMarkdown("**a**b\n\n- c & <d>\n- *e*"))).toBe("ab c & <d> e");
  expect(textOfHtml("<p>&amp;lt; &#x3C; &#60; &nope; &#x110000;</p>")).toBe(
    "&lt; < < &nope; &#x110000;",
  );
});

test("an excerpt ends at a word, and never in half a sign", () => {
  expect(excerpt("short", 10)).toBe("short");
  expect(excerpt("one two three", 9)).toBe("one two…");
  expect(excerpt(`${"x".repeat(20)}`, 10)).toBe(`${"x".repeat(10)}…`);
  expect(excerpt("😀😀😀😀", 5)).toBe("😀😀…");
  expect(excerpt("On this street. Nobody knows", 20)).toBe("On this street…");
});

describe("a text as it is kept", () => {
  test.each([
    ["a\r\nb\rc", "a\nb\nc"],
    ["\n \n  - a\n", "  - a"],
    ["a\u0000b\u0007\tc", "ab\tc"],
    ["half \ud83d", "half \ufffd"],
    ["\u202eback\u202c", "\u202eback\u202c"],
  ])("%j", (text, kept) => expect(cleanText(text)).toBe(kept));

  test("takes no longer for long blanks", () => {
    const began = performance.now();
    cleanText(`a${" ".repeat(400_000)}b`);
    expect(performance.now() - began).toBeLessThan(500);
  });

  test.each(["", " \n\t", "\u200b\u200d", "\u2060\ufeff", "\u3164"])("%j is nothing", (text) =>
    expect(isBlank(text)).toBe(true),
  );
  test.each([".", "😀", "ñ"])("%j is something", (text) => expect(isBlank(text)).toBe(false));
});
