import { describe, expect, test } from "vitest";
import { isFresh, LINK_MINUTES, linkEnds, mayRemovePassword, proofNeeded } from "./policy";

const noon = new Date("2026-11-24T12:00:00Z");
const minutesBefore = (minutes: number) => new Date(noon.getTime() - minutes * 60_000);

describe("proof before the way of coming in changes", () => {
  test.each([
    { fresh: true, hasPassword: true, needs: "none" },
    { fresh: true, hasPassword: false, needs: "none" },
    { fresh: false, hasPassword: true, needs: "password" },
    { fresh: false, hasPassword: false, needs: "sign-in-again" },
  ])("fresh $fresh, password $hasPassword: $needs", ({ needs, ...facts }) => {
    expect(proofNeeded(facts)).toBe(needs);
  });

  test("a sign-in is fresh for a quarter of an hour", () => {
    expect(isFresh(minutesBefore(14), noon)).toBe(true);
    expect(isFresh(minutesBefore(15), noon)).toBe(false);
  });
});

test.each([
  { hasPassword: true, mailLeaves: true, may: true },
  { hasPassword: true, mailLeaves: false, may: false },
  { hasPassword: false, mailLeaves: true, may: false },
  { hasPassword: false, mailLeaves: false, may: false },
])("password $hasPassword, mail $mailLeaves: may be given up: $may", ({ may, ...facts }) => {
  expect(mayRemovePassword(facts)).toBe(may);
});

test("a link to come in lives ten minutes, one for a new password thirty", () => {
  expect(LINK_MINUTES).toMatchObject({ SIGN_IN: 10, RESET_PASSWORD: 30 });
  expect(linkEnds("SIGN_IN", minutesBefore(10))).toEqual(noon);
});
