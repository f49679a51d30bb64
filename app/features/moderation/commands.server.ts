import type { Prisma } from "~/generated/prisma/client";
import { noteAct } from "~/platform/audit/audit.server";
import { notFound } from "~/platform/http/responses.server";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { blocksChanged } from "./events.server";
import * as policy from "./policy";
import { blockedBy } from "./queries.server";
import type { Reportable, SharedLine } from "./report";

/** Blocks somebody, or no longer; the same again changes nothing. Her other pages know at once; the other is not told. Throws a 404 for nobody and for oneself. */
export async function setBlocked(
  viewer: { id: string },
  memberId: string,
  blocked: boolean,
): Promise<void> {
  if (!policy.canBlock(viewer.id, memberId).allowed) throw notFound();
  const pair = { blockerId: viewer.id, blockedId: memberId };
  await transact(async (tx, afterCommit) => {
    if (blocked) {
      await tx.$executeRaw`
        insert into block (blocker_id, blocked_id)
        select ${viewer.id}::uuid, id from member_card where id = ${memberId}::uuid
        on conflict do nothing`;
    } else await tx.block.deleteMany({ where: pair });
    const now = await blockedBy(viewer.id, tx);
    afterCommit(() => publish(blocksChanged, room.person(viewer.id), { blocked: now }));
  });
}

const copyOf = ({ author, at, text }: SharedLine): Prisma.InputJsonObject => ({
  author: { id: author.id, name: author.name },
  at,
  text,
});

/** Keeps a copy of what somebody chose to share, for staff to look at. A second report of the same thing by her is the first one. */
export async function report(
  viewer: { id: string },
  about: { kind: string; subject: string },
  found: Reportable,
  { reason, also }: { reason: string; also: readonly string[] },
): Promise<void> {
  const ticked = new Set(also);
  const lines = [
    ...found.before.filter(({ id }) => ticked.has(id)),
    found.line,
    ...found.after.filter(({ id }) => ticked.has(id)),
  ];
  await transact((tx) =>
    tx.report.createMany({
      data: [{ id: newId(), reporterId: viewer.id, ...about, reason, shared: lines.map(copyOf) }],
      skipDuplicates: true,
    }),
  );
}

/** Closes a report with an answer that its reporter reads. The first answer stands; throws a 404 for who is not staff and for what is not there. */
export async function closeReport(
  viewer: { id: string; staff: boolean },
  id: string,
  answer: string,
): Promise<policy.Decision> {
  return transact(async (tx) => {
    const found = await tx.report.findUnique({ where: { id }, select: { closedAt: true } });
    const decision = policy.canCloseReport(viewer, { closed: Boolean(found?.closedAt) });
    if (!found || (!decision.allowed && decision.refusal === "not-staff")) throw notFound();
    if (!decision.allowed) return decision;
    const { count } = await tx.report.updateMany({
      where: { id, closedAt: null },
      data: { closedAt: new Date(), closedById: viewer.id, answer },
    });
    if (count === 0) return policy.canCloseReport(viewer, { closed: true });
    await noteAct(tx, { actorId: viewer.id, act: "moderation:report-closed", subject: id });
    return decision;
  });
}
