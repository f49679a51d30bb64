/** What the register keeps of somebody who can be found. */
export interface Listed {
  id: string;
  lot: number;
  /** When she came, in milliseconds. */
  since: number;
  latitude: number | null;
  longitude: number | null;
  /** From which depth of sight her place is seen. */
  placeFrom: number;
  /** The rows of words she is found by, each for a range of depths: together they reach from the least that sees her to 3. */
  rows: readonly WordsRow[];
  /** What she can be filtered by; a cohort and a circle are values too, seen by whoever sees her. */
  values: readonly { field: string; value: string; from: number }[];
}

/** A row of words. */
export interface WordsRow {
  nr: number;
  from: number;
  to: number;
}

/** A person as counting reads her. */
export interface Entry {
  person: Omit<Listed, "values">;
  /** The least depth that sees her. */
  least: number;
  /** Whether those who share a circle with her may see more of her than others. */
  differs: boolean;
  /** Each the number of a value times 4, and the depth it is seen from. */
  values: readonly number[];
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
  readonly #entries = new Map<string, Entry>();
  readonly #rows = new Map<number, { entry: Entry; row: WordsRow }>();
  readonly #numbers = new Map<string, number>();
  readonly #named: Named[] = [];

  /** Values by their numbers; numbers are never used again. */
  get named(): readonly Named[] {
    return this.#named;
  }

  get size(): number {
    return this.#entries.size;
  }

  entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  entry(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** Whose row of words has this number, and for which depths. */
  ofRow(nr: number): { entry: Entry; row: WordsRow } | undefined {
    return this.#rows.get(nr);
  }

  /** The number of a value; undefined where nobody ever had it. */
  numberOf({ field, value }: Named): number | undefined {
    return this.#numbers.get(`${field}\n${value}`);
  }

  /** Takes somebody in, in place of what was known of her. */
  put({ values, ...person }: Listed): void {
    this.drop(person.id);
    const coded = values.map(({ from, ...named }) => this.#number(named) * 4 + from);
    const entry = {
      ...{ person, values: coded },
      least: Math.min(...person.rows.map(({ from }) => from)),
      differs:
        person.placeFrom === 2 ||
        person.rows.some(({ from }) => from === 2) ||
        values.some(({ from }) => from === 2),
    };
    this.#entries.set(person.id, entry);
    for (const row of person.rows) this.#rows.set(row.nr, { entry, row });
  }

  /** Forgets somebody. */
  drop(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    for (const { nr } of entry.person.rows) this.#rows.delete(nr);
    this.#entries.delete(id);
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
