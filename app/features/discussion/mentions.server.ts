import { Prisma } from "~/generated/prisma/client";
import { db, type Db, type Statements, type Tx } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { keysIn, type Named, type Names } from "./named";

/** Where a message is said: that decides who can be named in it. */
export type Place = { conversationId: string } | { circleId: string } | { memberIds: string[] };

interface Candidate {
  key: string;
  kind: Named["kind"];
  id: string;
  name: string;
  slug: string | null;
}

/** SQL: the person mc may be named there: the people of the circle, or of the private conversation. */
export function isThere(place: Place): Prisma.Sql {
  if ("memberIds" in place) return Prisma.sql`mc.id = any(${place.memberIds}::uuid[])`;
  if ("circleId" in place)
    return Prisma.sql`not mc.gone and exists (select 1 from circle_seat s
      where s.member_id = mc.id and s.circle_id = ${place.circleId}::uuid)`;
  const { conversationId } = place;
  return Prisma.sql`not mc.gone and (exists (select 1 from conversation c join circle_seat s
        on s.circle_id = c.circle_id and s.member_id = mc.id where c.id = ${conversationId}::uuid)
    or exists (select 1 from participant p
        where p.conversation_id = ${conversationId}::uuid and p.member_id = mc.id))`;
}

/** SQL: a link to the circle r leads everybody there somewhere: every member may read it, or they all belong to it. */
export function openToAll(place: Place): Prisma.Sql {
  if ("circleId" in place) return Prisma.sql`(r.open or r.circle_id = ${place.circleId}::uuid)`;
  const belong = (people: Prisma.Sql) => Prisma.sql`
    not exists (select 1 from ${people} where not exists (select 1 from circle_reader o
      where o.circle_id = r.circle_id and o.member_id = p.member_id and o.belongs))`;
  if ("memberIds" in place)
    return Prisma.sql`(r.open or ${belong(Prisma.sql`unnest(${place.memberIds}::uuid[]) as p(member_id)`)})`;
  const { conversationId } = place;
  return Prisma.sql`(r.open or exists (select 1 from conversation c
    where c.id = ${conversationId}::uuid and (c.circle_id = r.circle_id or (c.circle_id is null
      and ${belong(Prisma.sql`(select q.member_id from participant q where q.conversation_id = ${conversationId}::uuid) p`)}))))`;
}

/**
 * Whom the names behind the @ signs of a text stand for: people who are there, and circles that
 * the author and all who are there may read. One name of two people stands for the first of them
 * whose id is `chosen`, or for nobody. One statement; none for a text without an @.
 */
export async function namesIn(
  authorId: string,
  place: Place,
  text: string,
  chosen: readonly string[] = [],
  on: Db = db,
): Promise<Names> {
  const keys = keysIn(text);
  if (keys.length === 0) return new Map();
  const rows = await on.$queryRaw<Candidate[]>`
    with said as materialized (
      select key, name_key(key) as folded from unnest(${keys}::text[]) as k(key))
    select said.key, 'member' as kind, mc.id, mc.name, null as slug
    from said join member_card mc on name_key(mc.name) collate "C" = said.folded
    where ${isThere(place)}
    union all
    select said.key, 'circle', r.circle_id, r.name, r.slug
    from said join circle_reader r on name_key(r.name) = said.folded
    where r.member_id = ${authorId}::uuid and ${openToAll(place)}`;
  return settled(rows, chosen);
}

function settled(rows: readonly Candidate[], chosen: readonly string[]): Names {
  const names = new Map<string, Named>();
  for (const key of new Set(rows.map((row) => row.key))) {
    const all = rows.filter((row) => row.key === key);
    const people = all.filter(({ kind }) => kind === "member");
    const meant = people.length > 0 ? people : all;
    const picked = chosen.find((id) => meant.some((row) => row.id === id));
    const one = meant.length === 1 ? meant[0] : meant.find(({ id }) => id === picked);
    if (!one) continue;
    const path = one.kind === "member" ? `/people/${one.id}` : `/circles/${one.slug ?? one.id}`;
    names.set(key, { kind: one.kind, id: one.id, name: one.name, path });
  }
  return names;
}

/** Keeps who is named in a message, in place of who was before. Two statements, one for nobody. */
export async function keepNamed(
  tx: Tx,
  message: { id: string; conversationId: string; seq: number },
  named: readonly Named[],
): Promise<void> {
  const { id: messageId, conversationId, seq } = message;
  await tx.mention.deleteMany({ where: { messageId } });
  await insertNamed(tx, { messageId, conversationId, seq }, named);
}

/** Keeps who is named in a new message. One statement, none for nobody. */
export async function insertNamed(
  tx: Statements,
  place: { messageId: string; conversationId: string; seq: number },
  named: readonly Named[],
): Promise<void> {
  if (named.length === 0) return;
  const only = (kind: Named["kind"]) => named.map((one) => (one.kind === kind ? one.id : null));
  await tx.$executeRaw`
    insert into mention (id, message_id, conversation_id, seq, member_id, circle_id)
    select n.id, ${place.messageId}::uuid, ${place.conversationId}::uuid, ${place.seq}::int,
      n.member_id, n.circle_id
    from unnest(${named.map(() => newId())}::uuid[], ${only("member")}::uuid[],
      ${only("circle")}::uuid[]) as n(id, member_id, circle_id)`;
}

/** SQL: the name of who named somebody last in what she has not read of the conversation c, with her reading r; null for nobody, and for whom she blocks. */
export const namedBy = (memberId: string): Prisma.Sql => Prisma.sql`(
  select mc.name from mention x
    join message m on m.id = x.message_id join member_card mc on mc.id = m.author_id
  where x.member_id = ${memberId}::uuid and x.conversation_id = c.id
    and x.seq > coalesce(r.seq, 0) and m.author_id <> x.member_id
    and not ${fromBlocked(memberId)}
  order by x.seq desc limit 1)`;

/** SQL: whether the message m is from somebody whom the viewer blocks: her words are quoted nowhere then. */
export function fromBlocked(viewerId: string): Prisma.Sql {
  return Prisma.sql`exists (select 1 from blocked_pair b
    where b.blocker_id = ${viewerId}::uuid and b.blocked_id = m.author_id)`;
}

/** Who was named in a message so far: what her edited words most likely mean. One statement. */
export async function namedIn(messageId: string): Promise<string[]> {
  const rows = await db.mention.findMany({ where: { messageId }, select: { memberId: true } });
  return rows.flatMap(({ memberId }) => memberId ?? []);
}
