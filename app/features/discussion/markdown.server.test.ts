import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isKnotted } from "./knots";
import { renderAtLength, renderMarkdown, renderNaming } from "./markdown.server";
import { keysIn } from "./named";
import { textOfHtml } from "./plain-text";

const REL = 'rel="nofollow noopener noreferrer ugc"';

describe("what people write looks as they meant it", () => {
  test.each([
    ["plain words", "<p>plain words</p>"],
    ["one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>"],
    [
      "**bold**, *leaning* and ~~gone~~",
      "<p><strong>bold</strong>, <em>leaning</em> and <del>gone</del></p>",
    ],
    ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["7. a\n8. b", '<ol start="7">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ["> said before", "<blockquote>\n<p>said before</p>\n</blockquote>"],
    ["`x < y`", "<p><code>x &#x3C; y</code></p>"],
    ["# Hill *day*\nat six", "<p><strong>Hill <em>day</em></strong></p>\n<p>at six</p>"],
    ["[here](https://a.org/b)", `<p><a href="https://a.org/b" ${REL}>here</a></p>`],
    [
      "www.a.org and me@a.org",
      `<p><a href="http://www.a.org" ${REL}>www.a.org</a> and <a href="mailto:me@a.org" ${REL}>me@a.org</a></p>`,
    ],
    ["¿Mañana? Sí: 😀", "<p>¿Mañana? Sí: 😀</p>"],
  ])("%j", (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  test.each([
    ["<b>not bold</b>", "<b>not bold</b>"],
    ["[a]: what is this", "[a]: what is this"],
    ["a note[^1]\n\n[^1]: kept", "a note[^1] [^1]: kept"],
    ["- [ ] to do", "[ ] to do"],
    ["    four spaces", "four spaces"],
    ["#", "#"],
    ["![a cat](https://a.org/cat.png)", "a cat"],
    ["[gone](javascript:alert(1))", "gone"],
  ])("no word vanishes: %j", (markdown, text) => {
    expect(textOfHtml(renderMarkdown(markdown))).toBe(text);
  });
});

const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg/onload=alert(1)>',
  "<a href='javascript:alert(1)'>x</a>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](vbscript:x)",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](//evil.example)",
  "[x](/sign-out)",
  "[x](https:evil)",
  "[x](https://a.org' onclick='alert(1))",
  '[x](https://a.org "onmouseover=alert(1)")',
  "![x](javascript:alert(1))",
  "![x](https://a.org/x.png)",
  "<https://a.org/<script>>",
  "<javascript:alert(1)>",
  "https://a.org/?<script>alert(1)</script>",
  "[a]: javascript:alert(1)\n[a]",
  "```<script>\nalert(1)\n```",
  "`<script>alert(1)</script>`",
  "<style>*{display:none}</style>",
  "<iframe src=https://evil.example></iframe>",
  "<form action=https://evil.example><input name=password></form>",
  "<p id=main class=comp style=position:fixed>x</p>",
  "|<script>|\n|-|\n|<img onerror=x>|",
  "<!-- --><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<math><mi xlink:href='javascript:alert(1)'>",
  "\u2028<script>\u2029",
  "- [x](javascript:alert(1))\n> <object data=x>",
];

const TAGS = /^(p|br|strong|em|del|a|ul|ol|li|blockquote|code|pre|hr|table|thead|tbody|tr|th|td)$/;

/** What is not allowed in a page, of the tags and attributes of some HTML. */
function forbidden(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*>/gi)].flatMap(
    ([whole, tag = "", attributes = ""]) => {
      const allowed =
        attributes === "" ||
        (tag === "a" && /^ href="(https?:\/\/|mailto:)[^"\s]+" rel="[a-z ]+"$/i.test(attributes)) ||
        (tag === "ol" && /^ start="\d+"$/.test(attributes));
      return TAGS.test(tag) && allowed ? [] : [whole];
    },
  );
}

