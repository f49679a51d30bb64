import { Prisma } from "~/generated/prisma/client";
import type { Statements } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { inGroups, type Outcome } from "~/platform/in-groups";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { isAboutRows, transactStatements } from "~/platform/transact.server";
import { readingMoved } from "../events.server";
import { entriesOf, standingsIn } from "../queries/conversation.server";

/** How far somebody read a conversation. */
export interface Mark {
  memberId: string;
  conversationId: string;
  seq: number;
}

const MOST_AT_ONCE = 200;

/** Notes how far a member read a conversation of a circle, and tells her other tabs and devices; false for a private one, of which nothing was noted. What many read at the same time is noted together. Throws a 404 where it is missing or hidden. */
export const markInCircle = inGroups<Mark, boolean>(MOST_AT_ONCE, markTogether);

async function markTogether(marks: Mark[]): Promise<Outcome<boolean>[]> {
  try {
    return await transactStatements(async (tx, afterCommit) => {
      const decided = await decide(tx, marks);
      const noted = decided.flatMap((one) => ("circleId" in one ? [one] : []));
      const counts = await note(tx, noted);
      afterCommit(() => {
        for (const { memberId, conversationId, circleId, seq } of noted) {
          const { unread = 0, circleUnread = 0 } =
            counts.get(`${memberId} ${conversationId}`) ?? {};
          const moved = { circleId, conversationId, unread, circleUnread, seq };
          publish(readingMoved, room.person(memberId), moved);
        }
      });
      return decided.map((one) => ("circleId" in one ? { value: true } : one));
    });
  } catch (error) {
    if (marks.length === 1 || !isAboutRows(error)) throw error;
    // One of them broke the group: each is tried by itself.
    const outcomes: Outcome<boolean>[] = [];
    for (const mark of marks) outcomes.push(...(await markTogether([mark]).catch(failed)));
    return outcomes;
  }
}

const failed = (error: unknown): Outcome<boolean>[] => [{ error }];

type Noted = Mark & { circleId: string };

/** Which marks are to be noted, and what becomes of the others. What somebody reads without belonging to the circle is not kept. */
async function decide(
  tx: Statements,
  marks: readonly Mark[],
): Promise<(Noted | Outcome<boolean>)[]> {
  const entries = await entriesOf(
    tx,
    marks.map(({ conversationId }) => conversationId),
  );
  const places = marks.map((mark) => entries.get(mark.conversationId) ?? null);
  const standings = await standingsIn(
    tx,
    marks.map(({ memberId }, at) => ({ memberId, conversation: places[at] ?? null })),
  );
  return marks.map((mark, at) => {
    const [circleId, standing] = [places[at]?.circleId, standings[at]];
    if (!standing?.mayRead) return { error: notFound() };
    if (!circleId) return { value: false };
    return standing.isMember ? { ...mark, circleId } : { value: true };
  });
}

interface Counts {
  unread: number;
  circleUnread: number;
}

/** Notes marks, never backwards and never past the newest, in the order in which rows of `reading` are locked everywhere; answers what is unread then, by member and conversation. Two statements in one piece, none for none. */
async function note(tx: Statements, marks: readonly Noted[]): Promise<Map<string, Counts>> {
  if (marks.length === 0) return new Map();
  const [members, conversations] = [
    marks.map(({ memberId }) => memberId),
    marks.map(({ conversationId }) => conversationId),
  ];
  const [, rows] = await Promise.all([
    tx.$executeRaw`
      insert into reading (member_id, conversation_id, seq)
      select m.member_id, c.id, least(max(m.seq), c.last_seq)
      from unnest(${members}::uuid[], ${conversations}::uuid[],
        ${marks.map(({ seq }) => seq)}::int[]) as m(member_id, conversation_id, seq)
        join conversation c on c.id = m.conversation_id
      group by m.member_id, c.id order by m.member_id, c.id
      on conflict (member_id, conversation_id) do update
        set seq = excluded.seq, updated_at = now() where reading.seq < excluded.seq`,
    tx.$queryRaw<(Counts & { key: string })[]>(unreadAfter(marks, members, conversations)),
  ]);
  return new Map(rows.map(({ key, ...counts }) => [key, counts]));
}

const unreadAfter = (marks: readonly Noted[], members: string[], conversations: string[]) =>
  Prisma.sql`
    select m.member_id || ' ' || m.conversation_id as key,
      coalesce(sum(n) filter (where t.id = m.conversation_id), 0)::int as unread,
      coalesce(sum(n), 0)::int as "circleUnread"
    from (select distinct * from unnest(${members}::uuid[], ${conversations}::uuid[],
        ${marks.map(({ circleId }) => circleId)}::uuid[])
        as u(member_id, conversation_id, circle_id)) m
      left join lateral (select c.id, greatest(0, c.last_seq - coalesce(r.seq, 0)) as n
        from conversation c left join reading r
          on r.conversation_id = c.id and r.member_id = m.member_id
        where c.circle_id = m.circle_id
          and coalesce(r.attention, 'NORMAL') <> 'MUTED') t on true
    group by m.member_id, m.conversation_id`;
