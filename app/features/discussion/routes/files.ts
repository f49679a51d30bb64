import type { ActionFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { uploadFrom } from "../files.server";

/** There is nothing to read here: each file has its own address. */
export function loader(): never {
  throw notFound();
}

/** Takes files for a message that is still to be said: the multipart field `file`, ten times at most. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  return uploadFrom(viewer, params["id"] ?? "", request);
}
