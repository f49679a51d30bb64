import type { WholePerson } from "../load.server";
import { FIELDS, isListField, type Field } from "../profile";
import { isEmpty, type FieldShape } from "./field";

const isField = (key: string): key is Field => (FIELDS as readonly string[]).includes(key);

function saysNothing(person: Pick<WholePerson, "profile" | "values">, key: string): boolean {
  const { profile, values } = person;
  if (key === "place") return profile.placeName === null;
  if (key === "openTo") return profile.openTo.length === 0;
  if (isField(key)) return isListField(key) ? profile[key].length === 0 : !profile[key];
  const value = values.get(key);
  return !value || isEmpty(value);
}

/** The fields that everybody is asked for and in which somebody says nothing yet, in their order. */
export const missingFields = (
  person: Pick<WholePerson, "profile" | "values">,
  fields: readonly FieldShape[],
): FieldShape[] => fields.filter(({ key, required }) => required && saysNothing(person, key));
