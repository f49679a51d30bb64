import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { tooMany } from "./http/responses.server";
import { log } from "./log.server";
import { redis } from "./redis.server";
import { singleton } from "./singleton.server";

export interface Budget {
  /** How many in a window. */
  points: number;
  /** The window's length. */
  seconds: number;
}

const limiters = singleton(
  "rate-limiters",
  () => new Map<string, RateLimiterMemory | RateLimiterRedis>(),
);

function limiterFor(name: string, { points, seconds }: Budget) {
  const found = limiters.get(name);
  if (found) return found;
  const options = { keyPrefix: `limit:${name}`, points, duration: seconds };
  const made = redis
    ? // While Redis is away each process counts for itself: slower abuse rather than locked-out people.
      new RateLimiterRedis({
        ...options,
        storeClient: redis,
        useRedisPackage: true,
        insuranceLimiter: new RateLimiterMemory(options),
      })
    : new RateLimiterMemory(options);
  limiters.set(name, made);
  return made;
}

// Keys hold addresses of people: only a hash of them is kept.
const keyOf = (key: string) => createHash("sha256").update(key).digest("base64url").slice(0, 22);

/** Counts one use; the seconds to wait when the budget is spent, else 0. */
export async function spend(name: string, key: string, budget: Budget): Promise<number> {
  try {
    await limiterFor(name, budget).consume(keyOf(key));
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
  await limiters.get(name)?.delete(keyOf(key));
}
