import { z } from "zod";
import { photoAddress } from "~/features/members/door";
import { Prisma } from "~/generated/prisma/client";
import { db, readRows, type Db, type Statements } from "~/platform/db/db.server";
import { fromBlocked, namedBy } from "../mentions.server";
import type { Standing } from "../policy";
import { ATTENTIONS, type PrivateLine, type Somebody } from "../private";
import { excerpt, textOfHtml } from "../plain-text";

const PAGE = 30;
const EXCERPT = 110;

/** Where the list goes on: after this one. */
export interface ListPlace {
  at: Date;
  id: string;
}

const somebody = z
  .object({ id: z.string(), name: z.string(), photo: z.string().nullable() })
  .transform(({ id, name, photo }): Somebody => ({
    ...{ id, name },
    photo: photoAddress({ id, photoKey: photo }, "small"),
  }));

const row = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    newest: z.int(),
    unread: z.int(),
    attention: z.enum(ATTENTIONS),
    at: z.date(),
    people: z.array(somebody),
    author_id: z.string().nullable(),
    author: z.string().nullable(),
    html: z.string().nullable(),
    last_is: z.enum(["words", "taken-back", "files", "blocked"]).nullable(),
    named_by: z.string().nullable(),
  })
  .transform(
    ({ author_id: authorId, author, html, last_is, at, named_by, ...line }): PrivateLine => ({
      ...line,
      namedBy: named_by,
      lastIs: last_is ?? "taken-back",
      at: at.toISOString(),
      last:
        authorId && author && html && last_is === "words"
          ? { authorId, author, line: excerpt(textOfHtml(html), EXCERPT) }
          : null,
    }),
  );

/** SQL: the private conversations of somebody, one line each, from `participant p`. */
const lines = (viewerId: string): Prisma.Sql => Prisma.sql`
  select c.id, c.title, c.last_seq as newest, c.last_message_at as at,
    greatest(0, c.last_seq - coalesce(r.seq, 0))::int as unread,
    coalesce(r.attention::text, 'NORMAL') as attention,
    (select coalesce(json_agg(json_build_object('id', mc.id, 'name', mc.name,
        'photo', mc.photo_key) order by q.joined_at, mc.id), '[]')
      from participant q join member_card mc on mc.id = q.member_id
      where q.conversation_id = c.id and q.member_id <> p.member_id) as people,
    said.author_id, said.author, said.html, said.last_is, ${namedBy(viewerId)} as named_by
  from participant p join conversation c on c.id = p.conversation_id
    left join reading r on r.conversation_id = c.id and r.member_id = p.member_id
    left join lateral (select m.author_id, mc.name as author, m.html,
        case when ${fromBlocked(viewerId)} then 'blocked'
          when m.taken_back_at is not null then 'taken-back'
          when m.html = '' then 'files' else 'words' end as last_is
      from message m join member_card mc on mc.id = m.author_id
      where m.conversation_id = c.id and m.seq = c.last_seq) said on true
  where p.member_id = ${viewerId}::uuid`;

/** The private conversations of somebody, the liveliest first, a page at a time. One statement. */
export async function privateConversations(
  viewerId: string,
  before: ListPlace | null,
): Promise<{ rows: PrivateLine[]; next: string | null }> {
  const from = before
    ? Prisma.sql`(c.last_message_at, c.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
    : Prisma.sql`true`;
  const found = await db.$queryRaw<unknown[]>`
    ${lines(viewerId)} and ${from}
    order by c.last_message_at desc, c.id desc limit ${PAGE + 1}::int`;
  const rows = z.array(row).parse(found);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const next = last && rows.length > PAGE ? `${Date.parse(last.at)}~${last.id}` : null;
  return { rows: page, next };
}

/** The private conversations in which something is new for somebody, those she follows first, without the muted ones. One statement. */
export async function unreadPrivate(viewerId: string, limit: number): Promise<PrivateLine[]> {
  const found = await db.$queryRaw<unknown[]>`
    ${lines(viewerId)} and c.last_seq > coalesce(r.seq, 0)
      and coalesce(r.attention, 'NORMAL') <> 'MUTED'
    order by coalesce(r.attention, 'NORMAL') = 'FOLLOWED' desc, c.last_message_at desc
    limit ${limit}::int`;
  return z.array(row).parse(found);
}

/** How many private conversations hold something new for somebody, the muted ones left out. One statement. */
export async function privateUnreadCount(viewerId: string, on: Db = db): Promise<number> {
  const [found] = await on.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from participant p
      join conversation c on c.id = p.conversation_id
      left join reading r on r.conversation_id = c.id and r.member_id = p.member_id
    where p.member_id = ${viewerId}::uuid and c.last_seq > coalesce(r.seq, 0)
      and coalesce(r.attention, 'NORMAL') <> 'MUTED'`;
  return found?.count ?? 0;
}

