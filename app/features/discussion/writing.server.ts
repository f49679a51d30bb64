import { memberCards } from "~/features/members/door.server";
import { publish } from "~/platform/realtime/events.server";
import { writing } from "./events.server";
import { canPost } from "./policy";
import { loadConversationFor } from "./queries/conversation.server";

/** Tells a conversation's room that a member is writing there, if she may speak in it; browsers leave out themselves. */
export async function writingIn(viewer: { id: string }, roomName: string): Promise<void> {
  const [kind, id] = roomName.split(":");
  if (kind !== "conversation") return;
  const found = await loadConversationFor(viewer.id, id).catch(() => null);
  if (!found || !canPost(found.standing).allowed) return;
  const name = (await memberCards([viewer.id])).get(viewer.id)?.name;
  if (name === undefined) return;
  const fact = { conversationId: found.id, member: { id: viewer.id, name } };
  publish(writing, roomName, fact, { mayGetLost: true });
}
