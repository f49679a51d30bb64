import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/platform/http/responses.server";
import { serveFile } from "~/platform/storage/serve.server";
import { logoFile } from "../logo/commands.server";
import { theCommunity } from "../people.server";

/** The logo of the community, for everybody. Another logo has another address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const community = await theCommunity();
  const key = community?.logoKey ?? null;
  if (key === null || key !== params["key"]) throw notFound();
  const answer = await serveFile(request, {
    key: logoFile(key),
    name: "logo.webp",
    mime: "image/webp",
  });
  answer.headers.set("Cache-Control", "public, max-age=31536000, immutable");
  return answer;
}
