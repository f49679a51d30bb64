import { expect, test } from "vitest";
import { oneLine, paragraphs } from "./plain-text";

test.each([
  ["  Tower \t Hill\nneighbors ", "Tower Hill neighbors"],
  ["\u202Egnp.exe\u202C", "gnp.exe"],
  ["zero\u200Bwidth\uFEFF", "zerowidth"],
  ["nul\u0000 bell\u0007", "nul bell"],
  ["lone \uD83D surrogate", "lone surrogate"],
  ["n\u0303andu", "ñandu"],
  ["👩‍👩‍👧 kept", "👩‍👩‍👧 kept"],
  ["<script>alert('x')</script>", "<script>alert('x')</script>"],
  ["\u2028\u2029 ", ""],
])("one line: %j", (given, clean) => {
  expect(oneLine(given)).toBe(clean);
});

test("paragraphs keep their breaks, two at most", () => {
  expect(paragraphs(" one \r\n two\n\n\n\nthree\u2029four \u0000")).toBe("one\ntwo\n\nthree\nfour");
});
