import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";

/** How much people said where every member may read, by id: what is private is never counted. One statement. */
export async function openMessageCounts(ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await readRows<{ id: string; count: number }>(Prisma.sql`
    select m.author_id as id, count(*)::int as count
    from message m join conversation c on c.id = m.conversation_id
      join circle_reader r on r.circle_id = c.circle_id and r.member_id = m.author_id and r.open
    where m.author_id = any(${[...ids]}::uuid[]) and m.taken_back_at is null
    group by m.author_id`);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
