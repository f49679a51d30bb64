import { Prisma } from "~/generated/prisma/client";
import type { Looker } from "./sight.server";

const readable = ({ id }: Looker): Prisma.Sql =>
  Prisma.sql`(s.circle_id in (select circle_id from circle_reader where member_id = ${id}::uuid)) is true`;

/** SQL: how many of the people whose ids `of` selects came with each cohort, and sit in each circle the looker may read. Every seat is read once and looked up in a hash (`is true` keeps the planner from a join whose size it can only guess). */
export const countsOfSeats = (looker: Looker, of: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select 'cohort', s.cohort_id::text, count(*)::int from cohort_seat s
  where (s.member_id in (${of})) is true group by s.cohort_id
  union all
  select 'circle', s.circle_id::text, count(*)::int from circle_seat s
  where (s.member_id in (${of})) is true and ${readable(looker)} group by s.circle_id`;
