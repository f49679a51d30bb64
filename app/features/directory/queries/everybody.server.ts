import { isStaff } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import type { Search } from "../asked";
import { countsOfSeats } from "./seats.server";
import { depthOf, seesValue, type Looker } from "./sight.server";

const PAGE = 31;
const ALL_LOTS = 2 ** 31;

/** SQL: the person `p` is one the looker sees. */
const isSeen = (looker: Looker): Prisma.Sql => Prisma.sql`
  exists (select 1 from findable_words w where w.member_id = p.id
    and ${depthOf(looker, Prisma.sql`p.id`)} between w.seen_from and w.seen_to)`;

/** SQL: a stretch of the lots in their order, each person with her key. */
const lots = (looker: Looker, from: number, to: number, start: number, after: Search["after"]) => {
  const turn = from < start ? ALL_LOTS : 0;
  const place =
    after && Prisma.sql`and (p.lot, p.id) > (${after.key + start - turn}::int8, ${after.id}::uuid)`;
  const isPast = after !== null && after.key + start - turn >= to;
  if (from >= to || isPast)
    return Prisma.sql`(select null::uuid as id, null::int8 as key, null::float8 as km where false)`;
  return Prisma.sql`(
    select p.id, p.lot::int8 - ${start}::int8 + ${turn}::int8 as key, null::float8 as km
    from findable_person p
    where p.lot >= ${from}::int8 and p.lot < ${to}::int8 ${place ?? Prisma.empty} and ${isSeen(looker)}
    order by p.lot, p.id limit ${PAGE}::int)`;
};

function page(looker: Looker, { sort, start, after }: Search): Prisma.Sql {
  if (sort !== "newest")
    return Prisma.sql`select * from (
      ${lots(looker, start, ALL_LOTS, start, after)} union all ${lots(looker, 0, start, start, after)}
    ) either order by key, id limit ${PAGE}::int`;
  const place =
    after &&
    Prisma.sql`and p.created_at <= to_timestamp(${-after.key}::float8 / 1000)
      and (p.created_at < to_timestamp(${-after.key}::float8 / 1000) or p.id > ${after.id}::uuid)`;
  return Prisma.sql`
    select p.id, (-extract(epoch from p.created_at) * 1000)::int8 as key, null::float8 as km
    from findable_person p where ${isSeen(looker)} ${place ?? Prisma.empty}
    order by p.created_at desc, p.id limit ${PAGE}::int`;
}

/**
 * SQL: the CTEs page, total and counted where nothing is asked: the page is walked along an index,
 * and each value counts all who show it, since only people who are seen have values that are.
 */
export function everybody(looker: Looker, search: Search, fields: readonly string[]): Prisma.Sql {
  const depth = depthOf(looker, Prisma.sql`w.member_id`);
  const seen = Prisma.sql`select w.member_id as id from findable_words w
    where ${isStaff(looker) ? Prisma.sql`w.seen_to = 3` : Prisma.sql`w.seen_from <= 3`}
      and ${depth} between w.seen_from and w.seen_to`;
  return Prisma.sql`
    page as (${page(looker, search)}),
    seen as materialized (${seen}),
    total as (select count(*) as n from seen),
    counted as (
      select v.field, v.value, count(*)::int as n from findable_value v
      where v.field = any(${[...fields]}::text[]) and ${seesValue(looker, Prisma.sql`v`)}
      group by v.field, v.value
      union all
      ${countsOfSeats(looker, Prisma.sql`select id from seen`)}
    )`;
}
