import { z } from "zod";
import type { Viewer } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { person } from "./rows.server";
import { readableBy } from "./visibility.server";

const CIRCLES = 3;
const PEOPLE = 4;

const woven = z.object({
  begun: z.array(z.object({ slug: z.string(), name: z.string() })),
  took_roles: z.array(person),
  joined: z.number(),
});

/** What was done together since the first of the viewer's month, in circles that she may read: circles begun (three at most), people who took up a role (four at most), and how many people came into a circle. One statement. */
export async function wovenThisMonth(viewer: Pick<Viewer, "id" | "timeZone">) {
  const zone = viewer.timeZone;
  const since = Prisma.sql`(date_trunc('month', now() at time zone ${zone}) at time zone ${zone})`;
  const [row] = await db.$queryRaw<unknown[]>`
    with here as materialized (select c.* from circle c
      where c.closed_at is null and c.last_active_at >= ${since} and ${readableBy(viewer.id)})
    select
      (select coalesce(json_agg(b), '[]') from (select slug, name from here
        where created_at >= ${since} order by created_at desc, id limit ${CIRCLES}::int) b)
        as begun,
      (select coalesce(json_agg(p), '[]') from (
        select mc.id, mc.name from here join circle_role r on r.circle_id = here.id
          join role_tenure t on t.role_id = r.id join member_card mc on mc.id = t.member_id
        where t.since >= ${since} and t.ended_at is null and r.retired_at is null
        group by mc.id, mc.name order by max(t.since) desc, mc.id limit ${PEOPLE}::int) p)
        as took_roles,
      (select count(distinct m.member_id)::int from here
        join membership m on m.circle_id = here.id where m.joined_at >= ${since}) as joined`;
  const { took_roles: tookRoles, ...rest } = woven.parse(row);
  return { ...rest, tookRoles };
}
