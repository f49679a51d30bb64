import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { circleAddress } from "~/features/circles/door.server";
import { loadConversationFor } from "../queries/conversation.server";

/** Leads to a message where it stands, in its circle or among its people; the same 404 where it may not be read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const { id, circleId } = await loadConversationFor(viewer.id, params["id"]);
  const base = circleId === null ? "/messages" : `/circles/${await circleAddress(circleId)}`;
  const seq = /^\d{1,9}$/.test(params["seq"] ?? "") ? `/${params["seq"]}` : "";
  return redirect(`${base}/talk/${id}${seq}`);
}
