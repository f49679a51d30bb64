import { randomBytes } from "node:crypto";

const POOL = 8_192;
let pool = Buffer.alloc(0);
let used = 0;

/** So many random bytes as base64url. Drawn in large pieces: many small ones cost more than what they are for. */
export function randomText(bytes: number): string {
  if (pool.length - used < bytes) {
    pool = randomBytes(POOL);
    used = 0;
  }
  used += bytes;
  return pool.toString("base64url", used - bytes, used);
}
