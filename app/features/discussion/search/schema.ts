import { z } from "zod";
import { isId } from "~/shared/ids";
import { oneLine } from "~/shared/plain-text";
import { dayAfter, startOfDay } from "./days";
import type { Typed, WrongFields } from "./found";

/** The most that is looked for, and of a name, in UTF-16 code units. */
export const LONGEST_SEARCH = 200;
const LONGEST_NAME = 80;

const line = (longest: number) =>
  z
    .string()
    .catch("")
    .transform(oneLine)
    .transform((text) => cut(text, longest));

const cut = (text: string, longest: number) =>
  text
    .slice(0, longest)
    .replace(/\p{Surrogate}$/u, "")
    .trimEnd();

const slug = z
  .string()
  .regex(/^[\p{L}\p{N}-]{1,100}$/u)
  .nullable()
  .catch(null);

const after = z
  .string()
  .regex(/^\d{1,15}~[\da-f-]{36}(~l)?$/)
  .transform((text) => {
    const [at = "", id = "", mark] = text.split("~");
    return { at: new Date(Number(at)), id, loose: mark === "l" };
  })
  .refine(({ at, id }) => isId(id) && !Number.isNaN(at.getTime()) && at.getUTCFullYear() < 3000)
  .nullable()
  .catch(null);

const form = z.object({
  q: line(LONGEST_SEARCH),
  by: line(LONGEST_NAME),
  circle: slug,
  from: z
    .string()
    .catch("")
    .transform((text) => oneLine(text).slice(0, 20)),
  to: z
    .string()
    .catch("")
    .transform((text) => oneLine(text).slice(0, 20)),
  files: z.literal("on").nullable().catch(null),
  after,
});

/** What the address asks: what was typed, kept as it was; what is wrong with it; and what it means, null where something is wrong or nothing is asked. */
export interface Asked {
  typed: Typed;
  wrong: WrongFields;
  search: Search | null;
}

/** What to look for, parsed. */
export interface Search {
  /** Empty when only the rest is asked. */
  words: string;
  /** Part of the author's name; empty for anybody. */
  by: string;
  /** Slug of a circle; null for everywhere. */
  circle: string | null;
  /** From this moment on, and before that one. */
  from: Date | null;
  until: Date | null;
  files: boolean;
  /** Goes on after this one; loose: among those that begin like the last word. */
  after: { at: Date; id: string; loose: boolean } | null;
}

function moments({ from, to }: { from: string; to: string }, timeZone: string) {
  const next = dayAfter(to);
  const start = from === "" ? null : startOfDay(from, timeZone);
  const end = to === "" || next === null ? null : startOfDay(next, timeZone);
  const wrong: WrongFields = {
    ...(from !== "" && start === null && { from: "date" as const }),
    ...(to !== "" && end === null && { to: "date" as const }),
    ...(start && end && start >= end && { to: "order" as const }),
  };
  return { start, end, wrong };
}

/** Reads an address of the search; days are those of the reader's time zone. Never throws, whatever it is given. */
export function askedOf(params: URLSearchParams, timeZone: string): Asked {
  const given = Object.fromEntries(params);
  const { q, by, circle, from, to, files, after: place } = form.parse(given);
  const { start, end, wrong } = moments({ from, to }, timeZone);
  const isLong = oneLine(given["q"] ?? "").length > LONGEST_SEARCH;
  const isAsked = q !== "" || by !== "" || start !== null || end !== null || files !== null;
  const isWrong = Object.keys(wrong).length > 0;
  return {
    typed: { q, by, circle: circle ?? "", from, to, files: files !== null },
    wrong: { ...wrong, ...(isLong && { q: "long" as const }) },
    search:
      isAsked && !isWrong
        ? { words: q, by, circle, from: start, until: end, files: files !== null, after: place }
        : null,
  };
}

/** How an address names the place after which a list goes on. */
export const placeAfter = ({ at, id, loose }: NonNullable<Search["after"]>): string =>
  `${at.getTime()}~${id}${loose ? "~l" : ""}`;
