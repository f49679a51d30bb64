import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf, START, STOP } from "./highlight";

const hit = (words: string) => `${START}${words}${STOP}`;
const shown = (html: string, ...more: string[]) =>
  excerptOf([html, ...more])
    .map(({ text, hit: isHit }) => (isHit ? `[${text}]` : text))
    .join("");

describe("an excerpt", () => {
  test.each([
    ["<p>The fridge is full</p>", "The fridge is full"],
    [`<p>The ${hit("fridge")} is full</p>`, "The [fridge] is full"],
    [`<p>${hit("a")}${hit("b")}</p>`, "[ab]"],
    [`<p>1 &lt; ${hit("2")} &amp; <strong>${hit("three")}</strong></p>`, "1 < [2] & [three]"],
    [`<ul><li>one</li><li>${hit("two")}</li></ul>`, "one [two]"],
    ["", ""],
    [`lost ${STOP}end and ${START}no end`, "lost end and no end"],
  ])("%s", (html, expected) => {
    expect(shown(html)).toBe(expected);
  });

  test("marks what either language found", () => {
    expect(
      shown(`<p>los ${hit("puentes")} bridges</p>`, `<p>los puentes ${hit("bridges")}</p>`),
    ).toBe("los [puentes] [bridges]");
  });

  test("stays with the first reading where the other is another text", () => {
    expect(shown(`<p>${hit("a")} b</p>`, `<p>a c ${hit("b")}</p>`)).toBe("[a] b");
  });

  test("begins a little before the first match, at a word", () => {
    const long = "word ".repeat(200);
    const text = shown(`<p>${long}${hit("needle")} ${long}</p>`);
    expect(text).toMatch(/^… word (word )+\[needle\] word (word ?)+ …$/);
    expect(text.length).toBeLessThan(260);
  });

  test("is cut in a word that is too long, never in a sign", () => {
    const text = shown(`<p>${"🧵".repeat(300)}</p>`);
    expect(text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    expect(text.length).toBeLessThan(260);
  });
});

test("the pieces are words of the text and none is empty, whatever is marked", () => {
  const word = fc.tuple(fc.stringMatching(/^[a-zñ🧵]{1,12}$/u), fc.boolean());
  fc.assert(
    fc.property(fc.array(word, { maxLength: 90 }), (words) => {
      const text = words.map(([each]) => each).join(" ");
      const html = words.map(([each, isHit]) => (isHit ? hit(each) : each)).join(" ");
      const pieces = excerptOf([`<p>${html}</p>`]);
      const inner = pieces.filter((piece) => !/^(… | …)$/.test(piece.text));
      expect(text).toContain(inner.map((piece) => piece.text).join(""));
      expect(inner.every((piece) => piece.text !== "")).toBe(true);
      if (words.some(([, isHit]) => isHit)) expect(inner.some((piece) => piece.hit)).toBe(true);
    }),
  );
});
