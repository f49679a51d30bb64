/** Letters and digits that are not mistaken for one another. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** How many recovery codes somebody gets at once. */
export const RECOVERY_CODES = 10;

const LENGTH = 10;

/** A recovery code made of random bytes, as people read it: five, a dash, five. About 49 bits. */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return `${letters.slice(0, 5).join("")}-${letters.slice(5).join("")}`;
}

/** A recovery code as it is kept and compared: what people type differently is the same. */
export const plainRecoveryCode = (typed: string): string =>
  typed.toUpperCase().replace(/[^0-9A-Z]/g, "");

/** The digits of a code from an authenticator app, however they were grouped; null for anything else. */
export function sixDigits(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** A secret in groups of four, to be typed. */
export const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(" ") ?? secret;
