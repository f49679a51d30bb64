import { promisify } from "node:util";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { open, type Entry, type ZipFile } from "yauzl";

/** Why a zip is not taken, in a sentence for whoever runs the command. */
export class NotTaken extends Error {
  override name = "BootError";
}

const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** The only names that are read: a manifest, tables, and files under the keys that Weft makes. */
const NAMES = new RegExp(
  `^(?:manifest\\.json|(?:tables/[a-z_]{1,60}\\.jsonl|csv/[a-z_]{1,60}\\.csv)|files/(?:photos/|logos/)?[0-9a-f]{2}/${ID}\\.[a-z]{1,10})$`,
);

/** A single line of a table may have this many bytes. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** An export that is open for reading. */
export interface Archive {
  names: string[];
  /** The bytes of a file in it. */
  read(name: string): Promise<Readable>;
  /** The lines of a file in it. */
  lines(name: string): AsyncGenerator<string>;
  close(): void;
}

const opened = promisify<string, object, ZipFile>(open);

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      const { fileName } = entry;
      if (!NAMES.test(fileName)) {
        return reject(
          new NotTaken(
            `This zip holds a name that no export has: ${JSON.stringify(fileName.slice(0, 200))}.`,
          ),
        );
      }
      if (entries.has(fileName)) return reject(new NotTaken(`This zip holds ${fileName} twice.`));
      entries.set(fileName, entry);
      zip.readEntry();
    });
    zip.on("end", resolve);
    zip.on("error", reject);
    zip.readEntry();
  });
  return entries;
}

/** Opens an export. Throws NotTaken for what is no zip, and for names that no export has: nothing in it leads out of where it belongs. */
export async function openArchive(path: string): Promise<Archive> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySize: true };
  const zip = await opened(path, options).catch((error: Error) => {
    throw new NotTaken(`${path} could not be read as a zip: ${error.message}.`);
  });
  const entries = await entriesOf(zip).catch((error: Error) => {
    zip.close();
    throw error instanceof NotTaken ? error : new NotTaken(`${path} is broken: ${error.message}.`);
  });
  const read = async (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    if (!entry) throw new NotTaken(`This zip lacks ${name}.`);
    return promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry);
  };
  return {
    names: [...entries.keys()],
    read,
    close: () => zip.close(),
    async *lines(name) {
      const source = await read(name);
      // An error of the bytes ends the lines silently unless it is asked for.
      let failed: Error | null = null;
      source.on("error", (error) => (failed = error));
      for await (const line of createInterface({ input: source, crlfDelay: Infinity })) {
        if (line.length > LONGEST_LINE) throw new NotTaken(`${name} has a line that is too long.`);
        if (line !== "") yield line;
      }
      if (failed) throw failed;
    },
  };
}
