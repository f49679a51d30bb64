import { open } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { extensionOf, kindWith, type FileKind } from "./file-kinds";

/** What a file is, or why it is not taken: a kind that nobody may send, or a phone's own picture format that cannot be read here. */
export type Sniffed = FileKind | "unknown" | "heic";

// Names that file-type gives to the same thing.
const SAME: Readonly<Record<string, string>> = { apng: "png", m4v: "mp4" };

// Old office files are all the same container: their name tells them apart.
const OLD_OFFICE = new Set(["doc", "xls", "ppt"]);

const TEXTS = new Set(["txt", "csv", "md"]);

/** Tells what a file is by its bytes; its name decides only among plain texts, and among old office files. */
export async function sniff(path: string, fileName: string): Promise<Sniffed> {
  const ending = extensionOf(fileName);
  const text = TEXTS.has(ending) ? kindWith(ending) : undefined;
  const head = await headOf(path);
  // Its first two bytes would pass for a piece of sound.
  if (text && isUtf16(head)) return isMarkup(head.toString("utf16le")) ? "unknown" : text;
  const { fileTypeFromFile } = await import("file-type");
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found?.ext === "heic" || found?.mime === "image/heif") return "heic";
  if (found?.ext === "cfb") return (OLD_OFFICE.has(ending) && kindWith(ending)) || "unknown";
  if (found) return kindWith(SAME[found.ext] ?? found.ext) ?? "unknown";
  if (!text || isMarkup(head.toString("utf8"))) return "unknown";
  return (await isPlainText(path)) ? text : "unknown";
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1_024), 0, 1_024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const isUtf16 = (head: Buffer): boolean => head[0] === 0xff && head[1] === 0xfe;

const MARKUP = /^\uFEFF?\s*<(\?xml|!doctype|html|head|body|svg|script|iframe)/i;
const isMarkup = (text: string): boolean => MARKUP.test(text);

// Tab, line feed, form feed and carriage return are text; so is what spreadsheets write in code
// pages of their own.
const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;

async function isPlainText(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (chunk.some(isControl)) return false;
  }
  return true;
}
