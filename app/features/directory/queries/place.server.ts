import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import type { Point } from "../asked";

/** Where the viewer's own profile says she is. One statement. */
export async function ownPlace(viewerId: string): Promise<Point | null> {
  const [row] = await readRows<{ latitude: number | null; longitude: number | null }>(Prisma.sql`
    select latitude, longitude from findable_person where id = ${viewerId}::uuid`);
  const { latitude = null, longitude = null } = row ?? {};
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
