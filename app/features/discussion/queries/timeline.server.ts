import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { WORDS, type CatchUp, type Line, type Page } from "../talk";

/** Messages of one page, and of one answer to a catch-up. */
export const PAGE = 50;
export const CATCH_UP = 200;

const row = z
  .object({
    id: z.string(),
    seq: z.int(),
    client_id: z.string(),
    author_id: z.string(),
    author_name: z.string(),
    html: z.string(),
    created_at: z.date(),
    edited: z.boolean(),
    taken_back: z.boolean(),
    revision: z.int(),
    counts: z.partialRecord(z.enum(WORDS), z.int()).nullable(),
    mine: z.array(z.enum(WORDS)).nullable(),
  })
  .transform((found): Line => ({
    id: found.id,
    seq: found.seq,
    clientId: found.client_id,
    author: { id: found.author_id, name: found.author_name },
    html: found.html,
    at: found.created_at.toISOString(),
    edited: found.edited,
    takenBack: found.taken_back,
    revision: found.revision,
    counts: found.counts ?? {},
    mine: found.mine ?? [],
  }));

/** SQL: the columns of a line from `message m`, with its author and its words. */
const lines = (viewerId: string | null): Prisma.Sql => Prisma.sql`
  m.id, m.seq, m.client_id, m.author_id, mc.name as author_name, m.html, m.created_at,
  m.edited_at is not null as edited, m.taken_back_at is not null as taken_back, m.revision,
  w.counts, w.mine
  from message m join member_card mc on mc.id = m.author_id
  left join lateral (
    select json_object_agg(r.word, r.said) as counts,
      array_agg(r.word order by r.word) filter (where r.hers) as mine
    from (select word::text as word, count(*)::int as said,
        coalesce(bool_or(member_id = ${viewerId}::uuid), false) as hers
      from reaction where message_id = m.id group by word) r
  ) w on true`;

/** Which stretch of a conversation: its end, what stands before or after a seq, or around one. */
export type Place = "end" | { before: number } | { after: number } | { around: number };

// seq has no gaps: a stretch is a range of numbers, wherever it lies.
function range(place: Place): Prisma.Sql {
  const last = Prisma.sql`c.last_seq`;
  if (place === "end") return Prisma.sql`m.seq > ${last} - ${PAGE}::int`;
  if ("before" in place)
    return Prisma.sql`m.seq >= ${place.before}::int - ${PAGE}::int and m.seq < ${place.before}::int`;
  if ("after" in place)
    return Prisma.sql`m.seq > ${place.after}::int and m.seq <= ${place.after}::int + ${PAGE}::int`;
  const from = Math.max(0, place.around - PAGE / 2);
  return Prisma.sql`m.seq > ${from}::int and m.seq <= ${from}::int + ${PAGE}::int`;
}

interface Heads {
  newest: number;
  revision: number;
}

/** A page of a conversation as one viewer sees it, at one moment. One statement; the caller asked loadConversationFor. */
export async function timelinePage(
  viewerId: string | null,
  conversationId: string,
  place: Place,
): Promise<Page> {
  const rows = await db.$queryRaw<(Heads & { id: string | null })[]>`
    select c.last_seq as newest, c.last_revision as head, l.*
    from conversation c left join lateral (
      select ${lines(viewerId)}
      where m.conversation_id = c.id and ${range(place)} and m.seq <= c.last_seq
    ) l on true
    where c.id = ${conversationId}::uuid order by l.seq`;
  return {
    lines: z.array(row).parse(rows.filter(({ id }) => id !== null)),
    newest: rows[0]?.newest ?? 0,
    revision: (rows[0] as { head?: number } | undefined)?.head ?? 0,
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
  const changed = z.array(row).parse(changes);
  const told = changed.slice(0, CATCH_UP);
  const isCut = changed.length > told.length;
  return {
    lines: [...told.sort((a, b) => a.seq - b.seq), ...z.array(row).parse(fresh)],
    newest: heads.lastSeq,
    revision: isCut ? Math.max(...told.map((line) => line.revision)) : heads.lastRevision,
    newestRevision: heads.lastRevision,
    from,
    through,
    since,
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
  return found === undefined ? null : row.parse(found);
}

/** The words of a message as its author wrote them, for editing; null for anybody else, and once taken back. One statement. */
export async function ownWords(viewerId: string, messageId: string): Promise<string | null> {
  const found = await db.message.findFirst({
    where: { id: messageId, authorId: viewerId, takenBackAt: null },
    select: { body: true },
  });
  return found?.body ?? null;
}
