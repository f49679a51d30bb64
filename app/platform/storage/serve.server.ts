import { createReadableStreamFromReadable } from "@remix-run/node";
import { Readable } from "node:stream";
import { notFound, unavailable } from "../http/responses.server";
import { log } from "../log.server";
import { currentRequest } from "../request-context.server";
import { isShownInPlace } from "./file-kinds";
import { isFileMissing, isStoreBroken, readFile, sizeOf, type Stretch } from "./storage.server";

/** A kept file, as somebody asks for it who may have it. */
interface Asked {
  key: string;
  name: string;
  mime: string;
}

// Opened by itself, a file may do nothing at all: not even what our own pages may.
const POLICY =
  "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'";

/** A Content-Disposition that keeps a name in any script, and nothing that could end the header. */
export function disposition(name: string, mime: string): string {
  const way = isShownInPlace(mime) ? "inline" : "attachment";
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${way}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** The stretch that a Range header asks for; null for all of it (none, several or no bytes), unmet where it lies outside. Source: RFC 9110, 14.1.2. */
export function stretchOf(range: string | null, size: number): Stretch | "unmet" | null {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (from === "" && to === "") return null;
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return null;
  return first > last ? "unmet" : { first, last };
}

/** Answers with a kept file, or the stretch asked for, or that it has not changed. The caller has asked who may have it; throws a 404 where its bytes are gone, a 503 where their store does not give them. */
export async function serveFile(request: Request, { key, name, mime }: Asked): Promise<Response> {
  const size = await sizeOf(key).catch(thrown);
  if (size === null) throw notFound();
  // A key never gets other bytes.
  const tag = `"${key}"`;
  const headers = new Headers({
    "Content-Type": mime,
    "Content-Disposition": disposition(name, mime),
    "Content-Security-Policy": POLICY,
    "Accept-Ranges": "bytes",
    ETag: tag,
  });
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get("If-Range");
  const range = ifRange === null || ifRange === tag ? request.headers.get("Range") : null;
  const stretch = stretchOf(range, size);
  if (stretch === "unmet") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = stretch ?? { first: 0, last: size - 1 };
  headers.set("Content-Length", String(last - first + 1));
  if (stretch) headers.set("Content-Range", `bytes ${first}-${last}/${size}`);
  const body = request.method === "HEAD" ? null : await streamed(key, stretch);
  return new Response(body, { status: stretch ? 206 : 200, headers });
}

const isKnown = (request: Request, tag: string): boolean =>
  (request.headers.get("If-None-Match") ?? "")
    .split(",")
    .some((one) => one.trim().replace(/^W\//, "") === tag);

async function streamed(key: string, stretch: Stretch | null): Promise<ReadableStream> {
  return bodyOf(await bytesToServe(key, stretch ?? undefined));
}

/** The bytes of a kept file, or a stretch of them, for an answer; throws a 404 where they are gone, a 503 where their store does not give them. */
export const bytesToServe = (key: string, stretch?: Stretch): Promise<Readable> =>
  readFile(key, stretch).catch(thrown);

function thrown(err: unknown): never {
  if (isFileMissing(err)) throw notFound();
  if (!isStoreBroken(err)) throw err;
  log.error({ err }, "the store of files did not give one");
  throw unavailable();
}

/** The body of an answer that sends bytes as fast as its reader takes them. */
export const bodyOf = (bytes: Readable): ReadableStream =>
  createReadableStreamFromReadable(Readable.from(paced(bytes), { objectMode: false }));

// Remix writes as fast as it reads: a slow reader's file would lie in memory as a whole.
async function* paced(bytes: Readable): AsyncGenerator<Buffer> {
  const drained = currentRequest()?.drained;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    yield chunk;
    if (drained && !(await drained())) return;
  }
}
