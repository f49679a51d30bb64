import { db, type Tx } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { removeFiles } from "~/platform/storage/storage.server";
import { transact } from "~/platform/transact.server";
import { isId, newId } from "~/shared/ids";
import {
  messageChanged,
  messageMarked,
  messagePinned,
  messageReacted,
  threadGrew,
} from "../events.server";
import { keysOf } from "./upload.server";
import { renderNaming, RENDER_VERSION } from "../markdown.server";
import { keepNamed, namedIn, namesIn } from "../mentions.server";
import * as policy from "../policy";
import type { Refusal } from "../policy";
import { loadConversationFor } from "../queries/conversation.server";
import type { ChangeFact, Counts, Word } from "../talk";
import { tellThread, threadChanged } from "./thread.server";

/** A change that was made, with the fact that tells of it (null where it was so already), or why it was not. */
export type Changed = { seq: number; fact: ChangeFact | null } | { refusal: Refusal };

/** A message under the lock of its conversation: nobody else changes it until the transaction ends. */
export interface Locked {
  id: string;
  conversationId: string;
  seq: number;
  rootSeq: number | null;
  replyNo: number | null;
  body: string;
  html: string;
  takenBack: boolean;
  pinned: boolean;
  marked: boolean;
}

interface Asked extends policy.MessageFacts {
  tx: Tx;
  message: Locked;
  circleId: string | null;
}

type Rule = (who: policy.Standing, asked: Asked) => policy.Decision | Promise<policy.Decision>;
type Work = (
  tx: Tx,
  message: Locked,
  afterCommit: (effect: () => unknown) => void,
) => Promise<ChangeFact | null>;

/** Does something to a message that the viewer may read, when the rule allows it, and tells the room; throws the same 404 whether it is missing or hidden. */
export async function change(
  viewer: { id: string },
  messageId: string,
  rule: Rule,
  work: Work,
): Promise<Changed> {
  return transact(async (tx, afterCommit) => {
    const found = isId(messageId)
      ? await tx.message.findUnique({ where: { id: messageId }, select: { conversationId: true } })
      : null;
    const entered = await loadConversationFor(viewer.id, found?.conversationId, tx);
    if (!found) throw notFound();
    await tx.$queryRaw`
      select 1 from conversation where id = ${found.conversationId}::uuid for no key update`;
    // Read under the lock: it may have changed while we waited.
    const { authorId, ...message } = await locked(tx, messageId);
    const { takenBack } = message;
    const { circleId } = entered;
    const asked = { tx, message, circleId, hers: authorId === viewer.id, takenBack };
    const decision = await rule(entered.standing, asked);
    if (!decision.allowed) return { refusal: decision.refusal };
    const fact = await work(tx, message, afterCommit);
    if (!fact) return { seq: message.seq, fact };
    const thread = fact.fact === "changed" ? await threadAfter(tx, message) : null;
    afterCommit(() => {
      tell(fact);
      if (thread) tellThread(thread);
    });
    return { seq: message.seq, fact };
  });
}

/** A message as it is, once its conversation is locked. */
export async function locked(tx: Tx, id: string): Promise<Locked & { authorId: string }> {
  const { takenBackAt, pinnedAt, markedAt, ...message } = await tx.message.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, conversationId: true, seq: true, rootSeq: true, replyNo: true },
      ...{ body: true, html: true, authorId: true },
      ...{ takenBackAt: true, pinnedAt: true, markedAt: true },
    },
  });
  return {
    ...message,
    takenBack: takenBackAt !== null,
    pinned: pinnedAt !== null,
    marked: markedAt !== null,
  };
}

/** What the root of its thread shows anew after a reply changed: the root shows how its last replies begin. Null for what is no reply. */
export function threadAfter(tx: Tx, message: Locked) {
  const { conversationId, rootSeq, replyNo } = message;
  if (rootSeq === null || replyNo === null) return null;
  const next = () => nextRevision(tx, message);
  return threadChanged(tx, conversationId, { rootSeq, replyNo }, next);
}

/** Tells the room of a conversation what changed. */
export function tell(fact: ChangeFact): void {
  const to = room.conversation(fact.conversationId);
  switch (fact.fact) {
    case "changed":
      return publish(messageChanged, to, fact);
    case "reacted":
      return publish(messageReacted, to, fact);
    case "grew":
      return publish(threadGrew, to, fact);
    case "pinned":
      return publish(messagePinned, to, fact);
    case "marked":
      return publish(messageMarked, to, fact);
  }
}

