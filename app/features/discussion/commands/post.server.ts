import { noteActivity } from "~/features/circles/door.server";
import type { Tx } from "~/platform/db/db.server";
import { notFound, refused } from "~/platform/http/responses.server";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { isTaken, transact } from "~/platform/transact.server";
import { isId, newId } from "~/shared/ids";
import { conversationMoved, messagePosted } from "../events.server";
import { renderMarkdown, RENDER_VERSION } from "../markdown.server";
import { canPost, type Refusal } from "../policy";
import { loadConversationFor } from "../queries/conversation.server";
import { lineByClientId } from "../queries/timeline.server";
import type { Line } from "../talk";
import { advanceReading } from "./read.server";

/** What somebody writes; clientId makes sending it again harmless. */
export interface Written {
  clientId: string;
  body: string;
}

export type Posted = { line: Line } | { refusal: Refusal };

/**
 * Says something. The message gets the next seq of its conversation under the lock of its row, and
 * leaves to the room after commit. The same author and clientId once more answers with what is
 * stored. Throws a 404 where the conversation is missing or hidden.
 */
export async function postMessage(
  author: { id: string },
  conversationId: string,
  written: Written,
): Promise<Posted> {
  if (!isId(conversationId)) throw notFound();
  const key = { authorId: author.id, clientId: written.clientId, conversationId };
  const before = await lineByClientId(key);
  if (before) return { line: before };
  const html = renderMarkdown(written.body);
  try {
    return await transact(async (tx, afterCommit) => {
      const { circleId, title, standing } = await loadConversationFor(
        author.id,
        conversationId,
        tx,
      );
      const decision = canPost(standing);
      if (!decision.allowed) return { refusal: decision.refusal };
      const line = await insertMessage(tx, author.id, conversationId, { ...written, html });
      await advanceReading(tx, author.id, conversationId, line.seq);
      if (circleId !== null) await noteActivity(tx, circleId);
      afterCommit(() => announce({ circleId, conversationId, title, line }));
      return { line };
    });
  } catch (error) {
    // The same message on two connections: the other one was first.
    if (!isTaken(error)) throw error;
    const stored = await lineByClientId(key);
    if (stored) return { line: stored };
    // Said in another conversation: no form of ours sends a clientId to two.
    throw refused();
  }
}

/** Writes a message at the end of a conversation and answers its line. Three statements. */
export async function insertMessage(
  tx: Tx,
  authorId: string,
  conversationId: string,
  { clientId, body, html }: Written & { html: string },
): Promise<Line> {
  const [next] = await tx.$queryRaw<{ seq: number; at: Date; name: string }[]>`
    update conversation set last_seq = last_seq + 1, last_message_at = clock_timestamp()
    where id = ${conversationId}::uuid
    returning last_seq as seq, last_message_at as at,
      (select name from member_card where id = ${authorId}::uuid) as name`;
  if (!next) throw new Error("a conversation was gone while it was spoken in");
  const { seq, at, name } = next;
  const id = newId();
  await tx.message.create({
    data: {
      id,
      conversationId,
      seq,
      authorId,
      clientId,
      body,
      html,
      renderVersion: RENDER_VERSION,
      createdAt: at,
    },
    select: { id: true },
  });
  return {
    ...{ id, seq, clientId, html, author: { id: authorId, name }, at: at.toISOString() },
    ...{ edited: false, takenBack: false, revision: 0, counts: {}, mine: [] },
  };
}

interface Said {
  /** Null in a private conversation. */
  circleId: string | null;
  conversationId: string;
  title: string | null;
  line: Line;
}

/** Tells the room what was said, and the circle that something was: whoever is in both rooms gets one packet. */
export function announce({ circleId, conversationId, title, line }: Said): void {
  const { id, seq, clientId, author, html, at } = line;
  const talk = room.conversation(conversationId);
  publish(messagePosted, talk, { conversationId, id, seq, clientId, author, html, at });
  if (circleId === null) return;
  publish(
    conversationMoved,
    [talk, room.circle(circleId)],
    { circleId, conversationId, title, from: seq, newest: seq, authorId: author.id, at },
    { foldedBy: { key: conversationId, fold: (older, newer) => ({ ...newer, from: older.from }) } },
  );
}
