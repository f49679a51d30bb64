import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { db } from "~/platform/db/db.server";
import type { LoadedImport } from "./queries.server";
import { readReasons, type Reason } from "./reasons";

const CHUNK = 500;

/** What the list of faults says in words. */
interface Words {
  /** Headers of the two columns before the file's own. */
  row: string;
  why: string;
  reason: (reason: Reason) => string;
}

/**
 * The rows of an import that were not taken as they came, as CSV: the row's number, why, and its
 * own columns as they were. It has a byte order mark and the delimiter of the file it came from,
 * so that the same spreadsheet opens it; cells that a spreadsheet would run as a formula are made
 * harmless.
 */
export function errorsCsv(found: LoadedImport, words: Words): Readable {
  const lines = stringify({
    bom: true,
    delimiter: found.delimiter,
    escape_formulas: true,
    record_delimiter: "windows",
  });
  return Readable.from(records(found, words)).pipe(lines);
}

async function* records(found: LoadedImport, words: Words): AsyncGenerator<string[]> {
  yield [words.row, words.why, ...found.headers];
  for (let after = 0; ;) {
    const rows = await db.importRow.findMany({
      where: { importId: found.id, line: { gt: after }, reason: { not: null } },
      orderBy: { line: "asc" },
      take: CHUNK,
      select: { line: true, cells: true, reason: true },
    });
    for (const { line, cells, reason } of rows) {
      yield [
        String(line),
        readReasons(reason, found.headers).map(words.reason).join(" "),
        ...cells,
      ];
    }
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = last.line;
  }
}

/** The name under which a browser saves it, as a Content-Disposition header: the file's own name is encoded, and nothing of it can end the header. */
export function attachmentName(fileName: string, ending: string): string {
  const stem = fileName.replace(/\.[^.]{1,5}$/, "");
  const encoded = encodeURIComponent(`${stem}-${ending}.csv`).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ending}.csv"; filename*=UTF-8''${encoded}`;
}
