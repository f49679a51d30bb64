import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";

/** In how many circles people sit that every member may read, by id. One statement. */
export async function openSeatCounts(ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await readRows<{ id: string; count: number }>(Prisma.sql`
    select m.member_id as id, count(*)::int as count
    from membership m join circle c on c.id = m.circle_id and c.reads <> 'CIRCLE'
    where m.member_id = any(${[...ids]}::uuid[]) group by m.member_id`);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
