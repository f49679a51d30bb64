import { db } from "~/platform/db/db.server";

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

/** The cohorts somebody came with, the first one first, with who else was there. One statement; 10 at most. */
export const cohortsAround = (viewerId: string, memberId: string): Promise<CohortOf[]> =>
  db.$queryRaw<CohortOf[]>`
    select c.id, c.name, to_char(c.starts_on, 'YYYY') as year, c.line, coalesce(who.people, 0) as people,
      exists (select 1 from cohort_member own where own.cohort_id = c.id
        and own.member_id = ${viewerId}::uuid) as shared,
      coalesce(who.faces, '[]'::jsonb) as faces
    from cohort_member cm join cohort c on c.id = cm.cohort_id
      left join lateral (
        select count(*)::int as people, jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name,
            'photo', f.photo_key) order by f.place) filter (where f.place <= ${FACES}::int) as faces
        from (select k.id, k.name, k.photo_key, row_number() over (order by o.member_id) as place
          from cohort_member o join member_card k on k.id = o.member_id and not k.gone
            join account_presence a on a.id = o.member_id and a.claimed_at is not null
          where o.cohort_id = c.id) f
      ) who on true
    where cm.member_id = ${memberId}::uuid order by c.starts_on nulls last, c.name limit 10`;
