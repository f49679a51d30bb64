import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { ZipFile } from "yazl";

/** What becomes a file in a zip: pieces of text or bytes, read only when their turn comes. */
export type Pieces = AsyncIterable<string | Buffer>;

/** A zip that is written while it is made: nothing of it is whole in memory. */
export class Zip {
  private readonly zip = new ZipFile();
  private readonly closed: Promise<never>;

  constructor(private readonly madeAt: Date) {
    this.zip.on("error", (error: Error) => this.bytes.destroy(error));
    this.closed = new Promise<never>((_, reject) => {
      this.bytes.once("close", () => reject(new Error("the zip is not read on")));
    });
    this.closed.catch(() => undefined);
  }

  /** The bytes of the zip as they come. An error of a file in it is an error of theirs. */
  get bytes(): Readable & { destroy(error?: Error): unknown } {
    return this.zip.outputStream as Readable;
  }

  /** Adds a file whose turn comes after those before it; resolves when it was read to its end. */
  async add(path: string, pieces: () => Pieces | Promise<Pieces>, compress = true): Promise<void> {
    const source = Readable.from(lazily(pieces), { objectMode: false });
    this.zip.addReadStream(source, path, { compress, mtime: this.madeAt });
    await Promise.race([finished(source, { writable: false }), this.closed]);
  }

  /** Ends it: no file comes after. */
  end(): void {
    this.zip.end();
  }
}

async function* lazily(pieces: () => Pieces | Promise<Pieces>): AsyncGenerator<Buffer> {
  for await (const piece of await pieces()) {
    yield typeof piece === "string" ? Buffer.from(piece) : piece;
  }
}

/** Makes a zip into a file: `fill` adds what is in it. Rejects with whatever goes wrong first. */
export async function zipTo(
  path: string,
  madeAt: Date,
  fill: (zip: Zip) => Promise<void>,
): Promise<void> {
  const zip = new Zip(madeAt);
  const written = pipeline(zip.bytes, createWriteStream(path, { mode: 0o600 }));
  await Promise.all([written, filled(zip, fill)]);
}

/** The bytes of a zip that `fill` makes while they are read. */
export function zipStream(madeAt: Date, fill: (zip: Zip) => Promise<void>): Readable {
  const zip = new Zip(madeAt);
  filled(zip, fill).catch(() => undefined);
  return zip.bytes;
}

async function filled(zip: Zip, fill: (zip: Zip) => Promise<void>): Promise<void> {
  try {
    await fill(zip);
    zip.end();
  } catch (error) {
    zip.bytes.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

/** Rows as CSV that spreadsheets open: a header, commas, a byte order mark; what one would run as a formula is made harmless by an apostrophe. */
export function csvOf(header: readonly string[], rows: AsyncIterable<readonly unknown[]>): Pieces {
  const lines = stringify({
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
    cast: { boolean: String, object: (value) => JSON.stringify(value) },
  });
  async function* records() {
    yield [...header];
    for await (const row of rows) yield row.map((cell) => cell ?? "");
  }
  const source = Readable.from(records());
  source.on("error", (error) => lines.destroy(error));
  return source.pipe(lines);
}

/** One value as indented JSON. */
export async function* jsonOf(value: unknown): AsyncGenerator<string> {
  yield `${JSON.stringify(value, null, 2)}\n`;
}

/** Rows as one JSON array, a row to a line. */
export async function* jsonArrayOf(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
