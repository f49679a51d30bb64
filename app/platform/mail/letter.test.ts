import { describe, expect, it } from "vitest";
import { letterHtml, letterText, oneLine, type Letter } from "./letter";

const letter: Letter = {
  subject: "Luz saved you a seat",
  paragraphs: ["Hello Oyin,", "The hill is full of people\nyou should know."],
  action: { label: "Come in", url: "https://weft.example.org/invitation/abc?x=1&y=2" },
  footer: "You get this because Luz Herrera invited you.",
  language: "en",
};

describe("a letter", () => {
  it("is plain text with its link on a line of its own and why it came", () => {
    expect(letterText(letter)).toBe(
      "Hello Oyin,\n\nThe hill is full of people\nyou should know.\n\n" +
        "Come in:\nhttps://weft.example.org/invitation/abc?x=1&y=2\n\n" +
        "--\nYou get this because Luz Herrera invited you.\n",
    );
  });

  it("is HTML in its language, with the same link", () => {
    const html = letterHtml({ ...letter, language: "es" });
    expect(html).toContain('<html lang="es">');
    expect(html).toContain('href="https://weft.example.org/invitation/abc?x=1&amp;y=2"');
    expect(html).toContain("people<br>\nyou should know.");
  });

  it("shows hostile words and runs none", () => {
    const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;
    const html = letterHtml({
      ...letter,
      subject: hostile,
      paragraphs: [hostile],
      action: { label: hostile, url: `https://x.example/"onmouseover="x` },
      footer: hostile,
    });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).not.toContain('"onmouseover');
    expect(html).toContain("&lt;script&gt;");
  });

  it("keeps control and turning marks out", () => {
    expect(oneLine("a\r\nBcc: x@example.org\u0000 \u202Eb")).toBe("a Bcc: x@example.org b");
    expect(letterText({ ...letter, paragraphs: ["a\u202E\u0007b"] })).toMatch(/^ab\n/);
  });
});
