import { Readable } from "node:stream";
import { CsvError, parse, type Options } from "csv-parse";
import { parse as parseAtOnce } from "csv-parse/sync";
import { LIMITS, type FileProblem, type FileResult } from "./fields";

/** What separates the cells of a file. */
export type Delimiter = "," | ";" | "\t" | "|";

/** A row that holds something. `line` is its number in the spreadsheet, where the first row is 1 and empty rows count. */
export interface Row {
  line: number;
  cells: string[];
}

/** A spreadsheet read from text. */
export interface Table {
  delimiter: Delimiter;
  /** One per column, in order; "" where a column has no name. All are "" when the file has no header row. */
  headers: string[];
  /** At least as many cells as headers; more where the row is longer than the table. */
  rows: Row[];
}

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|"];
const SAMPLE = 40;
const PREAMBLE = 10;

const looksLikeEmail = (cell: string) =>
  /^[^\s@,;|<>"]+@[^\s@,;|<>"]+\.[^\s@,;|<>"]+$/.test(cell.trim());
const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length;

const parserOptions = (delimiter: Delimiter): Options => ({
  bom: true,
  delimiter,
  // A row that is too short or too long is that row's problem, and a quotation mark inside a word is a letter.
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ["\r\n", "\n", "\r"],
});

/**
 * Reads text into rows: finds the delimiter, skips empty rows and a title above the header, and
 * tells whether there is a header. Gives way to other work while it reads. Refuses what is over
 * LIMITS, a file without any row, and a quotation mark that never closes.
 */
export async function readTable(text: string): Promise<FileResult<Table>> {
  const declared = /^\uFEFF?"?sep=(.)"?(?:\r\n?|\n)/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const named = DELIMITERS.find((delimiter) => delimiter === declared?.[1]);
  const delimiter = named ?? guessDelimiter(body);
  const read = await readRows(body, delimiter, declared ? 2 : 1);
  if (!read.ok) return read;
  return shape(read.rows, delimiter);
}

/** The delimiter that makes the most of the first rows: cells that are whole addresses first, then rows of one length, then more columns. */
export function guessDelimiter(text: string): Delimiter {
  let best: Delimiter = ",";
  let bestScore = -1;
  for (const delimiter of DELIMITERS) {
    const score = scoreDelimiter(text, delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function scoreDelimiter(text: string, delimiter: Delimiter): number {
  const strict = sampleRows(text, delimiter, { relax_quotes: false });
  const rows = strict ?? sampleRows(text, delimiter, {});
  if (!rows || rows.length === 0) return -1;
  const width = commonest(rows.map((cells) => cells.length));
  if (width < 2) return 0;
  const even = rows.filter((cells) => cells.length === width).length / rows.length;
  const addresses = rows.filter((cells) => cells.some(looksLikeEmail)).length / rows.length;
  // Quotation marks that do not stand around whole cells say that the cells were cut wrongly.
  const quotes = strict ? 1 : 0;
  return 1 + addresses * 4 + even * 2 + quotes + Math.min(width, 50) / 100;
}

function sampleRows(text: string, delimiter: Delimiter, options: Options): string[][] | null {
  try {
    const records = parseAtOnce(text, {
      ...parserOptions(delimiter),
      ...options,
      to: SAMPLE,
    }) as string[][];
    return records.filter((cells) => filled(cells) > 0);
  } catch {
    return null;
  }
}

function commonest(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const n of numbers) times.set(n, (times.get(n) ?? 0) + 1);
  let best = 0;
  for (const [n, count] of times) {
    if (count > (times.get(best) ?? 0) || (count === times.get(best) && n > best)) best = n;
  }
  return best;
}

// The parser would hold the process for the whole file; others are served between two slices.
async function* slices(text: string): AsyncGenerator<string> {
  const size = 65_536;
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function readRows(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
): Promise<FileResult<{ rows: Row[] }>> {
  const rows: Row[] = [];
  let line = firstLine - 1;
  const refuse = (problem: FileProblem) => ({ ok: false as const, problem });
  const parser = Readable.from(slices(text)).pipe(parse(parserOptions(delimiter)));
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      line += 1;
      if (filled(cells) === 0) continue;
      rows.push({ line, cells: withoutEmptyEnd(cells) });
      if (rows.length > LIMITS.rows + PREAMBLE + 1) {
        return refuse({ code: "too-many-rows" });
      }
    }
  } catch (error) {
    if (error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED") {
      return refuse({ code: "quote-open", count: line + 1 });
    }
    throw error;
  }
  return { ok: true, rows };
}

function withoutEmptyEnd(cells: string[]): string[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? "").trim() === "") end -= 1;
  return cells.slice(0, end);
}

function shape(rows: Row[], delimiter: Delimiter): FileResult<Table> {
  const refuse = (problem: FileProblem) => ({ ok: false as const, problem });
  const usual = commonest(rows.slice(0, 200).map(({ cells }) => cells.length));
  const first = rows.findIndex(({ cells }, i) => i >= PREAMBLE || usual < 2 || filled(cells) > 1);
  const table = rows.slice(Math.max(first, 0));
  const top = table[0];
  if (!top) return refuse({ code: "no-rows" });
  const hasHeader = !top.cells.some(looksLikeEmail);
  const people = hasHeader ? table.slice(1) : table;
  const width = Math.max(hasHeader ? top.cells.length : 0, usual);
  if (width > LIMITS.columns) return refuse({ code: "too-many-columns", count: width });
  if (people.length > LIMITS.rows) return refuse({ code: "too-many-rows" });
  if (people.length === 0) return refuse({ code: "no-rows" });
  return {
    ok: true,
    delimiter,
    headers: padded(hasHeader ? top.cells.map((cell) => cell.trim()) : [], width),
    rows: people.map(({ line, cells }) => ({ line, cells: padded(cells, width) })),
  };
}

const padded = (cells: readonly string[], width: number): string[] =>
  cells.length >= width ? [...cells] : [...cells, ...Array<string>(width - cells.length).fill("")];
