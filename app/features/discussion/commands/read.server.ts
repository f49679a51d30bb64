import type { Db, Tx } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { transact } from "~/platform/transact.server";
import { isId } from "~/shared/ids";
import { attentionChanged, readingMoved } from "../events.server";
import type { Attention } from "../private";
import { loadConversationFor } from "../queries/conversation.server";
import { privateUnread } from "../queries/private.server";
import { unreadIn } from "../queries/reading.server";
import { markInCircle } from "./mark-read.server";

/** Notes how far somebody has read; never backwards, never past the newest. One statement. */
export async function advanceReading(
  on: Db,
  memberId: string,
  conversationId: string,
  seq: number,
): Promise<void> {
  await on.$executeRaw`
    insert into reading (member_id, conversation_id, seq)
    select ${memberId}::uuid, c.id, least(${seq}::int, c.last_seq) from conversation c
    where c.id = ${conversationId}::uuid
    on conflict (member_id, conversation_id) do update
      set seq = excluded.seq, updated_at = now() where reading.seq < excluded.seq`;
}

/** Notes how far a member has read, and tells her other tabs and devices. What she read of a thread (the seq of its root) moves her on as far as nothing else comes between. What somebody reads without belonging to the circle is not kept. */
export async function markRead(
  viewer: { id: string },
  conversationId: string,
  seq: number,
  thread?: number,
): Promise<void> {
  if (!isId(conversationId)) throw notFound();
  const mark = { memberId: viewer.id, conversationId, seq };
  if (thread === undefined && (await markInCircle(mark))) return;
  await moveReading(viewer, conversationId, async (tx) => {
    const place = { memberId: viewer.id, conversationId };
    const through = thread === undefined ? seq : await throughThread(tx, place, seq, thread);
    await advanceReading(tx, viewer.id, conversationId, through);
    return { seq: through };
  });
}

// The last message before the first unread one of elsewhere. One statement, along the index of seq.
async function throughThread(
  tx: Tx,
  { memberId, conversationId }: { memberId: string; conversationId: string },
  seq: number,
  thread: number,
): Promise<number> {
  const [found] = await tx.$queryRaw<{ through: number }[]>`
    with read as (select coalesce(max(seq), 0) as seq from reading
      where member_id = ${memberId}::uuid and conversation_id = ${conversationId}::uuid)
    select coalesce((select m.seq - 1 from message m, read
        where m.conversation_id = ${conversationId}::uuid
          and m.seq > read.seq and m.seq <= ${seq}::int
          and m.seq <> ${thread}::int and m.root_seq is distinct from ${thread}::int
        order by m.seq limit 1),
      greatest(read.seq, ${seq}::int))::int as through from read`;
  return found?.through ?? 0;
}

/** Marks a message and all after it as unread, and tells her other tabs and devices; what she had not read stays so. */
export const markUnread = (
  viewer: { id: string },
  conversationId: string,
  from: number,
): Promise<void> =>
  moveReading(viewer, conversationId, async (tx) => {
    const seq = Math.max(0, from - 1);
    await tx.$executeRaw`
      insert into reading (member_id, conversation_id, seq)
      select ${viewer.id}::uuid, c.id, least(${seq}::int, c.last_seq) from conversation c
      where c.id = ${conversationId}::uuid
      on conflict (member_id, conversation_id) do update
        set seq = least(reading.seq, excluded.seq)`;
    return { seq, back: true };
  });

async function moveReading(
  viewer: { id: string },
  conversationId: string,
  move: (tx: Tx) => Promise<{ seq: number; back?: true }>,
): Promise<void> {
  await transact(async (tx, afterCommit) => {
    const { circleId, standing } = await loadConversationFor(viewer.id, conversationId, tx);
    if (!standing.isMember) return;
    const moved = await move(tx);
    const counts =
      circleId === null
        ? await privateUnread(tx, viewer.id, conversationId)
        : await unreadIn(tx, viewer.id, conversationId, circleId);
    afterCommit(() =>
      publish(readingMoved, room.person(viewer.id), {
        ...{ circleId, conversationId, ...counts },
        ...moved,
      }),
    );
  });
}

/** Notes how much of a conversation somebody wants to hear of, and tells her other tabs and devices. Throws a 404 where it is missing or hidden; for who does not belong there nothing is kept. */
export async function setAttention(
  viewer: { id: string },
  conversationId: string,
  attention: Attention,
): Promise<void> {
  await transact(async (tx, afterCommit) => {
    const { standing } = await loadConversationFor(viewer.id, conversationId, tx);
    if (!standing.isMember) return;
    await tx.$executeRaw`
      insert into reading (member_id, conversation_id, seq, attention)
      values (${viewer.id}::uuid, ${conversationId}::uuid, 0, ${attention}::attention)
      on conflict (member_id, conversation_id) do update set attention = excluded.attention`;
    afterCommit(() =>
      publish(attentionChanged, room.person(viewer.id), { conversationId, attention }),
    );
  });
}

/** Lets somebody who joins a circle begin at the end of what was said. One statement. */
export async function startReading(tx: Tx, circleId: string, memberId: string): Promise<void> {
  await tx.$executeRaw`
    insert into reading (member_id, conversation_id, seq)
    select ${memberId}::uuid, id, last_seq from conversation where circle_id = ${circleId}::uuid
    on conflict (member_id, conversation_id) do update set seq = excluded.seq, updated_at = now()`;
}

/** Forgets what somebody who leaves a circle has read there. Answers the rooms of its conversations, which her sockets leave. */
export async function stopReading(tx: Tx, circleId: string, memberId: string): Promise<string[]> {
  await tx.$executeRaw`
    delete from reading using conversation c
    where c.id = reading.conversation_id and c.circle_id = ${circleId}::uuid
      and reading.member_id = ${memberId}::uuid`;
  return roomsOf(tx, circleId);
}

/** The rooms of a circle's conversations. One statement. */
export async function roomsOf(on: Db, circleId: string): Promise<string[]> {
  const found = await on.conversation.findMany({ where: { circleId }, select: { id: true } });
  return found.map(({ id }) => room.conversation(id));
}
