import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

interface Kept {
  bytes: Buffer;
  modified: Date;
}

/** An S3-compatible store in this process: one bucket, path style, as strict as the plainest of them. */
export interface FakeS3 {
  origin: string;
  objects: Map<string, Kept>;
  /** What was asked: method, path and query, and the Range header. */
  asked: string[];
  /** What is wrong with it: each request is answered with a 500, or not at all. */
  broken: "answers 500" | "hangs up" | null;
  close: () => Promise<void>;
}

/** The key that opens the store; requests that are not signed with it are refused. */
export const ACCESS_KEY = "weft-test-key";

/** Opens an empty store that lists so many objects at once. */
export async function openFakeS3(bucket: string, atOnce: number): Promise<FakeS3> {
  const objects = new Map<string, Kept>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://store");
    const range = request.headers.range ?? "";
    store.asked.push([request.method, url.pathname + url.search, range].filter(Boolean).join(" "));
    void answer(request, response, url).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL) {
    const signed = request.headers.authorization ?? "";
    const [, named, ...rest] = decodeURIComponent(url.pathname).split("/");
    const key = rest.join("/");
    const body = await buffer(request);
    if (store.broken === "hangs up") return void request.socket.destroy();
    if (store.broken) return refuse(response, 500, "InternalError");
    if (!signed.startsWith(`AWS4-HMAC-SHA256 Credential=${ACCESS_KEY}/`))
      return refuse(response, 403, "AccessDenied");
    if (named !== bucket) return refuse(response, 404, "NoSuchBucket");
    if (key === "") return list(response, url.searchParams);
    if (request.method === "PUT") return put(request, response, key, body);
    if (request.method === "DELETE") {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    return get(request, response, key);
  }

  // A plain store knows neither chunked bodies nor the checksums of later years, nor access lists.
  function put(request: IncomingMessage, response: ServerResponse, key: string, bytes: Buffer) {
    const { headers } = request;
    if (headers["content-length"] === undefined) return refuse(response, 411, "MissingLength");
    const odd = ["content-encoding", "x-amz-trailer", "x-amz-acl", "x-amz-sdk-checksum-algorithm"];
    if (odd.some((name) => headers[name] !== undefined))
      return refuse(response, 501, "NotImplemented");
    objects.set(key, { bytes, modified: new Date() });
    response.writeHead(200, { ETag: '"etag"' }).end();
  }

  function get(request: IncomingMessage, response: ServerResponse, key: string) {
    const kept = objects.get(key);
    if (!kept) return refuse(response, 404, "NoSuchKey");
    const [, first = "0", last = ""] =
      /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
    const bytes = kept.bytes.subarray(
      Number(first),
      last === "" ? kept.bytes.length : Number(last) + 1,
    );
    response.writeHead(last === "" ? 200 : 206, {
      "Content-Length": bytes.length,
      "Last-Modified": kept.modified.toUTCString(),
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
  }

  function list(response: ServerResponse, query: URLSearchParams) {
    const prefix = query.get("prefix") ?? "";
    const after = query.get("continuation-token") ?? "";
    const found = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    const page = found.slice(0, atOnce);
    const rows = page.map((key) => {
      const { bytes, modified } = objects.get(key) as Kept;
      return `<Contents><Key>${key}</Key><Size>${bytes.length}</Size><LastModified>${modified.toISOString()}</LastModified></Contents>`;
    });
    const isMore = found.length > page.length;
    const next = isMore ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
    response.writeHead(200, { "Content-Type": "application/xml" });
    response.end(
      `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isMore}</IsTruncated>${next}${rows.join("")}</ListBucketResult>`,
    );
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const store: FakeS3 = {
    origin: `http://127.0.0.1:${port}`,
    objects,
    asked: [],
    broken: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return store;
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "Content-Type": "application/xml" });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
}
