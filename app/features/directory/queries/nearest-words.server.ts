import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import { meant } from "../spelling";
import { depthOf, fellows, type Looker } from "./sight.server";

const LIKE = "0.4";
const MOST_ROWS = 300;
const MOST_WORDS = 3;
const SHORTEST = 4;

/**
 * Words that stand in what the looker sees of people and are spelled nearly like these, for each; a
 * word that has none stays as it is. Null where none has. A statement for each word, three at most.
 */
export async function nearestWords(
  looker: Looker,
  words: readonly string[],
): Promise<string[] | null> {
  const long = words.filter((word) => word.length >= SHORTEST).slice(0, MOST_WORDS);
  const found = await Promise.all(
    long.map(async (word) => {
      const rows = await readRows<{ short: string }>(Prisma.sql`
        with ${fellows(looker)}
        select w.short from findable_words w
        where (select set_config('pg_trgm.word_similarity_threshold', ${LIKE}, true)) is not null
          and w.short %> name_key(${word}::text)
          and ${depthOf(looker, Prisma.sql`w.member_id`)} between w.seen_from and w.seen_to
        limit ${MOST_ROWS}::int`);
      const folded = word.normalize("NFD").replace(/\p{M}/gu, "");
      return [
        word,
        meant(
          folded,
          rows.map(({ short }) => short),
        )[0] ?? null,
      ] as const;
    }),
  );
  const instead = new Map(found.filter(([word, other]) => other !== null && other !== word));
  return instead.size === 0 ? null : words.map((word) => instead.get(word) ?? word);
}
