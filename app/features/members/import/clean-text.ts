// Marks that reorder or hide text: embeddings, overrides, isolates, the invisible marks and the
// byte order mark. The joiners U+200C and U+200D stay: emoji and Persian are written with them.
const HIDDEN =
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;
// Every control character that is no space or line break.
const CONTROLS = /[^\P{Cc}\s]/gu;
const SPACES = /[^\S\n]+/g;

const visible = (text: string) => text.normalize("NFC").replace(HIDDEN, "");

/** A text of one line: NFC, without control and direction marks, spaces collapsed, trimmed. Nothing visible is changed or cut. */
export const cleanLine = (text: string): string =>
  visible(text)
    .replace(/[\r\n\u2028\u2029]+/g, " ")
    .replace(CONTROLS, "")
    .replace(SPACES, " ")
    .trim();

/** A text of several paragraphs: as cleanLine, but line breaks stay, two at most in a row. */
export const cleanParagraphs = (text: string): string =>
  visible(text)
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(CONTROLS, "")
    .replace(SPACES, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** How many code points a text has: an emoji of one code point counts once. */
export const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** A text reduced to what matters for comparing: no accents, case, punctuation or double spaces. */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
