import type { Text } from "~/text";
import type { FieldShape } from "../fields/field";
import type { Audience, Field, OpenTo } from "../profile";
import { controlOf, type SectionValues } from "./sections";

/** A control that says one thing in the database and another in a form. */
export interface Difference {
  label: string;
  now: string;
  yours: string;
}

const MANY = /^(openTo|f-)/;

/** What a form says under a name, written as sectionValues writes it. */
export function typedIn(form: FormData, name: string): string {
  const all = form.getAll(name).filter((value): value is string => typeof value === "string");
  return MANY.test(name) && all.length > 1
    ? all.sort().join(" ")
    : (all[0] ?? "").replace(/\r\n?/g, "\n").trim();
}

/** Where a form and what is saved now say different things, in words to be read side by side. */
export function differencesOf(
  form: FormData,
  now: SectionValues,
  defined: readonly FieldShape[],
  t: Text,
): Difference[] {
  return Object.entries(now)
    .filter(([name]) => !name.startsWith("sees-") || form.has(name))
    .map(([name, saved]) => ({ name, saved: saved.trim(), typed: typedIn(form, name) }))
    .filter(({ saved, typed }) => saved !== typed)
    .map(({ name, saved, typed }) => ({
      label: labelOf(name, defined, t),
      now: shown(name, saved, defined, t),
      yours: shown(name, typed, defined, t),
    }));
}

const fieldOf = (name: string, defined: readonly FieldShape[]) =>
  defined.find(({ key }) => name === controlOf(key) || name === key);

function labelOf(name: string, defined: readonly FieldShape[], t: Text): string {
  const { edit } = t.profiles;
  if (name.startsWith("sees-")) return edit.sees({ field: labelOf(name.slice(5), defined, t) });
  if (name === "speakingFor") return edit.speakingFor;
  if (name === "openTo") return t.profiles.openToTitle;
  if (name === "onWeb") return edit.onWeb;
  if (name === "photo") return t.profiles.photo;
  if (name === "place") return t.profiles.place;
  return fieldOf(name, defined)?.label ?? t.people[name as Field | "name"];
}

function shown(name: string, value: string, defined: readonly FieldShape[], t: Text): string {
  const { edit, openTo } = t.profiles;
  if (value === "") return edit.conflict.empty;
  if (name.startsWith("sees-")) return edit.audiences[value as Audience];
  if (name === "speakingFor") return value === "ME" ? edit.forMe : edit.forOrganization;
  if (name === "openTo")
    return value
      .split(" ")
      .map((one) => openTo[one as OpenTo])
      .join(", ");
  if (name === "onWeb") return edit.onWeb;
  const field = fieldOf(name, defined);
  if (!field || field.choices.length === 0) return value;
  const ids = new Set(value.split(" "));
  return field.choices
    .filter(({ id }) => ids.has(id))
    .map(({ label }) => label)
    .join(", ");
}
