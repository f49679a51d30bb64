import iconv from "iconv-lite";
import type { FileProblem, FileResult } from "./fields";

/** How a spreadsheet's bytes were read. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh" | "cp850";

/**
 * The text of a CSV file. The rules, in order:
 * 1. Bytes that begin like a workbook, a PDF or a web page are refused by name, not guessed at.
 * 2. A byte order mark decides (UTF-8, UTF-16 of either order; Excel's "Unicode text" is the latter).
 * 3. Without a mark, a zero byte in every second place is UTF-16; any other zero byte is no text.
 * 4. Bytes that are valid UTF-8 are UTF-8.
 * 5. The rest is an old eight-bit code: Windows-1252, or the Macintosh or DOS code where the
 *    letters between letters make more words that way (Excel still saves both).
 */
export function decode(bytes: Uint8Array): FileResult<{ text: string; encoding: Encoding }> {
  const problem = notText(bytes);
  if (problem) return { ok: false, problem };
  const encoding = detectEncoding(bytes);
  if (!encoding) return { ok: false, problem: { code: "not-csv-binary" } };
  // iconv-lite, because Node's own decoder turns the €, – and ’ of Windows-1252 into control marks.
  const text = iconv.decode(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    encoding,
  );
  // A half of a surrogate pair cannot be stored anywhere.
  const whole = text.replace(/\p{Surrogate}/gu, "\uFFFD");
  if (whole.trim() === "") return { ok: false, problem: { code: "empty" } };
  if (isMostlyControls(whole)) return { ok: false, problem: { code: "not-csv-binary" } };
  return { ok: true, text: whole, encoding };
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte);

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

function notText(bytes: Uint8Array): FileProblem | null {
  if (bytes.byteLength === 0) return { code: "empty" };
  if (startsWith(bytes, ZIP)) return { code: archiveKind(bytes) };
  if (startsWith(bytes, OLE)) return { code: "not-csv-xls" };
  if (startsWith(bytes, PDF)) return { code: "not-csv-pdf" };
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1").replace(/\0/g, "");
  if (/^[^<]{0,8}<(?:!doctype|html|\?xml|table|meta|style)\b/i.test(head)) {
    return { code: "not-csv-html" };
  }
  return null;
}

function archiveKind(bytes: Uint8Array): FileProblem["code"] {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.subarray(0, 256).includes("application/vnd.oasis.opendocument")) return "not-csv-ods";
  // A name inside the archive; its directory is at the end, its first entries at the beginning.
  return content.includes("xl/workbook") || content.includes("[Content_Types].xml")
    ? "not-csv-xlsx"
    : "not-csv-zip";
}

function detectEncoding(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe, 0, 0])) return null;
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  if (bytes.includes(0)) return zerosAsUtf16(bytes);
  return isUtf8(bytes) ? "utf-8" : eightBitCode(bytes);
}

function zerosAsUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 1) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.02) return "utf-16le";
  if (even > half * 0.4 && odd < half * 0.02) return "utf-16be";
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// What English and Spanish words, and names from around them, are written with.
const IN_WORDS = new Set("áéíóúñüçàèìòùâêîôûäëïöãõåøßÁÉÍÓÚÑÜÇÀÈÖÄÅØ’");

function eightBitCode(bytes: Uint8Array): Encoding {
  const sample = Buffer.from(highBytesInContext(bytes));
  let best: Encoding = "windows-1252";
  let bestScore = wordScore(iconv.decode(sample, best));
  for (const candidate of ["macintosh", "cp850"] as const) {
    const score = wordScore(iconv.decode(sample, candidate));
    // Windows-1252 is by far the commonest: another must be clearly better.
    if (score > bestScore * 1.5 + 1) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** The first 2,000 bytes above 127, each with its neighbours, and a space between. */
function highBytesInContext(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let i = 0; i < bytes.length && found.length < 8_000; i += 1) {
    if ((bytes[i] ?? 0) > 127)
      found.push(bytes[i - 1] ?? 32, bytes[i] ?? 32, bytes[i + 1] ?? 32, 32);
  }
  return found;
}

function wordScore(text: string): number {
  let score = 0;
  for (const [, before = "", letter = "", after = ""] of text.matchAll(/(.)(\P{ASCII})(.)/gsu)) {
    if (IN_WORDS.has(letter) && (/\p{L}/u.test(before) || /\p{L}/u.test(after))) score += 1;
  }
  return score;
}

function isMostlyControls(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0;
  return text.includes("\0") || controls > sample.length * 0.02;
}
