import { Prisma } from "~/generated/prisma/client";
import type { Looker } from "./sight.server";

const readable = ({ id }: Looker): Prisma.Sql =>
  Prisma.sql`(s.circle_id in (select circle_id from circle_reader where member_id = ${id}::uuid)) is true`;

/** SQL: how many of `base` came with each cohort, and sit in each circle the looker may read; `missing` is the bit of either where it is asked for. For few people. */
export const countsOfFew = (
  looker: Looker,
  missing: (group: "cohort" | "circle") => number,
  when: Prisma.Sql,
): Prisma.Sql => Prisma.sql`
  select 'cohort', s.cohort_id::text, count(*)::int
  from base b join cohort_seat s on s.member_id = b.id
  where ${when} and b.miss in (0, ${missing("cohort")}::int) group by s.cohort_id
  union all
  select 'circle', s.circle_id::text, count(*)::int
  from base b join circle_seat s on s.member_id = b.id
  where ${when} and b.miss in (0, ${missing("circle")}::int) and ${readable(looker)} group by s.circle_id`;

/** SQL: the same of the people whose ids `of` selects, for many: every seat is read once and looked up in a hash (`is true` keeps the planner from a join whose size it can only guess). */
export const countsOfMany = (
  looker: Looker,
  of: (group: "cohort" | "circle") => Prisma.Sql,
  when: Prisma.Sql = Prisma.sql`true`,
): Prisma.Sql => Prisma.sql`
  select 'cohort', s.cohort_id::text, count(*)::int from cohort_seat s
  where ${when} and (s.member_id in (${of("cohort")})) is true group by s.cohort_id
  union all
  select 'circle', s.circle_id::text, count(*)::int from circle_seat s
  where ${when} and (s.member_id in (${of("circle")})) is true and ${readable(looker)} group by s.circle_id`;
