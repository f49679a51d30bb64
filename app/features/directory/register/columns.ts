const FREE = 255;

/** Numbers about everybody in arrays, a slot for each person: what counting walks, one behind the other in memory. */
export class Columns {
  /** How many slots there are; some are free. */
  size = 0;
  lot = new Float64Array(64);
  since = new Float64Array(64);
  /** Of her first place; NaN where she has none. */
  latitude = new Float64Array(64);
  longitude = new Float64Array(64);
  placeFrom = new Uint8Array(64);
  /** The least depth that sees her; FREE where nobody is. */
  least = new Uint8Array(64).fill(FREE);
  /** 1 where those who share a circle with her may see more of her than others. */
  differs = new Uint8Array(64);
  /** Where her values begin and end in `values`. */
  begin = new Int32Array(64);
  end = new Int32Array(64);
  /** Each the number of a value times 4, and the depth it is seen from. */
  values = new Int32Array(1_024);
  #filled = 0;
  #stale = 0;
  readonly #free: number[] = [];

  /** A slot for somebody, with her values. */
  take(values: readonly number[]): number {
    const slot = this.#free.pop() ?? this.size;
    if (slot === this.size) this.size += 1;
    if (slot >= this.lot.length) this.#grow();
    if (this.#filled + values.length > this.values.length) this.#makeRoom(values.length);
    this.begin[slot] = this.#filled;
    this.values.set(values, this.#filled);
    this.#filled += values.length;
    this.end[slot] = this.#filled;
    return slot;
  }

  /** Gives a slot free. */
  release(slot: number): void {
    this.#stale += (this.end[slot] ?? 0) - (this.begin[slot] ?? 0);
    this.begin[slot] = this.end[slot] = 0;
    this.least[slot] = FREE;
    this.#free.push(slot);
  }

  #grow(): void {
    const length = this.lot.length * 2;
    this.lot = wider(this.lot, new Float64Array(length));
    this.since = wider(this.since, new Float64Array(length));
    this.latitude = wider(this.latitude, new Float64Array(length));
    this.longitude = wider(this.longitude, new Float64Array(length));
    this.placeFrom = wider(this.placeFrom, new Uint8Array(length));
    this.least = wider(this.least, new Uint8Array(length).fill(FREE));
    this.differs = wider(this.differs, new Uint8Array(length));
    this.begin = wider(this.begin, new Int32Array(length));
    this.end = wider(this.end, new Int32Array(length));
  }

  /** Leaves out the values of those who changed or went; takes more room where that is not enough. */
  #makeRoom(more: number): void {
    const needed = this.#filled - this.#stale + more;
    const isEnough = needed * 2 < this.values.length;
    const next = new Int32Array(isEnough ? this.values.length : Math.max(needed * 2, 1_024));
    let at = 0;
    for (let slot = 0; slot < this.size; slot += 1) {
      const hers = this.values.subarray(this.begin[slot], this.end[slot]);
      next.set(hers, at);
      this.begin[slot] = at;
      at += hers.length;
      this.end[slot] = at;
    }
    this.values = next;
    this.#filled = at;
    this.#stale = 0;
  }
}

function wider<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
