import { memberCards } from "~/features/members/door.server";
import { publish } from "~/platform/realtime/events.server";
import { writing } from "./events.server";

/** Tells a conversation's room that a member is writing there; browsers leave out themselves. */
export async function writingIn(viewer: { id: string }, roomName: string): Promise<void> {
  const [kind, conversationId] = roomName.split(":");
  if (kind !== "conversation" || !conversationId) return;
  const name = (await memberCards([viewer.id])).get(viewer.id)?.name;
  if (name) publish(writing, roomName, { conversationId, member: { id: viewer.id, name } });
}
