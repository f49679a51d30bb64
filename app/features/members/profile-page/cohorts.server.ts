import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import { singleton } from "~/platform/singleton.server";

/** A cohort of somebody, as her profile shows it. */
export interface CohortOf {
  id: string;
  name: string;
  /** YYYY, or null where nobody said when it began. */
  year: string | null;
  line: string | null;
  /** Of those who have come. */
  people: number;
  /** The viewer was in it too. */
  shared: boolean;
  faces: { id: string; name: string; photo: string | null }[];
}

const FACES = 6;

// Its people are counted along indexes alone, one in each table: a cohort may have thousands.
const people = Prisma.sql`
  select count(*)::int from cohort_member o
    join account_presence a on a.id = o.member_id and a.claimed_at is not null
    join member m on m.id = o.member_id and m.left_at is null and m.merged_into_id is null
  where o.cohort_id = c.id`;

const faces = Prisma.sql`
  select k.id, k.name, k.photo_key as photo from cohort_member o
    join member_card k on k.id = o.member_id and not k.gone
    join account_presence a on a.id = o.member_id and a.claimed_at is not null
  where o.cohort_id = c.id order by o.member_id limit ${FACES}::int`;

// Whatever changes a count is noted there in the same transaction (a person added, taken out, come, gone).
const version = Prisma.sql`
  select concat_ws(' ', max(in_xact), (select max(at) from profile_change)) from profile_change`;

/** How many people cohorts have, as far as that was counted since somebody changed. */
interface Counted {
  version: string;
  people: Record<string, number>;
  until: number;
}

const counted = singleton<{ last: Counted | null }>("cohorts-counted", () => ({ last: null }));

/** A transaction that was long under way changes no version when it ends: so long may its change wait. */
const KEPT_MS = 30_000;

const MOST_COHORTS = 200;

function remember(of: string, rows: readonly CohortOf[]): void {
  const { last } = counted;
  const isSame = last?.version === of && Object.keys(last.people).length < MOST_COHORTS;
  const kept = isSame ? last : { version: of, people: {}, until: performance.now() + KEPT_MS };
  for (const { id, people } of rows) kept.people[id] = people;
  counted.last = kept;
}

/** The cohorts somebody came with, the first one first, with who else was there. One statement; 10 at most. People are counted when the number is not known, or may have changed. */
export async function cohortsAround(viewerId: string, memberId: string): Promise<CohortOf[]> {
  if (counted.last && performance.now() > counted.last.until) counted.last = null;
  const known = counted.last ?? { version: "", people: {} };
  const rows = await readRows<CohortOf & { version: string }>(Prisma.sql`
    select v.version, c.id, c.name, to_char(c.starts_on, 'YYYY') as year, c.line,
      coalesce(case when v.version = ${known.version}::text
        then (${JSON.stringify(known.people)}::jsonb->>c.id::text)::int end, (${people})) as people,
      exists (select 1 from cohort_member own where own.cohort_id = c.id
        and own.member_id = ${viewerId}::uuid) as shared,
      coalesce((select jsonb_agg(f order by f.id) from (${faces}) f), '[]'::jsonb) as faces
    from cohort_member cm join cohort c on c.id = cm.cohort_id, (${version}) v(version)
    where cm.member_id = ${memberId}::uuid order by c.starts_on nulls last, c.name limit 10`);
  const cohorts = rows.map(({ version: _, ...cohort }) => cohort);
  if (rows[0]) remember(rows[0].version, cohorts);
  return cohorts;
}
