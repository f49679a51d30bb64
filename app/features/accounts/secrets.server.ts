import { createHash, randomBytes } from "node:crypto";

/** A secret for a link or a cookie: 192 random bits as 32 URL-safe characters. */
export const newSecret = (): string => randomBytes(24).toString("base64url");

/** What is kept of a secret: SHA-256, hex. Secrets are random, so no salt is needed. */
export const hashSecret = (secret: string): string =>
  createHash("sha256").update(secret).digest("hex");
