import type { Viewer } from "~/features/accounts/door";
import type { Db } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { community, writeAccepted } from "../letters.server";
import {
  YES,
  canAnswerRequests,
  canJoin,
  canLeave,
  canRequest,
  no,
  type Decision,
} from "../policy";
import type { Asker } from "../queries/rows.server";
import { pace, whenAllowed } from "./locked-circle.server";
import { letOut, takeIn } from "./membership.server";

// Pressing twice is no mistake.
const unless = (decision: Decision, ...fine: string[]): Decision =>
  !decision.allowed && fine.includes(decision.refusal) ? YES : decision;

/** Comes into a circle, at once. Doing it again changes nothing. */
export async function joinCircle(viewer: Asker, circleId: string): Promise<Decision> {
  await pace(viewer);
  const decision = await transact((tx, afterCommit) =>
    whenAllowed(tx, viewer, circleId, canJoin, async () => {
      await takeIn(tx, afterCommit, { circleId, memberId: viewer.id });
      return YES;
    }),
  );
  return unless(decision, "member-already");
}

/** Asks to be let in, with a note. Asking again changes nothing. */
export async function requestToJoin(
  viewer: Asker,
  circleId: string,
  note: string,
): Promise<Decision> {
  await pace(viewer);
  const decision = await transact((tx) =>
    whenAllowed(tx, viewer, circleId, canRequest, async () => {
      await tx.joinRequest.create({ data: { id: newId(), circleId, memberId: viewer.id, note } });
      return YES;
    }),
  );
  return unless(decision, "asked-already", "member-already");
}

/** Takes her own request back; harmless when there is none. */
export async function withdrawRequest(viewer: Asker, circleId: string): Promise<Decision> {
  await pace(viewer);
  await transact(
    (tx) => tx.$executeRaw`
      update join_request set answer = 'WITHDRAWN', answered_at = now()
      where circle_id = ${circleId}::uuid and member_id = ${viewer.id}::uuid and answer is null`,
  );
  return YES;
}

/** The member behind a request of a circle that nobody has answered; null otherwise. */
async function waitingMember(on: Db, circleId: string, requestId: string): Promise<string | null> {
  const request = await on.joinRequest.findFirst({
    where: { id: requestId, circleId, answer: null },
    select: { memberId: true },
  });
  return request?.memberId ?? null;
}

/** Answers a request. A yes takes her in and writes her a letter; a no is not written to anybody. */
export async function answerRequest(
  viewer: Viewer,
  circleId: string,
  requestId: string,
  yes: boolean,
): Promise<Decision> {
  await pace(viewer);
  const place = await community();
  return transact((tx, afterCommit) =>
    whenAllowed(tx, viewer, circleId, canAnswerRequests, async (circle) => {
      const memberId = await waitingMember(tx, circleId, requestId);
      if (memberId === null) return no("gone");
      await tx.joinRequest.update({
        where: { id: requestId },
        data: {
          answer: yes ? "ACCEPTED" : "DECLINED",
          answeredAt: new Date(),
          answeredById: viewer.id,
        },
      });
      if (yes && (await takeIn(tx, afterCommit, { circleId, memberId }))) {
        await writeAccepted(tx, place, { circle, requestId, byId: viewer.id, toId: memberId });
      }
      return YES;
    }),
  );
}

/** Leaves a circle; her roles become open. The circle stays when the last one leaves. Doing it again changes nothing. */
export async function leaveCircle(viewer: Asker, circleId: string): Promise<Decision> {
  await pace(viewer);
  const decision = await transact((tx, afterCommit) =>
    whenAllowed(tx, viewer, circleId, canLeave, async () => {
      await letOut(tx, afterCommit, { circleId, memberId: viewer.id });
      return YES;
    }),
  );
  return unless(decision, "not-a-member");
}