/** Ids of the private conversations in which something is new for somebody, the muted ones left out, and of all conversations she muted. One statement. */
export async function privateNews(
  viewerId: string,
): Promise<{ unread: string[]; muted: string[] }> {
  const rows = await readRows<{ id: string; muted: boolean }>(Prisma.sql`
    select p.conversation_id as id, false as muted from participant p
      join conversation c on c.id = p.conversation_id
      left join reading r on r.conversation_id = c.id and r.member_id = p.member_id
    where p.member_id = ${viewerId}::uuid and c.last_seq > coalesce(r.seq, 0)
      and coalesce(r.attention, 'NORMAL') <> 'MUTED'
    union all
    select conversation_id, true from reading
    where member_id = ${viewerId}::uuid and attention <> 'NORMAL' and attention = 'MUTED'`);
  const idsOf = (muted: boolean) => rows.filter((one) => one.muted === muted).map(({ id }) => id);
  return { unread: idsOf(false), muted: idsOf(true) };
}

/** What counts as unread for one of its people: in this conversation, and how many private ones hold something new. Two statements. */
export async function privateUnread(on: Db, viewerId: string, conversationId: string) {
  const [found] = await on.$queryRaw<{ unread: number }[]>`
    select case when r.attention = 'MUTED' then 0
      else greatest(0, c.last_seq - coalesce(r.seq, 0)) end::int as unread
    from conversation c left join reading r
      on r.conversation_id = c.id and r.member_id = ${viewerId}::uuid
    where c.id = ${conversationId}::uuid`;
  const circleUnread = await privateUnreadCount(viewerId, on);
  return { unread: found?.unread ?? 0, circleUnread };
}

/** Everybody in a private conversation, the longest there first. One statement. */
export async function peopleIn(conversationId: string, on: Db = db): Promise<Somebody[]> {
  const rows = await on.$queryRaw<unknown[]>`
    select mc.id, mc.name, mc.photo_key as photo
    from participant p join member_card mc on mc.id = p.member_id
    where p.conversation_id = ${conversationId}::uuid order by p.joined_at, mc.id`;
  return z.array(somebody).parse(rows);
}

/** Ids of everybody in each of some conversations; those of a circle are absent. One statement, none for none. */
export async function participantsOf(
  on: Statements,
  conversationIds: readonly string[],
): Promise<Map<string, string[]>> {
  const people = new Map<string, string[]>();
  if (conversationIds.length === 0) return people;
  const rows = await on.$queryRaw<{ id: string; members: string[] }[]>`
    select conversation_id as id, array_agg(member_id::text order by joined_at, member_id) as members
    from participant where conversation_id = any(${[...conversationIds]}::uuid[])
    group by conversation_id`;
  for (const { id, members } of rows) people.set(id, members);
  return people;
}

interface StandingRow {
  member_id: string;
  conversation_id: string;
  people: number;
  blocked: boolean;
}

/** How members stand towards private conversations: inside, or not at all (null). Those inside are equals; where only two are, neither speaks while one blocks the other. One statement, none for none. */
export async function privateStandings(
  on: Statements,
  pairs: readonly { memberId: string; id: string }[],
): Promise<(memberId: string, id: string) => Standing | null> {
  const keys = [...new Map(pairs.map((pair) => [`${pair.memberId} ${pair.id}`, pair])).values()];
  if (keys.length === 0) return () => null;
  const rows = await on.$queryRaw<StandingRow[]>`
    select k.member_id, k.conversation_id, count(*)::int as people,
      bool_or(exists (select 1 from blocked_pair b
        where (b.blocker_id = k.member_id and b.blocked_id = p.member_id)
          or (b.blocker_id = p.member_id and b.blocked_id = k.member_id))) as blocked
    from unnest(${keys.map(({ memberId }) => memberId)}::uuid[],
        ${keys.map(({ id }) => id)}::uuid[]) as k(member_id, conversation_id)
      join participant p on p.conversation_id = k.conversation_id
    group by k.member_id, k.conversation_id
    having bool_or(p.member_id = k.member_id)`;
  const inside = new Map(
    rows.map((row) => [
      `${row.member_id} ${row.conversation_id}`,
      {
        ...{ isMember: true, mayRead: true, closed: false },
        mayPost: !(row.people === 2 && row.blocked),
      },
    ]),
  );
  return (memberId, id) => inside.get(`${memberId} ${id}`) ?? null;
}
