import { z } from "zod";
import { db } from "~/platform/db/db.server";
import { defineJob } from "~/platform/jobs/jobs.server";
import { ANSWERED_DAYS } from "./policy";

/** Deletes what people wrote who never confirmed their address, and what was answered long ago. */
export async function forgetRequests(now = new Date()): Promise<void> {
  const at = now.toISOString();
  await db.$executeRaw`
    delete from entry_request where confirmed_at is null and expires_at < ${at}::timestamptz`;
  await db.$executeRaw`
    delete from entry_request where answer is not null
      and answered_at < ${at}::timestamptz - make_interval(days => ${ANSWERED_DAYS}::int)`;
}

defineJob("members:forget-requests", z.object({}), () => forgetRequests(), { everyHours: 12 });
