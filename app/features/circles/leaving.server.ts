import { z } from "zod";
import type { LeavingHook } from "~/features/members/door.server";
import type { Tx } from "~/platform/db/db.server";
import { enqueue } from "~/platform/jobs/jobs.server";
import { letOut, takeIn } from "./commands/membership.server";
import { hostLeft } from "./host-left.server";

const moment = z.string();
const keptShape = z.object({
  seats: z.array(z.object({ circleId: z.string(), joinedAt: moment })),
  tenures: z.array(z.string()),
  requests: z.array(z.string()),
});

/** SQL reads times as text so that they come back to the last digit. */
async function seatsOf(tx: Tx, memberId: string) {
  return tx.$queryRaw<{ circleId: string; joinedAt: string }[]>`
    select circle_id::text as "circleId", joined_at::text as "joinedAt" from membership
    where member_id = ${memberId}::uuid order by circle_id`;
}

const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);

/** Circles, in the order of their ids: two who leave at once do not wait for each other. */
async function lockCircles(tx: Tx, circleIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select id from circle where id = any(${[...circleIds]}::uuid[]) order by id for no key update`;
}

/** Host roles of open circles that she alone holds while others belong there. */
async function lonelyHosting(tx: Tx, memberId: string): Promise<{ id: string }[]> {
  return tx.$queryRaw`
    select r.id::text as id from role_tenure t join circle_role r on r.id = t.role_id
      join circle c on c.id = r.circle_id
    where t.member_id = ${memberId}::uuid and t.ended_at is null and r.kind = 'HOST'
      and r.retired_at is null and c.closed_at is null and c.member_count > 1
      and not exists (select 1 from role_tenure o where o.role_id = r.id
        and o.ended_at is null and o.member_id <> t.member_id)`;
}

/** What somebody who leaves the community lets go of in circles, and gets back. */
export const circlesOnLeaving: LeavingHook = {
  async leave(tx, afterCommit, { id: memberId, leftAt }) {
    const seats = await seatsOf(tx, memberId);
    await lockCircles(
      tx,
      seats.map(({ circleId }) => circleId),
    );
    const tenures = ids(
      await tx.$queryRaw`
      select id::text as id from role_tenure where member_id = ${memberId}::uuid and ended_at is null`,
    );
    for (const { id: roleId } of await lonelyHosting(tx, memberId)) {
      await enqueue(
        tx,
        hostLeft,
        { roleId, leftAt: leftAt.toISOString() },
        { singletonKey: roleId },
      );
    }
    for (const { circleId } of seats) await letOut(tx, afterCommit, { circleId, memberId });
    const requests = ids(
      await tx.$queryRaw`
      update join_request set answer = 'WITHDRAWN', answered_at = now()
      where member_id = ${memberId}::uuid and answer is null returning id::text as id`,
    );
    return { seats, tenures, requests };
  },

  async comeBack(tx, afterCommit, memberId, json) {
    const kept = keptShape.parse(json);
    await lockCircles(
      tx,
      kept.seats.map(({ circleId }) => circleId),
    );
    const there = new Set(
      ids(
        await tx.$queryRaw`
        select id::text as id from circle
        where id = any(${kept.seats.map(({ circleId }) => circleId)}::uuid[])`,
      ),
    );
    for (const { circleId, joinedAt } of kept.seats) {
      if (!there.has(circleId)) continue;
      const [was] = await tx.$queryRaw<{ at: string }[]>`
        select last_active_at::text as at from circle where id = ${circleId}::uuid`;
      await takeIn(tx, afterCommit, { circleId, memberId });
      // Nothing was said: nobody's list is to change its order for it.
      await tx.$executeRaw`
        update circle set last_active_at = ${was?.at}::timestamptz where id = ${circleId}::uuid`;
      await tx.$executeRaw`
        update membership set joined_at = ${joinedAt}::timestamptz
        where circle_id = ${circleId}::uuid and member_id = ${memberId}::uuid`;
    }
    await tx.$executeRaw`
      update role_tenure t set ended_at = null from circle_role r
      where t.id = any(${kept.tenures}::uuid[]) and r.id = t.role_id and r.retired_at is null`;
    await tx.$executeRaw`
      update join_request q set answer = null, answered_at = null
      where q.id = any(${kept.requests}::uuid[]) and not exists (select 1 from join_request o
        where o.circle_id = q.circle_id and o.member_id = q.member_id and o.answer is null)`;
  },

  async erase(tx, _afterCommit, memberId) {
    await tx.$executeRaw`delete from join_request where member_id = ${memberId}::uuid`;
    await tx.$executeRaw`delete from circle_invitation where member_id = ${memberId}::uuid`;
  },
};
