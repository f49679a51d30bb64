import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import { singleton } from "~/platform/singleton.server";
import type { Search } from "../asked";
import type { Fitting } from "../register/find";
import { queryOf } from "./sight.server";

/** Numbers kept at most, of all that was looked for lately: about 8 MB. */
const KEPT = 500_000;

interface Kept {
  version: number;
  answer: Promise<Fitting>;
  size: number;
}

const answers = () => singleton("directory:fitting", () => new Map<string, Kept>());

/** Lets go of what was looked for lately. */
export const forgetFitting = (): void => answers().clear();

const numbers = (text: string | null): number[] => (text ? text.split(",").map(Number) : []);

async function ask(words: readonly string[], isRanked: boolean): Promise<Fitting> {
  const [row] = await readRows<{ rows: string | null; ranks: string | null }>(
    Prisma.sql`select * from findable_rows(${queryOf(words)}, ${isRanked})`,
  );
  return { rows: numbers(row?.rows ?? null), ranks: isRanked ? numbers(row?.ranks ?? null) : null };
}

/**
 * Which rows of words have what a search looks for, whoever may see them. While nothing changed (by
 * the version of the register) it is not asked again: for the next page, and for each box that is
 * ticked. One statement at most.
 */
export async function fittingAt(version: number, { words, sort }: Search): Promise<Fitting> {
  const kept = answers();
  const isRanked = sort === "relevance";
  const key = `${isRanked}\n${words.join(" ")}`;
  const known = kept.get(key);
  if (known?.version === version) return known.answer;
  const made: Kept = { version, answer: ask(words, isRanked), size: 0 };
  kept.delete(key);
  kept.set(key, made);
  try {
    const fitting = await made.answer;
    made.size = fitting.rows.length + (fitting.ranks?.length ?? 0);
    letGo(kept, version);
    return fitting;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

/** Drops what is of another moment, and the oldest of what is too much. */
function letGo(kept: Map<string, Kept>, version: number): void {
  let sum = 0;
  for (const [key, one] of [...kept].reverse()) {
    sum += one.size;
    if (one.version !== version || sum > KEPT) kept.delete(key);
  }
}
