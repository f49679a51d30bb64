import { Prisma } from "~/generated/prisma/client";
import { db, readRows } from "~/platform/db/db.server";
import { photoAddress } from "~/features/members/door";
import { BRIEF_SOURCE, briefOf } from "../plain-text";
import type { Author, CatchUp, Counts, Line, Page, SaidFile, Word } from "../talk";

/** Messages of one page, and of one answer to a catch-up. */
export const PAGE = 50;
export const CATCH_UP = 200;

// The statements are ours: they are trusted to give what they name.
interface AuthorRow {
  author_id: string;
  author_name: string;
  photo_key: string | null;
}

/** Who said something, from the columns of `member_card`. */
export function authorOf({ author_id: id, author_name: name, photo_key: photoKey }: AuthorRow) {
  const photo = photoAddress({ id, photoKey }, "small");
  return { id, name, ...(photo && { photo }) } satisfies Author;
}

interface BriefRow extends AuthorRow {
  seq: number;
  html: string;
}

const briefFrom = ({ seq, html, ...row }: BriefRow) => ({
  ...{ seq, author: authorOf(row), excerpt: briefOf(html) },
});

interface LineRow extends AuthorRow {
  id: string;
  seq: number;
  client_id: string;
  html: string;
  created_at: Date;
  edited: boolean;
  taken_back: boolean;
  revision: number;
  counts: Counts | null;
  mine: Word[] | null;
  root_seq: number | null;
  root_author: string | null;
  reply_no: number | null;
  reply_count: number;
  latest: BriefRow[] | null;
  pinned: boolean;
  marked: boolean;
  files: SaidFile[] | null;
}

const lineOf = (found: LineRow): Line => ({
  id: found.id,
  seq: found.seq,
  clientId: found.client_id,
  author: authorOf(found),
  html: found.html,
  at: found.created_at.toISOString(),
  edited: found.edited,
  takenBack: found.taken_back,
  revision: found.revision,
  counts: found.counts ?? {},
  mine: found.mine ?? [],
  replyTo: found.root_seq === null ? null : { seq: found.root_seq, name: found.root_author ?? "" },
  replyNo: found.reply_no,
  replies:
    found.reply_count === 0
      ? null
      : { count: found.reply_count, latest: (found.latest ?? []).map(briefFrom) },
  pinned: found.pinned,
  marked: found.marked,
  ...(found.files && { files: found.files }),
});

/** The lines of rows that `lines` selected. */
export const linesOf = (rows: unknown[]): Line[] => (rows as LineRow[]).map(lineOf);

// Pictures are for members: a visitor sees initials.
const photoFor = (viewerId: string | null, key: Prisma.Sql): Prisma.Sql =>
  viewerId === null ? Prisma.sql`null::text` : key;

/** SQL: `latest`, the last two replies to the root `m`, where the condition holds. */
export const latestReplies = (
  when: Prisma.Sql,
  photo: Prisma.Sql = Prisma.sql`rc.photo_key`,
): Prisma.Sql => Prisma.sql`
  json_agg(json_build_object('seq', r.seq, 'author_id', r.author_id, 'author_name', rc.name,
    'photo_key', ${photo}, 'html', left(r.html, ${BRIEF_SOURCE}::int)) order by r.reply_no) as latest
  from message r join member_card rc on rc.id = r.author_id
  where ${when} and r.conversation_id = m.conversation_id and r.root_seq = m.seq
    and r.reply_no > m.reply_count - 2`;

/** The replies of rows that `latestReplies` selected. */
export const briefsOf = (latest: unknown) => ((latest ?? []) as BriefRow[]).map(briefFrom);

/** SQL: the columns of a line from `message m`, with its author, its words, and its last replies. */
export const lines = (viewerId: string | null): Prisma.Sql => Prisma.sql`
  m.id, m.seq, m.client_id, m.author_id, mc.name as author_name,
  ${photoFor(viewerId, Prisma.sql`mc.photo_key`)} as photo_key, m.html, m.created_at,
  m.edited_at is not null as edited, m.taken_back_at is not null as taken_back, m.revision,
  w.counts, w.mine, m.root_seq, ra.name as root_author, m.reply_no, m.reply_count, t.latest,
  m.pinned_at is not null as pinned, m.marked_at is not null as marked,
  (select json_agg(json_build_object('id', a.id, 'name', a.file_name, 'mime', a.mime,
      'bytes', a.bytes, 'width', a.width, 'height', a.height, 'kind', a.kind) order by a.position)
    from attachment a where a.message_id = m.id) as files
  from message m join member_card mc on mc.id = m.author_id
  left join lateral (
    select json_object_agg(r.word, r.said) as counts,
      array_agg(r.word order by r.word) filter (where r.hers) as mine
    from (select word::text as word, count(*)::int as said,
        coalesce(bool_or(member_id = ${viewerId}::uuid), false) as hers
      from reaction where message_id = m.id group by word) r
  ) w on true
  left join message root on root.conversation_id = m.conversation_id and root.seq = m.root_seq
  left join member_card ra on ra.id = root.author_id
  left join lateral (select ${latestReplies(
    Prisma.sql`m.reply_count > 0`,
    photoFor(viewerId, Prisma.sql`rc.photo_key`),
  )}) t on true`;

/** Which stretch of a conversation: its end, what stands before or after a seq, or around one. */
export type Place = "end" | { before: number } | { after: number } | { around: number };

