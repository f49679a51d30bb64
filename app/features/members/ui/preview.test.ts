import { describe, expect, test } from "vitest";
import type { Profile } from "../profile";
import { previewOf, previewOfForm } from "./preview";

const profile: Profile = {
  id: "01990000-0000-7000-8000-000000000001",
  ...{ name: "Oyin Balogun", pronouns: null, story: "One\nTwo", organization: null },
  ...{ neighborhood: "Tower Hill", phone: null, languages: [], links: [] },
  ...{ gifts: ["Sewing", "Soup"], learning: [], needs: [], openTo: [], placeName: null },
  ...{ speakingFor: "ME", photoKey: null },
};

const form = (entries: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};

describe("how others will see you", () => {
  test("is the profile without what is hidden", () => {
    expect(previewOf(profile, { neighborhood: "ME" })).toEqual({
      ...{ name: "Oyin Balogun", neighborhood: null, story: "One\nTwo", gift: "Sewing" },
      need: null,
    });
  });

  test("follows what is typed, and keeps what the form does not ask for", () => {
    const typed = form({ from: "A", doing: "", awake: "C", gift: " ", need: "Letters" });
    expect(previewOfForm(typed, profile, {})).toEqual({
      ...{ name: "Oyin Balogun", neighborhood: "Tower Hill", story: "A\nC" },
      ...{ gift: null, need: "Letters" },
    });
  });

  test("hides at once what she hides", () => {
    const typed = form({ name: "Oyin", neighborhood: "The Flats", "sees-neighborhood": "ME" });
    expect(previewOfForm(typed, profile, {})).toMatchObject({ name: "Oyin", neighborhood: null });
    const shown = form({ neighborhood: "The Flats", "sees-neighborhood": "MEMBERS" });
    expect(previewOfForm(shown, profile, { neighborhood: "ME" }).neighborhood).toBe("The Flats");
  });
});
