import { Prisma } from "~/generated/prisma/client";
import { readApart } from "~/platform/db/db.server";
import type { Listed, Spot, WordsRow } from "./register";

/** The state of the database that was read: what every transaction before this one did is in it. */
export type Horizon = string;

const [FIELD, ONE, NEXT] = ["\x1f", "\x1d", "\x1e"];

interface Row {
  id: string;
  lot: number;
  since: number;
  places: string | null;
  rows: string | null;
  values: string | null;
  cohorts: string | null;
  circles: string | null;
}

/** SQL: the people whose ids the CTE `these` names, a row each, of those who can be found. What belongs to each is looked up along an index: no plan for a few turns out wrong for thousands. */
const people = Prisma.sql`
  select p.id::text, p.lot, extract(epoch from p.created_at)::float8 * 1000 as since,
    l.r as places, w.r as rows, v.r as values, c.r as cohorts, s.r as circles
  from these t cross join lateral (select * from findable_person f where f.id = t.id offset 0) p
    cross join lateral (select string_agg(latitude || ',' || longitude || ',' || seen_from, ${NEXT}) as r
      from findable_place where member_id = t.id) l
    cross join lateral (select string_agg(nr || ',' || seen_from || ',' || seen_to, ${NEXT}) as r
      from findable_words where member_id = t.id) w
    cross join lateral (select string_agg(seen_from || ${ONE} || field || ${FIELD} || value, ${NEXT}) as r
      from findable_value where member_id = t.id) v
    cross join lateral (select string_agg(cohort_id::text, ${NEXT}) as r
      from cohort_seat where member_id = t.id) c
    cross join lateral (select string_agg(circle_id::text, ${NEXT}) as r
      from circle_seat where member_id = t.id) s`;

const parts = (text: string | null): string[] => (text === null ? [] : text.split(NEXT));

function wordsRow(text: string): WordsRow {
  const [nr, from, to] = text.split(",").map(Number);
  return { nr: nr ?? 0, from: from ?? 0, to: to ?? 0 };
}

function spotOf(text: string): Spot {
  const [latitude, longitude, from] = text.split(",").map(Number);
  return { latitude: latitude ?? NaN, longitude: longitude ?? NaN, from: from ?? 4 };
}

function valueOf(text: string): Listed["values"][number] {
  const end = text.indexOf(FIELD);
  return { from: Number(text.charAt(0)), field: text.slice(2, end), value: text.slice(end + 1) };
}

const listedOf = ({ places, rows, values, cohorts, circles, ...person }: Row): Listed => ({
  ...person,
  places: parts(places).map(spotOf),
  rows: parts(rows).map(wordsRow),
  values: [
    ...parts(values).map(valueOf),
    ...parts(cohorts).map((value) => ({ field: "cohort", value, from: 0 })),
    ...parts(circles).map((value) => ({ field: "circle", value, from: 0 })),
  ],
});

/** The state the database is in. One statement. */
export async function horizonNow(): Promise<Horizon> {
  const [row] = await readApart<{ horizon: Horizon }>(
    Prisma.sql`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`,
  );
  return row?.horizon ?? "0";
}

const listed = (rows: readonly Row[]): Listed[] =>
  rows.filter(({ rows: words }) => words !== null).map(listedOf);

/** People who can be found, so many after an id in the order of ids, and where to go on: null at the end. One statement. */
export async function peopleAfter(
  id: string,
  most: number,
): Promise<{ people: Listed[]; last: string | null }> {
  const rows = await readApart<Row>(Prisma.sql`
    with these as materialized (
      select id from findable_person where id > ${id}::uuid order by id limit ${most}::int)
    ${people} order by p.id`);
  return { people: listed(rows), last: rows.at(-1)?.id ?? null };
}

/** Those of some people who can be found. One statement. */
export async function peopleOf(ids: readonly string[]): Promise<Listed[]> {
  return listed(
    await readApart<Row>(Prisma.sql`
      with these as materialized (select unnest(${[...ids]}::uuid[]) as id) ${people}`),
  );
}

/** Who changed since a state of the database by transactions that were not seen yet, those transactions, and the state it is in now. One statement. */
export async function changesSince(
  horizon: Horizon,
  seen: readonly string[],
): Promise<{ horizon: Horizon; changed: string[]; by: string[] }> {
  const [row] = await readApart<{ horizon: Horizon; changed: string[]; by: string[] }>(Prisma.sql`
    with new as materialized (select in_xact, member_id from findable_change
      where in_xact >= ${horizon}::int8 and in_xact <> all(${[...seen]}::int8[]))
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
      array(select distinct member_id::text from new) as changed,
      array(select distinct in_xact::text from new) as by`);
  return row ?? { horizon, changed: [], by: [] };
}
