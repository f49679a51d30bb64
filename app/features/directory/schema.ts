import { z } from "zod";
import { isId } from "~/shared/ids";
import { oneLine } from "~/shared/plain-text";
import { DISTANCES, SORTS, USUAL_DISTANCE, type Place, type Typed } from "./asked";

/** The most that is looked for, in UTF-16 code units. */
export const LONGEST_SEARCH = 200;
const MOST_WORDS = 10;
const LONGEST_WORD = 40;
const MOST_VALUES = 12;
const LONGEST_VALUE = 300;
/** A bit of a whole number each, where they are counted. */
const MOST_FIELDS = 30;

const line = (longest: number) =>
  z
    .string()
    .catch("")
    .transform((text) =>
      oneLine(text)
        .slice(0, longest)
        .replace(/\p{Surrogate}$/u, "")
        .trimEnd(),
    );

const after = z
  .string()
  .regex(/^-?\d{1,16}~[\da-f-]{36}~\d{1,10}$/)
  .transform((text): Place => {
    const [key = "", id = "", start = ""] = text.split("~");
    return { key: Number(key), id, start: Number(start) };
  })
  .refine(({ key, id, start }) => isId(id) && Number.isSafeInteger(key) && start < 2 ** 31)
  .nullable()
  .catch(null);

const form = z.object({
  q: line(LONGEST_SEARCH),
  near: line(120),
  km: z
    .string()
    .transform(Number)
    .refine((km) => (DISTANCES as readonly number[]).includes(km))
    .catch(USUAL_DISTANCE),
  sort: z.enum(SORTS).nullable().catch(null),
  view: z.enum(["rows", "cards"]).catch("rows"),
  after,
});

const RESERVED = new Set([...Object.keys(form.shape), "_data", "index", "problem"]);

/** What an address asks of the directory; never throws, whatever it is given. `wasLong` when only the beginning of the words is looked for. */
export function askedOf(params: URLSearchParams): {
  typed: Typed;
  after: Place | null;
  wasLong: boolean;
} {
  const asked = form.parse(Object.fromEntries(params));
  const chosen: Record<string, string[]> = {};
  for (const field of new Set(params.keys())) {
    if (RESERVED.has(field) || field.length > 40) continue;
    const values = [...new Set(params.getAll(field))].filter(
      (value) => value !== "" && value.length <= LONGEST_VALUE && !value.includes("\0"),
    );
    if (Object.keys(chosen).length === MOST_FIELDS) break;
    if (values.length > 0) chosen[field] = values.slice(0, MOST_VALUES);
  }
  const { q, near, sort, view } = asked;
  const km = asked.km as Typed["km"];
  return {
    typed: { q, near, km, sort, cards: view === "cards", chosen },
    after: asked.after,
    wasLong: oneLine(params.get("q") ?? "").length > LONGEST_SEARCH,
  };
}

/** The words of a text, without signs, lower case. */
export const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .map((word) => word.slice(0, LONGEST_WORD).replace(/\p{Surrogate}$/u, ""))
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);

/** How an address names the place after which a list goes on. */
export const placeAfter = ({ key, id, start }: Place): string => `${key}~${id}~${start}`;

/** What somebody has typed so far, for suggestions. */
export const suggestQuery = (params: URLSearchParams): string =>
  z.object({ q: line(80) }).parse({ q: params.get("q") ?? "" }).q;

const MOST_TICKED = 200;

const selection = z.object({
  intent: z.enum(["cohort", "invite", "write", "letter", "csv"]).catch("cohort"),
  all: z.literal("on").nullable().catch(null),
  cohort: z.uuid().nullable().catch(null),
  search: z.string().max(4_000).catch(""),
});

/** What staff ask to be done with several people, and with whom: those who are ticked, or all whom the search finds. */
export function selectionSchema(form: FormData | URLSearchParams) {
  const { all, ...asked } = selection.parse(Object.fromEntries(form));
  const who = form.getAll("who").filter((id): id is string => typeof id === "string" && isId(id));
  return { ...asked, all: all !== null, who: [...new Set(who)].slice(0, MOST_TICKED) };
}

export type Selection = ReturnType<typeof selectionSchema>;

/** To how many a letter was just sent; null where none was. */
export const sentIn = (params: URLSearchParams) =>
  z.coerce.number().int().min(0).max(100_000).nullable().catch(null).parse(params.get("sent"));

const PROBLEMS = ["nobody", "many", "crowd", "cohort"] as const;

/** What can be wrong with a selection. */
export type Problem = (typeof PROBLEMS)[number];

/** What was wrong with a selection, as the address says it. */
export const problemIn = (params: URLSearchParams) =>
  z.enum(PROBLEMS).nullable().catch(null).parse(params.get("problem"));
