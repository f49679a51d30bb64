import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { tooMany } from "./http/responses.server";
import { log } from "./log.server";
import { answeringRedis, redis } from "./redis.server";
import { singleton } from "./singleton.server";

export interface Budget {
  /** How many in a window. */
  points: number;
  /** The window's length. */
  seconds: number;
}

interface Limiter {
  /** Shared by all processes, where there is Redis. */
  shared: RateLimiterRedis | null;
  own: RateLimiterMemory;
}

const limiters = singleton("rate-limiters", () => new Map<string, Limiter>());

/** How long an answer of Redis is waited for. */
const PATIENCE_MS = 250;

function limiterFor(name: string, { points, seconds }: Budget): Limiter {
  const found = limiters.get(name);
  if (found) return found;
  const options = { keyPrefix: `limit:${name}`, points, duration: seconds };
  const own = new RateLimiterMemory(options);
  const shared = redis
    ? new RateLimiterRedis({ ...options, storeClient: redis, useRedisPackage: true })
    : null;
  const made = { shared, own };
  limiters.set(name, made);
  return made;
}

// While Redis is away or frozen each process counts for itself: slower abuse rather than
// locked-out people, and nobody waits.
async function consume({ shared, own }: Limiter, key: string): Promise<void> {
  if (shared && answeringRedis()) {
    const late = new Promise<"late">((done) => setTimeout(done, PATIENCE_MS, "late").unref());
    try {
      if ((await Promise.race([shared.consume(key), late])) !== "late") return;
    } catch (result) {
      if (result instanceof RateLimiterRes) throw result;
      log.warn({ err: result }, "Redis could not count");
    }
  }
  await own.consume(key);
}

// Keys hold addresses of people: only a hash of them is kept.
const keyOf = (key: string) => createHash("sha256").update(key).digest("base64url").slice(0, 22);

/** Counts one use; the seconds to wait when the budget is spent, else 0. */
export const spend = (name: string, key: string, budget: Budget): Promise<number> =>
  secondsToWait(() => consume(limiterFor(name, budget), keyOf(key)));

/** The same without waiting for what other processes counted: what is spent everywhere is refused from the next use on. For what is sent in a row and must not stand in line behind Redis. */
export async function spendAtOnce(name: string, key: string, budget: Budget): Promise<number> {
  const { shared, own } = limiterFor(name, budget);
  const hashed = keyOf(key);
  if (shared && answeringRedis()) {
    shared.consume(hashed).catch((result: unknown) => {
      if (!(result instanceof RateLimiterRes)) return;
      void own.block(hashed, Math.max(1, Math.ceil(result.msBeforeNext / 1000)));
    });
  }
  return secondsToWait(() => own.consume(hashed));
}

async function secondsToWait(consuming: () => Promise<unknown>): Promise<number> {
  try {
    await consuming();
    return 0;
  } catch (result) {
    if (result instanceof RateLimiterRes) return Math.max(1, Math.ceil(result.msBeforeNext / 1000));
    log.error({ err: result }, "the rate limiter failed");
    return 0;
  }
}

/** Counts one use and throws a 429 when the budget of this key is spent. */
export async function limit(name: string, key: string, budget: Budget): Promise<void> {
  const wait = await spend(name, key, budget);
  if (wait > 0) {
    log.warn({ limit: name }, "a rate limit was reached");
    throw tooMany(wait);
  }
}

/** Forgets what a key has used, after it proved itself. */
export async function forgive(name: string, key: string): Promise<void> {
  const limiter = limiters.get(name);
  await limiter?.own.delete(keyOf(key));
  if (answeringRedis()) await limiter?.shared?.delete(keyOf(key)).catch(() => undefined);
}
