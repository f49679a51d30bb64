import { Prisma } from "~/generated/prisma/client";
import { readApart } from "~/platform/db/db.server";
import type { Listed, WordsRow } from "./register";

/** The state of the database that was read: what every transaction before this one did is in it. */
export type Horizon = string;

const [FIELD, ONE, NEXT] = ["\x1f", "\x1d", "\x1e"];

interface Row {
  id: string;
  lot: number;
  since: number;
  latitude: number | null;
  longitude: number | null;
  placeFrom: number;
  rows: string;
  values: string | null;
  cohorts: string | null;
  circles: string | null;
}

/** SQL: the people whose ids the CTE `these` names, a row each, of those who can be found. */
const people = Prisma.sql`
  select p.id::text, p.lot, extract(epoch from p.created_at)::float8 * 1000 as since,
    p.latitude, p.longitude, p.place_from as "placeFrom", w.r as rows, v.r as values,
    c.r as cohorts, s.r as circles
  from these t join findable_person p on p.id = t.id
    join (select member_id, string_agg(nr || ',' || seen_from || ',' || seen_to, ${NEXT}) as r
      from findable_words where member_id in (select id from these) group by 1) w on w.member_id = p.id
    left join (select member_id, string_agg(seen_from || ${ONE} || field || ${FIELD} || value, ${NEXT}) as r
      from findable_value where member_id in (select id from these) group by 1) v on v.member_id = p.id
    left join (select member_id, string_agg(cohort_id::text, ${NEXT}) as r
      from cohort_seat where member_id in (select id from these) group by 1) c on c.member_id = p.id
    left join (select member_id, string_agg(circle_id::text, ${NEXT}) as r
      from circle_seat where member_id in (select id from these) group by 1) s on s.member_id = p.id`;

const parts = (text: string | null): string[] => (text === null ? [] : text.split(NEXT));

function wordsRow(text: string): WordsRow {
  const [nr, from, to] = text.split(",").map(Number);
  return { nr: nr ?? 0, from: from ?? 0, to: to ?? 0 };
}

function valueOf(text: string): Listed["values"][number] {
  const end = text.indexOf(FIELD);
  return { from: Number(text.charAt(0)), field: text.slice(2, end), value: text.slice(end + 1) };
}

const listedOf = ({ rows, values, cohorts, circles, ...person }: Row): Listed => ({
  ...person,
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

/** People who can be found, so many after an id in the order of ids. One statement. */
export async function peopleAfter(id: string, most: number): Promise<Listed[]> {
  const rows = await readApart<Row>(Prisma.sql`
    with these as materialized (
      select id from findable_person where id > ${id}::uuid order by id limit ${most}::int)
    ${people} order by p.id`);
  return rows.map(listedOf);
}

/** Who changed since a state of the database, as they are now: those who are in `changed` and not among the people can be found no more. One statement. */
export async function changesSince(
  horizon: Horizon,
): Promise<{ horizon: Horizon; changed: string[]; people: Listed[] }> {
  const [row] = await readApart<{ horizon: Horizon; changed: string[]; people: Row[] }>(Prisma.sql`
    with these as materialized (
      select distinct member_id as id from findable_change where in_xact >= ${horizon}::int8)
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
      coalesce((select json_agg(id) from these), '[]'::json) as changed,
      coalesce((select json_agg(one) from (${people}) one), '[]'::json) as people`);
  const { people: rows = [], ...rest } = row ?? { horizon, changed: [] };
  return { ...rest, people: rows.map(listedOf) };
}
