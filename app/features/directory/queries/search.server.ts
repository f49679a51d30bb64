import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import type { Search } from "../asked";
import { everybody } from "./everybody.server";
import { depthOf, fellows, queryOf, seesValue, type Looker } from "./sight.server";

/** People on a page of the directory. */
export const PAGE = 30;
/** Values of one field that are offered, besides those that are chosen. */
const OFFERED = 7;

/** One value to filter by, with how many would be found with it. */
export interface Counted {
  field: string;
  value: string;
  /** As somebody wrote it; null where the catalogue or the field names it. */
  label: string | null;
  n: number;
}

/** One of the people found, and where she stands in the order. */
export interface Hit {
  id: string;
  key: number;
  /** Kilometers, where they were asked for and she shows her place. */
  km: number | null;
}

export interface Result {
  total: number;
  page: Hit[];
  counts: Counted[];
}

/** SQL: kilometers between a point and the person `p`, by the great circle (haversine); null where her place is not seen. */
function kilometers({ from }: Search, depth: Prisma.Sql): Prisma.Sql {
  if (!from) return Prisma.sql`null::float8`;
  const { latitude, longitude } = from;
  return Prisma.sql`(case when p.place_from <= ${depth} then 12742 * asin(sqrt(least(1,
    power(sin(radians(p.latitude - ${latitude}::float8) / 2), 2)
    + cos(radians(${latitude}::float8)) * cos(radians(p.latitude))
    * power(sin(radians(p.longitude - ${longitude}::float8) / 2), 2)))) end)`;
}

/** SQL: the person `p` lies in the box around the circle that is asked for; across the date line it is as wide as the world. */
function inBox({ from, within }: Search): Prisma.Sql {
  if (!from || within === null) return Prisma.sql`true`;
  const tall = within / 111;
  const wide = tall / Math.max(0.01, Math.cos((Math.abs(from.latitude) + tall) * (Math.PI / 180)));
  const isRound = Math.abs(from.longitude) + wide > 180 || Math.abs(from.latitude) + tall > 89;
  const latitudes = Prisma.sql`p.latitude between ${from.latitude - tall}::real and ${from.latitude + tall}::real`;
  return isRound
    ? latitudes
    : Prisma.sql`${latitudes} and p.longitude between ${from.longitude - wide}::real and ${from.longitude + wide}::real`;
}

/** SQL: everybody the words and the place allow, with her depth and rank. */
function hits(looker: Looker, search: Search): Prisma.Sql {
  const { words, within } = search;
  const depth = depthOf(looker, Prisma.sql`w.member_id`);
  const query = queryOf(words);
  const isNear = search.from !== null && within !== null;
  return Prisma.sql`
    select w.member_id as id, d.depth, ${isNear ? kilometers(search, Prisma.sql`d.depth`) : Prisma.sql`null::float8`} as km,
      ${words.length > 0 ? Prisma.sql`(ts_rank('{0.1, 0.3, 0.7, 1}', w.words, ${query}) * 1000000)::int` : Prisma.sql`0`} as rank
    from findable_words w cross join lateral (select ${depth} as depth offset 0) d
      ${isNear ? Prisma.sql`join findable_person p on p.id = w.member_id` : Prisma.empty}
    where d.depth between w.seen_from and w.seen_to
      ${words.length > 0 ? Prisma.sql`and w.words @@ ${query}` : Prisma.empty}
      ${isNear ? Prisma.sql`and ${inBox(search)} and ${kilometers(search, Prisma.sql`d.depth`)} <= ${within}::float8` : Prisma.empty}`;
}

/** SQL: the people who have one of the values of a field; a row each, or more. */
function having(looker: Looker, field: string, values: readonly string[]): Prisma.Sql {
  const list = [...values];
  if (field === "cohort")
    return Prisma.sql`select member_id from cohort_seat where cohort_id = any(${list}::uuid[])`;
  if (field === "circle")
    return Prisma.sql`select member_id from circle_seat where circle_id = any(${list}::uuid[])`;
  return Prisma.sql`select v.member_id from findable_value v
    where v.field = ${field} and v.value = any(${list}::text[]) and ${seesValue(looker, Prisma.sql`v`)}`;
}

/**
 * SQL: `base`, those who lack at most one of the fields that are asked. `miss` is 0 for who lacks
 * none, else the bit of the field: what the counts of that field are made of.
 */
