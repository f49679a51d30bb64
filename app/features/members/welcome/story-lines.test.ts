import { expect, test } from "vitest";
import { linesOf, storyOf, withFirst } from "./story-lines";

test.each([
  [null, ["", "", ""]],
  ["One", ["One", "", ""]],
  ["One\nTwo\n\nThree", ["One", "Two", "Three"]],
  ["One\nTwo\nThree\nFour", ["One", "Two", "Three\nFour"]],
] as const)("%j is %j", (story, lines) => {
  expect(linesOf(story)).toEqual(lines);
});

test("lines become one story, and nothing becomes none", () => {
  expect(storyOf([" One ", "", "Three\nFour"])).toBe("One\nThree\nFour");
  expect(storyOf([" ", "", "\n"])).toBeNull();
});

test("the first value is replaced, the others stay", () => {
  expect(withFirst(["soup", "sewing"], "bread")).toEqual(["bread", "sewing"]);
  expect(withFirst(["soup", "sewing"], "sewing")).toEqual(["sewing"]);
  expect(withFirst(["soup", "sewing"], null)).toEqual(["sewing"]);
  expect(withFirst([], "bread")).toEqual(["bread"]);
});
