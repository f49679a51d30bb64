import { z } from "zod";
import { addressees } from "~/features/accounts/door.server";
import type { Tx } from "~/platform/db/db.server";
import { defineJob } from "~/platform/jobs/jobs.server";
import { transact } from "~/platform/transact.server";
import type { CircleReads } from "./circle";
import { community, hostLeftLetters } from "./letters.server";

const AT_ONCE = 200;

interface Bereft {
  circleId: string;
  slug: string;
  name: string;
  why: string;
  reads: CircleReads;
}

/** The circle of a host role that nobody holds; null where somebody does, or the circle closed. */
async function bereft(tx: Tx, roleId: string): Promise<Bereft | null> {
  const [found] = await tx.$queryRaw<Bereft[]>`
    select c.id as "circleId", c.slug, c.name, c.why, c.reads::text as reads
    from circle_role r join circle c on c.id = r.circle_id
    where r.id = ${roleId}::uuid and r.retired_at is null and c.closed_at is null
      and not exists (select 1 from role_tenure t where t.role_id = r.id and t.ended_at is null)`;
  return found ?? null;
}

/** Writes to everybody in a circle whose only host left, some hundreds at a time; nobody gets the letter twice. Nothing where somebody hosts it again. */
export async function tellHostLeft(roleId: string, leftAt: string): Promise<void> {
  const place = await community();
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const last = await transact(async (tx) => {
      const circle = await bereft(tx, roleId);
      if (!circle) return null;
      const people = await tx.$queryRaw<{ id: string; name: string }[]>`
        select mc.id, mc.name from membership m join member_card mc on mc.id = m.member_id
        where m.circle_id = ${circle.circleId}::uuid and m.member_id > ${after}::uuid and not mc.gone
        order by m.member_id limit ${AT_ONCE}::int`;
      const readers = await addressees(
        tx,
        people.map(({ id }) => id),
      );
      await hostLeftLetters(tx, place, { circle, roleId, leftAt, people, readers });
      return people.at(-1)?.id ?? null;
    });
    if (last === null) return;
    after = last;
  }
}

/** Runs after a circle lost its only host. */
export const hostLeft = defineJob(
  "circles:host-left",
  z.object({ roleId: z.uuid(), leftAt: z.string() }),
  ({ roleId, leftAt }) => tellHostLeft(roleId, leftAt),
);
