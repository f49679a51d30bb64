import type { Hit } from "../found";

interface Standing {
  key: number;
  id: string;
}

const isBefore = (a: Standing, b: Standing): boolean =>
  a.key < b.key || (a.key === b.key && a.id < b.id);

/** The first so many of an order behind a place in it, of all that are put in. */
export class First {
  #hits: Hit[] = [];
  #last: Hit | null = null;
  readonly #most: number;
  readonly #after: Standing | null;

  constructor(most: number, after: Standing | null) {
    this.#most = most;
    this.#after = after;
  }

  put(id: string, key: number, km: number | null): void {
    const last = this.#last;
    if (last && (key > last.key || (key === last.key && id >= last.id))) return;
    const hit = { id, key, km };
    if (this.#after && !isBefore(this.#after, hit)) return;
    this.#hits.push(hit);
    if (this.#hits.length < 2 * this.#most + 50) return;
    this.#hits = this.inOrder();
    this.#last = this.#hits.at(-1) ?? null;
  }

  inOrder(): Hit[] {
    return this.#hits.sort((a, b) => (isBefore(a, b) ? -1 : 1)).slice(0, this.#most);
  }
}
