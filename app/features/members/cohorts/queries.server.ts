import type { Viewer } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import { afterName, nameKey } from "~/platform/db/name-order.server";
import { notFound } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";
import { depthOnce, listedPerson, seenField } from "../sight.server";
import type { CohortLine, CohortPage, CohortPerson } from "./cohort";
import { runsCohorts } from "./policy";

const PEOPLE = 60;
const COHORTS = 60;

/** SQL: what every member sees of the cohort `c` of the program `p`. */
const lineOf = (viewer: Viewer): Prisma.Sql => Prisma.sql`
  c.id, c.name, p.name as program, c.stage::text as stage,
  to_char(c.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(c.ends_on, 'YYYY-MM-DD') as "endsOn",
  c.place, c.line, (select count(*)::int from cohort_member cm join member m on m.id = cm.member_id
    join account_presence a on a.id = m.id
    where cm.cohort_id = c.id and ${listedPerson(viewer)}) as people`;

/** Where a list of cohorts goes on. */
export interface CohortPlace {
  stage: CohortLine["stage"];
  startsOn: string | null;
  id: string;
}

const YEAR_ONE = "0001-01-01";
// The latest first, those without a day last.
const order = (stage: Prisma.Sql, startsOn: Prisma.Sql, id: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${stage}::cohort_stage, date '2300-01-01' - coalesce(${startsOn}::date, ${YEAR_ONE}::date), ${id}::uuid)`;

/** A page of cohorts from a place on, those that form and run first, then the latest. One statement. */
export async function cohortList(
  viewer: Viewer,
  after: CohortPlace | null,
): Promise<{ cohorts: CohortLine[]; next: CohortPlace | null }> {
  const key = order(Prisma.sql`c.stage`, Prisma.sql`c.starts_on`, Prisma.sql`c.id`);
  const from = after
    ? Prisma.sql`${key} > ${order(Prisma.sql`${after.stage}`, Prisma.sql`${after.startsOn}`, Prisma.sql`${after.id}`)}`
    : Prisma.sql`true`;
  const rows = await readRows<CohortLine>(Prisma.sql`
    select ${lineOf(viewer)} from cohort c join program p on p.id = c.program_id
    where ${from} order by ${key} limit ${COHORTS + 1}::int`);
  const cohorts = rows.slice(0, COHORTS);
  const last = cohorts.at(-1);
  const next = last && { stage: last.stage, startsOn: last.startsOn, id: last.id };
  return { cohorts, next: next && rows.length > COHORTS ? next : null };
}

/** One cohort as the viewer may see it; 404 where there is none. One statement. */
export async function loadCohortFor(viewer: Viewer, id: string | undefined): Promise<CohortPage> {
  if (!isId(id)) throw notFound();
  const [row] = await readRows<CohortPage>(Prisma.sql`
    select ${lineOf(viewer)}, c.revision,
      case when ${runsCohorts(viewer)} then c.staff_notes end as "staffNotes",
      (select jsonb_build_object('id', r.circle_id, 'slug', r.slug, 'name', r.name, 'kind', r.kind)
        from circle_reader r
        where r.circle_id = c.circle_id and r.member_id = ${viewer.id}::uuid) as circle,
      (select jsonb_build_object('heldOn', to_char(g.held_on, 'YYYY-MM-DD'), 'place', g.place,
        'words', g.words) from graduation g where g.cohort_id = c.id) as graduation
    from cohort c join program p on p.id = c.program_id where c.id = ${id}::uuid`);
  if (!row) throw notFound();
  return row;
}

/** Where a list of people by name goes on. */
export type NamePlace = { name: string; id: string } | null;

/** The people of a cohort whom the viewer may see, by name, from a place on. One statement. */
export async function cohortPeople(
  viewer: Viewer,
  cohortId: string,
  after: NamePlace,
): Promise<{ people: CohortPerson[]; next: NamePlace }> {
  const depth = Prisma.sql`d.depth`;
  const name = Prisma.sql`m.name`;
  const rows = await readRows<CohortPerson>(Prisma.sql`
    select m.id, m.name, a.claimed_at is not null as claimed,
      case when ${seenField(depth, "photo")} then m.photo_key end as "photoKey",
      case when ${seenField(depth, "neighborhood")} then m.neighborhood end as neighborhood
    from cohort_member cm join member m on m.id = cm.member_id join account_presence a on a.id = m.id
      cross join lateral ${depthOnce(viewer)} d
    where cm.cohort_id = ${cohortId}::uuid and ${listedPerson(viewer)}
      and ${afterName(name, Prisma.sql`m.id`, after)}
    order by ${nameKey(name)}, m.id limit ${PEOPLE + 1}::int`);
  const people = rows.slice(0, PEOPLE);
  const last = people.at(-1);
  return { people, next: last && rows.length > PEOPLE ? { name: last.name, id: last.id } : null };
}

/** What the form of a cohort offers: the programs there are, and the circles that staff may read. Two statements. */
export async function cohortOffers(
  viewer: Viewer,
): Promise<{ programs: string[]; circles: { id: string; name: string }[] }> {
  const [programs, circles] = await Promise.all([
    readRows<{ name: string }>(Prisma.sql`select name from program order by name limit 100`),
    readRows<{ id: string; name: string }>(Prisma.sql`
      select circle_id as id, name from circle_reader where member_id = ${viewer.id}::uuid
      order by ${nameKey(Prisma.sql`name`)}, circle_id limit 500`),
  ]);
  return { programs: programs.map(({ name }) => name), circles };
}
