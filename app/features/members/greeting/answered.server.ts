import type { Statements } from "~/platform/db/db.server";

/** Notes that these people wrote to these others alone: a newcomer who waits for a human answer has it where a greeter wrote. One statement; nothing where nobody waits. */
export async function noteWrittenTo(
  tx: Statements,
  pairs: readonly { by: string; to: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await tx.$executeRaw`
    update greeting g set answered_at = now(), answered_by_id = p.by
    from unnest(${pairs.map(({ by }) => by)}::uuid[], ${pairs.map(({ to }) => to)}::uuid[]) as p(by, "to")
    where g.member_id = p.to and g.answered_at is null and p.by <> p.to
      and exists (select 1 from greeter where member_id = p.by)`;
}
