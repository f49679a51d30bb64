import { db, type Db } from "~/platform/db/db.server";

/** Whether a member holds the role of note keeper in a circle that she belongs to. One statement. */
export async function keepsNotes(memberId: string, circleId: string, on: Db = db) {
  const found = await on.roleTenure.findFirst({
    where: {
      ...{ memberId, endedAt: null },
      role: {
        ...{ circleId, kind: "NOTE_KEEPER", retiredAt: null },
        circle: { memberships: { some: { memberId } } },
      },
    },
    select: { id: true },
  });
  return found !== null;
}
