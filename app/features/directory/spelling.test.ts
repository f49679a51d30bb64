import { expect, test } from "vitest";
import { lettersApart, meant } from "./spelling";

test("letters that are wrong, missing, too many or swapped count one each", () => {
  const pairs: [string, string, number][] = [
    ["garden", "garden", 0],
    ["gardn", "garden", 1],
    ["gardeen", "garden", 1],
    ["gerden", "garden", 1],
    ["gadren", "garden", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
  ];
  for (const [one, other, n] of pairs) {
    expect(lettersApart(one, other), `${one} ${other}`).toBe(n);
    expect(lettersApart(other, one), `${other} ${one}`).toBe(n);
  }
});

test("a short word may be one letter off, a long one two; the nearest comes first", () => {
  expect(meant("grnat", ["grant writing", "granite"])).toEqual(["grant"]);
  expect(meant("carpintry", ["carpenter", "carpentry repair"])).toEqual(["carpentry"]);
  expect(meant("herrra", ["hermera", "herrera"])).toEqual(["herrera", "hermera"]);
  expect(meant("luz", ["sea", "lux", "luzern"])).toEqual(["lux"]);
  expect(meant("zzzz", ["grant"])).toEqual([]);
});
