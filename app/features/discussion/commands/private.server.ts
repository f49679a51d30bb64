import { noteWrittenTo } from "~/features/members/door.server";
import type { Db, Tx } from "~/platform/db/db.server";
import { notFound, refused } from "~/platform/http/responses.server";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { moveRooms } from "~/platform/realtime/sockets.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { peopleChanged } from "../events.server";
import { renderMarkdown, renderNaming } from "../markdown.server";
import { namesIn } from "../mentions.server";
import * as policy from "../policy";
import type { Refusal } from "../policy";
import { MOST_PEOPLE, pairKeyOf } from "../private";
import { hasBlockAmong, standingsTowards } from "../queries/contact.server";
import { loadConversationFor } from "../queries/conversation.server";
import { participantsOf } from "../queries/private.server";
import { insertMessages, type AfterCommit, type Draft } from "./insert.server";
import { announce, postMessage, type Written } from "./post.server";

/** A private conversation to be opened: its people, and who opens it. */
interface Opening {
  conversationId: string;
  memberIds: readonly string[];
  createdById: string;
  title: string | null;
}

/** Makes the conversation, or finds the one that two people have already: whoever comes second, waits for the first. */
async function open(
  tx: Tx,
  { conversationId, memberIds, createdById, title }: Opening,
): Promise<{ id: string; isNew: boolean }> {
  const [one, other] = memberIds;
  const pairKey =
    memberIds.length === 2 && one !== undefined && other !== undefined
      ? pairKeyOf(one, other)
      : null;
  const { count } = await tx.conversation.createMany({
    data: [{ id: conversationId, pairKey, title: pairKey ? null : title, createdById }],
    skipDuplicates: true,
  });
  if (count > 0) {
    await tx.participant.createMany({
      data: memberIds.map((memberId) => ({ conversationId, memberId })),
    });
    return { id: conversationId, isNew: true };
  }
  const found = await tx.conversation.findFirst({
    where: pairKey ? { pairKey } : { id: conversationId, createdById, circleId: null },
    select: { id: true },
  });
  // Somebody else's id was sent: no form of ours does that.
  if (!found) throw notFound();
  await tx.$queryRaw`select 1 from conversation where id = ${found.id}::uuid for no key update`;
  return { id: found.id, isNew: false };
}

