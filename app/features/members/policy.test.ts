import { describe, expect, test } from "vitest";
import { canSeeField, canSeePerson, visibleProfile } from "./policy";
import type { Profile, Visibility } from "./profile";

const person = "01990000-0000-7000-8000-000000000001";
const asker = (role: "MEMBER" | "WEAVER" | "STAFF" | "OWNER", id = "other") => ({ id, role });

describe("who sees a person", () => {
  test.each([
    ["MEMBER", true, true],
    ["WEAVER", true, true],
    ["STAFF", true, true],
    ["OWNER", true, true],
    ["MEMBER", false, false],
    ["WEAVER", false, false],
    ["STAFF", false, true],
    ["OWNER", false, true],
  ] as const)("%s, claimed %s: %s", (role, claimed, expected) => {
    expect(canSeePerson(asker(role), { id: person, claimed })).toBe(expected);
  });
});

describe("who sees a field", () => {
  const table: [Visibility, "story" | "phone", "MEMBER" | "STAFF", boolean][] = [
    [{}, "story", "MEMBER", true],
    [{}, "phone", "MEMBER", false],
    [{}, "phone", "STAFF", false],
    [{ phone: "MEMBERS" }, "phone", "MEMBER", true],
    [{ story: "ME" }, "story", "MEMBER", false],
    [{ story: "ME" }, "story", "STAFF", false],
  ];
  test.each(table)("%j %s for %s: %s", (visibility, field, role, expected) => {
    expect(canSeeField(asker(role), { id: person, claimed: true, visibility }, field)).toBe(
      expected,
    );
    expect(canSeeField(asker(role, person), { id: person, claimed: true, visibility }, field)).toBe(
      true,
    );
  });

  test("staff see all they brought in, until she has come", () => {
    expect(
      canSeeField(asker("STAFF"), { id: person, claimed: false, visibility: {} }, "phone"),
    ).toBe(true);
  });
});

test("what is hidden is gone from the profile, not marked", () => {
  const profile: Profile = {
    id: person,
    name: "Luz Herrera",
    pronouns: null,
    story: "A story",
    organization: null,
    neighborhood: "Tower Hill",
    phone: "555",
    languages: ["es"],
    links: [],
    gifts: ["Soup"],
    needs: [],
  };
  const seen = visibleProfile(asker("MEMBER"), {
    claimed: true,
    visibility: { gifts: "ME", neighborhood: "ME" },
    profile,
  });
  expect(seen).toEqual({ ...profile, phone: null, neighborhood: null, gifts: [] });
});
