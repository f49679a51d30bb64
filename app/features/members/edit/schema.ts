import { z } from "zod";
import { codePoints } from "~/shared/code-points";
import { oneLine, paragraphs } from "~/shared/plain-text";
import { isWebLink } from "~/shared/web-link";
import type { Text } from "~/text";
import { LONGEST_VALUE, NO_VALUE, type FieldShape, type Value } from "../fields/field";
import { AUDIENCES, OPEN_TO } from "../profile";
import { profileFields } from "../schema";
import { controlOf, SECTIONS, seenFields, TYPED, type Section } from "./sections";

/** Which part a form saves. */
export const sectionIntent = z.enum(SECTIONS);

const short = (t: Text, max: number, kind: "line" | "paragraphs") =>
  z
    .string()
    .default("")
    .transform(kind === "line" ? oneLine : paragraphs)
    .refine((text) => codePoints(text) <= max, t.common.errors.tooLong({ max }));

const ofText = (text: string): Value => ({ ...NO_VALUE, text: text || null });

const isDate = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && date.toJSON()?.startsWith(text);
};

/** What somebody says in a defined field, from its control. */
export function valueSchema(
  t: Text,
  field: Pick<FieldShape, "kind" | "choices">,
): z.ZodType<Value> {
  const { edit } = t.profiles;
  if (field.kind === "CHOICE" || field.kind === "CHOICES") {
    const known = new Set(field.choices.map(({ id }) => id));
    return z
      .union([z.array(z.string()), z.string().transform((id) => [id])])
      .default([])
      .transform((ids) => [...new Set(ids.filter(Boolean))])
      .refine((ids) => ids.every((id) => known.has(id)), edit.noChoice)
      .refine((ids) => field.kind === "CHOICES" || ids.length <= 1, edit.noChoice)
      .transform((choiceIds) => ({ ...NO_VALUE, choiceIds }));
  }
  if (field.kind === "DATE") {
    return z
      .string()
      .default("")
      .transform(oneLine)
      .refine((text) => text === "" || isDate(text), edit.notADate)
      .transform((onDate) => ({ ...NO_VALUE, onDate: onDate || null }));
  }
  const kind = field.kind === "TEXTS" ? "TEXT" : field.kind;
  const text = short(t, LONGEST_VALUE[kind], kind === "LONG_TEXT" ? "paragraphs" : "line");
  const checked =
    kind === "LINK" ? text.refine((link) => link === "" || isWebLink(link), edit.notALink) : text;
  return checked.transform(ofText);
}

const audience = z.enum(AUDIENCES).optional();

const openTo = z
  .union([z.array(z.enum(OPEN_TO)), z.enum(OPEN_TO).transform((one) => [one])])
  .default([]);

/** The form of one part: its fields, who sees each, and what it was when the form was opened (`base`). */
export function sectionSchema(t: Text, section: Section, defined: readonly FieldShape[]) {
  const all = profileFields(t);
  const shape: Record<string, z.ZodType> = { base: z.string().max(100).default("") };
  if (section === "basics") {
    shape["name"] = all.name;
    shape["place"] = short(t, LONGEST_VALUE.PLACE, "line");
  }
  for (const field of TYPED[section]) shape[field] = all[field];
  if (section === "organization") {
    shape["speakingFor"] = z.enum(["ME", "ORGANIZATION"]).default("ME");
  }
  if (section === "open") shape["openTo"] = openTo;
  if (section === "web") shape["onWeb"] = z.literal("on").optional();
  if (section === "more") {
    for (const field of defined) shape[controlOf(field.key)] = valueSchema(t, field);
  }
  for (const key of seenFields(section, defined)) shape[`sees-${key}`] = audience;
  return z.object(shape);
}
