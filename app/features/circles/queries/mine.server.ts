import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { db, readRows } from "~/platform/db/db.server";
import { nameKey } from "~/platform/db/name-order.server";
import { inGroups } from "~/platform/in-groups";
import { room } from "~/platform/realtime/room";
import { textFor } from "~/text/text.server";
import type { Viewer } from "~/features/accounts/door";
import { KINDS, ROLE_KINDS, type CircleKind } from "../circle";
import { roleName } from "../role-name";
import { person } from "./rows.server";

const WAITING = 20;
const ENDING_DAYS = 14;

/** The open circles a member sits in, by name. One statement. */
export const myCircles = (
  viewerId: string,
): Promise<{ id: string; slug: string; name: string; kind: CircleKind }[]> =>
  readRows(Prisma.sql`
    select c.id, c.slug, c.name, c.kind::text as kind
    from membership m join circle c on c.id = m.circle_id
    where m.member_id = ${viewerId}::uuid and c.closed_at is null
    order by ${nameKey(Prisma.sql`c.name`)}, c.id limit 500`);

/** The rooms in which a member hears of her circles, closed ones too. One statement for all who ask at once. */
export const circleRoomsOf = inGroups<string, string[]>(500, async (memberIds) => {
  const rows = await db.$queryRaw<{ id: string; circles: string[] }[]>`
    select member_id as id, array_agg(circle_id::text) as circles
    from membership where member_id = any(${memberIds}::uuid[]) group by member_id`;
  const found = new Map(rows.map(({ id, circles }) => [id, circles.map(room.circle)]));
  return memberIds.map((id) => ({ value: found.get(id) ?? [] }));
});

const circleRef = z.object({ slug: z.string(), name: z.string(), kind: z.enum(KINDS) });

const asked = z
  .object({ id: z.string(), circle: circleRef, by: person, note: z.string(), created_at: z.date() })
  .transform(({ created_at, ...row }) => ({ ...row, at: created_at.toISOString() }));

const invitationsTo = (memberId: string) =>
  readRows<unknown>(Prisma.sql`
  select i.id, i.note, i.created_at,
    json_build_object('slug', c.slug, 'name', c.name, 'kind', c.kind) as circle,
    json_build_object('id', p.id, 'name', p.name) as by
  from circle_invitation i join circle c on c.id = i.circle_id
    join member_card p on p.id = i.invited_by_id
  where i.member_id = ${memberId}::uuid and i.answer is null and c.closed_at is null
  order by i.created_at, i.id limit ${WAITING}::int`);

/** Invitations into circles that wait for a member, the oldest first, 20 at most. One statement. */
export const invitationsFor = async (memberId: string) =>
  z.array(asked).parse(await invitationsTo(memberId));

// Where nobody hosts, each member answers. Staff may answer too, but it does not wait for them.
const requestsFor = (memberId: string) =>
  readRows<unknown>(Prisma.sql`
  select q.id, q.note, q.created_at,
    json_build_object('slug', c.slug, 'name', c.name, 'kind', c.kind) as circle,
    json_build_object('id', p.id, 'name', p.name) as by
  from membership m join circle c on c.id = m.circle_id
    join join_request q on q.circle_id = c.id join member_card p on p.id = q.member_id
    cross join lateral (select coalesce(bool_or(t.member_id = m.member_id), true) as answers
      from circle_role r join role_tenure t on t.role_id = r.id
      where r.circle_id = c.id and r.kind = 'HOST' and r.retired_at is null
        and t.ended_at is null) host
  where m.member_id = ${memberId}::uuid and q.answer is null and c.closed_at is null
    and host.answers
  order by q.created_at, q.id limit ${WAITING}::int`);

const ending = z.object({
  id: z.string(),
  circle: circleRef,
  kind: z.enum(ROLE_KINDS),
  title: z.string().nullable(),
  until: z.string(),
});

const endingRolesOf = (memberId: string) =>
  readRows<unknown>(Prisma.sql`
  select t.id, json_build_object('slug', c.slug, 'name', c.name, 'kind', c.kind) as circle,
    r.kind::text, r.title, to_char(t.until, 'YYYY-MM-DD') as until
  from role_tenure t join circle_role r on r.id = t.role_id join circle c on c.id = r.circle_id
  where t.member_id = ${memberId}::uuid and t.ended_at is null and r.retired_at is null
    and c.closed_at is null and t.until <= current_date + ${ENDING_DAYS}::int
  order by t.until, t.id limit ${WAITING}::int`);

interface Waits {
  id: string;
  circle: { slug: string; name: string; kind: CircleKind };
}
interface Asks extends Waits {
  by: { id: string; name: string };
  note: string;
  at: string;
}

/** What in the circles waits for a member: invitations to her, requests that she can answer, roles of hers that end within two weeks. */
export type WaitingInCircles =
  | ({ is: "invitation" } & Asks)
  | ({ is: "request" } & Asks)
  | ({ is: "role-ends"; role: string; until: string } & Waits);

/** What waits for a member in her circles, the oldest first of each kind, 20 of each at most. Three statements. */
export async function waitingForMember(
  viewer: Pick<Viewer, "id" | "language">,
): Promise<WaitingInCircles[]> {
  const [invitations, requests, roles] = await Promise.all([
    invitationsFor(viewer.id),
    requestsFor(viewer.id),
    endingRolesOf(viewer.id),
  ]);
  const text = textFor(viewer.language).circles;
  return [
    ...invitations.map((row) => ({ is: "invitation" as const, ...row })),
    ...z
      .array(asked)
      .parse(requests)
      .map((row) => ({ is: "request" as const, ...row })),
    ...z
      .array(ending)
      .parse(roles)
      .map(({ kind, title, ...row }) => ({
        is: "role-ends" as const,
        ...row,
        role: roleName(text, { kind, title }),
      })),
  ];
}