function base(looker: Looker, { chosen }: Search): Prisma.Sql {
  if (chosen.size === 0)
    return Prisma.sql`base as materialized (select id, depth, rank, km, 0 as miss from hit)`;
  const asked = [...chosen].map(
    ([field, values], i) =>
      Prisma.sql`select distinct member_id, ${1 << i}::int as bit from (${having(looker, field, values)}) h`,
  );
  const all = (1 << chosen.size) - 1;
  // With two fields and more, who has none of them lacks too many.
  const join = chosen.size === 1 ? Prisma.sql`left join` : Prisma.sql`join`;
  return Prisma.sql`
    has as materialized (
      select member_id, bit_or(bit) as mask from (${Prisma.join(asked, " union all ")}) a group by member_id
    ),
    base as materialized (
      select h.id, h.depth, h.rank, h.km, m.miss from hit h ${join} has on has.member_id = h.id
        cross join lateral (select ${all}::int - coalesce(has.mask, 0) as miss) m
      where m.miss & (m.miss - 1) = 0
    )`;
}

/** So many people at most are looked up one by one for counting; of more, all values are read through once. */
const FEW = 4_000;

/** SQL: how many of `base` lack none of the fields asked for, and how many each of them: n0, n1, n2, n4 … by its bit. */
const sizes = ({ chosen }: Search): Prisma.Sql =>
  Prisma.sql`select ${Prisma.join(
    [0, ...[...chosen.keys()].map((_, i) => 1 << i)].map(
      (miss) =>
        Prisma.sql`count(*) filter (where miss = ${miss}::int) as ${Prisma.raw(`n${miss}`)}`,
    ),
  )} from base`;

/** SQL: true of a number of people that are few, or many. */
const are = (size: "few" | "many", miss: number): Prisma.Sql => {
  const n = Prisma.sql`(select ${Prisma.raw(`n${miss}`)} from size)`;
  return size === "few" ? Prisma.sql`${n} <= ${FEW}::int` : Prisma.sql`${n} > ${FEW}::int`;
};

