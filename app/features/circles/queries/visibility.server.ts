import { Prisma } from "~/generated/prisma/client";

const QUIET_DAYS = 90;
const DECLINED_DAYS = 30;

/** SQL: the viewer may read the circle `c`; the same rule as policy.canRead, and a parity test holds them together. */
export const readableBy = (viewerId: string | null): Prisma.Sql =>
  viewerId === null
    ? Prisma.sql`c.reads = 'WEB'`
    : Prisma.sql`(c.reads <> 'CIRCLE' or exists (select 1 from membership mine
        where mine.circle_id = c.id and mine.member_id = ${viewerId}::uuid))`;

/** SQL: the circle `c` is a door: open, and something happened in it in the last three months. */
export const isDoor = Prisma.sql`(c.closed_at is null
  and c.last_active_at > now() - make_interval(days => ${QUIET_DAYS}::int))`;

/** SQL: the columns of a Standing towards the circle `c`, but signed_in and staff, and whether anybody hosts it. */
export const standingColumns = (viewerId: string | null): Prisma.Sql => Prisma.sql`
  exists (select 1 from membership s where s.circle_id = c.id
    and s.member_id = ${viewerId}::uuid) as member,
  exists (select 1 from circle_role r join role_tenure t on t.role_id = r.id
    where r.circle_id = c.id and r.kind = 'HOST' and r.retired_at is null
      and t.ended_at is null and t.member_id = ${viewerId}::uuid) as host,
  exists (select 1 from circle_role r join role_tenure t on t.role_id = r.id
    where r.circle_id = c.id and r.kind = 'HOST' and r.retired_at is null
      and t.ended_at is null) as hosted,
  (select i.id from circle_invitation i where i.circle_id = c.id and i.answer is null
    and i.member_id = ${viewerId}::uuid) as invitation_id,
  (select case when bool_or(q.answer is null) then 'waiting' else 'declined' end
    from join_request q where q.circle_id = c.id and q.member_id = ${viewerId}::uuid
      and (q.answer is null or (q.answer = 'DECLINED'
        and q.answered_at > now() - make_interval(days => ${DECLINED_DAYS}::int)))
    having count(*) > 0) as request`;

/** SQL: a text as `folded` makes it: lower case, without accents. Most texts have none to take off, and are spared the work. */
export const foldedColumn = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`
  case when octet_length(${column}) = char_length(${column}) then lower(${column})
    else regexp_replace(normalize(lower(${column}), nfkd), '[\\u0300-\\u036f]', '', 'g') end`;
