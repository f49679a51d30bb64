import type { Audience, FieldKey } from "../profile";

/** What a field holds. TEXTS (several short ones) is for built-in fields only. */
export const FIELD_KINDS = [
  "TEXT",
  "LONG_TEXT",
  "CHOICE",
  "CHOICES",
  "LINK",
  "DATE",
  "PLACE",
] as const;
export type DefinedKind = (typeof FIELD_KINDS)[number];
export type FieldKind = DefinedKind | "TEXTS";

/** What staff decide about a field. */
export const SWITCHES = ["required", "onCard", "facet", "matching"] as const;
export type Switch = (typeof SWITCHES)[number];

/** Something that may be chosen; a retired one stays with those who chose it. */
export interface Choice {
  id: string;
  label: string;
  retired: boolean;
}

/** A field of profiles, built-in or defined by staff: all that code needs to show, write, find and filter by it. */
export interface FieldShape extends Record<Switch, boolean> {
  /** A built-in field's name, or a defined one's id. */
  key: FieldKey;
  builtIn: boolean;
  kind: FieldKind;
  /** Null for a built-in one: the catalogue names it. */
  label: string | null;
  hint: string | null;
  position: number;
  /** Who sees it where a member said nothing else. */
  audience: Audience;
  choices: Choice[];
  revision: number;
}

/** What a member said in a defined field, of which she may see the choices by name. */
export interface Value {
  text: string | null;
  choiceIds: string[];
  /** YYYY-MM-DD. */
  onDate: string | null;
}

export const NO_VALUE: Value = { text: null, choiceIds: [], onDate: null };

/** Whether a value says nothing. */
export const isEmpty = ({ text, choiceIds, onDate }: Value): boolean =>
  !text && choiceIds.length === 0 && !onDate;

/** A value as one text, with its choices by name. */
export function valueText(field: Pick<FieldShape, "choices">, value: Value): string {
  const chosen = field.choices.filter(({ id }) => value.choiceIds.includes(id));
  return value.text ?? value.onDate ?? chosen.map(({ label }) => label).join("; ");
}

/** The most that the texts of a defined field hold, in characters. */
export const LONGEST_VALUE: Record<DefinedKind, number> = {
  ...{ TEXT: 200, LONG_TEXT: 2_000, LINK: 300, PLACE: 120 },
  ...{ CHOICE: 120, CHOICES: 120, DATE: 10 },
};
