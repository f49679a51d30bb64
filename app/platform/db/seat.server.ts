import type pg from "pg";
import { BootError } from "../boot-error";
import { env } from "../env.server";
import { log } from "../log.server";
import { singleton } from "../singleton.server";
import { connectAtBoot, PATIENCE } from "./postgres.server";

/**
 * The place of a process at its PostgreSQL database: one connection for its whole life, which holds
 * an advisory lock, so that two processes that cannot hear each other never share a database, and
 * which carries the few notices that must reach the others even while Redis is away.
 */
interface Seat {
  client: pg.Client | null;
  stopped: boolean;
  hear: (notice: string) => void;
  back: () => void;
}

// "weft", in the space of locks that only this takes.
const LOCK = 0x77656674;
const CHANNEL = "weft_bell";
const AT_BOOT_MS = 15_000;
const RETRY_MS = 500;
/** A server that lost sight of us may hold our former lock for a while. */
const USURPED_AFTER_MS = 90_000;

const seat = singleton<Seat>("seat", () => ({
  client: null,
  stopped: false,
  hear: () => undefined,
  back: () => undefined,
}));

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const TAKEN = `Another Weft is already running on this PostgreSQL database. Several processes need Redis to hear each other: set REDIS_URL, the same for each of them, or stop the other one first.`;

/** Takes the place, shared with others where Redis joins them; waits for one that is just leaving. Throws a BootError. */
export async function takeSeat(url: string): Promise<void> {
  const giveUp = Date.now() + AT_BOOT_MS;
  const client = await connectAtBoot(url, PATIENCE);
  while (!(await lock(client))) {
    if (Date.now() < giveUp) {
      await pause(RETRY_MS);
      continue;
    }
    await client.end().catch(() => undefined);
    throw new BootError(TAKEN);
  }
  await settle(client, url);
}

async function lock(client: pg.Client): Promise<boolean> {
  const how = env.REDIS_URL ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
  const { rows } = await client.query<{ ok: boolean }>(`select ${how}($1) as ok`, [LOCK]);
  return rows[0]?.ok === true;
}

async function settle(client: pg.Client, url: string): Promise<void> {
  await client.query(`listen ${CHANNEL}`);
  client.on("notification", ({ payload }) => seat.hear(payload ?? ""));
  seat.client = client;
  client.once("end", () => {
    seat.client = null;
    if (!seat.stopped) void takeAgain(url, Date.now());
  });
}

// The server restarted, or the line broke. Requests fail or succeed by connections of their own;
// what was to be heard meanwhile is made up for by `back`.
async function takeAgain(url: string, since: number): Promise<void> {
  while (!seat.stopped) {
    try {
      const client = await connectAtBoot(url, { ...PATIENCE, boot: 0 }, true);
      if (await lock(client)) {
        await settle(client, url);
        seat.back();
        return;
      }
      await client.end();
      if (Date.now() - since > USURPED_AFTER_MS) {
        log.fatal(TAKEN);
        process.kill(process.pid, "SIGTERM");
        return;
      }
    } catch {
      // Still away.
    }
    await pause(RETRY_MS);
  }
}

/** Calls `hear` with each notice of any process, this one included, and `back` when some may have been missed. */
export function onNotices(hear: (notice: string) => void, back: () => void): void {
  seat.hear = hear;
  seat.back = back;
}

/** Sends a notice (8,000 bytes at most) to all processes of this database; nothing on the embedded one, which has no others. One that cannot be sent is made up for by `back`. */
export function sendNotice(notice: string): void {
  seat.client
    ?.query("select pg_notify($1, $2)", [CHANNEL, notice])
    .catch((error: Error) => log.warn({ reason: error.message }, "a notice could not be sent"));
}

/** Gives the place free. */
export async function leaveSeat(): Promise<void> {
  seat.stopped = true;
  await seat.client?.end().catch(() => undefined);
}
