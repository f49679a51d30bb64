import { z } from "zod";
import { codePoints } from "~/shared/code-points";
import { oneLine } from "~/shared/plain-text";
import type { Text } from "~/text";
import { AUDIENCES } from "../profile";
import { FIELD_KINDS } from "./field";

/** The most that a field's own words hold, in characters, and the most choices it has. */
export const LONGEST_FIELD = { label: 60, hint: 160, choice: 80, choices: 60 };

const line = (t: Text, max: number) =>
  z
    .string()
    .default("")
    .transform(oneLine)
    .refine((text) => codePoints(text) <= max, t.common.errors.tooLong({ max }));

const choiceLines = (t: Text) =>
  z
    .string()
    .default("")
    .transform((text) => [
      ...new Set(
        text
          .split(/\r\n?|\n/)
          .map(oneLine)
          .filter(Boolean),
      ),
    ])
    .refine(
      (all) => all.every((one) => codePoints(one) <= LONGEST_FIELD.choice),
      t.common.errors.tooLong({ max: LONGEST_FIELD.choice }),
    )
    .refine(
      (all) => all.length <= LONGEST_FIELD.choices,
      t.common.errors.tooMany({ max: LONGEST_FIELD.choices }),
    );

const ticked = z.literal("on").optional().transform(Boolean);

const switches = { required: ticked, onCard: ticked, facet: ticked, matching: ticked };

const words = (t: Text) => ({
  label: line(t, LONGEST_FIELD.label).refine((text) => text !== "", t.common.errors.required),
  hint: line(t, LONGEST_FIELD.hint).transform((text) => text || null),
  /** New choices, one a line. */
  choices: choiceLines(t),
  audience: z.enum(AUDIENCES).default("MEMBERS"),
});

const isChoice = (kind: string) => kind === "CHOICE" || kind === "CHOICES";

/** A new field. `id` is made by the form, so that sending twice is once. */
export const newFieldSchema = (t: Text, needsChoices: string) =>
  z
    .object({ id: z.uuid(), kind: z.enum(FIELD_KINDS), ...words(t), ...switches })
    .refine(({ kind, choices }) => !isChoice(kind) || choices.length > 0, {
      path: ["choices"],
      message: needsChoices,
    });
export type NewField = z.output<ReturnType<typeof newFieldSchema>>;

/** The key of a field in an address or a form: a built-in name or an id. */
export const fieldKey = z.string().min(1).max(40);

const revision = z.coerce.number().int().min(0);

/** A change of a field: its words (a defined one's) and its switches; `choice-<id>` renames a choice, and empty takes it away. */
export const changeFieldSchema = (t: Text) =>
  z.object({ key: fieldKey, revision, ...words(t), ...switches }).partial({ label: true });
export type ChangedField = z.output<ReturnType<typeof changeFieldSchema>>;

/** The names of choices as a form sends them back, by id. */
export function renamedIn(form: FormData): Map<string, string> {
  const found = [...form].flatMap(([name, value]) => {
    const id = /^choice-([0-9a-f-]{36})$/.exec(name)?.[1];
    return id && typeof value === "string"
      ? [[id, [...oneLine(value)].slice(0, LONGEST_FIELD.choice).join("")] as const]
      : [];
  });
  return new Map(found);
}

/** What else may be done with a field. */
export const fieldIntent = z.object({
  intent: z.enum(["up", "down", "retire", "restore", "delete"]),
  key: fieldKey,
});
export type FieldIntent = z.output<typeof fieldIntent>;
