import { photoAddress } from "~/features/members/door";
import { z } from "zod";
import { db } from "~/platform/db/db.server";
import { afterName, nameHolds, nameKey } from "~/platform/db/name-order.server";
import { ROLE_KINDS, type MemberRow, type WaitingRequest } from "../circle";
import { placeAfter, type Place } from "../schema";
import { Prisma } from "~/generated/prisma/client";
import { folded } from "../slug";
import { person } from "./rows.server";

const NAME = Prisma.sql`mc.name`;
const PAGE = 48;
const REQUESTS = 20;
const FOUND = 12;
// A declined invitation looks like one that waits, for as long as it would not be asked again.
const INVITED_DAYS = 90;

const memberRow = z
  .object({
    id: z.string(),
    name: z.string(),
    photo_key: z.string().nullable(),
    neighborhood: z.string().nullable(),
    joined_at: z.date(),
    roles: z.array(z.object({ kind: z.enum(ROLE_KINDS), title: z.string().nullable() })),
  })
  .transform(({ joined_at, photo_key: photoKey, ...row }) => ({
    ...{ ...row, joinedAt: joined_at.toISOString() },
    photo: photoAddress({ id: row.id, photoKey }, "small"),
  }));

/** Members of a circle by name, a page at a time. Ask it only for who may see them. One statement. */
export async function circleMembers(
  circleId: string,
  after: Place | null,
): Promise<{ rows: MemberRow[]; next: string | null }> {
  const place = afterName(NAME, Prisma.sql`mc.id`, after && { name: after.key, id: after.id });
  const found = await db.$queryRaw<unknown[]>`
    select mc.id, mc.name, mc.photo_key, mc.neighborhood, m.joined_at,
      (select coalesce(json_agg(json_build_object('kind', r.kind, 'title', r.title)
          order by r.kind, r.created_at), '[]')
        from role_tenure t join circle_role r on r.id = t.role_id
        where r.circle_id = m.circle_id and r.retired_at is null
          and t.member_id = m.member_id and t.ended_at is null) as roles
    from membership m join member_card mc on mc.id = m.member_id
    where m.circle_id = ${circleId}::uuid and ${place}
    order by ${nameKey(NAME)}, mc.id limit ${PAGE + 1}::int`;
  const rows = z.array(memberRow).parse(found);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page,
    next: last && rows.length > PAGE ? placeAfter({ key: last.name, id: last.id }) : null,
  };
}

/** Everybody in a circle but one, by name, 500 at most: whom a role can go to. One statement. */
export async function othersIn(circleId: string, memberId: string) {
  const rows = await db.$queryRaw<unknown[]>`
    select mc.id, mc.name from membership m join member_card mc on mc.id = m.member_id
    where m.circle_id = ${circleId}::uuid and m.member_id <> ${memberId}::uuid
    order by ${nameKey(NAME)}, mc.id limit 500`;
  return z.array(person).parse(rows);
}

const requestRow = z
  .object({
    id: z.string(),
    member_id: z.string(),
    name: z.string(),
    note: z.string(),
    created_at: z.date(),
  })
  .transform((row) => ({
    id: row.id,
    by: { id: row.member_id, name: row.name },
    note: row.note,
    at: row.created_at.toISOString(),
  }));

/** Who waits to be let in, the longest first, 20 at most; `more` when others wait behind them. Ask it only for who may answer. One statement. */
export async function waitingRequests(
  circleId: string,
): Promise<{ rows: WaitingRequest[]; more: boolean }> {
  const found = await db.$queryRaw<unknown[]>`
    select q.id, q.member_id, mc.name, q.note, q.created_at
    from join_request q join member_card mc on mc.id = q.member_id
    where q.circle_id = ${circleId}::uuid and q.answer is null
    order by q.created_at, q.id limit ${REQUESTS + 1}::int`;
  const rows = z.array(requestRow).parse(found);
  return { rows: rows.slice(0, REQUESTS), more: rows.length > REQUESTS };
}

const invitable = z.object({
  id: z.string(),
  name: z.string(),
  neighborhood: z.string().nullable(),
  inside: z.boolean(),
  invited: z.boolean(),
});

export type Invitable = z.output<typeof invitable>;

/** SQL: somebody was invited into a circle a while ago and did not come, whether she answered or not. */
export const wasInvited = (circleId: string, memberId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  exists (select 1 from circle_invitation i where i.circle_id = ${circleId}::uuid
    and i.member_id = ${memberId} and (i.answer is null or i.answer = 'DECLINED')
    and i.created_at > now() - make_interval(days => ${INVITED_DAYS}::int))`;

/** People whose name holds a text, without minding case and accents, twelve at most, and whether they are in the circle or invited into it. One statement. */
export async function invitablePeople(circleId: string, q: string): Promise<Invitable[]> {
  if (folded(q) === "") return [];
  const rows = await db.$queryRaw<unknown[]>`
    select mc.id, mc.name, mc.neighborhood,
      exists (select 1 from membership m where m.circle_id = ${circleId}::uuid
        and m.member_id = mc.id) as inside,
      ${wasInvited(circleId, Prisma.sql`mc.id`)} as invited
    from member_card mc
    where ${nameHolds(NAME, q)}
    order by not starts_with(name_key(mc.name), name_key(${q}::text)), ${nameKey(NAME)}, mc.id
    limit ${FOUND}::int`;
  return z.array(invitable).parse(rows);
}

/** The name of somebody who was invited into a circle; null for anybody else. One statement. */
export async function invitedName(circleId: string, memberId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ name: string }[]>`
    select mc.name from member_card mc where mc.id = ${memberId}::uuid
      and ${wasInvited(circleId, Prisma.sql`mc.id`)}`;
  return row?.name ?? null;
}
