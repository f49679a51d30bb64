import { expect, test } from "vitest";
import { comesByDomain, confirmEnds, mayAnswerAskers, requestState } from "./policy";

test.each([
  ["ana@millrace.org", true],
  ["ana@MILLRACE.org", true],
  ["ana@mail.millrace.org", false],
  ["ana@attacker-millrace.org", false],
  ["ana@millrace.org.example.net", false],
  ["ana@millrace.org@example.net", false],
  ["millrace.org", false],
  ["@millrace.org", false],
])("%s comes by its domain: %s", (email, expected) => {
  expect(comesByDomain(email, ["millrace.org", "river.example"])).toBe(expected);
});

test("without domains nobody comes by one", () => {
  expect(comesByDomain("ana@millrace.org", [])).toBe(false);
});

test.each([
  ["MEMBER", false],
  ["WEAVER", false],
  ["STAFF", true],
  ["OWNER", true],
] as const)("%s answers those who ask: %s", (role, expected) => {
  expect(mayAnswerAskers({ role })).toBe(expected);
});

const now = new Date("2026-06-01T12:00:00Z");
const open = { answer: null, confirmedAt: null, expiresAt: confirmEnds(now) };

test.each([
  ["its address is to be confirmed", open, "asks"],
  ["its time ran out", { ...open, expiresAt: now }, "over"],
  ["it is confirmed", { ...open, confirmedAt: now }, "waits"],
  [
    "it was declined, which its link does not tell",
    { ...open, confirmedAt: now, answer: "DECLINED" },
    "waits",
  ],
  ["it was answered before it was confirmed", { ...open, answer: "INVITED" }, "over"],
] as const)("a request where %s", (_, facts, expected) => {
  expect(requestState(facts, now)).toBe(expected);
});
