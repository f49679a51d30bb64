import { db } from "~/platform/db/db.server";

/** The seq of the first message said on a day (YYYY-MM-DD) of a time zone, or after it; null when there is none. One statement, along an index. */
export async function firstSeqOn(
  conversationId: string,
  on: string,
  timeZone: string,
): Promise<number | null> {
  const [found] = await db.$queryRaw<{ seq: number }[]>`
    select seq from message
    where conversation_id = ${conversationId}::uuid and root_seq is null
      and created_at >= (${on}::date)::timestamp at time zone ${timeZone}
    order by created_at, seq limit 1`;
  return found?.seq ?? null;
}
