import { z } from "zod";
import { oneLine, paragraphs } from "~/shared/plain-text";
import { LIST_FIELDS, LONGEST, MOST, type ListField } from "../profile";
import { codePoints } from "~/shared/code-points";
import type { FieldShape } from "../fields/field";
import { definedKey, readDefined } from "./defined";
import { fold } from "./fold";
import { LIMITS, type Field, type ImportedText, type Mapping, type PersonFields } from "./fields";
import { longest } from "./longest";
import type { Reason } from "./reasons";

/** What a row came to: a person, with remarks on what was left out; or the reasons why it cannot be one. */
export type CheckedRow =
  { ok: true; fields: PersonFields; remarks: Reason[] } | { ok: false; reasons: Reason[] };

/**
 * Reads one row through a mapping. Every fault of the row is told at once. Text stays text:
 * markup and formulas mean nothing here. No text is cut: what a profile cannot hold is left out
 * whole and remarked. Duplicates between rows are not its business.
 * @param defined the fields that staff defined.
 * @param width how many columns the table has; more filled cells than that make the row a fault.
 */
export function checkRow(
  cells: readonly string[],
  mapping: Mapping,
  width: number,
  defined: readonly FieldShape[] = [],
): CheckedRow {
  const reasons: Reason[] = [];
  const remarks: Reason[] = [];
  if (cells.length > width) reasons.push({ code: "too-many-cells" });
  if (cells.some((cell) => cell.length > LIMITS.cell)) reasons.push({ code: "cell-too-long" });
  if (reasons.length > 0) return { ok: false, reasons };

  const columns = byField(cells, mapping);
  const email = readEmail(columns.get("email") ?? []);
  if (typeof email !== "string") reasons.push(email);
  const name = readName(columns);
  if (typeof name !== "string") reasons.push(name);
  const texts = readTexts(columns, remarks);
  const lists = readLists(columns, remarks);
  const said = readValues(cells, mapping, defined, remarks);
  if (typeof email !== "string" || typeof name !== "string" || reasons.length > 0) {
    return { ok: false, reasons };
  }
  return { ok: true, fields: { email, name, ...texts, ...lists, ...said }, remarks };
}

// Our own list of faults, and many other tools, write '=1 or '+34 so that no spreadsheet runs it.
const unescaped = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, "");

type Columns = ReadonlyMap<Field, string[]>;

function byField(cells: readonly string[], mapping: Mapping): Columns {
  const columns = new Map<Field, string[]>();
  for (const column of Object.keys(mapping).sort((a, b) => Number(a) - Number(b))) {
    const field = mapping[column];
    const cell = unescaped(cells[Number(column)] ?? "");
    if (!field || definedKey(field)) continue;
    if (cell.trim() !== "")
      columns.set(field as Field, [...(columns.get(field as Field) ?? []), cell]);
  }
  return columns;
}

// What people write into a cell that has nothing to say.
const NOTHING = new Set(["", "n a", "na", "none", "nothing", "no", "ninguno", "ninguna", "nada"]);

const address = z.email().max(254);

