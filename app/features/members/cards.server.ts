import type { Viewer } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import { depthOnce, listedPerson, seenField } from "./sight.server";
import { saidBy } from "./words.server";

/** Why somebody was found: the field, and what she says in it (around the words that were found, of a long text). */
export interface FoundIn {
  key: string;
  text: string;
}

/** A person in a list, with only what the viewer may see. */
export interface PersonLine {
  id: string;
  name: string;
  claimed: boolean;
  photoKey: string | null;
  neighborhood: string | null;
  gifts: string[];
  /** The beginning of her story. */
  story: string | null;
  cohort: string | null;
  cohortYear: string | null;
  /** An open circle in which both sit, or null. */
  sharedCircle: string | null;
  /** They came with the same cohort. */
  sameCohort: boolean;
  foundIn: FoundIn[];
}

const REASONS = 3;

/** SQL: the fields of the member `m` in which the tsquery of `asked` finds something that a viewer of that depth sees. Of her name nobody needs to be told. */
const foundIn = Prisma.sql`
  coalesce((select jsonb_agg(jsonb_build_object('key', r.key, 'text', r.text) order by r.weight, r.key, r.text)
    from (
      select s.key, s.weight, case when s.weight <> 'D' then s.value else ts_headline(
        case when to_tsvector('weft_en', s.value) @@ q.query then 'weft_en' else 'weft_es' end::regconfig,
        s.value, q.query, 'MaxWords=16, MinWords=8, ShortWord=2, StartSel="", StopSel=""') end as text
      from said s, asked q
      where s.id = m.id and s.needed <= least(d.depth, 3) and s.weight in ('B', 'C', 'D')
        and (to_tsvector('weft_en', s.value) || to_tsvector('weft_es', s.value)) @@ q.query
      order by s.weight, s.key limit ${REASONS}::int
    ) r), '[]'::jsonb)`;

/** These people as the viewer may see them, in no order, without those she does not see; `query` is a tsquery of what she looked for. One statement. */
export async function personLines(
  viewer: Pick<Viewer, "id" | "role">,
  ids: readonly string[],
  query: Prisma.Sql | null,
): Promise<PersonLine[]> {
  if (ids.length === 0) return [];
  const depth = Prisma.sql`d.depth`;
  return readRows<PersonLine>(Prisma.sql`
    with ${query ? Prisma.sql`${saidBy(ids)}, asked as materialized (select ${query} as query)` : Prisma.sql`said as (select 1)`}
    select m.id, m.name, a.claimed_at is not null as claimed,
      case when ${seenField(depth, "photo")} then m.photo_key end as "photoKey",
      case when ${seenField(depth, "neighborhood")} then m.neighborhood end as neighborhood,
      case when ${seenField(depth, "gifts")} then coalesce(m.gifts, '{}') else '{}' end as gifts,
      case when ${seenField(depth, "story")} then
        case when length(m.story) > 160 then regexp_replace(left(m.story, 160), '[.,;:]*\\s+\\S*$', '') || '…'
          else m.story end end as story,
      c.name as cohort, to_char(c.starts_on, 'YYYY') as "cohortYear",
      (select theirs.name from circle_seat theirs
        where theirs.member_id = m.id and m.id <> ${viewer.id}::uuid
          and theirs.circle_id in (select circle_id from circle_seat where member_id = ${viewer.id}::uuid)
        order by theirs.name limit 1) as "sharedCircle",
      m.id <> ${viewer.id}::uuid and exists (
        select 1 from cohort_member mine join cohort_member hers on hers.cohort_id = mine.cohort_id
        where mine.member_id = ${viewer.id}::uuid and hers.member_id = m.id) as "sameCohort",
      ${query ? foundIn : Prisma.sql`'[]'::jsonb`} as "foundIn"
    from member m join account_presence a on a.id = m.id
      cross join lateral ${depthOnce(viewer)} d
      left join lateral (select c.name, c.starts_on from cohort_member cm join cohort c on c.id = cm.cohort_id
        where cm.member_id = m.id order by c.starts_on desc nulls last, c.id limit 1) c on true
    where m.id = any(${[...ids]}::uuid[]) and ${listedPerson(viewer)}`);
}
