import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import type { Viewer } from "~/features/accounts/door";
import type { Db, Tx } from "~/platform/db/db.server";
import { limit } from "~/platform/rate-limit.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { community, writeInvitation } from "../letters.server";
import { YES, canInvite, canJoin, no, type Decision } from "../policy";
import { wasInvited } from "../queries/members.server";
import type { Asker } from "../queries/rows.server";
import { pace, whenAllowed } from "./locked-circle.server";
import { takeIn } from "./membership.server";

const invitee = z.object({ inside: z.boolean(), invited: z.boolean() });

async function inviteeOf(on: Db, circleId: string, memberId: string) {
  const [row] = await on.$queryRaw<unknown[]>`
    select exists (select 1 from membership m where m.circle_id = ${circleId}::uuid
        and m.member_id = mc.id) as inside,
      ${wasInvited(circleId, Prisma.sql`mc.id`)} as invited
    from member_card mc where mc.id = ${memberId}::uuid`;
  return row === undefined ? null : invitee.parse(row);
}

interface Invites {
  circleId: string;
  memberId: string;
  note: string;
}

// An invitation that waited too long is asked again as a new one.
async function replaceInvitation(tx: Tx, viewer: Asker, { circleId, memberId, note }: Invites) {
  await tx.$executeRaw`
    update circle_invitation set answer = 'WITHDRAWN', answered_at = now()
    where circle_id = ${circleId}::uuid and member_id = ${memberId}::uuid and answer is null`;
  const id = newId();
  await tx.circleInvitation.create({
    data: { id, circleId, memberId, invitedById: viewer.id, note },
  });
  return id;
}

/** Invites a member, with a note and a letter. Whoever was invited lately is not asked again, and the answer is the same: it tells nobody who said no. */
export async function inviteToCircle(
  viewer: Viewer,
  circleId: string,
  { memberId, note }: { memberId: string; note: string },
): Promise<Decision> {
  await limit("circles-invite", viewer.id, { points: 40, seconds: 3_600 });
  const place = await community();
  return transact((tx) =>
    whenAllowed(tx, viewer, circleId, canInvite, async (circle) => {
      const person = await inviteeOf(tx, circleId, memberId);
      if (!person) return no("no-such-person");
      if (person.inside || person.invited) return YES;
      const invitationId = await replaceInvitation(tx, viewer, { circleId, memberId, note });
      await writeInvitation(tx, place, {
        circle,
        invitationId,
        byId: viewer.id,
        toId: memberId,
        note,
      });
      return YES;
    }),
  );
}

/** Comes in on an invitation. Doing it again changes nothing. */
export async function acceptInvitation(
  viewer: Asker,
  circleId: string,
  invitationId: string,
): Promise<Decision> {
  await pace(viewer);
  return transact(async (tx, afterCommit) => {
    const decision = await whenAllowed(tx, viewer, circleId, canJoin, async () => {
      const waits = await tx.circleInvitation.findFirst({
        where: { id: invitationId, circleId, memberId: viewer.id, answer: null },
        select: { id: true },
      });
      if (!waits) return no("gone");
      await takeIn(tx, afterCommit, { circleId, memberId: viewer.id });
      return YES;
    });
    return !decision.allowed && decision.refusal === "member-already" ? YES : decision;
  });
}

/** Says not now to an invitation. Nobody is told; harmless when it is gone. */
export async function declineInvitation(
  viewer: Asker,
  circleId: string,
  invitationId: string,
): Promise<Decision> {
  await pace(viewer);
  await transact(
    (tx) => tx.$executeRaw`
      update circle_invitation set answer = 'DECLINED', answered_at = now()
      where id = ${invitationId}::uuid and circle_id = ${circleId}::uuid
        and member_id = ${viewer.id}::uuid and answer is null`,
  );
  return YES;
}
