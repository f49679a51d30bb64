import { stillSignedIn } from "~/features/accounts/door.server";
import { noteActivities } from "~/features/circles/door.server";
import { noteWrittenTo } from "~/features/members/door.server";
import type { Statements } from "~/platform/db/db.server";
import { notFound, refused } from "~/platform/http/responses.server";
import { inGroups, type Outcome } from "~/platform/in-groups";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { isAboutRows, transactStatements } from "~/platform/transact.server";
import { isId, newId } from "~/shared/ids";
import { conversationMoved, messagePosted } from "../events.server";
import { postedFact } from "../gaps.server";
import { renderNaming } from "../markdown.server";
import { insertNamed, namesIn } from "../mentions.server";
import { canPost, type Refusal } from "../policy";
import { entriesKnown, noteEntry, standingsIn, type Entry } from "../queries/conversation.server";
import { participantsOf } from "../queries/private.server";
import { lineByClientId } from "../queries/timeline.server";
import type { Line } from "../talk";
import { insertMessages, whenInserted, type Draft } from "./insert.server";
import { replying, threadFor } from "./thread.server";

whenInserted(replying);
whenInserted({
  isNeeded: ({ named }) => named !== undefined && named.length > 0,
  async run(tx, { id: messageId, conversationId, named = [] }, { seq }) {
    await insertNamed(tx, { messageId, conversationId, seq }, named);
    return {};
  },
});

/** What somebody writes; clientId makes sending it again harmless. */
export interface Written {
  clientId: string;
  body: string;
  /** The seq of the message it replies to; a reply to a reply joins its thread. */
  root?: number | undefined;
  /** Ids of people who were picked while writing: they tell two of one name apart. */
  mentions?: readonly string[] | undefined;
  /** Ids of the author's uploads in this conversation that are said with it. */
  files?: readonly string[] | undefined;
}

export type Posted = { line: Line } | { refusal: Refusal };

/** A conversation under the lock of its row. */
interface Locked extends Entry {
  title: string | null;
}

const MOST_AT_ONCE = 100;

/**
 * Says something. The message gets the next seq of its conversation under the lock of its row, and
 * leaves to the room after commit. The same author and clientId once more answers with what is
 * stored. Throws a 404 where the conversation is missing or hidden. Messages that come while
 * others are being written are written together, in the order they came, in one transaction; each
 * is allowed, refused or failed by itself. What else a message may need is a step of
 * `insertMessages`. With the author's `sessionId` it is not proven yet that it is she: that is
 * asked together with the rest, and a SignedOut thrown where it is not.
 */
export async function postMessage(
  author: { id: string; sessionId?: string | undefined },
  conversationId: string,
  { clientId, body, root, files, mentions }: Written,
): Promise<Posted> {
  if (!isId(conversationId)) throw notFound();
  const thread = root ? await threadFor(author, conversationId, root) : undefined;
  if (thread && "refusal" in thread) return thread;
  // Files may be said without a word.
  const names = await namesIn(author.id, { conversationId }, body, mentions);
  const said = body === "" ? { html: "" } : renderNaming(body, names);
  const { id: authorId, sessionId } = author;
  const draft = { id: newId(), authorId, sessionId, conversationId, clientId, body, files };
  return say({ ...draft, ...said, root: thread?.seq });
}

/** Whoever says it is not signed in any more. */
export class SignedOut extends Error {}

const say = inGroups<Draft, Posted>(MOST_AT_ONCE, sayTogether);

async function sayTogether(drafts: Draft[]): Promise<Outcome<Posted>[]> {
  try {
    const posted = await transactStatements(async (tx, afterCommit) => {
      const group = await write(tx, drafts, afterCommit);
      afterCommit(() => {
        group.noted();
        for (const said of group.said) announce(said);
      });
      return group.posted;
    });
    return await Promise.all(drafts.map((draft, at) => outcomeOf(draft, posted[at] ?? "missing")));
  } catch (error) {
    if (drafts.length === 1) return [await afterFailure(drafts[0] as Draft, error)];
    if (!isAboutRows(error)) throw error;
    // One of them broke the group: each is tried by itself.
    const outcomes: Outcome<Posted>[] = [];
    for (const draft of drafts) outcomes.push(...(await sayTogether([draft])));
    return outcomes;
  }
}

/** What became of a draft; it may have been said before, here or elsewhere. */
type Fate = Posted | "missing" | "said before" | "signed out";

interface Group {
  /** By place in the group. */
  posted: Fate[];
  said: Said[];
  noted: () => void;
}