/** SQL: the values of some fields that those of `base` have who lack just this. */
const valuesOf = (looker: Looker, miss: number, ofFields: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select v.field, v.value from base b join findable_value v on v.member_id = b.id
  where ${are("few", miss)} and b.miss = ${miss}::int and v.seen_from <= b.depth and ${ofFields}
  union all
  select v.field, v.value from findable_value v
  where ${are("many", miss)} and ${ofFields} and ${seesValue(looker, Prisma.sql`v`)}
    and ${isOfBase(Prisma.sql`v`, miss)}`;

/** SQL: the cohorts, or the circles the looker may read, of those of `base` who lack just this. */
const seatsOf = (looker: Looker, group: "cohort" | "circle", miss: number): Prisma.Sql => {
  const [id, seats] =
    group === "cohort"
      ? [Prisma.sql`s.cohort_id`, Prisma.sql`cohort_seat`]
      : [Prisma.sql`s.circle_id`, Prisma.sql`circle_seat`];
  const seen =
    group === "cohort"
      ? Prisma.sql`true`
      : Prisma.sql`(s.circle_id in (select circle_id from circle_reader where member_id = ${looker.id}::uuid)) is true`;
  return Prisma.sql`
    select ${group}, ${id}::text from base b join ${seats} s on s.member_id = b.id
    where ${are("few", miss)} and b.miss = ${miss}::int and ${seen}
    union all
    select ${group}, ${id}::text from ${seats} s
    where ${are("many", miss)} and ${isOfBase(Prisma.sql`s`, miss)} and ${seen}`;
};

// `is true` keeps the planner from a join whose size it can only guess: each row is looked up in a hash.
const isOfBase = (alias: Prisma.Sql, miss: number): Prisma.Sql =>
  Prisma.sql`(${alias}.member_id in (select id from base where miss = ${miss}::int)) is true`;

/** SQL: how many of `base` have each value of each field, the asked values of that field left out of account. */
function counts(looker: Looker, { chosen }: Search, fields: readonly string[]): Prisma.Sql {
  const own = [...chosen.keys()].map((field, i) =>
    field === "cohort" || field === "circle"
      ? seatsOf(looker, field, 1 << i)
      : valuesOf(looker, 1 << i, Prisma.sql`v.field = ${field}`),
  );
  const all = [
    valuesOf(looker, 0, Prisma.sql`v.field = any(${[...fields]}::text[])`),
    ...[seatsOf(looker, "cohort", 0), seatsOf(looker, "circle", 0), ...own],
  ];
  return Prisma.sql`select field, value, count(*)::int as n
    from (${Prisma.join(all, " union all ")}) c group by field, value`;
}

/** SQL: kilometers of `b` and the person `p`, worked out already where nobody farther is found. */
const kmOf = (search: Search): Prisma.Sql =>
  search.within === null ? kilometers(search, Prisma.sql`b.depth`) : Prisma.sql`b.km`;

/** SQL: the order of the page as one number, the least first, of `b` and the person `p`. */
export function keyOf(search: Search): Prisma.Sql {
  const keys: Record<Search["sort"], Prisma.Sql> = {
    relevance: Prisma.sql`(-b.rank)::int8`,
    newest: Prisma.sql`(-extract(epoch from p.created_at) * 1000)::int8`,
    nearest: Prisma.sql`coalesce(round(${kmOf(search)} * 10), 1000000)::int8`,
    lot: Prisma.sql`((p.lot::int8 - ${search.start}::int8 + 2147483648) % 2147483648)`,
  };
  return keys[search.sort];
}

const pageOf = (search: Search): Prisma.Sql => Prisma.sql`
  select b.id, k.key, ${kmOf(search)} as km
  from base b ${
    search.sort === "relevance" && !search.from
      ? Prisma.empty
      : Prisma.sql`join findable_person p on p.id = b.id`
  } cross join lateral (select ${keyOf(search)} as key) k
  where b.miss = 0 ${
    search.after
      ? Prisma.sql`and (k.key, b.id) > (${search.after.key}::int8, ${search.after.id}::uuid)`
      : Prisma.empty
  }
  order by k.key, b.id limit ${PAGE + 1}::int`;

/** SQL: the values that most have, and those that are chosen, with a name the looker may see. */
const offered = (looker: Looker, { chosen }: Search): Prisma.Sql => {
  const pairs = [...chosen].flatMap(([field, values]) => values.map((value) => [field, value]));
  return Prisma.sql`
    select c.field, c.value, c.n, coalesce(
      (select v.label from findable_value v where v.field = c.field and v.value = c.value
        and ${seesValue(looker, Prisma.sql`v`)} order by v.seen_from, v.member_id limit 1),
      (select k.name from cohort_card k where c.field = 'cohort' and k.id::text = c.value),
      (select r.name from circle_reader r where c.field = 'circle' and r.circle_id::text = c.value
        and r.member_id = ${looker.id}::uuid)) as label
    from (select *, row_number() over (partition by field order by n desc, value) as nth from counted) c
    where c.nth <= ${OFFERED}::int or (c.field, c.value) in (
      select * from unnest(${pairs.map(([field]) => field)}::text[], ${pairs.map(([, value]) => value)}::text[]))`;
};

/** SQL: a page, how many there are, and the values to filter by, from the CTEs page, total and counted. */
const told = (looker: Looker, search: Search, ctes: Prisma.Sql): Prisma.Sql => Prisma.sql`
  with ${fellows(looker)}, ${ctes}, offered as (${offered(looker, search)})
  select (select n from total)::int as total,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'key', key, 'km', km) order by key, id)
      from page), '[]'::jsonb) as page,
    coalesce((select jsonb_agg(offered) from offered), '[]'::jsonb) as counts`;

/** SQL: whoever is found by words or by a place is gathered first; without, those who have the values are. */
const hitsFirst = ({ words, from, chosen }: Search): Prisma.Sql =>
  words.length === 0 && from === null && chosen.size > 1
    ? Prisma.sql`hit as`
    : Prisma.sql`hit as materialized`;

/** SQL: what foundPeople asks. */
export function statementOf(looker: Looker, search: Search, fields: readonly string[]): Prisma.Sql {
  const { words, chosen, from } = search;
  const isAll = words.length === 0 && chosen.size === 0 && from === null;
  const ctes = isAll
    ? everybody(looker, search, fields)
    : Prisma.sql`${hitsFirst(search)} (${hits(looker, search)}), ${base(looker, search)},
      page as (${pageOf(search)}), size as (${sizes(search)}), total as (select n0 as n from size), counted as (${counts(looker, search, fields)})`;
  return told(looker, search, ctes);
}

/** The people a search finds, from its place on, one more than a page; and how many there are with each value of the fields, were it chosen too. One statement. */
export async function foundPeople(
  looker: Looker,
  search: Search,
  fields: readonly string[],
): Promise<Result> {
  const [row] = await readRows<Result>(statementOf(looker, search, fields));
  return row ?? { total: 0, page: [], counts: [] };
}

/** Everybody a search finds, the first so many of her order. One statement. */
export async function foundIds(looker: Looker, search: Search, most: number): Promise<string[]> {
  const rows = await readRows<{ id: string }>(Prisma.sql`
    with ${fellows(looker)}, hit as materialized (${hits(looker, search)}), ${base(looker, search)}
    select b.id from base b join findable_person p on p.id = b.id where b.miss = 0
    order by ${keyOf(search)}, b.id limit ${most}::int`);
  return rows.map(({ id }) => id);
}