const AROUND = /[\s,;<>()|"/]+/;
const unended = (word: string) => word.replace(/[.:]+$/, "");

/** Takes an address alone, or as mail programs copy it: `Name <name@example.org>`, `mailto:name@example.org`. */
function readEmail(cells: readonly string[]): string | Reason {
  const cell = oneLine(cells[0] ?? "")
    .toLowerCase()
    .replace(/\bmailto:/g, "");
  const words = cell.split(AROUND).map(unended).filter(Boolean);
  if (words.length === 0 || NOTHING.has(fold(cell))) return { code: "no-email" };
  const found = new Set(words.filter((word) => word.includes("@")));
  if (found.size > 1) return { code: "two-emails" };
  const [only = ""] = found;
  // Words around an address without brackets are a fault to look at, not to guess about.
  const alone = words.every((word) => word === only) || /^[^<>]*<[^<>\s]+>$/.test(cell);
  if (alone && address.safeParse(only).success) return only;
  return { code: alone && /\P{ASCII}/u.test(only) ? "email-letters" : "email-malformed" };
}

function readName(columns: Columns): string | Reason {
  const first = (field: Field) => oneLine((columns.get(field) ?? []).join(" "));
  const [last = "", given = ""] = first("lastFirst").split(/,(.*)/s).map(oneLine);
  const name =
    first("name") ||
    (given === "" ? last : `${given} ${last}`) ||
    oneLine(`${first("firstName")} ${first("lastName")}`);
  if (!/[\p{L}\p{N}]/u.test(name)) return { code: "no-name" };
  if (name.includes("\uFFFD")) return { code: "unreadable" };
  return codePoints(name) > LONGEST.name ? { code: "too-long", about: "name" } : name;
}

const ONE_LINE = [
  "pronouns",
  "organization",
  "neighborhood",
  "placeName",
  "phone",
  "cohort",
] as const satisfies readonly Field[];

type Texts = Pick<PersonFields, ImportedText | "cohort">;

function readTexts(columns: Columns, remarks: Reason[]): Texts {
  const texts: Texts = {};
  const keep = (field: keyof Texts, text: string) => {
    if (codePoints(text) > longest(field)) remarks.push({ code: "too-long", about: field });
    else if (text !== "") texts[field] = text;
  };
  for (const field of ONE_LINE) keep(field, oneLine(columns.get(field)?.[0] ?? ""));
  keep("story", paragraphs(columns.get("story")?.[0] ?? ""));
  return texts;
}

/** What the row says in defined fields; what a field cannot hold is left out whole, and the row names its column. */
function readValues(
  cells: readonly string[],
  mapping: Mapping,
  defined: readonly FieldShape[],
  remarks: Reason[],
): Pick<PersonFields, "defined"> {
  const said: NonNullable<PersonFields["defined"]> = {};
  for (const [column, means] of Object.entries(mapping)) {
    const field = defined.find(({ key }) => key === definedKey(means));
    const value = field ? readDefined(field, unescaped(cells[Number(column)] ?? "")) : null;
    // Two columns of one field: the first that says something is taken.
    if (value === "left-out" || (field && value && said[field.key]))
      remarks.push({ code: "field-left-out", column: Number(column) });
    else if (field && value) said[field.key] = value;
  }
  return Object.keys(said).length > 0 ? { defined: said } : {};
}

type Lists = Pick<PersonFields, ListField>;

/** Lists keep what fits into a profile; what does not is left out whole, and the row says so. */
function readLists(columns: Columns, remarks: Reason[]): Lists {
  const lists: Lists = {};
  for (const field of LIST_FIELDS) {
    const cells = columns.get(field) ?? [];
    let items = cells.flatMap((cell) => splitList(cell, field));
    if (field === "links") items = readLinks(items, remarks);
    const different = withoutRepeats(items);
    const short = different.filter((item) => codePoints(item) <= longest(field));
    if (short.length < different.length) remarks.push({ code: "too-long", about: field });
    if (short.length > MOST) remarks.push({ code: "too-many", about: field });
    if (short.length > 0) lists[field] = short.slice(0, MOST);
  }
  return lists;
}

/** The items of a cell: by line or semicolon where there is one, else by comma. */
function splitList(cell: string, field: ListField): string[] {
  const text = paragraphs(cell);
  const marks = /[\n;|]/.test(text) ? /[\n;|]/ : field === "links" ? /[,\s]+/ : /,/;
  return text
    .split(marks)
    .map((item) => oneLine(item.replace(/^\s*[-•*·]\s+/, "")))
    .filter((item) => !NOTHING.has(fold(item)) || /[\p{S}]/u.test(item));
}

function withoutRepeats(items: readonly string[]): string[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = item.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function readLinks(items: readonly string[], remarks: Reason[]): string[] {
  const links: string[] = [];
  for (const item of items) {
    const link = webLink(item);
    if (link) links.push(link);
    else if (!remarks.some(({ code }) => code === "link-left-out")) {
      remarks.push({ code: "link-left-out" });
    }
  }
  return links;
}

/** The item as an address of the web, or null: only http and https, a real host, no name or password inside. */
function webLink(item: string): string | null {
  const bare = /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#]\S*)?$/u.test(
    item,
  );
  try {
    const url = new URL(bare ? `https://${item}` : item);
    const web = url.protocol === "https:" || url.protocol === "http:";
    const host = url.hostname.includes(".") && url.username === "" && url.password === "";
    return web && host ? url.href : null;
  } catch {
    return null;
  }
}
