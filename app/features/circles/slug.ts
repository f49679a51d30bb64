// Words that are, or may become, pages beside a circle's own address.
const RESERVED = new Set([
  ..."about all archive edit feed invite map members mine new search staff talk".split(" "),
]);

const LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
const LONGEST = 60;

/** A text as search and addresses compare it: lower case, without accents. */
export const folded = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The address a circle's name leads to: a to z, 0 to 9 and single hyphens, 60 at most; never a reserved word, never empty. */
export function slugOf(name: string): string {
  const words = folded(name)
    .replace(/['’]/g, "")
    .replace(/[^ -~]/g, (letter) => LETTERS[letter] ?? "-")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const short =
    words.length <= LONGEST ? words : words.slice(0, LONGEST + 1).replace(/-?[^-]*$/, "");
  const slug = short || words.slice(0, LONGEST) || "circle";
  return RESERVED.has(slug) ? `${slug}-circle` : slug;
}
