import type { Readable } from "node:stream";
import type { Viewer } from "~/features/accounts/door.server";
import { noteAct } from "~/platform/audit/audit.server";
import { db } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { enqueue } from "~/platform/jobs/jobs.server";
import { limit } from "~/platform/rate-limit.server";
import { bytesToServe } from "~/platform/storage/serve.server";
import { isTaken, transact } from "~/platform/transact.server";
import { isId, newId } from "~/shared/ids";
import { makeExportJob } from "./jobs.server";

/** Asks for an export of everything; it is made in the background and noted in the log. One at a time for each person: asking again while it is made is asking once. */
export async function askForEverything(viewer: Pick<Viewer, "id">): Promise<void> {
  await limit("export-everything", viewer.id, { points: 6, seconds: 3_600 });
  const id = newId();
  await transact(async (tx) => {
    await tx.exportJob.create({ data: { id, kind: "EVERYTHING", requestedById: viewer.id } });
    await noteAct(tx, { actorId: viewer.id, act: "exports:everything-asked", subject: id });
    await enqueue(tx, makeExportJob, { id });
  }).catch((error: unknown) => {
    if (!isTaken(error)) throw error;
  });
}

/** An export as its page shows it; times are ISO 8601. */
export interface ExportLine {
  id: string;
  state: "QUEUED" | "RUNNING" | "READY" | "FAILED" | "OVER";
  problem: string | null;
  bytes: number | null;
  createdAt: string;
  expiresAt: string | null;
}

/** The last exports that somebody asked for, the newest first. One statement. */
export async function exportsOf(viewer: Pick<Viewer, "id">): Promise<ExportLine[]> {
  const found = await db.exportJob.findMany({
    where: { requestedById: viewer.id, kind: "EVERYTHING" },
    orderBy: { createdAt: "desc" },
    take: 10,
  });
  return found.map(({ id, state, problem, bytes, createdAt, expiresAt }) => ({
    ...{ id, state, problem, bytes: bytes === null ? null : Number(bytes) },
    ...{ createdAt: createdAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null },
  }));
}

/** The bytes of a finished export, for who asked for it and nobody else; fetching is noted. Throws the 404 of a missing one, also where only its bytes are gone. */
export async function fetchExport(viewer: Pick<Viewer, "id">, id: string): Promise<Readable> {
  if (!isId(id)) throw notFound();
  const found = await db.exportJob.findFirst({
    where: { id, requestedById: viewer.id, state: "READY", expiresAt: { gt: new Date() } },
  });
  if (!found?.fileKey) throw notFound();
  const bytes = await bytesToServe(found.fileKey);
  try {
    await transact(async (tx) => {
      await tx.exportJob.update({ where: { id }, data: { fetchedAt: new Date() } });
      await noteAct(tx, { actorId: viewer.id, act: "exports:everything-fetched", subject: id });
    });
  } catch (error) {
    bytes.destroy();
    throw error;
  }
  return bytes;
}
