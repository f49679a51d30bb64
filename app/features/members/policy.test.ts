import { describe, expect, test } from "vitest";
import {
  audienceOf,
  canSeeField,
  canSeePerson,
  depthOf,
  visibleProfile,
  type Depth,
} from "./policy";
import { AUDIENCES, type Profile, type Visibility } from "./profile";

const here = { claimed: true, gone: false, onWeb: false };

test.each([
  [{ signedIn: false, self: false, staff: false, fellow: false }, 0],
  [{ signedIn: true, self: false, staff: false, fellow: false }, 1],
  [{ signedIn: true, self: false, staff: false, fellow: true }, 2],
  [{ signedIn: true, self: false, staff: true, fellow: false }, 3],
  [{ signedIn: true, self: true, staff: true, fellow: true }, 4],
] as const)("%j sees as far as %i", (standing, depth) => {
  expect(depthOf(standing)).toBe(depth);
});

describe("who sees a person", () => {
  const table: [Partial<typeof here>, seen: Record<Depth, boolean>][] = [
    [{}, { 0: false, 1: true, 2: true, 3: true, 4: true }],
    [{ onWeb: true }, { 0: true, 1: true, 2: true, 3: true, 4: true }],
    [{ claimed: false }, { 0: false, 1: false, 2: false, 3: true, 4: true }],
    [
      { claimed: false, onWeb: true },
      { 0: false, 1: false, 2: false, 3: true, 4: true },
    ],
    [
      { gone: true, onWeb: true },
      { 0: false, 1: false, 2: false, 3: false, 4: false },
    ],
  ];
  test.each(table)("%j", (facts, seen) => {
    for (const depth of [0, 1, 2, 3, 4] as const)
      expect(canSeePerson(depth, { ...here, ...facts }), String(depth)).toBe(seen[depth]);
  });
});

describe("who sees a field", () => {
  test("each audience is within the one before it", () => {
    const web = { ...here, onWeb: true };
    const seers = AUDIENCES.map((audience) =>
      ([0, 1, 2, 3, 4] as const).filter((depth) =>
        canSeeField(depth, { ...web, visibility: { story: audience } }, "story"),
      ),
    );
    expect(seers).toEqual([[0, 1, 2, 3, 4], [1, 2, 3, 4], [2, 3, 4], [3, 4], [4]]);
  });

  test("nobody on the web sees a field before the page is open to it", () => {
    const visibility: Visibility = { story: "EVERYONE" };
    expect(canSeeField(0, { ...here, visibility }, "story")).toBe(false);
  });

  test("a field that she said nothing of has its usual audience", () => {
    expect(audienceOf({}, "story")).toBe("MEMBERS");
    expect(audienceOf({}, "phone")).toBe("ME");
    expect(audienceOf({}, "some-id", "STAFF")).toBe("STAFF");
    expect(audienceOf({ "*": "ME" }, "some-id", "MEMBERS")).toBe("ME");
    expect(audienceOf({ "*": "ME", story: "CIRCLES" }, "story")).toBe("CIRCLES");
  });

  test("staff see all they brought in, until she has come", () => {
    const person = { ...here, visibility: { story: "ME" } as const };
    expect(canSeeField(3, { ...person, claimed: false }, "phone")).toBe(true);
    expect(canSeeField(3, { ...person, claimed: false }, "story")).toBe(true);
    expect(canSeeField(3, person, "story")).toBe(false);
  });
});

test("what is hidden is gone from the profile, not marked", () => {
  const profile: Profile = {
    id: "01990000-0000-7000-8000-000000000001",
    name: "Luz Herrera",
    ...{ pronouns: null, story: "A story", neighborhood: "Tower Hill", phone: "555" },
    ...{ organization: "Kitchen", speakingFor: "ORGANIZATION" as const },
    ...{ languages: ["es"], links: [], gifts: ["Soup"], learning: [], needs: [] },
    ...{ openTo: ["HOSTING" as const], placeName: "Holyoke", photoKey: "a" },
  };
  const visibility: Visibility = {
    ...{ gifts: "ME", neighborhood: "CIRCLES", photo: "STAFF" },
    ...{ place: "ME", openTo: "ME", organization: "STAFF" },
  };
  const seen = visibleProfile(1, { ...here, visibility, profile });
  expect(seen).toEqual({
    ...profile,
    ...{ phone: null, neighborhood: null, gifts: [], photoKey: null, placeName: null, openTo: [] },
    ...{ organization: null, speakingFor: "ME" },
  });
  expect(visibleProfile(2, { ...here, visibility, profile }).neighborhood).toBe("Tower Hill");
  expect(visibleProfile(4, { ...here, visibility, profile })).toEqual(profile);
});
