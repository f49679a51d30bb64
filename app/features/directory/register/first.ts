import type { Hit } from "../found";

/** Whether one stands before another in the order of a list. */
export const isBefore = (a: { key: number; id: string }, b: { key: number; id: string }): boolean =>
  a.key < b.key || (a.key === b.key && a.id < b.id);

/** The first so many of an order, of all that are put in. */
export class First {
  #hits: Hit[] = [];
  #last: Hit | null = null;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  put(hit: Hit): void {
    if (this.#last && !isBefore(hit, this.#last)) return;
    this.#hits.push(hit);
    if (this.#hits.length < 2 * this.#most + 50) return;
    this.#hits = this.inOrder();
    this.#last = this.#hits.at(-1) ?? null;
  }

  inOrder(): Hit[] {
    return this.#hits.sort((a, b) => (isBefore(a, b) ? -1 : 1)).slice(0, this.#most);
  }
}
