import { describe, expect, test } from "vitest";
import { askedState, mayAskOthersIn, invitationEnds, invitationState, mayInvite } from "./policy";

const now = new Date("2026-11-23T12:00:00Z");
const later = new Date(now.getTime() + 1);

describe("what an invitation is worth", () => {
  test.each([
    [null, null, later, "open"],
    [null, null, now, "expired"],
    [now, null, later, "used"],
    [now, now, now, "used"],
    [null, now, later, "revoked"],
    [null, now, now, "revoked"],
  ] as const)("accepted %s, revoked %s, ends %s: %s", (acceptedAt, revokedAt, expiresAt, state) => {
    expect(invitationState({ acceptedAt, revokedAt, expiresAt }, now)).toBe(state);
  });

  test("it lives thirty days", () => {
    const ends = invitationEnds(now);
    const open = { acceptedAt: null, revokedAt: null, expiresAt: ends };
    expect(invitationState(open, new Date("2026-12-23T11:59:59Z"))).toBe("open");
    expect(invitationState(open, new Date("2026-12-23T12:00:00Z"))).toBe("expired");
  });
});

test.each([
  ["MEMBER", false],
  ["WEAVER", false],
  ["STAFF", true],
  ["OWNER", true],
] as const)("%s may invite: %s", (role, expected) => {
  expect(mayInvite({ role })).toBe(expected);
});

const day = 86_400_000;
const asked = { acceptedAt: null, withdrawnAt: null, expiresAt: invitationEnds(new Date(0)) };
test.each([
  ["waits", asked, "waits"],
  ["ended", { ...asked, expiresAt: new Date(day) }, "over"],
  ["was taken back", { ...asked, withdrawnAt: new Date(0) }, "withdrawn"],
  ["was taken up", { ...asked, acceptedAt: new Date(0), withdrawnAt: new Date(0) }, "came"],
] as const)("what a member is told of her invitation that %s", (_, facts, expected) => {
  expect(askedState(facts, new Date(2 * day))).toBe(expected);
});

test("members ask others in only where the community says so", () => {
  expect([null, { membersInvite: false }, { membersInvite: true }].map(mayAskOthersIn)).toEqual([
    false,
    false,
    true,
  ]);
});
