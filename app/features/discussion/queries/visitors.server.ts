import { circleStatement } from "~/features/circles/door.server";
import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import { listStatement } from "./conversation.server";
import { pageStatement } from "./timeline.server";

/**
 * Names what a visitor is shown at the end of a conversation (the common one, without an id), made
 * of the very statements that its page reads: two equal names are two equal pages. Null where the
 * web may not read. One statement, of which one short text comes back.
 */
export async function visitorsDigest(
  slug: string,
  conversationId: string | undefined,
): Promise<string | null> {
  const opens = conversationId ? Prisma.sql`v.id = ${conversationId}::uuid` : Prisma.sql`v.common`;
  const list = listStatement(null, Prisma.sql`(select id from shown)`, false);
  const page = pageStatement(null, Prisma.sql`(select id from opened)`, "end");
  const [row] = await readRows<{ digest: string }>(Prisma.sql`
    with shown as materialized (${circleStatement(null, slug)}),
      opened as materialized (
        select v.id from conversation v join shown on shown.id = v.circle_id where ${opens})
    select md5(concat(
      (select row_to_json(shown)::text from shown),
      (select json_agg(l)::text from (${list}) l),
      (select json_agg(p)::text from (${page}) p))) as digest
    from shown where shown.reads = 'WEB' and exists (select 1 from opened)`);
  return row?.digest ?? null;
}
