import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import type { CatchUp, Line, Page } from "../talk";
import { CATCH_UP, caughtUp, lines, linesOf, range, type Place } from "./timeline.server";

/** A stretch of a thread, with its root. */
export type ThreadPage = Page & { root: Line };

/** Which thread a message belongs to, and its number there: 0 for the root itself. Throws a 404 where it is missing. One statement; the caller asked loadConversationFor. */
export async function threadOf(
  conversationId: string,
  seq: number,
): Promise<{ root: number; replyNo: number }> {
  const found = await db.message.findUnique({
    where: { conversationId_seq: { conversationId, seq } },
    select: { rootSeq: true, replyNo: true },
  });
  if (!found) throw notFound();
  return { root: found.rootSeq ?? seq, replyNo: found.replyNo ?? 0 };
}

interface Head {
  id: string | null;
  seq: number;
  replies: number;
  head: number;
}

/** A page of a thread as one viewer sees it, at one moment; places are reply numbers. Throws a 404 for what is no root. One statement; the caller asked loadConversationFor. */
export async function threadPage(
  viewerId: string | null,
  conversationId: string,
  root: number,
  place: Place,
): Promise<ThreadPage> {
  const stretch = range(place, Prisma.sql`m.reply_no`, Prisma.sql`top.reply_count`);
  const rows = await db.$queryRaw<Head[]>`
    select top.reply_count as replies, c.last_revision as head, l.*
    from conversation c
      join message top on top.conversation_id = c.id and top.seq = ${root}::int
        and top.root_seq is null
      join lateral (
        select ${lines(viewerId)}
        where m.conversation_id = c.id and (m.seq = top.seq or (m.root_seq = top.seq and ${stretch}))
      ) l on true
    where c.id = ${conversationId}::uuid order by l.seq`;
  const [top, ...replies] = linesOf(rows);
  const [heads] = rows;
  if (!top || !heads) throw notFound();
  return { root: top, lines: replies, newest: heads.replies, revision: heads.head };
}

/** What somebody who shows the replies from `from` through `through` missed since the revision `since`: see CatchUp. The root always comes along. Three statements at one moment. */
export async function threadCatchUp(
  viewerId: string | null,
  conversationId: string,
  root: number,
  { from, through, since }: { from: number; through: number; since: number },
): Promise<CatchUp & { root: Line }> {
  const inThread = Prisma.sql`m.conversation_id = ${conversationId}::uuid and m.root_seq = ${root}::int`;
  const [tops, changes, fresh] = await db.$transaction(
    [
      db.$queryRaw<Head[]>`
        select top.reply_count as replies, c.last_revision as head, l.*
        from conversation c
          join message top on top.conversation_id = c.id and top.seq = ${root}::int
            and top.root_seq is null
          join lateral (
            select ${lines(viewerId)} where m.conversation_id = c.id and m.seq = top.seq
          ) l on true
        where c.id = ${conversationId}::uuid`,
      db.$queryRaw<unknown[]>`
        select ${lines(viewerId)}
        where ${inThread} and m.reply_no between ${from}::int and ${through}::int
          and m.revision > ${since}::int
        order by m.revision limit ${CATCH_UP + 1}::int`,
      db.$queryRaw<unknown[]>`
        select ${lines(viewerId)}
        where ${inThread} and m.reply_no > ${through}::int
        order by m.reply_no limit ${CATCH_UP}::int`,
    ],
    { isolationLevel: "RepeatableRead" },
  );
  const [top] = linesOf(tops);
  const [heads] = tops;
  if (!top || !heads) throw notFound();
  const told = caughtUp(changes, fresh, heads.head);
  return { ...told, root: top, newest: heads.replies, from, through, since };
}
