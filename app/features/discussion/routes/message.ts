import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";
import { changeFrom, told } from "../answers.server";
import { ownWords } from "../queries/timeline.server";

/** One's own words as they were written, for editing them. JSON; a 404 for anybody else's. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const id = params["id"];
  const body = isId(id) ? await ownWords(viewer.id, id) : null;
  if (body === null) throw notFound();
  return told({ body });
}

/** Edits, takes back, pins, or answers with a word: 200, or the sentence that tells why not. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  return told(await changeFrom(viewer, params["id"] ?? "", await request.formData()));
}
