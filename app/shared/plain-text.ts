// Marks that reorder or hide text: a name must not write over its neighbors. The joiners
// U+200C and U+200D stay: emoji and Persian are written with them.
const HIDDEN =
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;
const CONTROLS = /[^\P{Cc}\n]/gu;
const LONE_SURROGATES = /\p{Cs}/gu;
const SPACES = /[^\S\n]+/g;

const visible = (text: string) =>
  text.replace(LONE_SURROGATES, "").normalize("NFC").replace(HIDDEN, "");

/** One line of plain text: NFC, spaces collapsed and trimmed, without control and direction marks. */
export const oneLine = (text: string): string =>
  visible(text)
    .replace(/[\r\n\u2028\u2029]+/g, " ")
    .replace(SPACES, " ")
    .replace(CONTROLS, "")
    .trim();

/** Plain text that may have paragraphs: like oneLine, but single and double line breaks stay. */
export const paragraphs = (text: string): string =>
  visible(text)
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(SPACES, " ")
    .replace(CONTROLS, "")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
