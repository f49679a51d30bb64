import type { Point, Search } from "../asked";
import type { Hit } from "../found";
import { First } from "./first";
import type { Register } from "./register";
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
function depths(register: Register, sight: Sight): (slot: number) => number {
  if (sight.isStaff) return () => 3;
  const { columns, named } = register;
  const mine = new Uint8Array(named.length);
  for (const value of sight.mine) {
    const number = register.numberOf({ field: "circle", value });
    if (number !== undefined) mine[number] = 1;
  }
  const own = register.slotOf(sight.id);
  return (slot) => {
    if (slot === own) return 3;
    if (columns.differs[slot] === 0) return 1;
    const end = columns.end[slot] ?? 0;
    for (let at = columns.begin[slot] ?? 0; at < end; at += 1)
      if (mine[(columns.values[at] ?? 0) >> 2] === 1) return 2;
    return 1;
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

/** How far the nearest place of somebody is; null where that is not asked, or none of hers is seen. */
function kilometersTo(from: Point | null, register: Register, slot: number, depth: number) {
  if (!from) return null;
  const { columns } = register;
  const [latitude = NaN, longitude = NaN] = [columns.latitude[slot], columns.longitude[slot]];
  if (Number.isNaN(latitude)) return null;
  const isSeen = (columns.placeFrom[slot] ?? 4) <= depth;
  let least = isSeen ? kilometersBetween(from, { latitude, longitude }) : Infinity;
  for (const place of register.morePlaces(slot))
    if (place.from <= depth) least = Math.min(least, kilometersBetween(from, place));
  return least === Infinity ? null : least;
}

/** Visits everybody who has the words, or all, whom the searcher sees by what she sees; how many rows are not known. */
function visitCandidates(
  register: Register,
  sight: Sight,
  fitting: Fitting | null,
  visit: (slot: number, depth: number, rank: number) => void,
): number {
  const depthOf = depths(register, sight);
  const { columns } = register;
  let unknown = 0;
  if (!fitting) {
    for (let slot = 0; slot < columns.size; slot += 1) {
      const least = columns.least[slot] ?? 255;
      if (least > 3) continue;
      const depth = depthOf(slot);
      if (least <= depth) visit(slot, depth, 0);
    }
    return unknown;
  }
  for (let i = 0; i < fitting.rows.length; i += 1) {
    const row = register.ofRow(fitting.rows[i] ?? -1);
    if (row === undefined) unknown += 1;
    else {
      const depth = depthOf(row >> 4);
      if (((row >> 2) & 3) <= depth && depth <= (row & 3))
        visit(row >> 4, depth, fitting.ranks?.[i] ?? 0);
    }
  }
  return unknown;
}

/** Where everybody stands in the order of a search, the least first. */
function keysOf({ columns }: Register, { sort, start }: Search) {
  return (slot: number, rank: number, km: number | null): number => {
    if (sort === "relevance") return -rank;
    if (sort === "newest") return -(columns.since[slot] ?? 0);
    if (sort === "nearest") return km === null ? NOWHERE : Math.round(km * 10);
    return ((columns.lot[slot] ?? 0) - start + ALL_LOTS) % ALL_LOTS;
  };
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
  const first = new First(most, search.after);
  const keyOf = keysOf(register, search);
  const { from, within } = search;
  let total = 0;
  const unknown = visitCandidates(register, sight, fitting, (slot, depth, rank) => {
    const km = kilometersTo(from, register, slot, depth);
    if (from && within !== null && (km === null || km > within)) return;
    const lack = tally.lack(slot, depth);
    if ((lack & (lack - 1)) !== 0) return;
    tally.count(slot, depth, lack);
    if (lack !== 0) return;
    total += 1;
    first.put(register.ids[slot] ?? "", keyOf(slot, rank, km), km);
  });
  return { total, page: first.inOrder(), unknown, ...tally.offered() };
}
