import { Columns } from "./columns";

/** The depth that nobody has: only she herself sees it. */
const NOBODY = 4;

/** What the register keeps of somebody who can be found. */
export interface Listed {
  id: string;
  lot: number;
  /** When she came, in milliseconds. */
  since: number;
  /** Where she is, and from which depth of sight each place is seen. */
  places: readonly Spot[];
  /** The rows of words she is found by, each for a range of depths: together they reach from the least that sees her to 3. */
  rows: readonly WordsRow[];
  /** What she can be filtered by; a cohort and a circle are values too, seen by whoever sees her. */
  values: readonly { field: string; value: string; from: number }[];
}

/** A place of somebody, seen from a depth on. */
export interface Spot {
  latitude: number;
  longitude: number;
  from: number;
}

/** A row of words. */
export interface WordsRow {
  nr: number;
  from: number;
  to: number;
}

/** A value, and the field it is one of. */
export interface Named {
  field: string;
  value: string;
}

/**
 * Everybody who can be found, in the memory of this process: what people are filtered, counted and
 * ordered by. Texts are not here. Who looks decides how much of it she is told: see find.
 */
export class Register {
  /** What is known of each, by her slot. */
  readonly columns = new Columns();
  /** Who has which slot; empty where nobody has it. */
  readonly ids: string[] = [];
  readonly #slots = new Map<string, number>();
  readonly #rowsOf = new Map<number, readonly WordsRow[]>();
  readonly #morePlaces = new Map<number, readonly Spot[]>();
  /** Number of a row of words -> slot, and for which depths, in one number. */
  readonly #rows = new Map<number, number>();
  readonly #numbers = new Map<string, number>();
  readonly #named: Named[] = [];

  /** Values by their numbers; numbers are never used again. */
  get named(): readonly Named[] {
    return this.#named;
  }

  /** The slot of somebody; undefined where she is not listed. */
  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }

  /** Whose row of words has this number: her slot times 16, and the depths it is for (times 4 and times 1). */
  ofRow(nr: number): number | undefined {
    return this.#rows.get(nr);
  }

  /** The number of a value; undefined where nobody ever had it. */
  numberOf({ field, value }: Named): number | undefined {
    return this.#numbers.get(`${field}\n${value}`);
  }

  /** Takes somebody in, in place of what was known of her. */
  put({ id, values, rows, places, ...person }: Listed): void {
    this.drop(id);
    const { columns } = this;
    const slot = columns.take(values.map(({ from, ...named }) => this.#number(named) * 4 + from));
    const deep = [...places, ...rows, ...values].map(({ from }) => from);
    columns.lot[slot] = person.lot;
    columns.since[slot] = person.since;
    const [place, ...more] = places;
    columns.latitude[slot] = place?.latitude ?? NaN;
    columns.longitude[slot] = place?.longitude ?? NaN;
    columns.placeFrom[slot] = place?.from ?? NOBODY;
    if (more.length > 0) this.#morePlaces.set(slot, more);
    columns.least[slot] = Math.min(...rows.map(({ from }) => from));
    columns.differs[slot] = deep.includes(2) ? 1 : 0;
    this.ids[slot] = id;
    this.#slots.set(id, slot);
    this.#rowsOf.set(slot, rows);
    for (const { nr, from, to } of rows) this.#rows.set(nr, slot * 16 + from * 4 + to);
  }

  /** Forgets somebody. */
  drop(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    for (const { nr } of this.#rowsOf.get(slot) ?? []) this.#rows.delete(nr);
    this.columns.release(slot);
    this.ids[slot] = "";
    this.#slots.delete(id);
    this.#rowsOf.delete(slot);
    this.#morePlaces.delete(slot);
  }

  /** The places of somebody that are not in the columns: few have more than one. */
  morePlaces(slot: number): readonly Spot[] {
    return this.#morePlaces.get(slot) ?? [];
  }

  /** What is known of somebody, as it was put in; for tests and for telling what is wrong. */
  listed(id: string): Listed | undefined {
    const slot = this.#slots.get(id);
    if (slot === undefined) return undefined;
    const { columns } = this;
    const place = {
      ...{ latitude: columns.latitude[slot] ?? NaN, longitude: columns.longitude[slot] ?? NaN },
      from: columns.placeFrom[slot] ?? NOBODY,
    };
    return {
      ...{ id, lot: columns.lot[slot] ?? 0, since: columns.since[slot] ?? 0 },
      places: Number.isNaN(place.latitude) ? [] : [place, ...this.morePlaces(slot)],
      rows: this.#rowsOf.get(slot) ?? [],
      values: [...columns.values.subarray(columns.begin[slot], columns.end[slot])].map((coded) => ({
        ...(this.#named[coded >> 2] ?? { field: "", value: "" }),
        from: coded & 3,
      })),
    };
  }

  #number(named: Named): number {
    const key = `${named.field}\n${named.value}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#named.push({ field: named.field, value: named.value });
    this.#numbers.set(key, this.#named.length - 1);
    return this.#named.length - 1;
  }
}
