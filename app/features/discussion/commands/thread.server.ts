import { Prisma } from "~/generated/prisma/client";
import { db, type Statements, type Tx } from "~/platform/db/db.server";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { threadGrew, type ThreadGrew } from "../events.server";
import { briefOf } from "../plain-text";
import { canReply, type Refusal, type RootFacts } from "../policy";
import { loadConversationFor } from "../queries/conversation.server";
import { briefsOf, latestReplies } from "../queries/timeline.server";
import type { ReplyBrief } from "../talk";
import type { InsertStep } from "./insert.server";

/** The thread that a reply to a message joins: a reply to a reply joins its root's. Throws a 404 where the conversation is missing or hidden. */
export async function threadFor(
  author: { id: string },
  conversationId: string,
  seq: number,
): Promise<{ seq: number } | { refusal: Refusal }> {
  const { standing } = await loadConversationFor(author.id, conversationId);
  const [root = null] = await db.$queryRaw<(RootFacts & { seq: number })[]>`
    select top.seq, top.reply_count > 0 as "hasReplies", top.taken_back_at is not null as "takenBack"
    from message m join message top
      on top.conversation_id = m.conversation_id and top.seq = coalesce(m.root_seq, m.seq)
    where m.conversation_id = ${conversationId}::uuid and m.seq = ${seq}::int`;
  const decision = canReply(standing, root);
  if (!decision.allowed) return { refusal: decision.refusal };
  // Never deleted: what is there now is there when the reply is written.
  if (!root) throw new Error("a reply to nothing was allowed");
  return root;
}

/** What a reply needs besides being written: its number in the thread, and a root that tells of it. Three statements. */
export const replying: InsertStep = {
  isNeeded: ({ root }) => root !== undefined,
  async run(tx, { id, conversationId, root = 0 }, { seq, author, html }, afterCommit) {
    const [{ revision } = { revision: 0 }] = await tx.$queryRaw<{ revision: number }[]>`
      update conversation set last_revision = last_revision + 1
      where id = ${conversationId}::uuid returning last_revision as revision`;
    const { replyNo, rootAuthor, grown } = await joinThread(tx, conversationId, root, revision);
    await tx.$executeRaw`
      update message set root_seq = ${root}::int, reply_no = ${replyNo}::int
      where id = ${id}::uuid`;
    const fact = grown({ seq, author, html });
    afterCommit(() => tellThread(fact));
    return { replyTo: { seq: root, name: rootAuthor }, replyNo };
  },
};

interface Joined {
  id: string;
  replyNo: number;
  rootAuthor: string;
  latest: unknown;
}

// Under the lock of the conversation: numbers have no gap.
async function joinThread(
  tx: Statements,
  conversationId: string,
  root: number,
  revision: number,
): Promise<{
  replyNo: number;
  rootAuthor: string;
  grown: (reply: { seq: number; author: ReplyBrief["author"]; html: string }) => ThreadGrew;
}> {
  const [joined] = await tx.$queryRaw<Joined[]>`
    with grown as (
      update message set reply_count = reply_count + 1, revision = ${revision}::int
      where conversation_id = ${conversationId}::uuid and seq = ${root}::int
      returning id, conversation_id, seq, author_id, reply_count)
    select m.id, m.reply_count as "replyNo", c.name as "rootAuthor", l.latest
    from grown m join member_card c on c.id = m.author_id
      left join lateral (select ${latestReplies(Prisma.sql`true`)}) l on true`;
  if (!joined) throw new Error("a root was gone while somebody replied to it");
  const { id, replyNo, rootAuthor } = joined;
  const before = briefsOf(joined.latest);
  return {
    ...{ replyNo, rootAuthor },
    grown: ({ seq, author, html }) => ({
      ...{ conversationId, id, seq: root, revision, count: replyNo },
      latest: [...before, { seq, author, excerpt: briefOf(html) }],
    }),
  };
}

/** What the root shows anew after one of its last two replies changed; null when it shows it not. One statement, and one for the revision. */
export async function threadChanged(
  tx: Tx,
  conversationId: string,
  { rootSeq, replyNo }: { rootSeq: number; replyNo: number },
  nextRevision: () => Promise<number>,
): Promise<ThreadGrew | null> {
  const [root] = await tx.$queryRaw<{ id: string; count: number; latest: unknown }[]>`
    select m.id, m.reply_count as count, l.latest
    from message m left join lateral (select ${latestReplies(Prisma.sql`true`)}) l on true
    where m.conversation_id = ${conversationId}::uuid and m.seq = ${rootSeq}::int
      and m.reply_count - 2 < ${replyNo}::int`;
  if (!root) return null;
  const revision = await nextRevision();
  await tx.message.update({ where: { id: root.id }, data: { revision }, select: { id: true } });
  const { id, count } = root;
  return { conversationId, id, seq: rootSeq, revision, count, latest: briefsOf(root.latest) };
}

/** Tells the room what the root of a thread shows now. */
export const tellThread = (fact: ThreadGrew): void =>
  publish(threadGrew, room.conversation(fact.conversationId), fact);
