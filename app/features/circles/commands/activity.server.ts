import type { Statements, Tx } from "~/platform/db/db.server";
import { singleton } from "~/platform/singleton.server";

const EVERY_MS = 30_000;
const noted = singleton("circle-activity", () => new Map<string, number>());

/** Notes that something happened in a circle, so that it stays a door; once a minute at most, to spare the row. */
export async function noteActivity(tx: Tx, circleId: string): Promise<void> {
  await tx.$executeRaw`
    update circle set last_active_at = now()
    where id = ${circleId}::uuid and last_active_at < now() - interval '1 minute'`;
}

/** Notes the same of several circles, those alone that this process did not note a moment ago: most often no statement at all. Call what it returns once it is committed. */
export async function noteActivities(
  tx: Statements,
  circleIds: readonly string[],
): Promise<() => void> {
  const now = Date.now();
  const due = [...new Set(circleIds)].filter((id) => now - (noted.get(id) ?? 0) > EVERY_MS).sort();
  if (due.length === 0) return () => undefined;
  await tx.$executeRaw`
    update circle set last_active_at = now() where id in (
      select id from circle where id = any(${due}::uuid[])
        and last_active_at < now() - interval '1 minute' order by id for no key update)`;
  return () => {
    for (const [id, at] of noted) if (now - at > EVERY_MS) noted.delete(id);
    for (const id of due) noted.set(id, now);
  };
}
