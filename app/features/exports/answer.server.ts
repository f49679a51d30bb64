import type { Readable } from "node:stream";
import { bodyOf } from "~/platform/storage/serve.server";

/** Answers with a zip as it is made or read, as fast as its reader takes it. */
export const zipAnswer = (bytes: Readable, name: string): Response =>
  new Response(bodyOf(bytes), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
