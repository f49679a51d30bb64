import { z } from "zod";
import { db } from "~/platform/db/db.server";
import { defineJob } from "~/platform/jobs/jobs.server";

const KEPT_DAYS = 90;

/** Deletes letters that were sent, or waited for nobody to fetch them, 90 days ago. Those that could not be delivered stay until staff decide. */
export async function cleanOutbox(): Promise<void> {
  const before = new Date(Date.now() - KEPT_DAYS * 86_400_000);
  await db.mail.deleteMany({
    where: { state: { in: ["SENT", "HELD"] }, createdAt: { lt: before } },
  });
}

defineJob("mail.clean", z.object({}), () => cleanOutbox(), { everyHours: 12 });
