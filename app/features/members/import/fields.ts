import type { Value } from "../fields/field";
import type { DefinedColumn } from "./defined";
import { LIST_FIELDS, type TextFieldName } from "../profile";

/** What a column of a spreadsheet can mean. `lastFirst` is a whole name written "Núñez Vega, Pilar". */
export const FIELDS = [
  "email",
  "name",
  "firstName",
  "lastName",
  "lastFirst",
  "pronouns",
  "story",
  "organization",
  "neighborhood",
  "placeName",
  "phone",
  "languages",
  "links",
  "gifts",
  "learning",
  "needs",
  "cohort",
] as const;
export type Field = (typeof FIELDS)[number];

/** A text of the profile that a cell fills; a place is one here, as somebody wrote it. */
export type ImportedText = TextFieldName | "placeName";

/** Fields whose cell holds one text of the profile. */
export const TEXT_FIELDS = [
  "pronouns",
  "story",
  "organization",
  "neighborhood",
  "placeName",
  "phone",
] as const satisfies readonly ImportedText[];
/** Fields that several columns may fill together: lists are joined, parts of a name are put one after the other. */
export const SHARED_FIELDS: readonly Field[] = [...LIST_FIELDS, "firstName", "lastName"];

/** Column index, counted from 0 and written as text, to the field it fills. A column not named is left out. */
export type Mapping = Readonly<Record<string, Field | DefinedColumn>>;

/** One person of a spreadsheet as she would be written: an absent key was an empty cell. */
export interface PersonFields {
  /** Lower case, trimmed, valid. */
  email: string;
  name: string;
  pronouns?: string;
  /** Plain text; paragraphs are kept. */
  story?: string;
  organization?: string;
  neighborhood?: string;
  placeName?: string;
  phone?: string;
  languages?: string[];
  links?: string[];
  gifts?: string[];
  learning?: string[];
  needs?: string[];
  /** The cohort's name as the row gives it. */
  cohort?: string;
  /** What it says in fields that staff defined, by their ids. */
  defined?: Record<string, Value>;
}

/** The most that a file may hold; what a profile may hold is in profile.ts. */
export const LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 100,
  /** UTF-16 units of any one cell. */
  cell: 5_000,
  /** Code points of the name of a cohort. */
  cohort: 80,
} as const;

/** Why a whole file is not taken, with the number that explains it. */
export interface FileProblem {
  code:
    | "empty"
    | "no-rows"
    | "too-large"
    | "too-many-rows"
    | "too-many-columns"
    | "quote-open"
    | "not-csv-xlsx"
    | "not-csv-xls"
    | "not-csv-ods"
    | "not-csv-zip"
    | "not-csv-pdf"
    | "not-csv-html"
    | "not-csv-binary";
  /** Columns found, or the row where a quotation mark opens. */
  count?: number | undefined;
}

/** Either a value or the reason why the file is not taken. */
export type FileResult<T> = ({ ok: true } & T) | { ok: false; problem: FileProblem };
