import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalMember } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { serveFile } from "~/platform/storage/serve.server";
import { loadMemberFor } from "../load.server";
import { photoKeys } from "../photo/commands.server";

/** The picture of somebody, for whoever may see it; asked anew each time it is fetched. Another picture has another address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalMember(request);
  const { profile } = await loadMemberFor(viewer, params["id"] ?? "");
  const { photoKey } = profile;
  if (photoKey === null || photoKey !== params["key"]) throw notFound();
  const size = new URL(request.url).searchParams.get("size") === "small" ? "small" : "large";
  const answer = await serveFile(request, {
    key: photoKeys(photoKey)[size],
    name: "photo.webp",
    mime: "image/webp",
  });
  answer.headers.set("Cache-Control", "private, max-age=31536000, immutable");
  return answer;
}
