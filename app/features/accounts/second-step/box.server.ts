import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "~/platform/env.server";
import { singleton } from "~/platform/singleton.server";

// A copy of the database alone must not be enough to make somebody's codes.

const IV = 12;
const TAG = 16;

/** The key: SECRET_KEY, or one that is made once and kept beside the data, for its owner's eyes only. */
const key = () =>
  singleton("secret-key", () => {
    if (env.SECRET_KEY) return Buffer.from(env.SECRET_KEY, "base64");
    const file = join(env.DATA_DIR, "secret.key");
    if (!existsSync(file)) {
      mkdirSync(env.DATA_DIR, { recursive: true });
      // Of two processes that begin at once one writes it, and both read what was written.
      try {
        writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
    }
    return Buffer.from(readFileSync(file, "utf8"), "base64");
  });

/** Seals bytes with AES-256-GCM: iv, tag, ciphertext. */
export function seal(plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", key(), iv);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body]));
}

/** Opens what seal made; throws when it was changed, or sealed with another key. */
export function unseal(sealed: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
}

/** A key of 32 bytes that belongs to one account for one purpose, in base64url: the same in each of her sessions, and nobody else's. */
export const accountKey = (accountId: string, purpose: string): string =>
  createHmac("sha256", key()).update(`${purpose} ${accountId}`).digest("base64url");
