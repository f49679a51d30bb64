import { rm, stat } from "node:fs/promises";
import { z } from "zod";
import { db } from "~/platform/db/db.server";
import { defineJob } from "~/platform/jobs/jobs.server";
import { log } from "~/platform/log.server";
import { incomingPath, keepFile, removeFiles, whyNotKept } from "~/platform/storage/storage.server";
import { exportEverything } from "./everything/dump.server";

/** For this long a finished export can be fetched. */
export const KEPT_HOURS = 24;

// Longer than its job is tried again.
const GIVEN_UP_HOURS = 24;

const keyOf = (id: string): string => `exports/${id}.zip`;

/** Makes an export that was asked for, into the storage. Harmless when it runs again: what a process that died left is made anew. */
export async function makeExport(id: string, signal?: AbortSignal): Promise<void> {
  const asked = await db.exportJob.findUnique({ where: { id } });
  if (!asked || (asked.state !== "QUEUED" && asked.state !== "RUNNING")) return;
  await db.exportJob.update({ where: { id }, data: { state: "RUNNING" } });
  const path = await incomingPath();
  try {
    const { tables } = await exportEverything(path, "staff", { signal });
    const { size } = await stat(path);
    await keepFile(keyOf(id), path);
    const now = Date.now();
    await db.exportJob.update({
      where: { id },
      data: {
        ...{ state: "READY", fileKey: keyOf(id), bytes: size, readyAt: new Date(now) },
        progress: Object.values(tables).reduce((sum, count) => sum + count, 0),
        expiresAt: new Date(now + KEPT_HOURS * 3_600_000),
      },
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    log.error({ err: error }, "an export was not made");
    const problem = whyNotKept(error) ?? "broken";
    await db.exportJob.update({ where: { id }, data: { state: "FAILED", problem } });
  } finally {
    await rm(path, { force: true });
  }
}

/** Deletes the files of exports whose time is over, and gives up those that nobody makes any longer: they would stand in the way of the next. */
export async function sweepExports(now = new Date()): Promise<void> {
  const over = await db.exportJob.findMany({
    where: { state: "READY", expiresAt: { lt: now } },
    take: 200,
  });
  await removeFiles(over.flatMap(({ fileKey }) => (fileKey ? [fileKey] : [])));
  await db.exportJob.updateMany({
    where: { id: { in: over.map(({ id }) => id) } },
    data: { state: "OVER", fileKey: null },
  });
  const lost = new Date(now.getTime() - GIVEN_UP_HOURS * 3_600_000);
  await db.exportJob.updateMany({
    where: { state: { in: ["QUEUED", "RUNNING"] }, createdAt: { lt: lost } },
    data: { state: "FAILED", problem: "broken" },
  });
}

/** Runs after staff asked for an export. */
export const makeExportJob = defineJob(
  "exports:everything",
  z.object({ id: z.uuid() }),
  ({ id }, { signal }) => makeExport(id, signal),
  { expireInSeconds: 3_600 },
);

// Runs by itself.
defineJob("exports:sweep", z.object({}), () => sweepExports(), {
  everyHours: 1,
});
