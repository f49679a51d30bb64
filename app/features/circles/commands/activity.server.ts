import type { Tx } from "~/platform/db/db.server";

/** Notes that something happened in a circle, so that it stays a door; once a minute at most, to spare the row. */
export async function noteActivity(tx: Tx, circleId: string): Promise<void> {
  await tx.$executeRaw`
    update circle set last_active_at = now()
    where id = ${circleId}::uuid and last_active_at < now() - interval '1 minute'`;
}
