import type { Search } from "../asked";
import type { Counted } from "../found";
import type { Named, Register } from "./register";

/** Values of one field that are offered, besides those that are chosen. */
const OFFERED = 7;

/** What was counted of values, and for each somebody who shows it to her who looks. */
export interface Offered {
  counts: Omit<Counted, "label">[];
  witnesses: Map<string, string>;
}

/** What a value is called among the witnesses. */
export const witnessOf = ({ field, value }: Named): string => `${field}\n${value}`;

/** Counts how many would be found with each value, were it chosen too: the values of a field leave the others of it out of account. */
export class Tally {
  readonly #register: Register;
  readonly #asked: Search["chosen"];
  /** Value -> the bit of its field, where it is chosen. */
  readonly #chosen: Int32Array;
  /** Value -> the bit of its field; 0 where the field is counted and nothing of it chosen, -1 where it is not counted. */
  readonly #field: Int32Array;
  readonly #all: number;
  readonly #counts: Int32Array;
  readonly #witnesses: Int32Array;

  constructor(
    register: Register,
    readable: readonly string[],
    { chosen }: Search,
    fields: readonly string[],
  ) {
    const { named } = register;
    this.#register = register;
    this.#asked = chosen;
    this.#all = 2 ** chosen.size - 1;
    const bits = new Map([...chosen.keys()].map((field, i) => [field, 2 ** i]));
    const counted = new Set([...fields, "cohort", "circle", ...chosen.keys()]);
    const read = new Set(readable);
    this.#counts = new Int32Array(named.length);
    this.#witnesses = new Int32Array(named.length);
    this.#chosen = Int32Array.from(named, ({ field, value }) =>
      chosen.get(field)?.includes(value) ? (bits.get(field) ?? 0) : 0,
    );
    this.#field = Int32Array.from(named, ({ field, value }) =>
      counted.has(field) && (field !== "circle" || read.has(value)) ? (bits.get(field) ?? 0) : -1,
    );
  }

  /** Which of the fields asked for somebody lacks, a bit each: 0 where she is found. */
  lack(slot: number, depth: number): number {
    if (this.#all === 0) return 0;
    const { values, begin, end } = this.#register.columns;
    const last = end[slot] ?? 0;
    let has = 0;
    for (let at = begin[slot] ?? 0; at < last; at += 1) {
      const coded = values[at] ?? 0;
      if ((coded & 3) <= depth) has |= this.#chosen[coded >> 2] ?? 0;
    }
    return this.#all & ~has;
  }

  /** Counts somebody who lacks one field at most. */
  count(slot: number, depth: number, lack: number): void {
    const { values, begin, end } = this.#register.columns;
    const last = end[slot] ?? 0;
    for (let at = begin[slot] ?? 0; at < last; at += 1) {
      const coded = values[at] ?? 0;
      const number = coded >> 2;
      const field = this.#field[number] ?? -1;
      if (field < 0 || (coded & 3) > depth || (lack !== 0 && field !== lack)) continue;
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
      this.#witnesses[number] = slot;
    }
  }

  /** The values of each field that most have, and those that are chosen. */
  offered(): Offered {
    const byField = new Map<string, { number: number; value: string; n: number }[]>();
    this.#counts.forEach((n, number) => {
      const { field, value } = this.#register.named[number] ?? { field: "", value: "" };
      if (n === 0 && this.#chosen[number] === 0) return;
      const list = byField.get(field);
      if (list) list.push({ number, value, n });
      else byField.set(field, [{ number, value, n }]);
    });
    const counts: Offered["counts"] = this.#strangers();
    const witnesses = new Map<string, string>();
    for (const [field, values] of byField) {
      values.sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
      values.forEach(({ number, value, n }, i) => {
        if (i >= OFFERED && this.#chosen[number] === 0) return;
        counts.push({ field, value, n });
        const witness = this.#register.ids[this.#witnesses[number] ?? 0];
        if (n > 0 && witness) witnesses.set(witnessOf({ field, value }), witness);
      });
    }
    return { counts, witnesses };
  }

  /** What is chosen and nobody ever had. */
  #strangers(): Offered["counts"] {
    return [...this.#asked].flatMap(([field, values]) =>
      values
        .filter((value) => this.#register.numberOf({ field, value }) === undefined)
        .map((value) => ({ field, value, n: 0 })),
    );
  }
}