/** SQL: a stretch of what is numbered without a gap is a range of numbers, wherever it lies. */
export function range(place: Place, number: Prisma.Sql, last: Prisma.Sql): Prisma.Sql {
  if (place === "end") return Prisma.sql`${number} > ${last} - ${PAGE}::int`;
  if ("before" in place)
    return Prisma.sql`${number} >= ${place.before}::int - ${PAGE}::int and ${number} < ${place.before}::int`;
  if ("after" in place)
    return Prisma.sql`${number} > ${place.after}::int and ${number} <= ${place.after}::int + ${PAGE}::int`;
  const from = Math.max(0, place.around - PAGE / 2);
  return Prisma.sql`${number} > ${from}::int and ${number} <= ${from}::int + ${PAGE}::int`;
}

interface Heads {
  newest: number;
  head: number;
}

/** SQL: the lines of a stretch, each with the conversation's heads. */
export const pageStatement = (
  viewerId: string | null,
  conversationId: string,
  place: Place,
): Prisma.Sql => Prisma.sql`
    select c.last_seq as newest, c.last_revision as head, l.*
    from conversation c left join lateral (
      select ${lines(viewerId)}
      where m.conversation_id = c.id and m.seq <= c.last_seq
        and ${range(place, Prisma.sql`m.seq`, Prisma.sql`c.last_seq`)}
    ) l on true
    where c.id = ${conversationId}::uuid order by l.seq`;

/** SQL: what names the lines of a stretch, for a tenth of their price. All that is done to a message gives its conversation a new revision; what is left are the names of those who wrote it, what it answers, or one of its last two replies. */
const stretchName = (conversationId: string, place: Place): Prisma.Sql => {
  const within = (number: Prisma.Sql) => range(place, number, Prisma.sql`c.last_seq`);
  return Prisma.sql`
    select c.last_seq, c.last_revision, (
      select string_agg(mc::text, ',' order by mc.id) from member_card mc where mc.id in (
        select m.author_id from message m
          where m.conversation_id = c.id and ${within(Prisma.sql`m.seq`)}
        union select root.author_id from message m
          join message root on root.conversation_id = c.id and root.seq = m.root_seq
          where m.conversation_id = c.id and ${within(Prisma.sql`m.seq`)}
        union select r.author_id from message m join message r on r.conversation_id = c.id
          and r.root_seq = m.seq and r.reply_no > m.reply_count - 2
          where m.conversation_id = c.id and m.reply_count > 0 and ${within(Prisma.sql`m.seq`)}))
    from conversation c where c.id = ${conversationId}::uuid`;
};

/** A page of a conversation as one viewer sees it, at one moment. One statement; the caller asked loadConversationFor. */
export async function timelinePage(
  viewerId: string | null,
  conversationId: string,
  place: Place,
): Promise<Page> {
  const rows = await readRows<Heads & { id: string | null }>(
    pageStatement(viewerId, conversationId, place),
    stretchName(conversationId, place),
  );
  return {
    lines: linesOf(rows.filter(({ id }) => id !== null)),
    newest: rows[0]?.newest ?? 0,
    revision: rows[0]?.head ?? 0,
  };
}

/** What somebody who shows the messages from `from` through `through` missed since the revision `since`: see CatchUp. Two statements at one moment. */
export async function catchUp(
  viewerId: string | null,
  conversationId: string,
  { from, through, since }: { from: number; through: number; since: number },
): Promise<CatchUp> {
  const [heads, changes, fresh] = await db.$transaction(
    [
      db.conversation.findUniqueOrThrow({
        where: { id: conversationId },
        select: { lastSeq: true, lastRevision: true },
      }),
      db.$queryRaw<unknown[]>`
        select ${lines(viewerId)}
        where m.conversation_id = ${conversationId}::uuid and m.seq between ${from}::int
          and ${through}::int and m.revision > ${since}::int
        order by m.revision limit ${CATCH_UP + 1}::int`,
      db.$queryRaw<unknown[]>`
        select ${lines(viewerId)}
        where m.conversation_id = ${conversationId}::uuid and m.seq > ${through}::int
        order by m.seq limit ${CATCH_UP}::int`,
    ],
    { isolationLevel: "RepeatableRead" },
  );
  const { lastSeq: newest, lastRevision } = heads;
  return { ...caughtUp(changes, fresh, lastRevision), newest, from, through, since };
}

/** What changed (one more than fits, where it does not fit) and what is new, as far as it tells all. */
export function caughtUp(changes: unknown[], fresh: unknown[], newestRevision: number) {
  const changed = linesOf(changes);
  const told = changed.slice(0, CATCH_UP);
  const isCut = changed.length > told.length;
  return {
    lines: [...told.sort((a, b) => a.seq - b.seq), ...linesOf(fresh)],
    revision: isCut ? Math.max(...told.map((line) => line.revision)) : newestRevision,
    newestRevision,
  };
}

/** What makes a message the same one: who wrote it where, and the id it was given there. */
interface MessageKey {
  authorId: string;
  clientId: string;
  conversationId: string;
}

/** One message as its author sees it now; null when there is none of hers with this client id in the conversation. */
export async function lineByClientId(key: MessageKey): Promise<Line | null> {
  const [found] = await db.$queryRaw<unknown[]>`
    select ${lines(key.authorId)}
    where m.author_id = ${key.authorId}::uuid and m.client_id = ${key.clientId}::uuid
      and m.conversation_id = ${key.conversationId}::uuid`;
  return found === undefined ? null : (linesOf([found])[0] ?? null);
}

/** The words of a message as its author wrote them, for editing; null for anybody else, and once taken back. One statement. */
export async function ownWords(viewerId: string, messageId: string): Promise<string | null> {
  const found = await db.message.findFirst({
    where: { id: messageId, authorId: viewerId, takenBackAt: null },
    select: { body: true },
  });
  return found?.body ?? null;
}
