import { expect, test } from "vitest";
import { addressOf } from "./asked";
import { askedOf, placeAfter, suggestQuery, wordsOf } from "./schema";

const asked = (query: string) => askedOf(new URLSearchParams(query));

test("what is asked is read from the address, and written into it again", () => {
  const address =
    "q=grant+writing&near=Holyoke&km=100&gifts=a&gifts=b&cohort=x&sort=newest&view=cards";
  const { typed } = asked(address);
  expect(typed).toEqual({
    ...{ q: "grant writing", near: "Holyoke", km: 100, sort: "newest", cards: true },
    chosen: { gifts: ["a", "b"], cohort: ["x"] },
  });
  expect(addressOf(typed)).toBe(`/people?${address}`);
  expect(addressOf(typed, { near: "", chosen: {} })).toBe(
    "/people?q=grant+writing&sort=newest&view=cards",
  );
  expect(addressOf(asked("").typed)).toBe("/people");
});

test("broken input asks for nothing and never throws", () => {
  const bad = [
    "km=7",
    "km=x",
    "sort=random()",
    "view=%00",
    "after=x",
    "after=1~2~3",
    "gifts=",
    "q=%20%20",
  ];
  for (const query of bad) expect(asked(query), query).toEqual({ ...asked(""), after: null });
  expect(asked(`gifts=${"x".repeat(400)}`).typed.chosen).toEqual({});
  expect(asked("gifts=a%00b").typed.chosen).toEqual({});
  expect(asked(`${"y".repeat(60)}=1`).typed.chosen).toEqual({});
  expect(
    asked(
      Array(50)
        .fill("gifts=x")
        .map((one, i) => one + i)
        .join("&"),
    ).typed.chosen["gifts"],
  ).toHaveLength(12);
});

test("a long text is cut, and that is said", () => {
  const { typed, wasLong } = asked(`q=${"long ".repeat(400)}`);
  expect(wasLong).toBe(true);
  expect(typed.q.length).toBeLessThanOrEqual(200);
  expect(asked("q=short").wasLong).toBe(false);
  expect(wordsOf(typed.q)).toHaveLength(10);
});

test("of a text only words are looked for, whatever signs stand around them", () => {
  expect(wordsOf("Grant:* & (writing | 'x') !y % _ \\ \"z\"")).toEqual([
    "grant",
    "writing",
    "x",
    "y",
    "z",
  ]);
  expect(wordsOf("Łukasz O’Rourke, Peña-Núñez")).toEqual([
    "łukasz",
    "o",
    "rourke",
    "peña",
    "núñez",
  ]);
  for (const none of ["%", ":*", "''", "\\", "   ", "!!()", "😀"])
    expect(wordsOf(none), none).toEqual([]);
  expect(wordsOf("x".repeat(100))[0]).toHaveLength(40);
});

test("a place in the list survives the address", () => {
  const place = { key: -123456, id: "0190a1b2-0000-7000-8000-000000000001", start: 77 };
  expect(asked(new URLSearchParams({ after: placeAfter(place) }).toString()).after).toEqual(place);
});

test("what is typed for suggestions is one short line", () => {
  expect(
    suggestQuery(new URLSearchParams({ q: ` a\nb ${"c".repeat(200)}` })).length,
  ).toBeLessThanOrEqual(80);
  expect(suggestQuery(new URLSearchParams())).toBe("");
});