/** The conversation that two people have; null when they have none. One statement. */
export async function conversationOfTwo(on: Db, one: string, other: string) {
  const found = await on.conversation.findUnique({
    where: { pairKey: pairKeyOf(one, other) },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** Why somebody may not be written to first by all of these; null when each may. */
async function refusalOf(tx: Tx, authorId: string, others: readonly string[]) {
  if (others.length === 0 || others.length + 1 > MOST_PEOPLE) return "too-many" as const;
  const standings = await standingsTowards(authorId, others, tx);
  for (const id of others) {
    const found = standings.get(id);
    const decision = found ? policy.canWriteFirst(found.facts) : null;
    if (!decision || (!decision.allowed && decision.refusal === "hidden")) throw notFound();
    if (!decision.allowed) return decision.refusal;
  }
  return null;
}

/** Says something under the lock of the conversation; undefined where its author said it before. */
async function sayFirst(tx: Tx, afterCommit: AfterCommit, words: Omit<Draft, "id">) {
  const id = newId();
  return (await insertMessages(tx, [{ id, ...words }], afterCommit)).get(id);
}

/** What somebody writes to one or more people: her first message to them. */
export interface FirstWords extends Written {
  conversationId: string;
  to: readonly string[];
  title: string | null;
}

/**
 * Begins a private conversation with its first message, where each of the others lets her. What two
 * people have already is gone on with. The same conversationId, or the same words to the same
 * person, once more is once. Throws a 404 for people who are not there.
 */
export async function writeTo(
  author: { id: string },
  { conversationId, to, title, ...written }: FirstWords,
): Promise<{ conversationId: string } | { refusal: Refusal }> {
  const others = [...new Set(to)].filter((id) => id !== author.id);
  const memberIds = [author.id, ...others];
  const names = await namesIn(author.id, { memberIds }, written.body, written.mentions);
  const said = renderNaming(written.body, names);
  const goOn = async (id: string) => {
    const posted = await postMessage(author, id, written);
    return "refusal" in posted ? posted : { conversationId: id };
  };
  const begun = await transact(async (tx, afterCommit) => {
    const [only] = others;
    const theirs =
      others.length === 1 && only ? await conversationOfTwo(tx, author.id, only) : null;
    if (theirs) return { theirs };
    const refusal = await refusalOf(tx, author.id, others);
    if (refusal) return { refusal };
    const opened = await open(tx, { conversationId, memberIds, createdById: author.id, title });
    if (!opened.isNew) return { theirs: opened.id };
    const { id } = opened;
    const line = await sayFirst(tx, afterCommit, {
      ...written,
      ...said,
      authorId: author.id,
      conversationId: id,
    });
    // Said before, elsewhere: no form of ours sends a clientId to two.
    if (!line) throw refused();
    if (only && others.length === 1) await noteWrittenTo(tx, [{ by: author.id, to: only }]);
    const conversation = { id, circleId: null, title: null };
    afterCommit(() => announce({ conversation, line, heardBy: memberIds }));
    return { conversationId: id };
  });
  return "theirs" in begun ? goOn(begun.theirs) : begun;
}

/** What another feature opens: a conversation among people who agreed to it there. */
export interface Agreed {
  memberIds: readonly string[];
  createdById: string;
  title?: string | null;
  /** Said by who opens it, for all to read. */
  firstLine?: string;
}

/**
 * Opens a private conversation among people who agreed to meet, whatever they answer to strangers;
 * for two it is the one they have. Refused where one of them blocks another. Facts leave when
 * `announce` is called after the commit.
 */
export async function openPrivateConversation(
  tx: Tx,
  { memberIds, createdById, title = null, firstLine }: Agreed,
): Promise<
  { conversationId: string; announce: () => void } | { refusal: "not-open" | "too-many" }
> {
  const ids = [...new Set(memberIds)];
  if (ids.length < 2 || ids.length > MOST_PEOPLE) return { refusal: "too-many" };
  if (await hasBlockAmong(tx, ids)) return { refusal: "not-open" };
  const opening = { conversationId: newId(), memberIds: ids, createdById, title };
  const { id: conversationId } = await open(tx, opening);
  if (firstLine === undefined) return { conversationId, announce: () => undefined };
  const html = renderMarkdown(firstLine);
  const words = { clientId: newId(), body: firstLine, html };
  const effects: (() => unknown)[] = [];
  const later: AfterCommit = (effect) => void effects.push(effect);
  const line = await sayFirst(tx, later, { ...words, authorId: createdById, conversationId });
  const conversation = { id: conversationId, circleId: null, title: null };
  if (line) later(() => announce({ conversation, line, heardBy: ids }));
  return { conversationId, announce: () => effects.forEach((effect) => effect()) };
}

/** Under the lock of its row: who is in a conversation does not change until the transaction ends. */
async function lockedGroup(tx: Tx, viewerId: string, conversationId: string) {
  const entered = await loadConversationFor(viewerId, conversationId, tx);
  if (entered.circleId !== null) throw notFound();
  await tx.$queryRaw`
    select 1 from conversation where id = ${conversationId}::uuid for no key update`;
  const [ids, { pairKey }] = [
    (await participantsOf(tx, [conversationId])).get(conversationId) ?? [],
    await tx.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { pairKey: true },
    }),
  ];
  const facts = { inside: ids.includes(viewerId), people: ids.length, ofTwo: pairKey !== null };
  return { ids, facts, newest: entered.newest };
}

/** Leaves a conversation of several: nothing of it can be read or heard by her from then on. The last one to leave closes the door for good. */
export async function leaveConversation(
  viewer: { id: string },
  conversationId: string,
): Promise<policy.Decision> {
  return transact(async (tx, afterCommit) => {
    const { ids, facts } = await lockedGroup(tx, viewer.id, conversationId);
    const decision = policy.canLeave(facts);
    if (!decision.allowed) return decision;
    const hers = { conversationId, memberId: viewer.id };
    await tx.participant.deleteMany({ where: hers });
    await tx.reading.deleteMany({ where: hers });
    await tx.draft.deleteMany({ where: hers });
    if (ids.length === 1) await tx.conversation.delete({ where: { id: conversationId } });
    afterCommit(() => {
      moveRooms(viewer.id, { leave: [room.conversation(conversationId)] });
      publish(peopleChanged, [room.conversation(conversationId), ...ids.map(room.person)], {
        conversationId,
      });
    });
    return decision;
  });
}

/** Brings somebody into a conversation of several, where she lets the viewer: she sees everything that was said. Who is in it already stays. */
export async function addToConversation(
  viewer: { id: string },
  conversationId: string,
  memberId: string,
): Promise<policy.Decision> {
  return transact(async (tx, afterCommit) => {
    const { ids, facts, newest } = await lockedGroup(tx, viewer.id, conversationId);
    if (ids.includes(memberId)) return { allowed: true };
    const decision = policy.canAdd(facts);
    if (!decision.allowed) return decision;
    const refusal = await refusalOf(tx, viewer.id, [memberId]);
    if (refusal) return { allowed: false, refusal };
    await tx.participant.create({ data: { conversationId, memberId } });
    // The last message is new to her, so that she notices where she was brought.
    await tx.reading.create({
      data: { conversationId, memberId, seq: Math.max(0, newest - 1) },
    });
    afterCommit(() =>
      publish(
        peopleChanged,
        [room.conversation(conversationId), ...[...ids, memberId].map(room.person)],
        { conversationId },
      ),
    );
    return decision;
  });
}
