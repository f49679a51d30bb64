import type { FieldShape } from "../fields/field";
import { isEmpty, NO_VALUE, valueText } from "../fields/field";
import type { WholePerson } from "../load.server";
import { audienceOf, canSeeField } from "../policy";
import { AUDIENCES, FIELDS, isListField, SHOWN, type Audience, type FieldKey } from "../profile";

/** Which of two people: the one with the lesser id, or the other. */
export type Side = "one" | "other";

/** What two people say in one field. A text is null where there is nothing, or where it is hidden from staff. */
export interface Compared {
  key: FieldKey;
  /** What staff call it; null for a built-in one. */
  label: string | null;
  one: string | null;
  other: string | null;
  /** Whose answer is hidden from staff: she keeps it to herself. */
  hidden: Side[];
  /** Whose answer is chosen where nobody says otherwise. */
  chosen: Side;
}

/** The side that says more; the newer one where both say as much. */
export function fuller(one: string | null, other: string | null, newer: Side): Side {
  const [a, b] = [one?.length ?? 0, other?.length ?? 0];
  if (a === b) return newer;
  return a > b ? "one" : "other";
}

/** What somebody says in a field, as one text; null for nothing. */
export function textOf({ profile, values }: WholePerson, field: FieldShape | FieldKey) {
  if (typeof field === "object" && !field.builtIn) {
    const value = values.get(field.key) ?? NO_VALUE;
    return isEmpty(value) ? null : valueText(field, value);
  }
  const key = typeof field === "object" ? field.key : field;
  if (key === "name") return profile.name;
  if (key === "photo") return profile.photoKey;
  if (key === "place") return profile.placeName;
  if (key === "openTo") return profile.openTo.toSorted().join(", ") || null;
  const known = FIELDS.find((each) => each === key);
  if (!known) return null;
  const text = isListField(known) ? profile[known].join("\n") : profile[known];
  return text || null;
}

/** Whether somebody hides from staff what she says in a field. */
const hides = (person: WholePerson, field: FieldShape | FieldKey): boolean => {
  const [key, usual] = typeof field === "object" ? [field.key, field.audience] : [field, undefined];
  return key !== "name" && !canSeeField(3, person, key, usual);
};

/** Every field in which two people say something different, in the order of profiles. */
export function compare(
  people: Record<Side, WholePerson>,
  fields: readonly FieldShape[],
  newer: Side,
): Compared[] {
  const defined = fields.filter(({ builtIn }) => !builtIn);
  const all: (FieldShape | FieldKey)[] = ["name", ...SHOWN, ...defined];
  return all.flatMap((field) => {
    const { one, other } = people;
    const [said, alsoSaid] = [textOf(one, field), textOf(other, field)];
    if (said === alsoSaid) return [];
    const hidden = (["one", "other"] as const).filter(
      (side) => hides(people[side], field) && textOf(people[side], field) !== null,
    );
    const seen = {
      one: hidden.includes("one") ? null : said,
      other: hidden.includes("other") ? null : alsoSaid,
    };
    const [only] = hidden.length === 1 ? hidden : [];
    return [
      {
        key: typeof field === "object" ? field.key : field,
        label: typeof field === "object" ? field.label : null,
        ...seen,
        hidden,
        chosen: only && said !== null && alsoSaid !== null ? only : fuller(said, alsoSaid, newer),
      },
    ];
  });
}

/** Who sees an answer that goes from one profile to another: no more people than saw it there, and no more than see that field here. */
export function narrower(
  kept: WholePerson,
  gone: WholePerson,
  field: Pick<FieldShape, "key" | "audience"> | FieldKey,
): Audience {
  const [key, usual] = typeof field === "object" ? [field.key, field.audience] : [field, undefined];
  const here = audienceOf(kept.visibility, key, usual);
  if (!gone.claimed) return here;
  const there = audienceOf(gone.visibility, key, usual);
  return AUDIENCES[Math.max(AUDIENCES.indexOf(here), AUDIENCES.indexOf(there))] ?? here;
}
