import type { z } from "zod";
import type { Tx } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { newId } from "~/shared/ids";
import { singleton } from "~/platform/singleton.server";
import { complete, closeQueues, dueQueues, fail, openQueues, send, take } from "./queue.server";

/** What a handler knows of its surroundings. */
export interface JobContext {
  /** Aborted when the server stops: long work ends at its next safe point and throws; it is started again later. */
  signal: AbortSignal;
}

/** Work that runs later, at least once: a handler may run again after a crash, so it must be harmless twice. */
export interface Job<Payload extends object> {
  readonly name: string;
  readonly parse: (payload: unknown) => Payload;
  readonly run: (payload: Payload, context: JobContext) => Promise<void>;
  readonly options: Required<JobOptions>;
}

export interface JobOptions {
  /** How often it is tried again after a failure, with growing pauses. */
  retryLimit?: number;
  /** After this long without an end another process may start it again. */
  expireInSeconds?: number;
  /** Runs by itself, once in each span of this many hours (12 at most) and with an empty payload. */
  everyHours?: number | null;
}

const POLL_MS = 2_000;
const STOP_MS = 20_000;

const jobs = singleton("jobs", () => ({
  known: new Map<string, Job<object>>(),
  /** The queues that are being worked through now. */
  busy: new Map<string, Promise<unknown>>(),
  running: null as { timer: NodeJS.Timeout; stop: AbortController } | null,
  repeatedAt: 0,
}));

/** Declares a job; its name is its queue. Payloads are parsed when they are enqueued and again when they run. */
export function defineJob<Schema extends z.ZodType<object>>(
  name: string,
  schema: Schema,
  run: (payload: z.output<Schema>, context: JobContext) => Promise<void>,
  { retryLimit = 5, expireInSeconds = 300, everyHours = null }: JobOptions = {},
): Job<z.output<Schema>> {
  const job: Job<z.output<Schema>> = {
    name,
    parse: (payload) => schema.parse(payload),
    run,
    options: { retryLimit, expireInSeconds, everyHours },
  };
  jobs.known.set(name, job as unknown as Job<object>);
  return job;
}

/** Puts a job into the caller's transaction: it runs only if that commits. With a singletonKey, false when one with that key waits already; with `startAfterSeconds`, not before. */
export async function enqueue<Payload extends object>(
  tx: Tx,
  job: Job<Payload>,
  payload: Payload,
  { singletonKey, startAfterSeconds }: { singletonKey?: string; startAfterSeconds?: number } = {},
): Promise<boolean> {
  const isNew = await send(tx, job.name, job.parse(payload), {
    ...job.options,
    singletonKey: singletonKey ?? newId(),
    ...(startAfterSeconds === undefined ? {} : { startAfterSeconds }),
  });
  nudge();
  return isNew;
}

/** Looks for work at once, and again when the transaction that asks has had time to commit. */
function nudge(): void {
  if (!jobs.running) return;
  for (const ms of [30, 400]) setTimeout(() => void poll(), ms).unref();
}

/** Makes the queue's tables and the queues of all jobs known so far; call it outside of transactions, before anything is enqueued. */
export const prepareJobs = (): Promise<void> => openQueues(jobs.known.keys());

/** Starts to work through the queues. The server calls it at boot. */
export async function startJobs(): Promise<void> {
  if (jobs.running) return;
  await prepareJobs();
  const timer = setInterval(() => void poll(), POLL_MS);
  jobs.running = { timer, stop: new AbortController() };
  void poll();
}

/** Takes no more jobs, tells those under way to end, and waits for them, 20 seconds at most. */
export async function stopJobs(): Promise<void> {
  const { running } = jobs;
  jobs.running = null;
  if (running) {
    clearInterval(running.timer);
    running.stop.abort();
  }
  const patience = new Promise((resolve) => setTimeout(resolve, STOP_MS).unref());
  await Promise.race([Promise.allSettled(jobs.busy.values()), patience]);
  await closeQueues();
}

async function poll(): Promise<void> {
  const { running } = jobs;
  if (!running) return;
  try {
    await prepareJobs();
    await enqueueRepeating();
    for (const name of await dueQueues([...jobs.known.keys()], false)) {
      work(name, running.stop.signal);
    }
  } catch (error) {
    log.warn({ err: error }, "the job queue could not be read");
  }
}

async function enqueueRepeating(): Promise<void> {
  if (Date.now() - jobs.repeatedAt < 10 * 60_000) return;
  jobs.repeatedAt = Date.now();
  for (const { name, options } of jobs.known.values()) {
    if (options.everyHours === null) continue;
    const oncePerSeconds = options.everyHours * 3600;
    await send(null, name, {}, { ...options, singletonKey: "repeating", oncePerSeconds });
  }
}

function work(name: string, signal: AbortSignal): void {
  if (jobs.busy.has(name)) return;
  const drained = drain(name, signal, false)
    .catch((error: unknown) => log.error({ err: error, job: name }, "a queue could not be worked"))
    .finally(() => jobs.busy.delete(name));
  jobs.busy.set(name, drained);
}

/** Runs the jobs of one queue, one after the other, until none is due. Returns what they threw. */
async function drain(name: string, signal: AbortSignal, early: boolean): Promise<unknown[]> {
  const errors: unknown[] = [];
  while (!signal.aborted) {
    const job = jobs.known.get(name);
    const taken = job && (await take(name, early));
    if (!taken) break;
    const began = performance.now();
    try {
      await job.run(job.parse(taken.payload), { signal });
      await complete(name, taken.id);
      const ms = Math.round(performance.now() - began);
      log.info({ job: name, id: taken.id, ms }, "a job is done");
    } catch (error) {
      errors.push(error);
      if (signal.aborted)
        log.info({ job: name, id: taken.id }, "a job is laid down to go on later");
      else log.error({ err: error, job: name, id: taken.id }, "a job failed");
      await fail(name, taken.id, error instanceof Error ? error.message : String(error));
    }
    if (early && errors.length > 0) break;
  }
  return errors;
}

/** For tests and seeds: runs all that is due, and what that enqueues, to its end. Throws the first error of a handler. With `early`, what waits for a later attempt too; with `only`, no other job. */
export async function runJobsNow({
  early = false,
  only,
}: { early?: boolean; only?: string } = {}): Promise<void> {
  await prepareJobs();
  const { signal } = new AbortController();
  for (;;) {
    const names = await dueQueues(only === undefined ? [...jobs.known.keys()] : [only], early);
    if (names.length === 0) return;
    for (const name of names) {
      const [error] = await drain(name, signal, early);
      if (error !== undefined) throw error;
    }
  }
}
