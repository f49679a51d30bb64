import { Prisma } from "~/generated/prisma/client";
import { db, rowsOn, type Db } from "~/platform/db/db.server";
import { BRIEF_SOURCE, briefOf } from "../plain-text";
import { PINS_AT_MOST } from "../policy";
import type { Pinned } from "../talk";

interface PinRow {
  seq: number;
  author_id: string;
  author_name: string;
  html: string;
}

/** What is pinned in a conversation, by the time it was pinned. One statement; the caller asked loadConversationFor. */
export async function pinsOf(conversationId: string, on: Db = db): Promise<Pinned[]> {
  const rows = await rowsOn<PinRow>(
    on,
    Prisma.sql`
    select m.seq, m.author_id, mc.name as author_name, left(m.html, ${BRIEF_SOURCE}::int) as html
    from message m join member_card mc on mc.id = m.author_id
    where m.conversation_id = ${conversationId}::uuid and m.pinned_at is not null
    order by m.pinned_at, m.seq limit ${PINS_AT_MOST}::int`,
  );
  return rows.map(({ seq, author_id: id, author_name: name, html }) => ({
    ...{ seq, author: { id, name }, excerpt: briefOf(html) },
  }));
}
