import { foldPlace } from "./fold";
import { HEAD, MAGIC, RECORD } from "./pack";

/** A place, with its middle to a hundredth of a degree: about a kilometer. */
export interface Place {
  name: string;
  /** The first level of administration; empty where there is none. */
  region: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  latitude: number;
  longitude: number;
}

/** As much as lies between a hamlet and a town: "par" is Paris before it is Par. */
const JUST_SO = 60;

interface Found {
  at: number;
  weight: number;
}

/** Names of places in a packed file (see pack.ts), found by their beginnings. */
export class Gazetteer {
  readonly #names: number;
  readonly #records: number;
  readonly #regions: readonly [string, string][];
  /** How many places there are. */
  readonly size: number;

  constructor(private readonly file: Buffer) {
    if (!file.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error("not a file of places");
    this.size = file.readUInt32LE(MAGIC.length);
    const json = file.readUInt32LE(MAGIC.length + 8);
    this.#regions = JSON.parse(file.toString("utf8", HEAD, HEAD + json)) as [string, string][];
    this.#records = HEAD + json;
    this.#names = this.#records + this.size * RECORD;
  }

  #nameAt(at: number): string {
    const record = this.#records + at * RECORD;
    const from = this.#names + this.file.readUInt32LE(record);
    return this.file.toString("utf8", from, from + this.file.readUInt8(record + 11));
  }

  #placeAt(at: number): Place {
    const record = this.#records + at * RECORD;
    const [country = "", region = ""] = this.#regions[this.file.readUInt16LE(record + 8)] ?? [];
    return {
      ...{ name: this.#nameAt(at), region, country },
      latitude: this.file.readInt16LE(record + 4) / 100,
      longitude: this.file.readInt16LE(record + 6) / 100,
    };
  }

  /** The first place whose folded name is not before a text. */
  #firstFrom(text: string): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (foldPlace(this.#nameAt(middle)) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Places whose names begin like a text, whatever its accents, the weightiest first; being called
   * just so weighs too. After commas it may go on with region and country, in any
   * words of `says`, which names them; so a whole label finds its place.
   */
  find(text: string, most: number, says: (place: Place) => string): Place[] {
    const [first = "", ...rest] = text.split(",").map(foldPlace);
    if (first.length < 2) return [];
    const exact = this.#between(this.#firstFrom(first), this.#firstFrom(`${first} `), 40);
    const begun = rest.length > 0 && exact.length > 0 ? [] : this.#begunBy(first, most);
    const isMeant = (place: Place) => {
      const words = ` ${foldPlace(says(place))} ${place.country.toLowerCase()} `;
      return rest.every((part) => words.includes(` ${part}`));
    };
    const both = [...exact.map((one) => ({ ...one, weight: one.weight + JUST_SO })), ...begun];
    const places = both
      .sort((a, b) => b.weight - a.weight)
      .map(({ at }) => this.#placeAt(at))
      .filter(isMeant);
    return places.slice(0, most);
  }

  #begunBy(first: string, most: number): Found[] {
    const from = this.#firstFrom(`${first} `);
    const to = this.#firstFrom(`${first}\uFFFF`);
    return this.#between(from, to, most);
  }

  /** The weightiest of a stretch. */
  #between(from: number, to: number, most: number): Found[] {
    const best: Found[] = [];
    for (let at = from; at < to; at += 1) {
      const weight = this.file.readUInt8(this.#records + at * RECORD + 10);
      const last = best.at(-1);
      if (best.length >= most && last && weight <= last.weight) continue;
      const place = best.findIndex((one) => one.weight < weight);
      best.splice(place < 0 ? best.length : place, 0, { at, weight });
      if (best.length > most) best.pop();
    }
    return best;
  }
}
