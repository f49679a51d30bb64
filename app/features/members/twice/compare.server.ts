import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";
import { defineJob, enqueue } from "~/platform/jobs/jobs.server";
import { transact } from "~/platform/transact.server";

/** Few at once: the embedded database answers nobody else meanwhile. */
const AT_ONCE = 5;
/** Others with one's name that are looked at, the likest first. */
const NAMESAKES = 20;
/** Of a cohort or a neighborhood, so many are looked at; who has all words of the name is found besides. */
const COMPANY = 100;
/** It rests this many times as long as it worked, so that others are answered. */
const REST = 2;
/** After an import people are invited and looked at first. */
const SOON_S = 60;
/** A telephone that more people give is a house's, not a person's. */
const SHARED_BY = 5;
/** How much alike two names must be, 0 to 1: "Marysol Ortega" and "Ortega, Marisol" are. */
const ALIKE = 0.5;

const here = Prisma.sql`m.left_at is null and m.merged_into_id is null`;

/** SQL: the numbers that people give, in their own field or in one that staff defined. */
const numbersOf = (who: Prisma.Sql) => Prisma.sql`
  (select m.id, phone_key(m.phone) as key from member m where m.phone is not null and ${who}
   union select v.member_id, phone_key(v.text) from field_value v
     join member m on m.id = v.member_id
     where length(phone_key(v.text)) = 9 and ${who})`;

/** SQL: something that `m` and the person `p` share besides a name. */
const common = Prisma.sql`(
  name_key(m.neighborhood) = name_key(p.neighborhood)
  or name_key(m.organization) = name_key(p.organization)
  or exists (select 1 from cohort_member one join cohort_member other on other.cohort_id = one.cohort_id
    where one.member_id = m.id and other.member_id = p.id))`;

/**
 * SQL: among whom somebody with a name like that of the person `p` is looked for: who was in a
 * cohort with her, who lives where she does, and who has all the words of her name. Each is read
 * along an index, and no more than some hundreds.
 */
const namesakes = Prisma.sql`
  (select other.member_id as id from cohort_member mine
    join cohort_member other on other.cohort_id = mine.cohort_id
    where mine.member_id = p.id limit ${COMPANY}::int)
  union (select other.member_id from profile_facet mine
    join profile_facet other on other.field = 'neighborhood' and other.value = mine.value
    where mine.member_id = p.id and mine.field = 'neighborhood' limit ${COMPANY}::int)
  union (select m.id from member m where p.words is not null
    and name_words(m.name) @@ p.words limit ${COMPANY}::int)
  union (select m.id from member m where p.words is null
    and name_key(m.name) collate "C" = p.name_key limit ${COMPANY}::int)`;

/** SQL: who may be the same person as one of `person`, a row for each reason. */
const found = Prisma.sql`
  select p.id, o.id as other, 'EMAIL' as reason, 1.0::real as alike
  from person p join account_mailbox mine on mine.id = p.id
    join account_mailbox o on o.mailbox = mine.mailbox and o.id <> p.id
  union all
  select n.id, o.id, 'PHONE', 0.9::real from number n
    cross join lateral (
      select x.id from (
        (select m.id from member m where m.phone is not null and phone_key(m.phone) = n.key limit ${SHARED_BY + 2}::int)
        union
        (select v.member_id from field_value v
          where length(phone_key(v.text)) = 9 and phone_key(v.text) = n.key limit ${SHARED_BY + 2}::int)) x
    ) o
  where n.key is not null and o.id <> n.id and (
    select count(*) from member m where m.phone is not null and phone_key(m.phone) = n.key) <= ${SHARED_BY}::int
  union all
  select p.id, o.id, 'NAME', (0.8 * o.alike)::real from person p
    cross join lateral (
      select m.id, s.alike
      from (${namesakes}) c join member m on m.id = c.id and m.id <> p.id and ${here}
        cross join lateral (
          select similarity(name_key(m.name), p.name_key) as alike offset 0) s
      where s.alike >= ${ALIKE}::real and ${common}
      order by s.alike desc, m.id limit ${NAMESAKES}::int) o`;

/** Compares these people with all others, and keeps which pairs may be one person. What staff answered about a pair stays. Two statements. */
export async function comparePeople(tx: Tx, ids: readonly string[]): Promise<void> {
  const compared = Prisma.sql`m.id = any(${[...ids]}::uuid[])`;
  await tx.$executeRaw`
    with person as materialized (
      select m.id, name_key(m.name) as name_key, m.neighborhood, m.organization,
        -- One word alone is everybody's.
        (select case when count(*) > 1 then string_agg(quote_literal(lexeme), ' & ') end::tsquery
          from unnest(name_words(m.name))) as words
      from member m where ${compared} and ${here}
    ), number as materialized (
      select * from ${numbersOf(Prisma.sql`${compared} and ${here}`)} n
    ), pair as materialized (
      select least(f.id, f.other) as one, greatest(f.id, f.other) as other,
        array_agg(distinct f.reason order by f.reason) as reasons, max(f.alike) as alike
      from (${found}) f join member m on m.id = f.other and ${here}
      group by 1, 2
    ), outdated as (
      delete from duplicate d where d.answer is null
        and (d.one_id = any(${[...ids]}::uuid[]) or d.other_id = any(${[...ids]}::uuid[]))
        and not exists (select 1 from pair x where x.one = d.one_id and x.other = d.other_id)
    )
    insert into duplicate (one_id, other_id, reasons, alike)
    select one, other, reasons, alike from pair
    on conflict (one_id, other_id) do update
      set reasons = excluded.reasons, alike = excluded.alike where duplicate.answer is null`;
  await tx.$executeRaw`
    update member m set compared_revision = m.revision where ${compared}`;
}

/** Compares everybody who changed since she was last compared, some at a time. Returns how many. */
export async function compareChanged(signal?: AbortSignal): Promise<number> {
  for (let done = 0; ;) {
    signal?.throwIfAborted();
    const began = performance.now();
    const count = await transact(async (tx) => {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        select m.id from member m where m.compared_revision < m.revision
        order by m.id limit ${AT_ONCE}::int for no key update skip locked`;
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0) await comparePeople(tx, ids);
      return ids.length;
    });
    if (count === 0) return done;
    done += count;
    await pause((performance.now() - began) * REST);
  }
}

/** Finds people who may be here twice: by itself twice a day, and soon after somebody was brought in or came. */
export const compareJob = defineJob(
  "members:compare",
  z.object({}),
  async (_payload, { signal }) => void (await compareChanged(signal)),
  { everyHours: 12, expireInSeconds: 3_600 },
);

/** Has those compared who changed, soon after this transaction. */
export const compareSoon = (tx: Tx): Promise<unknown> =>
  enqueue(tx, compareJob, {}, { singletonKey: "soon", startAfterSeconds: SOON_S });

/** Lets people be compared anew by the next run: something else binds them to others now. One statement. */
export const compareAgain = (tx: Tx, ids: readonly string[]): Promise<number> =>
  tx.$executeRaw`update member set compared_revision = 0 where id = any(${[...ids]}::uuid[])`;
