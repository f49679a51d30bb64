import type { StaffText } from "~/text/staff";
import { MOST } from "../profile";
import type { Field } from "./fields";
import { longest } from "./longest";
import type { Reason } from "./reasons";

/** The catalogue of the pages that bring people in. */
export type ImportText = StaffText["imports"];

/** A reason as a sentence. */
export const reasonText = (
  words: ImportText,
  { code, about, row, column, header = "" }: Reason,
): string =>
  words.reasons[code]({
    field: about
      ? words.fields[about]
      : column === undefined
        ? ""
        : columnName(words, header, column),
    row: row ?? 0,
    max: code === "too-many" ? MOST : about ? longest(about) : 0,
  });

/** What a column is called: its header, else its letter in the spreadsheet. */
export function columnName(words: ImportText, header: string, column: number): string {
  if (header !== "") return header;
  const last = String.fromCharCode(65 + (column % 26));
  const letter = column < 26 ? last : String.fromCharCode(64 + Math.floor(column / 26)) + last;
  return words.mapping.unnamed({ letter });
}

/** What a field of a profile is called; a defined one is named by its own label. */
export const changedText = (words: ImportText, field: string): string =>
  field in words.fields ? words.fields[field as Field] : field;
