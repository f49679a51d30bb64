import type { Tx } from "~/platform/db/db.server";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { moveRooms } from "~/platform/realtime/sockets.server";
import { membershipChanged } from "../events.server";
import { circleHooks } from "../hooks.server";

type AfterCommit = (effect: () => unknown) => void;

interface Pair {
  circleId: string;
  memberId: string;
}

function tell({ circleId, memberId }: Pair, joined: boolean, memberCount: number): void {
  publish(membershipChanged, [room.circle(circleId), room.person(memberId)], {
    circleId,
    memberId,
    joined,
    memberCount,
  });
}

/** Takes somebody into a locked circle, once: counts her, settles what was asked, and lets her hear from now on. False when she is in already. */
export async function takeIn(tx: Tx, afterCommit: AfterCommit, pair: Pair): Promise<boolean> {
  const { circleId, memberId } = pair;
  const made = await tx.$executeRaw`
    insert into membership (circle_id, member_id) values (${circleId}::uuid, ${memberId}::uuid)
    on conflict do nothing`;
  if (made === 0) return false;
  const [counted] = await tx.$queryRaw<{ member_count: number }[]>`
    update circle set member_count = member_count + 1, last_active_at = now()
    where id = ${circleId}::uuid returning member_count`;
  await tx.$executeRaw`
    update circle_invitation set answer = 'ACCEPTED', answered_at = now()
    where circle_id = ${circleId}::uuid and member_id = ${memberId}::uuid and answer is null`;
  await tx.$executeRaw`
    update join_request set answer = 'ACCEPTED', answered_at = now()
    where circle_id = ${circleId}::uuid and member_id = ${memberId}::uuid and answer is null`;
  await circleHooks().onMemberJoined?.(tx, circleId, memberId);
  afterCommit(() => {
    moveRooms(memberId, { join: [room.circle(circleId)] });
    tell(pair, true, counted?.member_count ?? 0);
  });
  return true;
}

/** Lets somebody out of a locked circle: the membership is deleted, her roles end, and she hears nothing more of it. False when she was not in it. */
export async function letOut(tx: Tx, afterCommit: AfterCommit, pair: Pair): Promise<boolean> {
  const { circleId, memberId } = pair;
  const gone = await tx.$executeRaw`
    delete from membership where circle_id = ${circleId}::uuid and member_id = ${memberId}::uuid`;
  if (gone === 0) return false;
  const [counted] = await tx.$queryRaw<{ member_count: number }[]>`
    update circle set member_count = member_count - 1
    where id = ${circleId}::uuid returning member_count`;
  await tx.$executeRaw`
    update role_tenure t set ended_at = now() from circle_role r
    where r.id = t.role_id and r.circle_id = ${circleId}::uuid
      and t.member_id = ${memberId}::uuid and t.ended_at is null`;
  const rooms = (await circleHooks().onMemberLeft?.(tx, circleId, memberId)) ?? [];
  afterCommit(() => {
    moveRooms(memberId, { leave: [room.circle(circleId), ...rooms] });
    tell(pair, false, counted?.member_count ?? 0);
  });
  return true;
}
