import { type Tx } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { transact } from "~/platform/transact.server";
import { isId, newId } from "~/shared/ids";
import { messageChanged, messageReacted } from "../events.server";
import { renderMarkdown, RENDER_VERSION } from "../markdown.server";
import { canEdit, canReact, canTakeBack, type Refusal, type Standing } from "../policy";
import { loadConversationFor } from "../queries/conversation.server";
import type { Counts, Word } from "../talk";

export type Changed = { circleId: string; conversationId: string; seq: number } & (
  { refusal: Refusal } | { done: true }
);

interface Found {
  id: string;
  conversationId: string;
  circleId: string;
  seq: number;
  authorId: string;
  body: string;
  takenBack: boolean;
  standing: Standing;
}

/** A message and its conversation's lock, for somebody who may read it; throws the same 404 whether it is missing or hidden. */
async function lockMessage(tx: Tx, viewerId: string, messageId: string): Promise<Found> {
  const where = isId(messageId) ? await tx.message.findUnique({ where: { id: messageId } }) : null;
  if (!where) throw notFound();
  const { standing, circleId } = await loadConversationFor(viewerId, where.conversationId, tx);
  await tx.$queryRaw`
    select 1 from conversation where id = ${where.conversationId}::uuid for update`;
  // Read again under the lock: it may have changed while we waited.
  const found = await tx.message.findUniqueOrThrow({ where: { id: messageId } });
  const { id, conversationId, seq, authorId, body, takenBackAt } = found;
  return {
    id,
    conversationId,
    circleId,
    seq,
    authorId,
    body,
    takenBack: takenBackAt !== null,
    standing,
  };
}

async function nextRevision(tx: Tx, conversationId: string): Promise<number> {
  const { lastRevision } = await tx.conversation.update({
    where: { id: conversationId },
    data: { lastRevision: { increment: 1 } },
    select: { lastRevision: true },
  });
  return lastRevision;
}

const placeOf = ({ circleId, conversationId, seq }: Found) => ({ circleId, conversationId, seq });

/** Changes one's own words; the former ones are kept. The same words again change nothing. */
export async function editMessage(
  viewer: { id: string },
  messageId: string,
  body: string,
): Promise<Changed> {
  const html = renderMarkdown(body);
  return transact(async (tx, afterCommit) => {
    const message = await lockMessage(tx, viewer.id, messageId);
    const facts = { hers: message.authorId === viewer.id, takenBack: message.takenBack };
    const decision = canEdit(message.standing, facts);
    if (!decision.allowed) return { ...placeOf(message), refusal: decision.refusal };
    if (message.body === body) return { ...placeOf(message), done: true };
    const revision = await nextRevision(tx, message.conversationId);
    await keepWords(tx, message);
    await tx.message.update({
      where: { id: message.id },
      data: { body, html, renderVersion: RENDER_VERSION, editedAt: new Date(), revision },
    });
    afterCommit(() => tellChanged(message, revision, html, false));
    return { ...placeOf(message), done: true };
  });
}

/** Takes one's own words back: a tombstone stays in their place, and what others answered with a word goes with them. */
export async function takeBack(viewer: { id: string }, messageId: string): Promise<Changed> {
  return transact(async (tx, afterCommit) => {
    const message = await lockMessage(tx, viewer.id, messageId);
    const facts = { hers: message.authorId === viewer.id, takenBack: message.takenBack };
    const decision = canTakeBack(message.standing, facts);
    if (!decision.allowed) return { ...placeOf(message), refusal: decision.refusal };
    if (message.takenBack) return { ...placeOf(message), done: true };
    const revision = await nextRevision(tx, message.conversationId);
    await keepWords(tx, message);
    await tx.reaction.deleteMany({ where: { messageId: message.id } });
    await tx.message.update({
      where: { id: message.id },
      data: { body: "", html: "", takenBackAt: new Date(), revision },
    });
    afterCommit(() => tellChanged(message, revision, "", true));
    return { ...placeOf(message), done: true };
  });
}

const keepWords = (tx: Tx, { id, body }: Found) =>
  tx.messageRevision.create({ data: { id: newId(), messageId: id, body }, select: { id: true } });

function tellChanged(message: Found, revision: number, html: string, takenBack: boolean): void {
  const { id, conversationId, seq } = message;
  publish(messageChanged, room.conversation(conversationId), {
    ...{ conversationId, id, seq, revision, html, takenBack },
  });
}

/** Says a word about a message, or no longer says it; saying it twice is saying it once. */
export async function react(
  viewer: { id: string },
  messageId: string,
  { word, said }: { word: Word; said: boolean },
): Promise<Changed> {
  return transact(async (tx, afterCommit) => {
    const message = await lockMessage(tx, viewer.id, messageId);
    const facts = { hers: message.authorId === viewer.id, takenBack: message.takenBack };
    const decision = canReact(message.standing, facts);
    if (!decision.allowed) return { ...placeOf(message), refusal: decision.refusal };
    if (!(await setWord(tx, message.id, viewer.id, word, said)))
      return { ...placeOf(message), done: true };
    const revision = await nextRevision(tx, message.conversationId);
    await tx.message.update({
      where: { id: message.id },
      data: { revision },
      select: { id: true },
    });
    const counts = await countsOf(tx, message.id);
    const { id, conversationId, seq } = message;
    afterCommit(() =>
      publish(messageReacted, room.conversation(conversationId), {
        ...{ conversationId, id, seq, revision, memberId: viewer.id, word, said, counts },
      }),
    );
    return { ...placeOf(message), done: true };
  });
}

async function setWord(tx: Tx, messageId: string, memberId: string, word: Word, said: boolean) {
  const changed = said
    ? await tx.reaction.createMany({ data: [{ messageId, memberId, word }], skipDuplicates: true })
    : await tx.reaction.deleteMany({ where: { messageId, memberId, word } });
  return changed.count > 0;
}

async function countsOf(tx: Tx, messageId: string): Promise<Counts> {
  const rows = await tx.$queryRaw<{ word: Word; said: number }[]>`
    select word::text as word, count(*)::int as said from reaction
    where message_id = ${messageId}::uuid group by word`;
  return Object.fromEntries(rows.map(({ word, said }) => [word, said]));
}
