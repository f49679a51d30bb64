import { circleStandings, talkStandings } from "~/features/circles/door.server";
import { Prisma } from "~/generated/prisma/client";
import { db, readRows, type Db, type Statements } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { inGroups } from "~/platform/in-groups";
import { singleton } from "~/platform/singleton.server";
import { isId } from "~/shared/ids";
import type { Standing } from "../policy";
import type { Attention } from "../private";
import { excerpt, textOfHtml } from "../plain-text";
import type { ConversationLine } from "../talk";
import { privateStandings } from "./private.server";

/** A conversation somebody may read, and how she stands towards it. */
export interface Entered {
  id: string;
  /** Null for a private one. */
  circleId: string | null;
  /** Null for the common one of a circle. */
  title: string | null;
  common: boolean;
  /** The one private conversation of two people. */
  ofTwo: boolean;
  newest: number;
  standing: Standing;
}

/** A conversation that a member, or a visitor (null), may read; throws the same 404 whether it is missing or hidden. Two statements; inside a transaction give it. */
export async function loadConversationFor(
  viewerId: string | null,
  id: string | undefined,
  on: Db = db,
): Promise<Entered> {
  const found = isId(id) ? await on.conversation.findUnique({ where: { id } }) : null;
  if (!found) throw notFound();
  const standing = found.circleId
    ? await circleStandings(viewerId, found.circleId, on)
    : viewerId &&
      (await privateStandings(on, [{ memberId: viewerId, id: found.id }]))(viewerId, found.id);
  if (!standing || !standing.mayRead) throw notFound();
  const { circleId, title, common, pairKey, lastSeq } = found;
  const ofTwo = pairKey !== null;
  return { id: found.id, circleId, title, common, ofTwo, newest: lastSeq, standing };
}

/** A conversation as far as it decides who may read and speak. */
export interface Entry {
  id: string;
  circleId: string | null;
}

const entries = singleton("conversation-entries", () => new Map<string, Entry>());
const MOST_ENTRIES = 10_000;

/** Remembers to which circle a conversation belongs: that never changes. */
export function noteEntry({ id, circleId }: Entry): void {
  if (entries.size >= MOST_ENTRIES) entries.clear();
  entries.set(id, { id, circleId });
}

/** To which circles conversations belong; missing ones are absent. One statement for those that are not remembered, none for none. */
export async function entriesOf(
  on: Statements,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Entry>> {
  const known = entriesKnown(ids);
  if (known) return known;
  const rows = await on.$queryRaw<Entry[]>`
    select id, circle_id as "circleId" from conversation where id = any(${[...ids]}::uuid[])`;
  rows.forEach(noteEntry);
  return new Map(rows.map((entry) => [entry.id, entry]));
}

/** What is remembered of these conversations; null where it is not of each. */
export const entriesKnown = (ids: readonly string[]): ReadonlyMap<string, Entry> | null =>
  ids.every((id) => entries.has(id)) ? entries : null;

/** How members stand towards conversations, pair by pair in the order given; null where there is no conversation, or no place for them. The same answers as loadConversationFor; a statement for those of circles and one for private ones. */
export async function standingsIn(
  on: Statements,
  pairs: readonly { memberId: string; conversation: Entry | null }[],
): Promise<(Standing | null)[]> {
  const inCircles = pairs.flatMap(({ memberId, conversation }) =>
    conversation?.circleId ? [{ memberId, circleId: conversation.circleId }] : [],
  );
  const apart = pairs.flatMap(({ memberId, conversation }) =>
    conversation?.circleId === null ? [{ memberId, id: conversation.id }] : [],
  );
  const [found, inPrivate] = await Promise.all([
    talkStandings(on, inCircles),
    privateStandings(on, apart),
  ]);
  const circles = found.values();
  return pairs.map(({ memberId, conversation }) => {
    if (!conversation) return null;
    if (conversation.circleId === null) return inPrivate(memberId, conversation.id);
    return circles.next().value ?? null;
  });
}

const LISTED = 40;
const NAME = 60;

/** What a conversation without a title is called: how its first message begins. */
export const beginningOf = (html: string): string => excerpt(textOfHtml(html), NAME);

interface ListRow {
  id: string;
  common: boolean;
  title: string | null;
  begins: string | null;
  newest: number;
  unread: number;
  read_seq: number;
  read_at: Date | null;
  attention: Attention;
  at: Date;
}

/** SQL: the conversations of a circle, as conversationsOf tells them. */
export const listStatement = (
  viewerId: string | null,
  circleId: Prisma.Sql,
  isMember: boolean,
): Prisma.Sql => Prisma.sql`
    select c.id, c.common, c.title, c.last_seq as newest, c.last_message_at as at,
      case when c.title is null and not c.common
        then (select m.html from message m where m.conversation_id = c.id and m.seq = 1)
      end as begins,
      case when ${isMember} then greatest(0, c.last_seq - coalesce(r.seq, 0)) else 0 end::int
        as unread, coalesce(r.seq, 0) as read_seq, r.updated_at as read_at,
      coalesce(r.attention::text, 'NORMAL') as attention
    from conversation c left join reading r
      on r.conversation_id = c.id and r.member_id = ${viewerId}::uuid
    where c.circle_id = ${circleId}
    order by c.common desc, c.last_message_at desc, c.id limit ${LISTED}::int`;

/** The conversations of a circle the viewer may read: the common one, then the liveliest, 40 at most, with what she has not read where she belongs to it. One statement. */
export async function conversationsOf(
  viewerId: string | null,
  circleId: string,
  isMember: boolean,
): Promise<ConversationLine[]> {
  const rows = await readRows<ListRow>(
    listStatement(viewerId, Prisma.sql`${circleId}::uuid`, isMember),
  );
  return rows.map(({ id, common, title, begins, newest, unread, ...row }) => ({
    ...{ id, common, newest, unread },
    name: title ?? (begins ? beginningOf(begins) : null),
    read: {
      seq: row.read_seq,
      at: row.read_at?.toISOString() ?? null,
      attention: row.attention,
    },
    at: row.at.toISOString(),
  }));
}

/** Whether a member may hear what is said in a conversation; for the guard of its room. When a process ends hundreds come to the other at once: those who ask together are answered by one statement. Throws when that cannot be told just now. */
export const mayHearConversation = (
  viewer: { id: string },
  conversationId: string,
): Promise<boolean> =>
  isId(conversationId) ? hearing({ memberId: viewer.id, conversationId }) : Promise.resolve(false);

const hearing = inGroups<{ memberId: string; conversationId: string }, boolean>(
  500,
  async (asked) => {
    const entries = await entriesOf(
      db,
      asked.map(({ conversationId }) => conversationId),
    );
    const pairs = asked.map(({ memberId, conversationId }) => ({
      memberId,
      conversation: entries.get(conversationId) ?? null,
    }));
    const standings = await standingsIn(db, pairs);
    return standings.map((standing) => ({ value: standing?.mayRead === true }));
  },
);
