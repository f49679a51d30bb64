import { accountsByEmail } from "~/features/accounts/door.server";
import { openSeatCounts } from "~/features/circles/door.server";
import { openMessageCounts } from "~/features/discussion/door.server";
import {
  mergesPage,
  pairPlaceIn,
  pairsPage,
  pairsWaiting,
  twins,
} from "~/features/members/door.server";
import { db } from "~/platform/db/db.server";
import { isId } from "~/shared/ids";
import { pairsQuery } from "./schema";

/** What somebody holds, as far as staff may see it. */
export interface Holdings {
  circles: number;
  messages: number;
}

/** What people hold, by id. Two statements. */
export async function holdingsOf(ids: readonly string[]): Promise<(id: string) => Holdings> {
  const [circles, messages] = await Promise.all([openSeatCounts(ids), openMessageCounts(ids)]);
  return (id) => ({ circles: circles.get(id) ?? 0, messages: messages.get(id) ?? 0 });
}

/** The page of pairs that wait. A constant number of statements. */
export async function waitingPage(url: URL) {
  const { first, second, done } = pairsQuery.parse(Object.fromEntries(url.searchParams));
  const [{ pairs, next }, count, chosen] = await Promise.all([
    pairsPage(pairPlaceIn(url.searchParams)),
    pairsWaiting(),
    choose(first, second),
  ]);
  const holds = await holdingsOf(pairs.flatMap(({ one, other }) => [one.id, other.id]));
  return {
    pairs: pairs.map(({ one, other, reasons }) => ({
      reasons,
      one: { ...one, ...holds(one.id) },
      other: { ...other, ...holds(other.id) },
    })),
    next: next && `${new URLSearchParams({ ...next, alike: String(next.alike) }).toString()}`,
    ...{ count, chosen, done: done === "different" },
  };
}

/** Two people whom staff look for: each with what was typed, and whom it named. */
export interface Chosen {
  first: { typed: string; id: string | null };
  second: { typed: string; id: string | null };
}

/** Finds people by their mail addresses, or the addresses of their pages. */
async function choose(first: string, second: string): Promise<Chosen> {
  const typed = [first, second];
  const named = typed.map((text) => text.split(/[/?#]/).find(isId) ?? null);
  const accounts = first || second ? await accountsByEmail(db, typed) : new Map<string, never>();
  const ids = typed.map((text, i) => named[i] ?? accounts.get(text.toLowerCase())?.id ?? null);
  const here = await twins(ids.filter((id) => id !== null));
  const found = (i: 0 | 1) => {
    const person = here.get(ids[i] ?? "");
    return { typed: named[i] && person ? person.email : (typed[i] ?? ""), id: person?.id ?? null };
  };
  return { first: found(0), second: found(1) };
}

/** The page of those who were joined, the last first. */
export async function joinedPage(url: URL) {
  const { before } = pairsQuery.parse(Object.fromEntries(url.searchParams));
  const [{ merges, next }, count] = await Promise.all([mergesPage(before), pairsWaiting()]);
  return { merges, next: next && `show=joined&before=${next}`, count };
}
