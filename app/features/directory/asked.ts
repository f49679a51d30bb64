/** How a list of people is ordered. LOT: shuffled, every day from another place. */
export const SORTS = ["relevance", "newest", "nearest", "lot"] as const;
export type Sort = (typeof SORTS)[number];

/** Distances that may be asked for, in kilometers. */
export const DISTANCES = [5, 25, 100, 500] as const;
export type Distance = (typeof DISTANCES)[number];
export const USUAL_DISTANCE: Distance = 25;

/** What people can be filtered by besides the fields of profiles. */
export const GROUPS = ["cohort", "circle"] as const;

/** What was typed and chosen, as the form shows it again. */
export interface Typed {
  q: string;
  near: string;
  km: Distance;
  /** Null where she chose none: then the words decide. */
  sort: Sort | null;
  cards: boolean;
  /** Field -> values, in the order of the address. */
  chosen: Record<string, string[]>;
}

/** A point, coarse as a gazetteer has it. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** Where a list goes on: after the person with this key in its order. */
export interface Place {
  key: number;
  id: string;
  /** Where the shuffle of that list began. */
  start: number;
}

/** What to look for, parsed. */
export interface Search {
  /** Words without signs; empty when only the rest is asked. */
  words: readonly string[];
  /** Field -> values of which one is asked; fields are asked together. */
  chosen: ReadonlyMap<string, readonly string[]>;
  /** From where distances are measured. */
  from: Point | null;
  /** Nobody farther than this from there. */
  within: number | null;
  sort: Sort;
  /** Where the shuffle begins: 0 to 2^31 - 1. */
  start: number;
  after: Place | null;
}

/** The address of the same list with something changed; a null leaves it out. The place in the list is left. */
export function addressOf(typed: Typed, change: Partial<Typed> = {}): string {
  const { q, near, km, sort, cards, chosen } = { ...typed, ...change };
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  if (near) {
    params.set("near", near);
    params.set("km", String(km));
  }
  for (const [field, values] of Object.entries(chosen))
    for (const value of values) params.append(field, value);
  if (sort) params.set("sort", sort);
  if (cards) params.set("view", "cards");
  const query = params.toString();
  return query ? `/people?${query}` : "/people";
}