describe("nothing written runs, loads or reaches out of its place", () => {
  test.each(HOSTILE)("%j", (markdown) => {
    const html = renderMarkdown(markdown);
    expect(forbidden(html)).toEqual([]);
    // Every other sign that could begin a tag is escaped.
    expect(html.replace(/<\/?[a-z][^<>]*>/g, "")).not.toContain("<");
  });

  test("an address that is none is encoded", () => {
    expect(forbidden(renderMarkdown("[<https://a.org/<script>> <script> "))).toEqual([]);
    expect(renderMarkdown("[a](<https://a.org/b c>)")).toContain('href="https://a.org/b%20c"');
  });

  test("however the pieces are put together", () => {
    const piece = fc.constantFrom(...HOSTILE, ..."[]()<>!*_~`#>-|\"'&\\:/ \n".split(""), "a", "x");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(forbidden(renderMarkdown(pieces.join("")))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

const N = 20_000;
const BOMBS = [
  ...["> ", ">", "[", "]", "![", "[a](", "*", "a*", "a_", "*a **a ", "~~", "`", "1. ", "- "],
  ...["<", "&", "\\", "|a", "- a\n", "> a\n", "a\n", "\n", "#\n", "[^a]", "(", "a@b.c ", "http://"],
  ...["😀", "\t", "> - ", "***\n", "`` ` ", "1. a\n\n", "|a|\n|-|\n", "[a][", "\u0300"],
];

describe("a message never holds the others up", () => {
  // A quarter of a second each on the machine this was made for; slow machines get eight times that.
  test.each(BOMBS)("%j, over and over", (piece) => {
    const text = piece.repeat(N).slice(0, N);
    const began = performance.now();
    renderMarkdown(text);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test("nested emphasis and brackets", () => {
    for (const text of [
      "**a ".repeat(N / 8) + "b** ".repeat(N / 8),
      "[".repeat(N / 2) + "a" + "](b)".repeat(N / 8),
      Array.from({ length: 140 }, (_, i) => `${"  ".repeat(i)}- a`).join("\n"),
    ]) {
      expect(isKnotted(text)).toBe(true);
      expect(renderMarkdown(text)).toMatch(/^<p>/);
    }
  });

  test("what is too knotted is kept word for word", () => {
    const text = `${">".repeat(40)} <b>hear me</b> & "you"\nnext`;
    expect(renderMarkdown(text)).toBe(
      `<p>${"&gt;".repeat(40)} &lt;b&gt;hear me&lt;/b&gt; &amp; &quot;you&quot;<br>\nnext</p>`,
    );
    expect(textOfHtml(renderMarkdown(text))).toBe(text.replace("\n", " "));
  });

  test("long honest texts keep their form", () => {
    const minutes = `**Minutes**\n\n${"- [who](https://a.org) brings *what*, and _when_\n".repeat(40)}`;
    expect(isKnotted(minutes.repeat(3).replaceAll("\n-", "\n\n-"))).toBe(false);
    const code = `Look:\n\n\`\`\`\n${"x[i][j] = a_b * c_d;\n".repeat(300)}\`\`\``;
    expect(isKnotted(code)).toBe(false);
    expect(renderMarkdown(code)).toContain("<pre><code>");
  });

  test("a fence that a container opened hides nothing", () => {
    expect(isKnotted(`- a\n  \`\`\`\n${"]".repeat(9_000)}`)).toBe(true);
  });
});

describe("a plain line takes the short way", () => {
  const words = fc
    .array(
      fc.constantFrom(
        ..."abzéñü ,;!?'’…¿¡.()—–-0123 ".split(""),
        "www",
        "www.",
        "1.",
        "http",
        "x) ",
      ),
      { minLength: 1, maxLength: 25 },
    )
    .map((pieces) => pieces.join(""));

  test("and comes out as by the long one", () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(renderMarkdown(text)).toBe(renderAtLength(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each(["Nos vemos el jueves (a las 7), ¿sí?", "¡Gracias!", "It’s 10.30 – see you", "ok"])(
    "%s",
    (text) => {
      expect(renderMarkdown(text)).toBe(`<p>${text}</p>`);
      expect(renderAtLength(text)).toBe(`<p>${text}</p>`);
    },
  );
});

describe("names behind an @", () => {
  const luz = { kind: "member" as const, id: "l", name: "Luz Herrera", path: "/people/l" };
  const only = { kind: "member" as const, id: "o", name: "Luz", path: "/people/o" };
  const link = '<a class="mention" href="/people/l">@Luz Herrera</a>';
  const names = new Map([
    ["Luz Herrera", luz],
    ["luz herrera", luz],
    ["Luz", only],
  ]);

  test.each([
    ["@Luz Herrera, when?", `<p>${link}, when?</p>`],
    ["(@luz herrera)", `<p>(${link})</p>`],
    ["**@Luz Herrera's** table", `<p><strong>${link}'s</strong> table</p>`],
    ["@Luz Hernan", '<p><a class="mention" href="/people/o">@Luz</a> Hernan</p>'],
  ])("%s leads to her, the longest name first", (text, html) => {
    expect(renderNaming(text, names).html).toBe(html);
  });

  test.each([
    "`@Luz Herrera`",
    "```\n@Luz Herrera\n```",
    "[@Luz Herrera](https://example.org)",
    "write@Luz",
    "@Luzia Herrera",
  ])("%j names nobody", (text) => {
    const { html, named } = renderNaming(text, names);
    expect(named).toEqual([]);
    expect(html).toBe(renderMarkdown(text));
  });

  test("are asked for once each, of twelve signs at most, and of nothing in an address", () => {
    expect(keysIn("no sign")).toEqual([]);
    expect(keysIn("ana@example.org")).toEqual([]);
    expect(keysIn("@J. Ruiz\n@J. Ruiz")).toEqual(["J. Ruiz", "J.", "J"]);
    const many = Array.from({ length: 40 }, (_, i) => `@n${i}`).join("\n");
    expect(keysIn(many)).toHaveLength(12);
    expect(keysIn(`@${"ab ".repeat(5_000)}`).length).toBeLessThanOrEqual(11);
  });

  test("whatever a name is made of, it stays text", () => {
    const name = 'A"><img src=x onerror=alert(1)> &amp; [x](javascript:y)';
    const evil = { kind: "member" as const, id: "e", name, path: "/people/e" };
    const { html, named } = renderNaming("Hello @A there", new Map([["A", evil]]));
    expect(named).toEqual([evil]);
    expect(html).not.toContain("<img");
    expect(textOfHtml(html)).toBe(`Hello @${name} there`);
  });

  test("a path that is no page of ours is no link", () => {
    const evil = { ...luz, path: "javascript:alert(1)" };
    expect(renderNaming("@Luz", new Map([["Luz", evil]])).html).not.toContain("href");
  });
});
