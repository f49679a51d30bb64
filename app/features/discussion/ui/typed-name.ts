import { MOST_PICKED, type Picked } from "../named";

const MOST_WORDS = 4;
const LONGEST = 60;
const BEFORE = /[\p{L}\p{M}\p{N}_@./-]$/u;

/** What is being typed behind an @: where the sign is, and the words so far, maybe none. */
export interface TypedName {
  sign: number;
  words: string;
}

/** The beginning of a name that ends at the caret; null where none is being typed. */
export function typedName(text: string, caret: number): TypedName | null {
  const sign = text.lastIndexOf("@", caret - 1);
  if (sign < 0 || caret - sign > LONGEST || BEFORE.test(text.slice(0, sign))) return null;
  const words = text.slice(sign + 1, caret);
  if (words.includes("\n") || /^\s/.test(words)) return null;
  return words.trim().split(/\s+/).length > MOST_WORDS ? null : { sign, words };
}

/** Of those who were picked while a text was written, the ones it still names. */
export const stillNamed = (text: string, picked: readonly Picked[]): Picked[] =>
  picked.filter(({ name }) => text.includes(`@${name}`));

/** Those who were picked, with one more: of two of one name the later one is meant. */
export const withPicked = (picked: readonly Picked[], { id, name }: Picked): Picked[] =>
  [...picked.filter((one) => one.name !== name), { id, name }].slice(-MOST_PICKED);
