import type { Reportable } from "~/features/moderation/door";
import { db } from "~/platform/db/db.server";
import { isId } from "~/shared/ids";
import { loadConversationFor } from "./queries/conversation.server";

const AROUND = 5;

interface Row {
  id: string;
  seq: number;
  author_id: string;
  author: string;
  at: Date;
  body: string;
}

/** A message that the viewer may read and did not write, with up to five before and after it, for a report; null for any other. Three statements. */
export async function reportableMessage(
  viewer: { id: string },
  messageId: string,
): Promise<Reportable | null> {
  const found = isId(messageId)
    ? await db.message.findUnique({
        where: { id: messageId },
        select: { conversationId: true, seq: true, authorId: true, takenBackAt: true },
      })
    : null;
  if (!found || found.takenBackAt !== null || found.authorId === viewer.id) return null;
  const { conversationId, seq } = found;
  const entered = await loadConversationFor(viewer.id, conversationId).catch(() => null);
  if (!entered) return null;
  const rows = await db.$queryRaw<Row[]>`
    select m.id, m.seq, m.author_id, mc.name as author, m.created_at as at, m.body
    from message m join member_card mc on mc.id = m.author_id
    where m.conversation_id = ${conversationId}::uuid and m.taken_back_at is null
      and m.seq between ${seq - AROUND}::int and ${seq + AROUND}::int
    order by m.seq`;
  const lines = rows.map((row) => ({
    seq: row.seq,
    line: {
      id: row.id,
      author: { id: row.author_id, name: row.author },
      at: row.at.toISOString(),
      text: row.body,
    },
  }));
  const line = lines.find((one) => one.seq === seq)?.line;
  if (!line) return null;
  return {
    line,
    before: lines.filter((one) => one.seq < seq).map((one) => one.line),
    after: lines.filter((one) => one.seq > seq).map((one) => one.line),
    back: `/conversations/${conversationId}/at/${seq}`,
  };
}
