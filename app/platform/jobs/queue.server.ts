import PgBoss from "pg-boss";
import { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { singleton } from "~/platform/singleton.server";

/** A job that was taken from its queue and is to be completed or failed. */
export interface Taken {
  id: string;
  payload: unknown;
}

/** What one sending of a job asks for. */
export interface SendOptions {
  singletonKey: string;
  /** At most one in each span of this many seconds; 12 hours at most. */
  oncePerSeconds?: number;
  /** It is not due before. */
  startAfterSeconds?: number;
  retryLimit: number;
  expireInSeconds: number;
}

// A script is one transaction by itself. With a BEGIN of its own, a statement that fails would
// leave the one connection of the embedded database in an aborted transaction.
const withoutBrackets = (sql: string) => sql.replace(/^\s*BEGIN;/, "").replace(/\bCOMMIT;\s*$/, "");

const onDatabase: PgBoss.Db = {
  executeSql: (sql, values) =>
    values?.length ? database.executeSql(sql, values) : database.executeSql(withoutBrackets(sql)),
};

const inTransaction = (tx: Tx): PgBoss.Db => ({
  executeSql: async (sql, values: unknown[]) => ({
    rows: await tx.$queryRaw<unknown[]>(bound(sql, values)),
  }),
});

/** A statement with $1, $2 … as Prisma binds it; one value may stand in several places. */
function bound(sql: string, values: unknown[]): Prisma.Sql {
  const parts = sql.split(/\$(\d+)/);
  const texts = parts.filter((_, i) => i % 2 === 0);
  const places = parts.filter((_, i) => i % 2 === 1);
  return Prisma.sql(texts, ...places.map((place) => asParameter(values[Number(place) - 1])));
}

const asParameter = (value: unknown): string | number | boolean | null => {
  if (value === undefined || value === null) return null;
  return typeof value === "object" ? JSON.stringify(value) : (value as string | number | boolean);
};

const state = singleton("job-queue", () => ({
  boss: undefined as Promise<PgBoss> | undefined,
  ready: new Set<string>(),
}));

async function open(): Promise<PgBoss> {
  const boss = new PgBoss({
    db: onDatabase,
    // Its own workers and its clock are left out: they do not await what they write, so a
    // database that goes away for a moment would end the process.
    schedule: false,
    supervise: true,
    maintenanceIntervalSeconds: 60,
  });
  boss.on("error", (error) => log.error({ err: error }, "the job queue failed"));
  await boss.start();
  // Alone on the embedded database, so whatever ran before this process ended with it.
  if (database.kind === "pglite") {
    await database.executeSql(
      "update pgboss.job set state = 'retry', start_after = now() where state = 'active'",
    );
  }
  return boss;
}

const boss = (): Promise<PgBoss> =>
  (state.boss ??= open().catch((error: unknown) => {
    state.boss = undefined;
    throw error;
  }));

/** Makes the queues that are not there yet; call it outside of transactions. */
export async function openQueues(names: Iterable<string>): Promise<void> {
  for (const name of names) {
    if (state.ready.has(name)) continue;
    await (await boss()).createQueue(name, { name, policy: "short" });
    state.ready.add(name);
  }
}

/** Stops the queue's upkeep; jobs that wait stay where they are. */
export async function closeQueues(): Promise<void> {
  const open = state.boss;
  state.boss = undefined;
  state.ready.clear();
  if (open) await (await open).stop({ graceful: false });
}

/** Puts a job into its queue, in a transaction where one is given. False when one with this key waits already. Throws when the queue was not opened. */
export async function send(
  tx: Tx | null,
  name: string,
  payload: object,
  { singletonKey, oncePerSeconds, startAfterSeconds, retryLimit, expireInSeconds }: SendOptions,
): Promise<boolean> {
  if (!state.ready.has(name)) {
    throw new Error(`The queue ${name} is not open: startJobs() or prepareJobs() comes first.`);
  }
  const id = await (
    await boss()
  ).send(name, payload, {
    ...{ singletonKey, retryLimit, expireInSeconds, retryDelay: 5, retryBackoff: true },
    ...(oncePerSeconds === undefined ? {} : { singletonSeconds: oncePerSeconds }),
    ...(startAfterSeconds === undefined
      ? {}
      : { startAfter: new Date(Date.now() + startAfterSeconds * 1_000) }),
    ...(tx && { db: inTransaction(tx) }),
  });
  return id !== null;
}

/** Which of these queues have a job that is due; with `early`, one that waits for its time too. */
export async function dueQueues(names: string[], early: boolean): Promise<string[]> {
  const { rows } = await database.executeSql(
    `select distinct name from pgboss.job
     where name = any($1::text[]) and state < 'active' and (start_after < now() or $2)`,
    [names, early],
  );
  return (rows as { name: string }[]).map(({ name }) => name);
}

/** Takes the next due job of a queue, or null; with `early`, one whose time has not come too. */
export async function take(name: string, early: boolean): Promise<Taken | null> {
  const [job] = await (
    await boss()
  ).fetch<unknown>(name, { batchSize: 1, ignoreStartAfter: early });
  return job ? { id: job.id, payload: job.data } : null;
}

/** Ends a job that was taken. */
export async function complete(name: string, id: string): Promise<void> {
  await (await boss()).complete(name, id);
}

/** Gives a job back: it is tried again later, or given up after its last attempt. */
export async function fail(name: string, id: string, reason: string): Promise<void> {
  await (await boss()).fail(name, id, { reason: reason.slice(0, 500) });
}
