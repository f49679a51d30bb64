import { open, rm, type FileHandle } from "node:fs/promises";
import { oneLine } from "~/shared/plain-text";
import { BrokenForm, fieldText, partsOf, type Part } from "./multipart.server";
import { log } from "../log.server";
import { hasRoomFor, incomingPath, whyNotKept } from "./storage.server";

/** A file that came in whole, or why it did not. */
export type Incoming = { fileName: string } & (
  { path: string; bytes: number } | { problem: "too-large" | "empty" | "disk-full" }
);

/** The fields of a form and the files that came with it. */
export interface IncomingForm {
  fields: FormData;
  files: Incoming[];
  /** Names of the files that were too many, and let pass. */
  beyond: string[];
}

export interface IncomingLimits {
  /** The name of the field that carries files. */
  field: string;
  files: number;
  bytes: number;
  /** Asked before the first file, with the fields that came before it: false lets all files pass unread. */
  mayTake?: (fields: FormData) => Promise<boolean>;
}

const FIELDS_BYTES = 512 * 1024;

/**
 * Takes in a multipart form as it streams: its files lie on disk, each with so many bytes at most;
 * what is beyond the limits is let pass. They are deleted once `work` has done with them, whatever
 * happens. Throws BrokenForm.
 */
export async function withIncoming<T>(
  request: Request,
  limits: IncomingLimits,
  work: (form: IncomingForm) => Promise<T>,
): Promise<T> {
  const form: IncomingForm = { fields: new FormData(), files: [], beyond: [] };
  try {
    await takeIn(request, limits, form);
    return await work(form);
  } finally {
    for (const file of form.files) if ("path" in file) await rm(file.path, { force: true });
  }
}

async function takeIn(request: Request, limits: IncomingLimits, form: IncomingForm): Promise<void> {
  let left = FIELDS_BYTES;
  let allowed: boolean | undefined;
  for await (const part of partsOf(request)) {
    if (part.fileName === null) {
      const text = await fieldText(part, left);
      left -= Buffer.byteLength(text) + part.name.length;
      if (left < 0) throw new BrokenForm("the fields are too long");
      form.fields.append(part.name, text);
    } else if (part.name === limits.field && part.fileName !== "") {
      allowed ??= (await limits.mayTake?.(form.fields)) ?? true;
      if (!allowed) continue;
      if (form.files.length < limits.files) form.files.push(await takeFile(part, limits.bytes));
      else form.beyond.push(shortName(part.fileName));
    }
  }
}

// What is too much is let pass, so that the browser finishes sending and shows the answer.
async function takeFile(part: Part, most: number): Promise<Incoming> {
  const fileName = shortName(part.fileName ?? "");
  const path = await incomingPath();
  let problem: "too-large" | "disk-full" | null = (await hasRoomFor(most)) ? null : "disk-full";
  let bytes = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of part.chunks) {
      bytes += chunk.length;
      if (bytes > most) problem ??= "too-large";
      if (problem === null && !(await fits(file, chunk))) problem = "disk-full";
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  if (problem === "disk-full") log.error("a file was refused: the disk is full");
  if (problem === null && bytes > 0) return { fileName, path, bytes };
  await rm(path, { force: true });
  return { fileName, problem: problem ?? "empty" };
}

async function fits(file: FileHandle, chunk: Buffer): Promise<boolean> {
  try {
    await file.writeFile(chunk);
    return true;
  } catch (error) {
    if (whyNotKept(error) === "disk-full") return false;
    throw error;
  }
}

const LONGEST_NAME = 120;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A name fit to be shown: one line, not too long, and its ending kept. */
function shortName(fileName: string): string {
  const signs = [...graphemes.segment(oneLine(fileName))].map(({ segment }) => segment);
  if (signs.length === 0) return "file";
  if (signs.length <= LONGEST_NAME) return signs.join("");
  return `${signs.slice(0, LONGEST_NAME - 13).join("")}…${signs.slice(-12).join("")}`;
}
