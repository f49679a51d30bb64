import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { optionalMember, requireMember } from "~/features/accounts/door.server";
import { sayFrom, told } from "../answers.server";
import { loadConversationFor } from "../queries/conversation.server";
import { threadCatchUp, threadPage } from "../queries/thread.server";
import { catchUp, timelinePage, type Place } from "../queries/timeline.server";
import { catchUpQuery, placeQuery, threadQuery } from "../schema";

/** What somebody missed (from, after, since), or a stretch before or after a seq; with `thread`, of the thread of that root by reply numbers. JSON, for whoever may read the conversation. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalMember(request);
  const viewerId = viewer?.id ?? null;
  const { id } = await loadConversationFor(viewerId, params["id"]);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { before } = placeQuery.parse(query);
  const { from, after, since } = catchUpQuery.parse(query);
  const { thread } = threadQuery.parse(query);
  const stretch: Place = before === undefined ? { after } : { before };
  const missed = before === undefined && "since" in query && { from, through: after, since };
  if (thread !== undefined) {
    return told(
      missed
        ? await threadCatchUp(viewerId, id, thread, missed)
        : await threadPage(viewerId, id, thread, stretch),
    );
  }
  return told(
    missed ? await catchUp(viewerId, id, missed) : await timelinePage(viewerId, id, stretch),
  );
}

/** Says something: 200 with its line, or the sentence that tells why not. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMember(request);
  return told(await sayFrom(viewer, params["id"] ?? "", await request.formData()));
}
