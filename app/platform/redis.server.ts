import { BootError } from "./boot-error";
import { env } from "./env.server";
import { log } from "./log.server";
import { singleton } from "./singleton.server";

const PING_MS = 500;
/** A Redis that has not answered for this long is away, even if its connection stands. */
const FROZEN_MS = 1_000;

async function open(url: string) {
  const { createClient } = await import("redis");
  const client = createClient({
    url,
    // Commands fail at once while Redis is away: chat must not stall with it.
    disableOfflineQueue: true,
    // A line that is dead without saying so is given up: nothing came back for socketTimeout.
    pingInterval: 1_500,
    socket: {
      socketTimeout: 5_000,
      connectTimeout: 5_000,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 3_000),
    },
  });
  let up = false;
  client.on("ready", () => {
    up = true;
  });
  client.on("error", (error: Error) => {
    if (up) log.warn({ reason: error.message }, "Redis is away");
    up = false;
  });
  const first = client.connect();
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error("no answer within 5 seconds")), 5_000).unref(),
  );
  try {
    await Promise.race([first, late]);
  } catch (error) {
    client.destroy();
    throw new BootError(
      `Weft can't reach Redis at ${new URL(url).host} (REDIS_URL): ${(error as Error).message}.`,
    );
  }
  return client;
}

type Redis = Awaited<ReturnType<typeof open>>;
const place = singleton<{ opened: Redis | null }>("redis", () => ({ opened: null }));

/** The Redis connection, or null where REDIS_URL is not set or openRedis was not called yet. */
export let redis = place.opened;

/** Connects to Redis, once per process, where REDIS_URL is set; a boot that fails throws a BootError. */
export async function openRedis(): Promise<void> {
  if (env.REDIS_URL) redis = place.opened ??= await open(env.REDIS_URL);
}

const pulse = singleton("redis-pulse", () => {
  const state = { answeredAt: Date.now(), asking: false };
  const timer = setInterval(() => {
    if (state.asking || !redis?.isReady) return;
    state.asking = true;
    redis.ping().then(
      () => Object.assign(state, { answeredAt: Date.now(), asking: false }),
      () => (state.asking = false),
    );
  }, PING_MS);
  timer.unref();
  return state;
});

/** Redis where it is connected and answers, else null: what is asked of one that is frozen would wait with it. */
export const answeringRedis = (): typeof redis =>
  redis?.isReady && Date.now() - pulse.answeredAt < PING_MS + FROZEN_MS ? redis : null;
