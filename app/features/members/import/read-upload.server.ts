import { unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
import { oneLine } from "~/shared/plain-text";
import { LIMITS } from "./fields";

/** A file that came with a form, or why there is none. */
export type Upload =
  | { ok: true; fileName: string; bytes: Uint8Array }
  | { ok: false; code: "no-file" | "too-large" | "broken" };

/**
 * Reads the file of a multipart form as it streams in, from the field `file`. Never holds more
 * than LIMITS.fileBytes: what comes after that is let pass unread, so that the browser finishes
 * sending and shows the answer.
 */
export async function readUpload(request: Request): Promise<Upload> {
  let upload: Upload = { ok: false, code: "no-file" };
  try {
    await parseMultipart(request, async ({ name, filename, data }) => {
      const read = await collect(data);
      if (name === "file" && filename) {
        upload = read
          ? { ok: true, fileName: shortName(filename), bytes: read }
          : { ok: false, code: "too-large" };
      }
      return null;
    });
  } catch {
    return { ok: false, code: "broken" };
  }
  return upload;
}

async function collect(data: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of data) {
    size += chunk.byteLength;
    if (size > LIMITS.fileBytes) chunks = [];
    else chunks.push(chunk);
  }
  return size > LIMITS.fileBytes ? null : Buffer.concat(chunks);
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function shortName(fileName: string): string {
  const name = [...graphemes.segment(oneLine(fileName))].map(({ segment }) => segment);
  return name.length > 100 ? `${name.slice(0, 99).join("")}…` : name.join("");
}
