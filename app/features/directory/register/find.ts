import type { Point, Search } from "../asked";
import type { Hit } from "../found";
import { First, isBefore } from "./first";
import type { Entry, Register } from "./register";
import { Tally, type Offered } from "./tally";

/** As far as somebody is in the order whose distance is not known, in tenths of kilometers. */
const NOWHERE = 1_000_000;
const ALL_LOTS = 2 ** 31;

/** Who looks, as far as the register has to know. */
export interface Sight {
  id: string;
  isStaff: boolean;
  /** The open circles she sits in. */
  mine: readonly string[];
  /** The circles she may read: nobody is counted by others. */
  readable: readonly string[];
}

/** What has the words that are looked for: the numbers of rows, and how well each fits (all alike without). */
export interface Fitting {
  rows: readonly number[];
  ranks: readonly number[] | null;
}

/** What a search finds. */
export interface Findings extends Offered {
  total: number;
  page: Hit[];
  /** How many rows the register does not know: it, or what fits, is of another moment. */
  unknown: number;
}

/** How much a searcher sees of somebody, as far as finding goes: 1 to 3. Of herself she finds what staff find. */
function depths(register: Register, sight: Sight): (entry: Entry) => number {
  if (sight.isStaff) return () => 3;
  const mine = new Set(
    sight.mine.flatMap((value) => register.numberOf({ field: "circle", value }) ?? []),
  );
  const isFellow = ({ values }: Entry) => values.some((coded) => mine.has(coded >> 2));
  return (entry) => {
    if (entry.person.id === sight.id) return 3;
    return entry.differs && isFellow(entry) ? 2 : 1;
  };
}

/** Kilometers between two points by the great circle (haversine). */
export function kilometersBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const up = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const along = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const cosines = Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians);
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, up * up + cosines * along * along)));
}

/** How far somebody is; null where that is not asked, or her place is not seen. */
function kilometersTo(from: Point | null, { person }: Entry, depth: number): number | null {
  const { latitude, longitude, placeFrom } = person;
  if (!from || latitude === null || longitude === null || placeFrom > depth) return null;
  return kilometersBetween(from, { latitude, longitude });
}

/** Visits everybody who has the words, or all, whom the searcher sees by what she sees; how many rows are not known. */
function visitCandidates(
  register: Register,
  sight: Sight,
  fitting: Fitting | null,
  visit: (entry: Entry, depth: number, rank: number) => void,
): number {
  const depthOf = depths(register, sight);
  let unknown = 0;
  if (!fitting) {
    for (const entry of register.entries()) {
      const depth = depthOf(entry);
      if (entry.least <= depth) visit(entry, depth, 0);
    }
    return unknown;
  }
  for (let i = 0; i < fitting.rows.length; i += 1) {
    const found = register.ofRow(fitting.rows[i] ?? -1);
    if (!found) unknown += 1;
    else {
      const depth = depthOf(found.entry);
      if (found.row.from <= depth && depth <= found.row.to)
        visit(found.entry, depth, fitting.ranks?.[i] ?? 0);
    }
  }
  return unknown;
}

/** Where somebody stands in the order of a search, the least first. */
function keyOf(
  { sort, start }: Search,
  { person }: Entry,
  rank: number,
  km: number | null,
): number {
  if (sort === "relevance") return -rank;
  if (sort === "newest") return -person.since;
  if (sort === "nearest") return km === null ? NOWHERE : Math.round(km * 10);
  return (person.lot - start + ALL_LOTS) % ALL_LOTS;
}

/** Whom a search finds from its place on, so many of them, and the counts of all: by nothing that she who looks may not see. `fitting` is what has its words; null without words. */
export function find(
  register: Register,
  sight: Sight,
  search: Search,
  fields: readonly string[],
  fitting: Fitting | null,
  most: number,
): Findings {
  const tally = new Tally(register, sight.readable, search, fields);
  const first = new First(most);
  const { from, within, after } = search;
  let total = 0;
  const unknown = visitCandidates(register, sight, fitting, (entry, depth, rank) => {
    const km = kilometersTo(from, entry, depth);
    if (from && within !== null && (km === null || km > within)) return;
    const lack = tally.lack(entry, depth);
    if ((lack & (lack - 1)) !== 0) return;
    tally.count(entry, depth, lack);
    if (lack !== 0) return;
    total += 1;
    const hit = { id: entry.person.id, key: keyOf(search, entry, rank, km), km };
    if (!after || isBefore(after, hit)) first.put(hit);
  });
  return { total, page: first.inOrder(), unknown, ...tally.offered() };
}
