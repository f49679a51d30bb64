import { db } from "~/platform/db/db.server";

/** Somebody's place in a circle, for her own export; times are ISO 8601. */
export interface OwnSeat {
  circle: string;
  slug: string;
  joinedAt: string;
  /** Roles she holds or held there. */
  roles: { role: string; since: string; endedAt: string | null }[];
}

/** The circles somebody belongs to. Two statements. */
export async function seatData(memberId: string): Promise<OwnSeat[]> {
  const [seats, tenures] = await Promise.all([
    db.membership.findMany({ where: { memberId }, include: { circle: true } }),
    db.roleTenure.findMany({ where: { memberId }, include: { role: true } }),
  ]);
  return seats.map(({ circle, joinedAt }) => ({
    circle: circle.name,
    slug: circle.slug,
    joinedAt: joinedAt.toISOString(),
    roles: tenures
      .filter(({ role }) => role.circleId === circle.id)
      .map(({ role, since, endedAt }) => ({
        role: role.title ?? role.kind,
        since: since.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
  }));
}
