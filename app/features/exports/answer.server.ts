import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { currentRequest } from "~/platform/request-context.server";

/** Answers with a zip as it is made or read, as fast as its reader takes it. */
export function zipAnswer(bytes: Readable, name: string): Response {
  const body = createReadableStreamFromReadable(Readable.from(paced(bytes), { objectMode: false }));
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}

// Remix writes as fast as it reads: a slow reader's file would lie in memory as a whole.
async function* paced(bytes: Readable): AsyncGenerator<Buffer> {
  const drained = currentRequest()?.drained;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    yield chunk;
    if (drained && !(await drained())) return;
  }
}
