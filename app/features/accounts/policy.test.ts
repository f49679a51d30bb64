import { describe, expect, test } from "vitest";
import {
  isFresh,
  LINK_MINUTES,
  linkEnds,
  mayGiveRole,
  mayRemovePassword,
  mayTurnOffFor,
  proofNeeded,
  takesSecondStep,
} from "./policy";

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

test.each([
  { hasApp: false, hasPasskey: false, isAsked: false, takes: false },
  { hasApp: false, hasPasskey: true, isAsked: false, takes: false },
  { hasApp: true, hasPasskey: false, isAsked: false, takes: true },
  { hasApp: false, hasPasskey: false, isAsked: true, takes: false },
  { hasApp: false, hasPasskey: true, isAsked: true, takes: true },
  { hasApp: true, hasPasskey: true, isAsked: true, takes: true },
])(
  "app $hasApp, passkey $hasPasskey, asked $isAsked: a second step $takes",
  ({ takes, ...facts }) => {
    expect(takesSecondStep(facts)).toBe(takes);
  },
);

test.each([
  ["MEMBER", "MEMBER", "WEAVER", false],
  ["WEAVER", "MEMBER", "WEAVER", false],
  ["STAFF", "MEMBER", "WEAVER", true],
  ["STAFF", "WEAVER", "MEMBER", true],
  ["STAFF", "MEMBER", "STAFF", false],
  ["STAFF", "STAFF", "MEMBER", false],
  ["STAFF", "OWNER", "MEMBER", false],
  ["OWNER", "MEMBER", "OWNER", true],
  ["OWNER", "OWNER", "MEMBER", true],
  ["OWNER", "STAFF", "MEMBER", true],
] as const)("%s makes a %s a %s: %s", (actor, person, role, may) => {
  const [one, other] = [
    { id: "a", role: actor },
    { id: "b", role: person },
  ];
  expect(mayGiveRole(one, other, role)).toBe(may);
});

test("nobody lifts herself up, and an owner may step down", () => {
  const staff = { id: "a", role: "STAFF" } as const;
  const owner = { id: "b", role: "OWNER" } as const;
  expect(mayGiveRole(staff, staff, "OWNER")).toBe(false);
  expect(mayGiveRole(staff, staff, "MEMBER")).toBe(false);
  expect(mayGiveRole(owner, owner, "STAFF")).toBe(true);
  expect(mayTurnOffFor(owner, "a")).toBe(true);
  expect(mayTurnOffFor(owner, "b")).toBe(false);
  expect(mayTurnOffFor(staff, "c")).toBe(false);
});
