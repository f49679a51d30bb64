const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(whole: string, name: string): string {
  if (!name.startsWith("#")) return NAMED[name] ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** The words of HTML that renderMarkdown made, on one line: for a list, an announcement, never to be put back as HTML. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<[^>]*>/g, (tag) => (/^<\/?(strong|em|del|a|code)\b/.test(tag) ? "" : " "))
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, decoded)
    .replace(/\s+/g, " ")
    .trim();

/** A text of one line cut at a word, with an ellipsis when something is missing. */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/\p{Surrogate}$/u, "");
  const atWord = cut.replace(/\s+\S*$/, "");
  // What ends in a mark of its own would end in two: "street.…".
  return `${(atWord.length > length / 2 ? atWord : cut).replace(/[\s.,;:…]+$/u, "")}…`;
}

const BRIEF = 140;
/** As much of a message's HTML, in code units, as a brief is made from. */
export const BRIEF_SOURCE = 2_000;

/** How a message begins, on one line: the same whether all of its HTML is at hand or only its first BRIEF_SOURCE. */
export const briefOf = (html: string): string =>
  excerpt(textOfHtml(html.slice(0, BRIEF_SOURCE).replace(/<[^>]*$|&[^;\s]{0,9}$/, "")), BRIEF);

// Nothing but space and signs without a width.
const BLANK = /^[\s\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]*$/u;

/** Whether nobody would see anything of a text. */
export const isBlank = (text: string): boolean => BLANK.test(text);

/** A text as it is kept: line breaks of one kind, no control characters, no halves of a sign, no empty lines around it. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