async function write(
  tx: Statements,
  drafts: readonly Draft[],
  afterCommit: (effect: () => unknown) => void,
): Promise<Group> {
  const [{ conversations, standings }, signedIn] = await Promise.all([
    lockAndAsk(tx, drafts),
    stillSignedIn(
      tx,
      drafts.flatMap(({ sessionId }) => sessionId ?? []),
    ),
  ]);
  const keys = new Set<string>();
  const decided = drafts.map((draft, at) => {
    if (draft.sessionId !== undefined && !signedIn.has(draft.sessionId)) return "signed out";
    const standing = conversations.has(draft.conversationId) ? standings[at] : null;
    if (!standing?.mayRead) return "missing";
    const decision = canPost(standing);
    if (!decision.allowed) return { refusal: decision.refusal };
    // The same one twice in one group is said once.
    const key = `${draft.authorId} ${draft.clientId}`;
    return keys.size < keys.add(key).size ? draft : "said before";
  });
  const drafted = decided.filter((one) => typeof one === "object" && "id" in one);
  const circles = drafted.map((one) => conversations.get(one.conversationId)?.circleId ?? null);
  const isLast = !circles.includes(null);
  const [noted, lines] = await Promise.all([
    noteActivities(
      tx,
      circles.filter((id) => id !== null),
    ),
    insertMessages(tx, drafted, afterCommit, { isLast }),
  ]);
  const told = drafts.flatMap(({ id, conversationId }) => {
    const line = lines.get(id);
    const conversation = conversations.get(conversationId);
    return line && conversation ? [{ conversation, line }] : [];
  });
  const apart = told.filter(({ conversation }) => conversation.circleId === null);
  const people = await participantsOf(
    tx,
    apart.map(({ conversation }) => conversation.id),
  );
  const said = told.map((one) => ({ ...one, heardBy: people.get(one.conversation.id) ?? [] }));
  await noteWrittenTo(tx, saidToOne(said));
  return {
    posted: decided.map((one) => {
      if (typeof one === "string" || "refusal" in one) return one;
      const line = lines.get(one.id);
      return line ? { line } : "said before";
    }),
    said,
    noted,
  };
}

// What was said between two people, by whom and to whom.
const saidToOne = (said: readonly Said[]) =>
  said.flatMap(({ line, heardBy }) =>
    heardBy.length === 2
      ? heardBy.filter((id) => id !== line.author.id).map((to) => ({ by: line.author.id, to }))
      : [],
  );

/** The conversations under their locks, and how the author of each draft stands there once they are held. What does not wait for an answer is asked with it. */
async function lockAndAsk(tx: Statements, drafts: readonly Draft[]) {
  const ids = drafts.map(({ conversationId }) => conversationId);
  const ask = (known: ReadonlyMap<string, Entry>) =>
    standingsIn(
      tx,
      drafts.map(({ authorId, conversationId }) => ({
        memberId: authorId,
        conversation: known.get(conversationId) ?? null,
      })),
    );
  const locking = lockConversations(tx, drafts);
  const known = entriesKnown(ids);
  if (known) {
    const [conversations, standings] = await Promise.all([locking, ask(known)]);
    return { conversations, standings };
  }
  const conversations = await locking;
  for (const conversation of conversations.values()) noteEntry(conversation);
  return { conversations, standings: await ask(conversations) };
}

/** Locks rows in one order everywhere, so that two processes never wait for each other. */
async function lockConversations(
  tx: Statements,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<string, Locked>> {
  const ids = [...new Set(drafts.map(({ conversationId }) => conversationId))];
  const rows = await tx.$queryRaw<Locked[]>`
    select id, circle_id as "circleId", title from conversation
    where id = any(${ids}::uuid[]) order by id for no key update`;
  return new Map(rows.map((row) => [row.id, row]));
}

// What was said before is answered as it is stored, even to somebody who may not speak any more.
async function outcomeOf(draft: Draft, fate: Fate): Promise<Outcome<Posted>> {
  if (fate === "signed out") return { error: new SignedOut() };
  if (typeof fate === "object" && "line" in fate) return { value: fate };
  const stored = await lineByClientId(draft);
  if (stored) return { value: { line: stored } };
  if (typeof fate === "object") return { value: fate };
  // Said before in another conversation: no form of ours sends a clientId to two.
  return { error: fate === "missing" ? notFound() : refused() };
}

async function afterFailure(draft: Draft, error: unknown): Promise<Outcome<Posted>> {
  // The same message on two connections: the other one was first.
  const stored = isAboutRows(error) ? await lineByClientId(draft) : null;
  return stored ? { value: { line: stored } } : { error };
}

interface Said {
  conversation: Locked;
  line: Line;
  /** Everybody in a private conversation; none where the circle's room tells. */
  heardBy: readonly string[];
}

/** Tells the room what was said, and the circle, or the people of a private conversation, that something was: whoever is in both rooms gets one packet. */
export function announce({ conversation, line, heardBy }: Said) {
  const { id: conversationId, circleId, title } = conversation;
  const { seq, author, at } = line;
  const talk = room.conversation(conversationId);
  publish(messagePosted, talk, postedFact(conversationId, line));
  const others = circleId === null ? heardBy.map(room.person) : [room.circle(circleId)];
  publish(
    conversationMoved,
    [talk, ...others],
    { circleId, conversationId, title, from: seq, newest: seq, authorId: author.id, at },
    { foldedBy: { key: conversationId, fold: (older, newer) => ({ ...newer, from: older.from }) } },
  );
}
