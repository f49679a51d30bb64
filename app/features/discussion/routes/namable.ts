import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";
import { spend } from "~/platform/rate-limit.server";
import { textFor } from "~/text/text.server";
import { told } from "../answers.server";
import { loadConversationFor } from "../queries/conversation.server";
import { namable, NAMING } from "../queries/namable.server";
import { peopleQuery } from "../schema";

/** Whom somebody may name who writes in a conversation, by the beginning of what she types. JSON, for members who may read it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMember(request);
  const { id } = await loadConversationFor(viewer.id, params["id"]);
  if ((await spend("naming", viewer.id, NAMING)) > 0)
    return told({ error: textFor(viewer.language).besideTalk.refusals.tooFast, status: 429 });
  const { q } = peopleQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  return told({ found: await namable(viewer.id, { conversationId: id }, q) });
}
