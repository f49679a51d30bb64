import { z } from "zod";
import type { Text } from "~/text";
import { valueSchema } from "../edit/schema";
import { controlOf, valueControl } from "../edit/sections";
import type { FieldShape } from "../fields/field";
import { LONGEST_VALUE, NO_VALUE, type Value } from "../fields/field";
import type { WholePerson } from "../load.server";
import { audienceOf } from "../policy";
import { AUDIENCES, FIELDS, OPEN_TO, type Field, type OpenTo } from "../profile";
import { oneLine } from "~/shared/plain-text";
import { codePoints } from "~/shared/code-points";

const isField = (key: string): key is Field => (FIELDS as readonly string[]).includes(key);

// Her story, a gift and a need have a step of their own.
const TOLD_LATER: readonly string[] = ["story", "gifts", "needs"];

/** The built-in fields that the first step shows although nothing is known, because everybody is asked for them. */
export const askedBuiltIn = (fields: readonly FieldShape[]): Field[] =>
  fields
    .filter(({ required }) => required)
    .map(({ key }) => key)
    .filter(isField)
    .filter((key) => !TOLD_LATER.includes(key));

/** What else everybody is asked for: fields of this community, a place, what she is open to. */
export const askedBeside = (fields: readonly FieldShape[]): FieldShape[] =>
  fields.filter(({ key, required }) => required && !isField(key));

/** What the controls of the fields that everybody is asked for start with. */
export function askedValues(
  asked: readonly FieldShape[],
  { profile, visibility, values }: Pick<WholePerson, "profile" | "visibility" | "values">,
): Record<string, string> {
  const said = asked.flatMap(({ key, builtIn, audience }): [string, string][] => {
    const value = values.get(key);
    const now =
      key === "place"
        ? (profile.placeName ?? "")
        : key === "openTo"
          ? [...profile.openTo].sort().join(" ")
          : value
            ? valueControl(value)
            : "";
    const name = builtIn ? key : controlOf(key);
    return [
      [name, now],
      [`sees-${key}`, audienceOf(visibility, key, audience)],
    ];
  });
  return Object.fromEntries(said);
}

/** What is said in the fields that everybody is asked for. */
export interface AskedForm {
  values: { field: FieldShape; value: Value }[];
  place: string | null;
  openTo: OpenTo[] | null;
  sees: Record<string, (typeof AUDIENCES)[number]>;
}

const openTo = z
  .union([z.array(z.enum(OPEN_TO)), z.enum(OPEN_TO).transform((one) => [one])])
  .default([]);

/** The shape of the controls of the fields that everybody is asked for. */
export function askedShape(t: Text, asked: readonly FieldShape[]): Record<string, z.ZodType> {
  const max = LONGEST_VALUE.PLACE;
  const shape: Record<string, z.ZodType> = {};
  for (const field of asked) {
    shape[`sees-${field.key}`] = z.enum(AUDIENCES).optional();
    if (field.key === "openTo") shape["openTo"] = openTo;
    else if (field.key === "place")
      shape["place"] = z
        .string()
        .default("")
        .transform(oneLine)
        .refine((text) => codePoints(text) <= max, t.common.errors.tooLong({ max }));
    else shape[controlOf(field.key)] = valueSchema(t, field);
  }
  return shape;
}

/** What a form says in them, once its shape holds. */
export function askedIn(asked: readonly FieldShape[], form: Record<string, unknown>): AskedForm {
  const keys = asked.map(({ key }) => key);
  return {
    values: asked
      .filter(({ builtIn }) => !builtIn)
      .map((field) => ({ field, value: (form[controlOf(field.key)] as Value) ?? NO_VALUE })),
    place: keys.includes("place") ? (form["place"] as string) : null,
    openTo: keys.includes("openTo") ? (form["openTo"] as OpenTo[]) : null,
    sees: Object.fromEntries(
      keys.flatMap((key) => (form[`sees-${key}`] ? [[key, form[`sees-${key}`]]] : [])),
    ) as AskedForm["sees"],
  };
}
