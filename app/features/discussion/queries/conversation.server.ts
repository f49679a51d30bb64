import { circleStandings, talkStandings } from "~/features/circles/door.server";
import { Prisma } from "~/generated/prisma/client";
import { db, readRows, type Db } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";
import type { Standing } from "../policy";
import { excerpt, textOfHtml } from "../plain-text";
import type { ConversationLine } from "../talk";

/** A conversation somebody may read, and how she stands towards it. */
export interface Entered {
  id: string;
  /** Null for a private one. */
  circleId: string | null;
  /** Null for the common one of a circle. */
  title: string | null;
  common: boolean;
  newest: number;
  standing: Standing;
}

// Those in a private conversation are equals, and nobody else is there.
const INSIDE: Standing = { isMember: true, mayRead: true, mayPost: true, closed: false };

/** How somebody stands towards a private conversation: inside, or not at all. One statement. */
async function privateStanding(
  viewerId: string | null,
  conversationId: string,
  on: Db,
): Promise<Standing | null> {
  if (viewerId === null) return null;
  const found = await on.participant.findUnique({
    where: { conversationId_memberId: { conversationId, memberId: viewerId } },
    select: { memberId: true },
  });
  return found ? INSIDE : null;
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
    : await privateStanding(viewerId, found.id, on);
  if (!standing?.mayRead) throw notFound();
  const { circleId, title, common, lastSeq } = found;
  return { id: found.id, circleId, title, common, newest: lastSeq, standing };
}

/** A conversation as far as it decides who may read and speak. */
export interface Entry {
  id: string;
  circleId: string | null;
}

/** How members stand towards conversations, pair by pair in the order given; null where there is no place for them. The same answers as loadConversationFor; a statement for those of circles and one for private ones. */
export async function standingsIn(
  on: Db,
  pairs: readonly { memberId: string; conversation: Entry }[],
): Promise<(Standing | null)[]> {
  const inCircles = pairs.flatMap(({ memberId, conversation: { circleId } }) =>
    circleId === null ? [] : [{ memberId, circleId }],
  );
  const circles = (await talkStandings(on, inCircles)).values();
  const apart = pairs.filter(({ conversation }) => conversation.circleId === null);
  const insiders = await participantsAmong(on, apart);
  return pairs.map(({ memberId, conversation: { id, circleId } }) => {
    if (circleId !== null) return circles.next().value ?? null;
    return insiders.has(`${memberId} ${id}`) ? INSIDE : null;
  });
}

async function participantsAmong(
  on: Db,
  pairs: readonly { memberId: string; conversation: Entry }[],
): Promise<Set<string>> {
  if (pairs.length === 0) return new Set();
  const found = await on.participant.findMany({
    where: {
      conversationId: { in: pairs.map(({ conversation }) => conversation.id) },
      memberId: { in: pairs.map(({ memberId }) => memberId) },
    },
    select: { conversationId: true, memberId: true },
  });
  return new Set(found.map(({ conversationId, memberId }) => `${memberId} ${conversationId}`));
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
        as unread, coalesce(r.seq, 0) as read_seq, r.updated_at as read_at
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
    read: { seq: row.read_seq, at: row.read_at?.toISOString() ?? null },
    at: row.at.toISOString(),
  }));
}

/** Whether a member may hear what is said in a conversation; for the guard of its room. */
export async function mayHearConversation(
  viewer: { id: string },
  conversationId: string,
): Promise<boolean> {
  return loadConversationFor(viewer.id, conversationId).then(
    () => true,
    () => false,
  );
}
