import { expect, test } from "vitest";
import { mayOpenLetter } from "./policy";

test.each([
  ["MEMBER", "members:invitation", "her@example.org", false],
  ["WEAVER", "members:invitation", "her@example.org", false],
  ["STAFF", "members:invitation", "her@example.org", true],
  ["OWNER", "members:invitation", "her@example.org", true],
  ["STAFF", "accounts:sign-in", "her@example.org", false],
  ["STAFF", "accounts:reset", "owner@example.org", false],
  ["STAFF", "accounts:sign-in", "me@example.org", true],
  ["MEMBER", "accounts:sign-in", "me@example.org", false],
  ["OWNER", "accounts:sign-in", "her@example.org", true],
] as const)("%s opens %s to %s: %s", (role, kind, toAddress, expected) => {
  expect(mayOpenLetter({ role, email: "me@example.org" }, { kind, toAddress })).toBe(expected);
});
