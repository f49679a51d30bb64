import { z } from "zod";
import type { ImportStatus } from "~/generated/prisma/enums";
import { db } from "~/platform/db/db.server";
import { defineJob, type JobContext } from "~/platform/jobs/jobs.server";
import { log } from "~/platform/log.server";
import { applyImport } from "./apply.server";
import { checkImport } from "./check.server";
import { undoImport } from "./undo.server";

const payload = z.object({ importId: z.uuid() });
const options = { expireInSeconds: 180 };

/**
 * Does a step of an import. When it breaks, the import goes back to where its staff can start the
 * step again, with a problem that the page explains; when not even that can be written (the
 * database is away, the server stops), the job itself is tried again later.
 */
const attempt =
  (
    work: (importId: string, context: JobContext) => Promise<void>,
    from: ImportStatus,
    backTo: ImportStatus,
    problem: string,
  ) =>
  async ({ importId }: { importId: string }, context: JobContext): Promise<void> => {
    try {
      await work(importId, context);
    } catch (error) {
      if (context.signal.aborted) throw error;
      log.error({ err: error, importId }, "a step of an import failed");
      await db.import.updateMany({
        where: { id: importId, status: from },
        data: { status: backTo, progress: 0, problem },
      });
    }
  };

/** The dry run. */
export const checking = defineJob(
  "members.check-import",
  payload,
  attempt(checkImport, "CHECKING", "MAPPING", "check-failed"),
  options,
);

/** Bringing the people of a file in. */
export const applying = defineJob(
  "members.apply-import",
  payload,
  attempt(applyImport, "APPLYING", "READY", "apply-failed"),
  options,
);

/** Taking an import back. */
export const undoing = defineJob(
  "members.undo-import",
  payload,
  attempt(undoImport, "UNDOING", "DONE", "undo-failed"),
  options,
);
