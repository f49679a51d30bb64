import { z } from "zod";
import { newId } from "~/shared/ids";
import { onNotices, sendNotice } from "../db/seat.server";
import { env } from "../env.server";
import { log } from "../log.server";
import { answeringRedis, redis } from "../redis.server";
import { singleton } from "../singleton.server";

/**
 * What one process tells the others, best effort: over Redis, and what must be heard even without
 * it over PostgreSQL too. The truth is in the database; a ring that is lost is made up for by the
 * checks that each process makes by itself, so nothing here waits, queues or is sent again.
 */
const ring = z.discriminatedUnion("is", [
  z.object({
    is: z.literal("facts"),
    room: z.string(),
    except: z.array(z.string()),
    facts: z.array(z.tuple([z.string(), z.unknown()])),
    mayGetLost: z.boolean(),
  }),
  z.object({
    is: z.literal("moved"),
    memberId: z.string(),
    join: z.array(z.string()),
    leave: z.array(z.string()),
  }),
  z.object({ is: z.literal("cut"), sessionIds: z.array(z.string()) }),
  z.object({
    is: z.literal("came-or-went"),
    circleId: z.string(),
    memberId: z.string(),
    here: z.boolean(),
  }),
  z.object({ is: z.literal("all-here"), circles: z.record(z.string(), z.array(z.string())) }),
  z.object({ is: z.literal("still-here"), sum: z.string() }),
  // Without a name every other process is asked.
  z.object({ is: z.literal("who-is-here"), of: z.string().optional() }),
]);
export type Ring = z.output<typeof ring>;

type Ears = { [Kind in Ring["is"]]?: (ring: Extract<Ring, { is: Kind }>, from: string) => void };

interface Bell {
  /** This process, as the others know it. */
  name: string;
  ears: Ears;
  isListening: boolean;
  back: (() => void)[];
}

const CHANNEL = "weft:bell";
const bell = singleton<Bell>("bell", () => ({
  name: newId(),
  ears: {},
  isListening: false,
  back: [],
}));
const packet = z.object({ from: z.string(), ring });

/** This process, as the others know it. */
export const ownName = (): string => bell.name;

/** Whether other processes may be there at all. */
export const hasOthers = env.REDIS_URL !== undefined;

/** Tells the other processes. `surely`: by PostgreSQL as well, which costs more and reaches them while Redis is away; they must take it twice without harm. */
export function tellOthers(what: Ring, { surely = false } = {}): void {
  if (!hasOthers) return;
  const text = JSON.stringify({ from: bell.name, ring: what });
  answeringRedis()
    ?.publish(CHANNEL, text)
    .catch((error: Error) => log.debug({ reason: error.message }, "a ring was lost"));
  if (surely) sendNotice(text);
}

/** Calls the ear with what other processes tell from now on. */
export function onRing<Kind extends Ring["is"]>(
  kind: Kind,
  ear: (ring: Extract<Ring, { is: Kind }>, from: string) => void,
): void {
  bell.ears[kind] = ear as never;
}

/** Calls `work` when rings that must be heard may have been missed. */
export function onSilence(work: () => void): void {
  bell.back.push(work);
}

function hear(text: string): void {
  try {
    const { from, ring: what } = packet.parse(JSON.parse(text));
    if (from === bell.name) return;
    const ear = bell.ears[what.is] as ((what: Ring, from: string) => void) | undefined;
    ear?.(what, from);
  } catch (error) {
    log.warn({ err: error }, "a ring was not understood");
  }
}

/** Begins to listen, once per process; does nothing where there are no others. */
export async function startBell(): Promise<void> {
  if (!redis || bell.isListening) return;
  bell.isListening = true;
  onNotices(hear, () => bell.back.forEach((work) => work()));
  const listener = redis.duplicate();
  // The other connection tells of it.
  listener.on("error", () => undefined);
  listener.on("ready", () => bell.back.forEach((work) => work()));
  await listener.connect();
  await listener.subscribe(CHANNEL, hear);
  bell.back.forEach((work) => work());
  singleton("bell-listener", () => listener);
}

/** Listens no more. */
export function stopBell(): void {
  if (!bell.isListening) return;
  singleton<{ destroy(): void }>("bell-listener", () => ({ destroy: () => undefined })).destroy();
}
