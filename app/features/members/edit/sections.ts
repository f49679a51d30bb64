import { type FieldShape, type Value } from "../fields/field";
import type { WholePerson } from "../load.server";
import { audienceOf } from "../policy";
import { isListField, type Field, type FieldKey, type Profile } from "../profile";

/** The parts of a profile that are saved one by one, in the order of the page. */
export const SECTIONS = [
  "photo",
  "basics",
  "story",
  "gifts",
  "organization",
  "open",
  "more",
  "web",
] as const;
export type Section = (typeof SECTIONS)[number];

/** The built-in fields of each part that are typed. */
export const TYPED: Record<Section, readonly Field[]> = {
  photo: [],
  basics: ["pronouns", "neighborhood", "languages"],
  story: ["story"],
  gifts: ["gifts", "learning", "needs"],
  organization: ["organization", "links", "phone"],
  open: [],
  more: [],
  web: [],
};

/** A part of a profile as its form sends it: the name of each control, and what stands in it. */
export type SectionValues = Record<string, string>;

/** How the control of a defined field is called. */
export const controlOf = (key: string): string => `f-${key}`;

/** The fields of a part whose audience is chosen there. */
export function seenFields(section: Section, defined: readonly FieldShape[]): FieldKey[] {
  if (section === "photo") return ["photo"];
  if (section === "basics") return [...TYPED.basics, "place"];
  if (section === "open") return ["openTo"];
  if (section === "more") return defined.map(({ key }) => key);
  return [...TYPED[section]];
}

const typedText = (profile: Profile, field: Field): string =>
  isListField(field) ? profile[field].join("\n") : (profile[field] ?? "");

/** What a defined field's control holds. */
export const valueControl = ({ text, choiceIds, onDate }: Value): string =>
  text ?? onDate ?? [...choiceIds].sort().join(" ");

/** What a part of a profile says now; the same words make the same values, whoever asks. */
export function sectionValues(
  section: Section,
  person: Pick<WholePerson, "profile" | "visibility" | "values" | "onWeb">,
  defined: readonly FieldShape[],
): SectionValues {
  const { profile, visibility, values, onWeb } = person;
  const said: SectionValues = Object.fromEntries(
    TYPED[section].map((field) => [field, typedText(profile, field)]),
  );
  if (section === "basics") {
    said["name"] = profile.name;
    said["place"] = profile.placeName ?? "";
  }
  if (section === "organization") said["speakingFor"] = profile.speakingFor;
  if (section === "open") said["openTo"] = [...profile.openTo].sort().join(" ");
  if (section === "web") said["onWeb"] = onWeb ? "on" : "";
  if (section === "more") {
    for (const { key } of defined) {
      const value = values.get(key);
      said[controlOf(key)] = value ? valueControl(value) : "";
    }
  }
  const usual = new Map(defined.map(({ key, audience }) => [key, audience]));
  for (const key of seenFields(section, defined)) {
    said[`sees-${key}`] = audienceOf(visibility, key, usual.get(key));
  }
  return said;
}
