import type { Field } from "./fields";

/** Why a row cannot be a person; `too-long` is a fault of a name and a remark on other fields. */
export const FAULTS = [
  "no-email",
  "email-malformed",
  "email-letters",
  "two-emails",
  "no-name",
  "unreadable",
  "too-long",
  "too-many-cells",
  "cell-too-long",
  "duplicate",
] as const;

/** What was left out of a row that is taken, why nothing of it is written, and why an undo left it as it is. */
export const REMARKS = [
  "too-many",
  "link-left-out",
  "field-left-out",
  "no-change",
  "claimed",
  "kept-claimed",
  "kept-changed",
  "kept-invited",
  "kept-used",
] as const;

export type ReasonCode = (typeof FAULTS)[number] | (typeof REMARKS)[number];

/** One reason: a code of the catalogue, the field it is about, or the row or column of the spreadsheet it points to. */
export interface Reason {
  code: ReasonCode;
  about?: Field | undefined;
  row?: number | undefined;
  /** Counted from 0. */
  column?: number | undefined;
  /** What the file calls that column, once it is shown. */
  header?: string | undefined;
}

/** Reasons as one text for the database: `too-long:name duplicate:12 field-left-out:#3`. */
export const writeReasons = (reasons: readonly Reason[]): string =>
  reasons
    .map(({ code, about, row, column }) => {
      const detail = about ?? row ?? (column === undefined ? undefined : `#${column}`);
      return detail === undefined ? code : `${code}:${detail}`;
    })
    .join(" ");

const CODES = new Set<string>([...FAULTS, ...REMARKS]);

/** The reasons in a text written by writeReasons; codes it does not know are left out. `headers` are those of the file. */
export const readReasons = (text: string | null, headers: readonly string[] = []): Reason[] =>
  (text ?? "").split(" ").flatMap((part): Reason[] => {
    const [code = "", detail] = part.split(":");
    if (!CODES.has(code)) return [];
    if (detail === undefined) return [{ code: code as ReasonCode }];
    if (/^#\d+$/.test(detail)) {
      const column = Number(detail.slice(1));
      return [{ code: code as ReasonCode, column, header: headers[column] }];
    }
    return /^\d+$/.test(detail)
      ? [{ code: code as ReasonCode, row: Number(detail) }]
      : [{ code: code as ReasonCode, about: detail as Field }];
  });
