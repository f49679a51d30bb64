// What profiles are found and filtered by. Whoever changes a profile, who sees it, whether its
// member has come, or a field's switches, gathers anew in the same transaction.
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";
import { NEVER_FOUND } from "./fields/built-in";
import type { FieldShape } from "./fields/field";
import { profileFields } from "./fields/fields.server";
import { depthForSql } from "./sight.server";

/** SQL: what each of these people says, a row for each value: its field, weight, text, the depth that sees it. Names `said`. */
export const saidBy = (ids: readonly string[]) => Prisma.sql`
  person as (
    select m.*, case when a.claimed_at is null then 3 when m.on_web then 0 else 1 end as base,
      a.claimed_at is not null as claimed
    from member m join account_presence a on a.id = m.id
    where m.id = any(${[...ids]}::uuid[]) and m.left_at is null and m.merged_into_id is null
      and not m.unlisted
  ), said as (
    select p.id, p.base, s.key, s.weight, s.value, s.facet, case when s.key = 'name' then p.base
      when not p.claimed then 3 else greatest(p.base, ${depthForSql(
        Prisma.sql`coalesce(p.visibility->>s.key, p.visibility->>'*', s.usual)`,
      )}) end as needed
    from person p cross join lateral (
      select 'name' as key, 'A' as weight, p.name as value, null::text as facet, null::text as usual
      union all select 'story', 'D', p.story, null, 'MEMBERS'
      union all select 'gifts', 'B', v, null, 'MEMBERS' from unnest(p.gifts) v
      union all select 'learning', 'B', v, null, 'MEMBERS' from unnest(p.learning) v
      union all select 'needs', 'C', v, null, 'MEMBERS' from unnest(p.needs) v
      union all select 'languages', 'C', v, null, 'MEMBERS' from unnest(p.languages) v
      union all select 'neighborhood', 'C', p.neighborhood, null, 'MEMBERS'
      union all select 'organization', 'C', p.organization, null, 'MEMBERS'
      union all select 'pronouns', 'E', p.pronouns, null, 'MEMBERS'
      union all select 'place', 'C', p.place_name, null, 'MEMBERS'
      union all select 'openTo', 'E', v::text, v::text, 'MEMBERS' from unnest(p.open_to) v
        where not is_paused(p.paused_from, p.paused_until)
      union all select f.id::text, case when f.kind = 'LONG_TEXT' then 'D' else 'C' end,
          coalesce(c.label, fv.text, to_char(fv.on_date, 'YYYY-MM-DD')), c.id::text,
          f.audience::text
        from field_value fv join profile_field f on f.id = fv.field_id and f.retired_at is null
          left join field_choice c on c.id = any(fv.choice_ids)
        where fv.member_id = p.id
    ) s where s.value <> ''
  )`;

/** SQL: the story that a looker from `b.seen_from` on sees, as a tsvector without places: a third smaller, and nobody fits better for saying a word often. */
const storied = Prisma.sql`
  strip(searchable(coalesce(string_agg(s.value, E'\n' order by s.key, s.value)
    filter (where s.weight = 'D'), '')))`;

/** SQL: the texts of one weight that a looker from `b.seen_from` on sees, as a weighted tsvector. */
const weighed = (weight: "A" | "B" | "C") => Prisma.sql`
  setweight(searchable(coalesce(string_agg(s.value, E'\n' order by s.key, s.value)
    filter (where s.weight = ${weight}), '')), ${weight})`;

/**
 * Gathers anew what these people are found by (profile_words) and filtered by (profile_facet). The
 * caller has locked or just written their rows. Five statements, however many they are; hand in no
 * more than some hundreds at a time.
 */
export async function gatherProfileWords(
  tx: Tx,
  ids: readonly string[],
  fields?: readonly FieldShape[],
): Promise<void> {
  if (ids.length === 0) return;
  const known = fields ?? (await profileFields(tx));
  const facets = known.filter(({ key, facet }) => facet && !NEVER_FOUND.includes(key));
  await tx.$executeRaw`delete from profile_words where member_id = any(${[...ids]}::uuid[])`;
  await tx.$executeRaw`
    with ${saidBy(ids)}, break as (
      select id, needed as seen_from,
        coalesce(lead(needed) over (partition by id order by needed) - 1, 3) as seen_to
      from (select distinct id, needed from said where needed <= 3) d
    )
    insert into profile_words (member_id, seen_from, seen_to, words, short)
    select b.id, b.seen_from, b.seen_to,
      ${weighed("A")} || ${weighed("B")} || ${weighed("C")} || ${storied},
      coalesce(string_agg(name_key(s.value), E'\n' order by s.weight, s.key, s.value)
        filter (where s.weight in ('A', 'B', 'C')), '')
    from break b join said s on s.id = b.id and s.needed <= b.seen_from
    group by b.id, b.seen_from, b.seen_to`;
  await tx.$executeRaw`delete from profile_facet where member_id = any(${[...ids]}::uuid[])`;
  await tx.$executeRaw`
    with ${saidBy(ids)}
    insert into profile_facet (member_id, field, value, label, seen_from)
    select distinct on (id, key, coalesce(facet, name_key(value)))
      id, key, coalesce(facet, name_key(value)), value, needed
    from said where needed <= 3 and key = any(${facets.map(({ key }) => key)}::text[])
    order by id, key, coalesce(facet, name_key(value)), needed, value`;
}

/** Forgets what these people are found by, for gatherWordsJob to gather anew: where they are too many for one transaction. */
export async function forgetProfileWords(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`delete from profile_words where member_id = any(${[...ids]}::uuid[])`;
  await tx.$executeRaw`delete from profile_facet where member_id = any(${[...ids]}::uuid[])`;
}
