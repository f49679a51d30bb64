import { expect, test } from "vitest";
import { summaryMarkdown } from "./summary";

const said = (seq: number, name: string, body: string) => ({
  ...{ seq, author: { id: name, name }, body, words: body, at: "2026-11-26T10:00:00.000Z" },
});
const made = (title: string, ...entries: ReturnType<typeof said>[]) =>
  summaryMarkdown({ title, entries, dateOf: (at) => at.slice(0, 10), withWord: "With:" });

test("quotes each with its author and its day, and names everybody once", () => {
  expect(made("Harvest", said(1, "Ana", "one\n\n- two"), said(4, "Ben", "x"), said(5, "Ana", "y")))
    .toBe(`# Harvest

> one
>
> - two
>
> — Ana, 2026\\-11\\-26

> x
>
> — Ben, 2026\\-11\\-26

> y
>
> — Ana, 2026\\-11\\-26

With:

- Ana
- Ben
`);
});

test("names and titles make no links, headings, images or lines", () => {
  const text = made("a\n# b", said(1, "![x](http://e.vil)\n<script>", "fine"));
  expect(text).toContain("# a \\# b\n");
  expect(text).toContain("> — \\!\\[x\\]\\(http\\://e\\.vil\\) \\<script\\>, ");
  expect(text).not.toContain("<script>".replace("<", "\n<"));
});

test("of nothing it is the title", () => {
  expect(made("Harvest")).toBe("# Harvest\n");
});
