import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalMember } from "~/features/accounts/door.server";
import { serveFile } from "~/platform/storage/serve.server";
import { fileKey } from "~/platform/storage/storage.server";
import { loadFileFor } from "../queries/file.server";

/** The bytes of a file, for whoever may read its conversation; asked anew each time. `size=thumb` is the small version of a picture. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalMember(request);
  const { id, name, kind, mime } = await loadFileFor(viewer?.id ?? null, params["id"]);
  const isSmall = kind === "IMAGE" && new URL(request.url).searchParams.get("size") === "thumb";
  return serveFile(request, { key: fileKey(id, isSmall ? "thumb" : "whole"), name, mime });
}
