import { Prisma } from "~/generated/prisma/client";
import { db, readRows, type Db } from "~/platform/db/db.server";
import { fromBlocked, namedBy } from "../mentions.server";
import { NOTHING, type Begun } from "../named";
import { excerpt, textOfHtml } from "../plain-text";
import type { Read } from "../talk";

/** How many messages a member has not read, by circle, muted conversations left out; circles without any are absent. One statement. */
export async function unreadByCircle(viewerId: string): Promise<Map<string, number>> {
  const rows = await readRows<{ id: string; unread: number }>(Prisma.sql`
    select s.circle_id as id, sum(greatest(0, c.last_seq - coalesce(r.seq, 0)))::int as unread
    from circle_seat s join conversation c on c.circle_id = s.circle_id
      left join reading r on r.conversation_id = c.id and r.member_id = s.member_id
    where s.member_id = ${viewerId}::uuid and c.last_seq > coalesce(r.seq, 0)
      and coalesce(r.attention, 'NORMAL') <> 'MUTED'
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
  /** Who named the viewer in what she has not read, the last one. */
  namedBy: string | null;
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
  named_by: string | null;
}

const EXCERPT = 110;

/** The circles in which something is new for a member, the latest first; what she follows or muted is not counted here. One statement. */
export async function unreadSince(viewerId: string, limit: number): Promise<News[]> {
  const rows = await readRows<NewsRow>(Prisma.sql`
    select n.*, said.author, said.html, named.named_by from (
      select s.circle_id as id, s.slug, s.name, s.kind,
        sum(c.last_seq - coalesce(r.seq, 0))::int as unread, max(r.updated_at) as since,
        max(c.last_message_at) as at
      from circle_seat s join conversation c on c.circle_id = s.circle_id
        left join reading r on r.conversation_id = c.id and r.member_id = s.member_id
      where s.member_id = ${viewerId}::uuid and c.last_seq > coalesce(r.seq, 0)
        and coalesce(r.attention, 'NORMAL') = 'NORMAL'
      group by s.circle_id, s.slug, s.name, s.kind
      order by at desc limit ${limit}::int
    ) n left join lateral (
      select mc.name as author, m.html from conversation c
        join message m on m.conversation_id = c.id and m.seq = c.last_seq
        join member_card mc on mc.id = m.author_id
        left join reading q on q.conversation_id = c.id and q.member_id = ${viewerId}::uuid
      where c.circle_id = n.id and m.taken_back_at is null and not ${fromBlocked(viewerId)}
        and coalesce(q.attention, 'NORMAL') = 'NORMAL'
      order by c.last_message_at desc limit 1
    ) said on true left join lateral (
      select mc.name as named_by from mention x
        join conversation c on c.id = x.conversation_id
        join message m on m.id = x.message_id join member_card mc on mc.id = m.author_id
        left join reading q on q.conversation_id = c.id and q.member_id = x.member_id
      where x.member_id = ${viewerId}::uuid and c.circle_id = n.id
        and x.seq > coalesce(q.seq, 0) and coalesce(q.attention, 'NORMAL') = 'NORMAL'
        and m.author_id <> x.member_id and not ${fromBlocked(viewerId)}
      order by m.created_at desc limit 1
    ) named on true order by n.at desc`);
  return rows.map(({ unread, since, author, html, named_by: namedBy, ...circle }) => ({
    namedBy,
    circle: { id: circle.id, slug: circle.slug, name: circle.name, kind: circle.kind },
    count: unread,
    since: since?.toISOString() ?? null,
    last: author && html ? { name: author, line: excerpt(textOfHtml(html), EXCERPT) } : null,
  }));
}

/** How far a member has read a conversation; 0 when she never did. One statement. */
export async function readThrough(viewerId: string, conversationId: string): Promise<Read> {
  const found = await db.reading.findUnique({
    where: { memberId_conversationId: { memberId: viewerId, conversationId } },
    select: { seq: true, updatedAt: true, attention: true },
  });
  return {
    seq: found?.seq ?? 0,
    at: found?.updatedAt.toISOString() ?? null,
    attention: found?.attention ?? "NORMAL",
  };
}

/** What counts as unread for a member of a conversation and of its whole circle: nothing of what she muted. One statement. */
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
      where c.circle_id = ${circleId}::uuid
        and coalesce(r.attention, 'NORMAL') <> 'MUTED') counted`;
  return { unread: row?.unread ?? 0, circleUnread: row?.circle_unread ?? 0 };
}

/** A conversation of a circle that somebody follows, with something new in it. */
export interface FollowedNews {
  id: string;
  circle: News["circle"];
  /** Null for the common one. */
  title: string | null;
  count: number;
  last: News["last"];
  /** Who named the viewer in what she has not read, the last one. */
  namedBy: string | null;
}

interface FollowedRow extends Omit<NewsRow, "unread" | "since"> {
  conversation_id: string;
  title: string | null;
  count: number;
}

/** The conversations of her circles that a member follows and has not read to the end, the latest first. One statement. */
export async function followedNews(viewerId: string, limit: number): Promise<FollowedNews[]> {
  const rows = await db.$queryRaw<FollowedRow[]>`
    select c.id as conversation_id, c.title, (c.last_seq - r.seq)::int as count,
      s.circle_id as id, s.slug, s.name, s.kind, mc.name as author, m.html,
      ${namedBy(viewerId)} as named_by
    from reading r join conversation c on c.id = r.conversation_id
      join circle_seat s on s.circle_id = c.circle_id and s.member_id = r.member_id
      left join message m on m.conversation_id = c.id and m.seq = c.last_seq
        and m.taken_back_at is null and not ${fromBlocked(viewerId)}
      left join member_card mc on mc.id = m.author_id
    where r.member_id = ${viewerId}::uuid and r.attention = 'FOLLOWED' and r.attention <> 'NORMAL'
      and c.last_seq > r.seq
    order by c.last_message_at desc limit ${limit}::int`;
  return rows.map(({ conversation_id: id, title, count, author, html, named_by, ...circle }) => ({
    ...{ id, title, count, namedBy: named_by },
    circle: { id: circle.id, slug: circle.slug, name: circle.name, kind: circle.kind },
    last: author && html ? { name: author, line: excerpt(textOfHtml(html), EXCERPT) } : null,
  }));
}

/** What somebody has begun to write in a conversation, outside of its threads or in one. One statement. */
export async function draftOf(
  viewerId: string,
  conversationId: string,
  rootSeq = 0,
): Promise<Begun> {
  const [found] = await readRows<Begun>(Prisma.sql`
    select body as text, named from draft where member_id = ${viewerId}::uuid
      and conversation_id = ${conversationId}::uuid and root_seq = ${rootSeq}::int`);
  return found ?? NOTHING;
}
