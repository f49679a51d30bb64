import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";

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

/** The cohorts somebody came with, the first one first, with who else was there. One statement; 10 at most. */
export const cohortsAround = (viewerId: string, memberId: string): Promise<CohortOf[]> =>
  readRows<CohortOf>(Prisma.sql`
    select c.id, c.name, to_char(c.starts_on, 'YYYY') as year, c.line, (${people}) as people,
      exists (select 1 from cohort_member own where own.cohort_id = c.id
        and own.member_id = ${viewerId}::uuid) as shared,
      coalesce((select jsonb_agg(f order by f.id) from (${faces}) f), '[]'::jsonb) as faces
    from cohort_member cm join cohort c on c.id = cm.cohort_id
    where cm.member_id = ${memberId}::uuid order by c.starts_on nulls last, c.name limit 10`);
