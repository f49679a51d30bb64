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

const day = z.iso.date().optional().catch(undefined);

/** The query of the audit log. A broken value counts as none. */
export const auditQuery = z
  .object({
    act: z
      .string()
      .regex(/^[a-z]+:[a-z-]+$/)
      .optional()
      .catch(undefined),
    person: z.uuid().optional().catch(undefined),
    from: day,
    until: day,
    before: z.uuid().optional().catch(undefined),
  })
  // What is not asked for is not in the address.
  .transform((asked) => ({
    ...(asked.act && { act: asked.act }),
    ...(asked.person && { person: asked.person }),
    ...(asked.from && { from: asked.from }),
    ...(asked.until && { until: asked.until }),
    ...(asked.before && { before: asked.before }),
  }));

export type AuditQuery = z.output<typeof auditQuery>;
