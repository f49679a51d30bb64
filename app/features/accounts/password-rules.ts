import { isCommonPassword } from "./common-passwords";

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 200;

/** Why a password is not taken; the sentences are `accounts.passwordProblems` of the catalogues. */
export type PasswordProblem = "tooShort" | "tooLong" | "common" | "context";

/** What others know or guess of her: a password made of it is no secret. */
export interface PasswordContext {
  email: string;
  name: string;
  community: string;
}

// Letters and digits that are left of a password must be worth guessing at once its known words are gone.
const WORTH = 6;

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function contextWords({ email, name, community }: PasswordContext): string[] {
  const [local = "", domain = ""] = email.split("@");
  // The ending of a domain (org, com) is in many good passwords.
  const parts = [local, domain.split(".").slice(0, -1).join("."), name, community, "weft"];
  const words = parts.flatMap((part) => plain(part).split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words)].filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
}

function isMadeOfContext(password: string, context: PasswordContext): boolean {
  const whole = plain(password);
  const rest = contextWords(context).reduce((text, word) => text.replaceAll(word, " "), whole);
  return rest !== whole && rest.replace(/[^\p{L}\p{N}]/gu, "").length < WORTH;
}

/** What keeps a text from being a password, or null. No rules about kinds of characters: length and surprise count. */
export function passwordProblem(
  password: string,
  context: PasswordContext,
): PasswordProblem | null {
  const length = [...password.normalize("NFKC")].length;
  if (length < PASSWORD_MIN) return "tooShort";
  if (length > PASSWORD_MAX) return "tooLong";
  if (isCommonPassword(password)) return "common";
  if (isMadeOfContext(password, context)) return "context";
  return null;
}
