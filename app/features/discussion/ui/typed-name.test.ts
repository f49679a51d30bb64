import { expect, test } from "vitest";
import { stillNamed, typedName, withPicked } from "./typed-name";

test.each<[typed: string, words: string | null]>([
  ["@", ""],
  ["Hola @Mar", "Mar"],
  ["Hola @Marisol Ve", "Marisol Ve"],
  ["(@Ína", "Ína"],
  ["one @Ana, two @Be", "Be"],
  ["@Marisol Vega ", "Marisol Vega "],
  ["", null],
  ["Hola", null],
  ["ana@mail", null],
  ["docs/@types", null],
  ["@ home", null],
  ["@Ana\nand", null],
  ["@Ana, could you come on Monday", null],
  [`@${"a".repeat(70)}`, null],
])("%j is the beginning of %j", (typed, words) => {
  expect(typedName(`${typed} and more`, typed.length)?.words ?? null).toBe(words);
});

test("the sign before the caret is the one that counts", () => {
  expect(typedName("@Ana @Ben", 4)).toEqual({ sign: 0, words: "Ana" });
  expect(typedName("@Ana @Ben", 9)).toEqual({ sign: 5, words: "Ben" });
});

test("who was picked counts as long as the text has the name", () => {
  const [eva, ben] = [
    { id: "1", name: "Eva Sol" },
    { id: "2", name: "Ben Okri" },
  ];
  expect(stillNamed("@Eva Sol, hello", [eva, ben])).toEqual([eva]);
  expect(stillNamed("Eva Sol", [eva, ben])).toEqual([]);
});

test("of two of one name the one who was picked last is meant", () => {
  const [one, other] = [
    { id: "1", name: "Eva Sol" },
    { id: "2", name: "Eva Sol" },
  ];
  const ben = { id: "3", name: "Ben Okri" };
  expect(withPicked([one, ben], other)).toEqual([ben, other]);
  expect(withPicked(withPicked([one], other), one)).toEqual([one]);
});
