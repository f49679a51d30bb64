import type { Tx } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import type { Picked } from "../named";
import { isBlank } from "../plain-text";
import { canPost } from "../policy";
import { loadConversationFor } from "../queries/conversation.server";

/** What is being written, and who was picked in it: rootSeq is the thread it belongs to, 0 for none. */
export interface BegunThere {
  body: string;
  named?: readonly Picked[];
  rootSeq: number;
}

/** Keeps what somebody has begun to write in a conversation she may speak in; blank words forget it. Throws a 404 where it is missing or hidden. */
export async function keepDraft(
  viewer: { id: string },
  conversationId: string,
  { body, named = [], rootSeq }: BegunThere,
): Promise<void> {
  await transact(async (tx) => {
    const { standing } = await loadConversationFor(viewer.id, conversationId, tx);
    if (isBlank(body) || !canPost(standing).allowed)
      return forgetDraft(tx, viewer.id, conversationId, rootSeq);
    await tx.$executeRaw`
      insert into draft (member_id, conversation_id, root_seq, body, named)
      values (${viewer.id}::uuid, ${conversationId}::uuid, ${rootSeq}::int, ${body},
        ${JSON.stringify(named)}::jsonb)
      on conflict (member_id, conversation_id, root_seq) do update
        set body = excluded.body, named = excluded.named, updated_at = now()`;
  });
}

/** Forgets a draft: it was said. One statement. */
export async function forgetDraft(
  tx: Tx,
  memberId: string,
  conversationId: string,
  rootSeq: number,
): Promise<void> {
  await tx.$executeRaw`
    delete from draft where member_id = ${memberId}::uuid
      and conversation_id = ${conversationId}::uuid and root_seq = ${rootSeq}::int`;
}
