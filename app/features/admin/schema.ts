import { z } from "zod";

/** The query of the outbox: which letters, from which on, and which one is open. A broken value counts as none. */
export const outboxQuery = z.object({
  show: z.enum(["all", "waiting", "failed", "sent"]).catch("all"),
  before: z.uuid().optional().catch(undefined),
  letter: z.uuid().optional().catch(undefined),
  queued: z.coerce.number().int().min(0).optional().catch(undefined),
});

export type OutboxQuery = z.output<typeof outboxQuery>;

/** Sending a letter that waits or was given up; all of them without its id. */
export const sendAgainForm = z.object({ letter: z.uuid().optional() });
