import { db } from "~/platform/db/db.server";
import { overTls } from "~/platform/env.server";
import { readCookie } from "../cookies";
import { HALFWAY_MINUTES } from "../policy";
import { hashSecret, newSecret } from "../secrets.server";

// Between the first step and the second nobody is signed in: a cookie of its own says whose second
// step is awaited, for ten minutes and five tries.

const COOKIE = overTls() ? "__Host-weft-half" : "weft-half";
const attributes = `Path=/; HttpOnly; SameSite=Lax${overTls() ? "; Secure" : ""}`;

/** The Set-Cookie value that ends a half sign-in. */
export const noHalf = (): string => `${COOKIE}=; ${attributes}; Max-Age=0`;

/** The hash that names the half sign-in of a browser, or null. */
export function halfIn(request: Request): string | null {
  const secret = readCookie(request.headers.get("cookie"), COOKIE);
  return secret ? hashSecret(secret) : null;
}

/** Begins to wait for somebody's second step; the Set-Cookie value. */
export async function startHalf(accountId: string): Promise<string> {
  const secret = newSecret();
  await db.halfSignIn.create({
    data: {
      ...{ id: hashSecret(secret), accountId },
      expiresAt: new Date(Date.now() + HALFWAY_MINUTES * 60_000),
    },
  });
  return `${COOKIE}=${secret}; ${attributes}; Max-Age=${HALFWAY_MINUTES * 60}`;
}
