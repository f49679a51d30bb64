import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { notFound } from "~/platform/http/responses.server";
import { readFrom, told } from "../answers.server";

/** There is nothing to read here. */
export function loader(): never {
  throw notFound();
}

/** Notes how far somebody has read a conversation, or from where on it is unread. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  const answer = await readFrom(viewer, params["id"] ?? "", await request.formData());
  return "to" in answer ? redirect(answer.to) : told(answer);
}