/** Gives out the next revision of a message's conversation. */
export async function nextRevision(tx: Tx, { conversationId }: Locked): Promise<number> {
  const { lastRevision } = await tx.conversation.update({
    where: { id: conversationId },
    data: { lastRevision: { increment: 1 } },
    select: { lastRevision: true },
  });
  return lastRevision;
}

const keepWords = (tx: Tx, { id, body }: Locked) =>
  tx.messageRevision.create({ data: { id: newId(), messageId: id, body }, select: { id: true } });

/** What every fact about a message tells of its place. */
export const placeOf = ({ id, conversationId, seq, rootSeq, replyNo }: Locked) => ({
  ...{ id, conversationId, seq },
  ...(rootSeq === null || replyNo === null ? {} : { rootSeq, replyNo }),
});

/** Changes one's own words; the former ones are kept. The same words again change nothing. `mentions` are ids of people who were picked while writing. */
export async function editMessage(
  viewer: { id: string },
  messageId: string,
  body: string,
  mentions: readonly string[] = [],
): Promise<Changed> {
  const { html, named } = await renderAnew(viewer, messageId, body, mentions);
  return change(viewer, messageId, policy.canEdit, async (tx, message) => {
    if (message.body === body) return null;
    const revision = await nextRevision(tx, message);
    await keepWords(tx, message);
    await tx.message.update({
      where: { id: message.id },
      data: { body, html, renderVersion: RENDER_VERSION, editedAt: new Date(), revision },
      select: { id: true },
    });
    await keepNamed(tx, message, named);
    return { fact: "changed", ...placeOf(message), revision, html, takenBack: false };
  });
}

// Who was named stays who is meant by her name, unless another was picked now.
async function renderAnew(
  viewer: { id: string },
  messageId: string,
  body: string,
  mentions: readonly string[],
) {
  if (!isId(messageId) || !body.includes("@")) return renderNaming(body, new Map());
  const found = await db.message.findUnique({
    where: { id: messageId },
    select: { conversationId: true },
  });
  const names = found
    ? await namesIn(viewer.id, found, body, [...mentions, ...(await namedIn(messageId))])
    : new Map<string, never>();
  return renderNaming(body, names);
}

/** Takes one's own words back: a tombstone stays in their place; the files said with them, and what others answered with a word, go with them. */
export const takeBack = (viewer: { id: string }, messageId: string): Promise<Changed> =>
  change(viewer, messageId, policy.canTakeBack, withdraw);

/** What taking back does to a message under the lock of its conversation; null where it was so already. */
export const withdraw: Work = async (tx, message, afterCommit) => {
  if (message.takenBack) return null;
  const revision = await nextRevision(tx, message);
  await keepWords(tx, message);
  await tx.reaction.deleteMany({ where: { messageId: message.id } });
  await keepNamed(tx, message, []);
  const gone = await tx.$queryRaw<{ id: string }[]>`
    delete from attachment where message_id = ${message.id}::uuid returning id`;
  afterCommit(() => removeFiles(gone.flatMap(({ id }) => keysOf(id))));
  await tx.message.update({
    where: { id: message.id },
    data: {
      ...{ body: "", html: "", takenBackAt: new Date(), revision },
      // What was taken back is neither pinned nor kept for a summary.
      ...{ pinnedAt: null, pinnedById: null, markedAt: null, markedById: null },
    },
    select: { id: true },
  });
  return { fact: "changed", ...placeOf(message), revision, html: "", takenBack: true };
};

/** Says a word about a message, or no longer says it; saying it twice is saying it once. */
export const react = (
  viewer: { id: string },
  messageId: string,
  { word, said }: { word: Word; said: boolean },
): Promise<Changed> =>
  change(viewer, messageId, policy.canReact, async (tx, message) => {
    if (!(await setWord(tx, message.id, viewer.id, word, said))) return null;
    const revision = await nextRevision(tx, message);
    await tx.message.update({
      where: { id: message.id },
      data: { revision },
      select: { id: true },
    });
    const counts = await countsOf(tx, message.id);
    const who = { memberId: viewer.id, word, said };
    return { fact: "reacted", ...placeOf(message), revision, ...who, counts };
  });

async function setWord(
  tx: Tx,
  messageId: string,
  memberId: string,
  word: Word,
  said: boolean,
): Promise<boolean> {
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
