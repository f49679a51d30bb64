import { describe, expect, test } from "vitest";
import { canAdd, canLeave, canWriteFirst, type ContactFacts, type Decision } from "./policy";
import { CONTACTS, MOST_PEOPLE } from "./private";

const said = (decision: Decision) => (decision.allowed ? "yes" : decision.refusal);
const to = (given: Partial<ContactFacts>): ContactFacts => ({
  contact: "MEMBERS",
  claimed: true,
  shares: false,
  blocked: false,
  oneself: false,
  ...given,
});

describe("who may write first", () => {
  const table: [string, Partial<ContactFacts>, members: string, circles: string, nobody: string][] =
    [
      ["a member", {}, "yes", "not-open", "not-open"],
      ["who shares a circle", { shares: true }, "yes", "yes", "not-open"],
      ["where one blocks the other", { blocked: true }, "not-open", "not-open", "not-open"],
      [
        "blocked, in one circle",
        { shares: true, blocked: true },
        "not-open",
        "not-open",
        "not-open",
      ],
      ["to somebody who has not come", { claimed: false }, "hidden", "hidden", "hidden"],
      ["to oneself", { oneself: true, shares: true }, "hidden", "hidden", "hidden"],
    ];
  test.each(table)("%s", (_name, given, ...expected) => {
    const found = CONTACTS.map((contact) => said(canWriteFirst(to({ ...given, contact }))));
    expect(found).toEqual(expected);
  });
});

describe("a private conversation", () => {
  const group = { inside: true, people: 3, ofTwo: false };
  const pair = { inside: true, people: 2, ofTwo: true };
  test.each([
    ["of two", pair, "of-two", "of-two"],
    ["of three", group, "yes", "yes"],
    ["of three of whom one left", { ...group, people: 2 }, "yes", "of-two"],
    ["that is full", { ...group, people: MOST_PEOPLE }, "yes", "too-many"],
    ["seen from outside", { ...group, inside: false }, "hidden", "hidden"],
  ] as const)("%s", (_name, facts, leave, add) => {
    expect(said(canLeave(facts))).toBe(leave);
    expect(said(canAdd(facts))).toBe(add);
  });
});
