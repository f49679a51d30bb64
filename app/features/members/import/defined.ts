import { codePoints } from "~/shared/code-points";
import { oneLine, paragraphs } from "~/shared/plain-text";
import { isWebLink } from "~/shared/web-link";
import { LONGEST_VALUE, NO_VALUE, type FieldShape, type Value } from "../fields/field";
import { fold } from "./fold";

/** A column that fills a field which staff defined. */
export type DefinedColumn = `f:${string}`;

export const DEFINED_COLUMN = /^f:[0-9a-f-]{36}$/;

/** The defined field that a column fills, by its id; null for a built-in one. */
export const definedKey = (field: string): string | null =>
  field.startsWith("f:") ? field.slice(2) : null;

/** What a column fills that is named as a defined field is. */
export function definedByName(
  header: string,
  defined: readonly Pick<FieldShape, "key" | "label">[],
): DefinedColumn | null {
  const name = fold(header);
  const found = name && defined.find(({ label }) => fold(label ?? "") === name);
  return found ? `f:${found.key}` : null;
}

const isDate = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Boolean(date.toJSON()?.startsWith(text));
};

/** A cell as the value of a defined field: null where it says nothing, "left-out" where the field cannot hold it. A date is year-month-day; choices are split as lists are, and all of them must be there. */
export function readDefined(
  field: Pick<FieldShape, "kind" | "choices">,
  cell: string,
): Value | null | "left-out" {
  const text = field.kind === "LONG_TEXT" ? paragraphs(cell) : oneLine(cell);
  if (text === "") return null;
  if (field.kind === "CHOICE" || field.kind === "CHOICES") return chosen(field, text);
  if (field.kind === "DATE") return isDate(text) ? { ...NO_VALUE, onDate: text } : "left-out";
  const most = LONGEST_VALUE[field.kind === "TEXTS" ? "TEXT" : field.kind];
  if (codePoints(text) > most) return "left-out";
  if (field.kind === "LINK" && !isWebLink(text)) return "left-out";
  return { ...NO_VALUE, text };
}

function chosen(field: Pick<FieldShape, "kind" | "choices">, text: string): Value | "left-out" {
  const known = new Map(
    field.choices.filter(({ retired }) => !retired).map(({ id, label }) => [fold(label), id]),
  );
  const whole = known.get(fold(text));
  if (whole) return { ...NO_VALUE, choiceIds: [whole] };
  const parts = text
    .split(/[;|]/.test(text) ? /[;|]/ : /,/)
    .map(fold)
    .filter(Boolean);
  const ids = parts.map((part) => known.get(part));
  const all = ids.every((id) => id !== undefined);
  if (!all || (field.kind === "CHOICE" && ids.length > 1)) return "left-out";
  return { ...NO_VALUE, choiceIds: [...new Set(ids)].sort() };
}
