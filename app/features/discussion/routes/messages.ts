import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { optionalMember, requireMember } from "~/features/accounts/door.server";
import { sayFrom, told } from "../answers.server";
import { loadConversationFor } from "../queries/conversation.server";
import { catchUp, timelinePage } from "../queries/timeline.server";
import { catchUpQuery, placeQuery } from "../schema";

/** What somebody missed (from, after, since), or a stretch before or after a seq. JSON, for whoever may read the conversation. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalMember(request);
  const viewerId = viewer?.id ?? null;
  const { id } = await loadConversationFor(viewerId, params["id"]);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { before } = placeQuery.parse(query);
  const { from, after, since } = catchUpQuery.parse(query);
  if (before !== undefined) return told(await timelinePage(viewerId, id, { before }));
  if ("since" in query) return told(await catchUp(viewerId, id, { from, through: after, since }));
  return told(await timelinePage(viewerId, id, { after }));
}

/** Says something: 200 with its line, or the sentence that tells why not. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  return told(await sayFrom(viewer, params["id"] ?? "", await request.formData()));
}
