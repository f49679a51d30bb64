import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { nameKey } from "~/platform/db/name-order.server";
import { isThere, openToAll, type Place } from "../mentions.server";
import type { Namable } from "../named";

/** How often a person may ask: at each letter she types. */
export const NAMING = { points: 240, seconds: 60 };

const MOST = 8;
const MOST_CIRCLES = 3;
// Before a letter is typed, those who spoke last are offered.
const LATELY = 60;

const rows = z.array(
  z.discriminatedUnion("is", [
    z.object({
      is: z.literal("member"),
      id: z.string(),
      name: z.string(),
      neighborhood: z.string().nullable(),
    }),
    z.object({
      is: z.literal("circle"),
      id: z.string(),
      name: z.string(),
      kind: z.enum(["INTEREST", "NEIGHBORHOOD", "PROJECT"]),
    }),
  ]),
);

/** SQL: she does not block this person, and is not this person. */
const offered = (viewerId: string, id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  ${id} <> ${viewerId}::uuid and not exists (select 1 from blocked_pair b
    where b.blocker_id = ${viewerId}::uuid and b.blocked_id = ${id})`;

/** SQL: a name has words that begin like those typed; true of all before anything is typed, of none without a letter. */
const begins = (name: Prisma.Sql, typed: string): Prisma.Sql =>
  typed === ""
    ? Prisma.sql`true`
    : Prisma.sql`
  name_words(${name}) @@ (select string_agg(quote_literal(w) || ':*', ' & ')::tsquery
    from unnest(tsvector_to_array(name_words(${typed}::text))) w)`;

/**
 * Whom somebody who writes in a conversation may name: those who may read it, and circles that she
 * and all of them may read, by the beginnings of any words of the name, without minding case and
 * accents; before anything is typed, those who spoke there last, or where nobody spoke yet, people
 * by name. Nobody whom she blocks, eight at most. One statement; the caller asked whether she may
 * write there.
 */
export async function namable(viewerId: string, place: Place, typed: string): Promise<Namable[]> {
  const found = await db.$queryRaw<unknown[]>(
    typed === "" && "conversationId" in place
      ? lately(viewerId, place.conversationId)
      : byName(viewerId, place, typed),
  );
  const all = rows.parse(found);
  const circles = all.filter(({ is }) => is === "circle");
  const people = all.filter(({ is }) => is === "member").slice(0, MOST - circles.length);
  return [...people, ...circles];
}

const byName = (viewerId: string, place: Place, typed: string): Prisma.Sql =>
  Prisma.sql`
    (select 'member' as is, mc.id, mc.name, mc.neighborhood, null as kind
      from member_card mc
      where ${begins(Prisma.sql`mc.name`, typed)} and ${isThere(place)}
        and ${offered(viewerId, Prisma.sql`mc.id`)}
      order by ${nameKey(Prisma.sql`mc.name`)}, mc.id limit ${MOST}::int)
    union all
    (select 'circle', r.circle_id, r.name, null, r.kind
      from circle_reader r
      where r.member_id = ${viewerId}::uuid and ${begins(Prisma.sql`r.name`, typed)}
        and ${openToAll(place)}
      order by ${nameKey(Prisma.sql`r.name`)}, r.circle_id limit ${MOST_CIRCLES}::int)`;

const lately = (viewerId: string, conversationId: string): Prisma.Sql => Prisma.sql`
  select 'member' as is, mc.id, mc.name, mc.neighborhood, null as kind
  from (
    select m.author_id as id, max(m.seq) as seq from (
      select author_id, seq from message where conversation_id = ${conversationId}::uuid
      order by seq desc limit ${LATELY}::int) m
    group by m.author_id
  ) said join member_card mc on mc.id = said.id
  where ${isThere({ conversationId })} and ${offered(viewerId, Prisma.sql`mc.id`)}
  order by said.seq desc limit ${MOST}::int`;
