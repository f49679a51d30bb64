import { Prisma } from "~/generated/prisma/client";

const TOKEN = /-?"[^"]*"?|\S+/g;

/** What somebody typed: what she looks for, and each word or phrase that it should be without. */
function split(words: string): { wanted: string; without: string[] } {
  const tokens = words.match(TOKEN) ?? [];
  const isWithout = (token: string) => /^-./u.test(token);
  return {
    wanted: tokens.filter((token) => !isWithout(token)).join(" "),
    without: tokens.filter(isWithout).map((token) => token.slice(1)),
  };
}

const either = (words: string): Prisma.Sql =>
  Prisma.sql`(websearch_to_tsquery('weft_en', ${words}) || websearch_to_tsquery('weft_es', ${words}))`;

// Excluded apart: a word is in neither language's words then.
const excluding = (query: Prisma.Sql, without: readonly string[]): Prisma.Sql =>
  without.length === 0
    ? query
    : Prisma.sql`(${query} && !!${either(without.map((each) => each.replace(/^-+/, "")).join(" or "))})`;

/** SQL: a tsquery of what somebody typed, in either language; "a phrase", or and -without work. Any text is safe. */
export function queryOf(words: string): Prisma.Sql {
  const { wanted, without } = split(words);
  return excluding(either(wanted), without);
}

// The last word, where it stands for itself and in no phrase.
const LAST = /^(.*?)(?<![\p{L}\p{N}"])([\p{L}\p{N}]{2,40})$/su;

/** SQL: like queryOf, with words that begin like the last one; null where the text does not end in a word. */
export function looseWords(words: string): Prisma.Sql | null {
  const { wanted, without } = split(words);
  const [, before = "", last] = LAST.exec(wanted) ?? [];
  if (last === undefined || (before.split('"').length - 1) % 2 === 1) return null;
  const begins = Prisma.sql`word_begins(${last}::text)`;
  return excluding(
    Prisma.sql`(
      (websearch_to_tsquery('weft_en', ${before}) && ${begins})
      || (websearch_to_tsquery('weft_es', ${before}) && ${begins}))`,
    without,
  );
}
