import { db } from "~/platform/db/db.server";
import { textOfHtml } from "../plain-text";
import type { SummaryEntry } from "../summary";

/** As many marked messages as one summary holds. */
const SUMMARY_AT_MOST = 500;

interface Row {
  seq: number;
  author_id: string;
  author_name: string;
  body: string;
  html: string;
  created_at: Date;
}

/** The marked messages of a conversation in their order, the first 500. One statement; the caller asked canSummarize. */
export async function markedIn(conversationId: string): Promise<SummaryEntry[]> {
  const rows = await db.$queryRaw<Row[]>`
    select m.seq, m.author_id, mc.name as author_name, m.body, m.html, m.created_at
    from message m join member_card mc on mc.id = m.author_id
    where m.conversation_id = ${conversationId}::uuid and m.marked_at is not null
    order by m.seq limit ${SUMMARY_AT_MOST}::int`;
  return rows.map(({ seq, author_id: id, author_name: name, body, html, created_at }) => ({
    ...{ seq, author: { id, name }, body, words: textOfHtml(html), at: created_at.toISOString() },
  }));
}
