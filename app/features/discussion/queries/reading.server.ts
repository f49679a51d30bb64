import { Prisma } from "~/generated/prisma/client";
import { db, readRows, type Db } from "~/platform/db/db.server";
import { excerpt, textOfHtml } from "../plain-text";

/** How many messages a member has not read, by circle; circles without any are absent. One statement. */
export async function unreadByCircle(viewerId: string): Promise<Map<string, number>> {
  const rows = await readRows<{ id: string; unread: number }>(Prisma.sql`
    select s.circle_id as id, sum(greatest(0, c.last_seq - coalesce(r.seq, 0)))::int as unread
    from circle_seat s join conversation c on c.circle_id = s.circle_id
      left join reading r on r.conversation_id = c.id and r.member_id = s.member_id
    where s.member_id = ${viewerId}::uuid and c.last_seq > coalesce(r.seq, 0)
    group by s.circle_id`);
  return new Map(rows.map(({ id, unread }) => [id, unread]));
}

/** What is new in a circle since the viewer was there. Times are ISO 8601. */
export interface News {
  circle: { id: string; slug: string; name: string; kind: "INTEREST" | "NEIGHBORHOOD" | "PROJECT" };
  count: number;
  /** When she last read there; null when she never did. */
  since: string | null;
  last: { name: string; line: string } | null;
}

interface NewsRow {
  id: string;
  slug: string;
  name: string;
  kind: News["circle"]["kind"];
  unread: number;
  since: Date | null;
  author: string | null;
  html: string | null;
}

const EXCERPT = 110;

/** The circles in which something is new for a member, the latest first. One statement. */
export async function unreadSince(viewerId: string, limit: number): Promise<News[]> {
  const rows = await readRows<NewsRow>(Prisma.sql`
    select n.*, said.author, said.html from (
      select s.circle_id as id, s.slug, s.name, s.kind,
        sum(c.last_seq - coalesce(r.seq, 0))::int as unread, max(r.updated_at) as since,
        max(c.last_message_at) as at
      from circle_seat s join conversation c on c.circle_id = s.circle_id
        left join reading r on r.conversation_id = c.id and r.member_id = s.member_id
      where s.member_id = ${viewerId}::uuid and c.last_seq > coalesce(r.seq, 0)
      group by s.circle_id, s.slug, s.name, s.kind
      order by at desc limit ${limit}::int
    ) n left join lateral (
      select mc.name as author, m.html from conversation c
        join message m on m.conversation_id = c.id and m.seq = c.last_seq
        join member_card mc on mc.id = m.author_id
      where c.circle_id = n.id and m.taken_back_at is null
      order by c.last_message_at desc limit 1
    ) said on true order by n.at desc`);
  return rows.map(({ unread, since, author, html, ...circle }) => ({
    circle: { id: circle.id, slug: circle.slug, name: circle.name, kind: circle.kind },
    count: unread,
    since: since?.toISOString() ?? null,
    last: author && html ? { name: author, line: excerpt(textOfHtml(html), EXCERPT) } : null,
  }));
}

/** How far a member has read a conversation; 0 when she never did. One statement. */
export async function readThrough(
  viewerId: string,
  conversationId: string,
): Promise<{ seq: number; at: string | null }> {
  const found = await db.reading.findUnique({
    where: { memberId_conversationId: { memberId: viewerId, conversationId } },
    select: { seq: true, updatedAt: true },
  });
  return { seq: found?.seq ?? 0, at: found?.updatedAt.toISOString() ?? null };
}

/** What a member has not read of a conversation and of its whole circle. One statement. */
export async function unreadIn(
  on: Db,
  viewerId: string,
  conversationId: string,
  circleId: string,
): Promise<{ unread: number; circleUnread: number }> {
  const [row] = await on.$queryRaw<{ unread: number; circle_unread: number }[]>`
    select coalesce(sum(n) filter (where id = ${conversationId}::uuid), 0)::int as unread,
      coalesce(sum(n), 0)::int as circle_unread
    from (select c.id, greatest(0, c.last_seq - coalesce(r.seq, 0)) as n
      from conversation c left join reading r
        on r.conversation_id = c.id and r.member_id = ${viewerId}::uuid
      where c.circle_id = ${circleId}::uuid) counted`;
  return { unread: row?.unread ?? 0, circleUnread: row?.circle_unread ?? 0 };
}
