import { expect, test } from "vitest";
import type { Profile } from "../profile";
import { sharedBy, sharesAny } from "./sharing";

const profile = (given: Partial<Profile>): Profile => ({
  ...{ id: "a", name: "A", pronouns: null, story: null, neighborhood: null, organization: null },
  ...{ phone: null, languages: [], links: [], gifts: [], learning: [], needs: [] },
  ...{ speakingFor: "ME", openTo: [], placeName: null, photoKey: null },
  ...given,
});

test("accents and case make no difference", () => {
  const shared = sharedBy(
    profile({ neighborhood: "Peñón", languages: ["Español", "Igbo"], gifts: ["Sewing"] }),
    profile({ neighborhood: "penon", languages: ["espanol"], learning: ["sewing", "soup"] }),
  );
  expect(shared).toEqual({
    ...{ neighborhood: "Peñón", languages: ["Español"], teaches: ["Sewing"], learns: [] },
    organization: null,
  });
  expect(sharesAny(shared)).toBe(true);
});

test("nothing written is nothing shared", () => {
  expect(sharesAny(sharedBy(profile({}), profile({})))).toBe(false);
});

test("what one gives and the other wants to learn is told apart by who gives", () => {
  const shared = sharedBy(profile({ learning: ["Soup"] }), profile({ gifts: ["Soup"] }));
  expect(shared).toMatchObject({ learns: ["Soup"], teaches: [] });
});
