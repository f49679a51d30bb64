import { z } from "zod";
import { oneLine } from "~/shared/plain-text";
import { LANGUAGES, type Language, type Text } from "~/text";
import { isTimeZone } from "./time-zones";

const LONGEST = { name: 120, community: 80, email: 254, password: 1_000 };

// What is over the longest password is refused in words by the rules; this only bounds the work.
const secret = (t: Text) =>
  z.string(t.common.errors.required).max(LONGEST.password, t.accounts.passwordProblems.tooLong);

const address = (t: Text) =>
  z
    .string(t.common.errors.required)
    .trim()
    .toLowerCase()
    .max(LONGEST.email, t.common.errors.email)
    .regex(z.regexes.email, t.common.errors.email);

const line = (t: Text, max: number) =>
  z
    .string(t.common.errors.required)
    .transform(oneLine)
    // What is empty once it is cleaned comes in as nothing.
    .pipe(z.string(t.common.errors.required).max(max, t.common.errors.tooLong({ max })));

const reading = (t: Text, languages: readonly Language[] = LANGUAGES) => ({
  language: z.enum(languages, t.common.errors.choice),
  timeZone: z.string(t.common.errors.choice).refine(isTimeZone, t.common.errors.choice),
});

/** The form that makes the community and its first person. */
export const setupSchema = (t: Text) =>
  z.object({
    ...reading(t),
    community: line(t, LONGEST.community),
    name: line(t, LONGEST.name),
    email: address(t),
    password: secret(t),
  });

/** Coming in with a password. */
export const signInSchema = (t: Text) => z.object({ email: address(t), password: secret(t) });

/** Asking for a letter: a link to come in, or to choose a new password. */
export const addressSchema = (t: Text) => z.object({ email: address(t) });

/** Choosing a new password by a link. */
export const resetSchema = (t: Text) => z.object({ password: secret(t) });

const proof = (t: Text) => secret(t).optional();

/** Changing one's own password; `proof` is the one of now. */
export const passwordSchema = (t: Text) => z.object({ password: secret(t), proof: proof(t) });

/** Giving up one's own password. */
export const proofSchema = (t: Text) => z.object({ proof: proof(t) });

/** Moving to another address. */
export const emailSchema = (t: Text) => z.object({ email: address(t), proof: proof(t) });

/** How somebody reads Weft, in one of the languages that are offered. */
export const settingsSchema = (t: Text, languages?: readonly Language[]) =>
  z.object({
    ...reading(t, languages),
    theme: z.enum(["system", "light", "dark"], t.common.errors.choice),
  });

/** Which device to end: the hash that names its session. */
export const deviceSchema = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });
