import { imports as en } from "~/text/en/import";
import { imports as es } from "~/text/es/import";
import { MOST } from "../profile";
import { longest } from "./longest";
import type { Language } from "~/text";
import type { Same } from "~/text/same";
import type { Field } from "./fields";
import type { Reason } from "./reasons";

/** The catalogue of these pages. It is theirs alone: members never load it. */
export type ImportText = Same<typeof en>;

/** The words of the import in a language. */
export const importText = (language: Language): ImportText => (language === "es" ? es : en);

/** A reason as a sentence. */
export const reasonText = (words: ImportText, { code, about, row }: Reason): string =>
  words.reasons[code]({
    field: about ? fieldText(words, about) : "",
    row: row ?? 0,
    max: code === "too-many" ? MOST : about ? longest(about) : 0,
  });

/** What a field is called; the parts of a name are its name. */
export const fieldText = (words: ImportText, field: Field): string => words.fields[field];
