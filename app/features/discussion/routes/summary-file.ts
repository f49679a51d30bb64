import type { LoaderFunctionArgs } from "@remix-run/node";
import { summaryFor } from "../summary.server";

/** The summary of a conversation as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { markdown } = await summaryFor(request, params["slug"], params["conversationId"]);
  return new Response(markdown, {
    headers: {
      "Content-Type": "text/markdown; charset=utf-8",
      "Content-Disposition": 'attachment; filename="summary.md"',
      "Cache-Control": "private, no-store",
    },
  });
}
