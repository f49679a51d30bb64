import { expect, test } from "vitest";
import { inFours, plainRecoveryCode, recoveryCodeFrom, sixDigits } from "./codes";

test("a recovery code is easy to read and the same however it is typed", () => {
  const code = recoveryCodeFrom(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 255]));
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
  expect(plainRecoveryCode(` ${code.toLowerCase().replace("-", " ")}`)).toBe(
    plainRecoveryCode(code),
  );
});

test.each([
  ["123456", "123456"],
  ["123 456", "123456"],
  [" 123-456 ", "123456"],
  ["12345", null],
  ["1234567", null],
  ["12345a", null],
  ["", null],
])("%j is the code %j", (typed, expected) => {
  expect(sixDigits(typed)).toBe(expected);
});

test("a secret is shown in groups of four", () => {
  expect(inFours("ABCDEFGHIJ")).toBe("ABCD EFGH IJ");
});
