import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import { wordsOf } from "../schema";
import { depthOf, fellows, seesValue, type Looker } from "./sight.server";

/** What is offered while somebody types: a person, or words that people use. */
export type Suggestion =
  | { is: "person"; id: string; name: string; line: string | null }
  | { is: "words"; field: string; value: string; label: string };

const PEOPLE = 5;
const VALUES = 4;
// Of those with words that begin so as many are looked at, and nobody where enough names begin so.
const LOOKED_AT = 60;

/** SQL: the looker sees the person `c`; looked up for each, since few are asked for. */
const isSeen = (looker: Looker): Prisma.Sql => Prisma.sql`
  not c.gone and (select true from findable_words w where w.member_id = c.id
    and ${depthOf(looker, Prisma.sql`c.id`)} between w.seen_from and w.seen_to limit 1)`;

/** People whose names begin like these words, then those with words that do, and gifts and places that begin so: only what the looker sees. One statement; nothing before the second letter. */
export async function suggestions(
  looker: Looker,
  typed: string,
  fields: readonly string[],
): Promise<Suggestion[]> {
  const words = wordsOf(typed);
  if (words.join("").length < 2) return [];
  const text = words.map((word) => `'${word}':*`).join(" & ");
  const begin = words.join(" ");
  const rows = await readRows<{ suggestion: Suggestion }>(Prisma.sql`
    with ${fellows(looker)}, begun as materialized (
      select c.id, c.name, 0 as place from member_card c
      where name_key(c.name) collate "C" >= name_key(${begin}::text)
        and name_key(c.name) collate "C" < name_key(${begin}::text) || U&'\\FFFD' and ${isSeen(looker)}
      order by name_key(c.name) collate "C", c.id limit ${PEOPLE}::int)
    (select jsonb_build_object('is', 'person', 'id', p.id, 'name', p.name, 'line', (
        select k.name from cohort_seat s join cohort_card k on k.id = s.cohort_id
        where s.member_id = p.id order by k.starts_on desc nulls last, k.id limit 1)) as suggestion
      from (
        select * from begun
        union all
        (select c.id, c.name, 1 from member_card c
          where (select count(*) from begun) < ${PEOPLE}::int
            and name_words(c.name) @@ name_key(${text}::text)::tsquery and ${isSeen(looker)}
            and not starts_with(name_key(c.name), name_key(${begin}::text))
          limit ${LOOKED_AT}::int)) p
      order by p.place, name_key(p.name) collate "C", p.id limit ${PEOPLE}::int)
    union all
    select jsonb_build_object('is', 'words', 'field', v.field, 'value', v.value, 'label', v.label)
    from unnest(${[...fields]}::text[]) f(field) cross join lateral (
      select distinct on (v.value) v.field, v.value, v.label from findable_value v
      where v.field = f.field and v.value >= name_key(${begin}::text)
        and v.value < name_key(${begin}::text) || U&'\\FFFD' and ${seesValue(looker, Prisma.sql`v`)}
      order by v.value, v.seen_from, v.member_id limit ${VALUES}::int) v`);
  const all = rows.map(({ suggestion }) => suggestion);
  const people = all.filter(({ is }) => is === "person");
  return [...people, ...all.filter(({ is }) => is === "words").slice(0, VALUES)];
}
