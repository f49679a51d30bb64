// The gazetteer has no populations. How large a place is shows elsewhere: many others lie around it,
// a time zone is named after it, or its region, or its own parts and suburbs.
import { foldPlace } from "./fold";
import type { City } from "./pack";

const CELL = 0.25;
const ZONE = 90;
const REGION = 30;
const [PART, PARTS] = [8, 40];

interface Known {
  city: City;
  key: string;
}

const cellOf = ({ lat, lng }: City, north = 0, east = 0): string =>
  `${Math.floor(Number(lat) / CELL) + north} ${Math.floor(Number(lng) / CELL) + east}`;

const AROUND = [-1, 0, 1].flatMap((north) => [-1, 0, 1].map((east) => [north, east] as const));

const isNear = (one: City, other: City | undefined): boolean =>
  other !== undefined &&
  Math.abs(Number(one.lat) - Number(other.lat)) < CELL &&
  Math.abs(Number(one.lng) - Number(other.lng)) < CELL;

/** Time zones of a country, named after a city each: its largest, or that of a part of it. */
function zonesOf(country: string): string[] {
  try {
    const locale = new Intl.Locale("und", { region: country }) as Intl.Locale & {
      timeZones?: string[];
      getTimeZones?: () => string[] | undefined;
    };
    const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
    return zones.map((zone) => foldPlace((zone.split("/").at(-1) ?? "").replaceAll("_", " ")));
  } catch {
    return [];
  }
}

/** Every run of whole words of a name that is shorter than it. */
function runsOf(key: string): string[] {
  const words = key.split(" ");
  return words.flatMap((_, from) =>
    words
      .slice(from)
      .map((_, i) => words.slice(from, from + i + 1).join(" "))
      .filter((run) => run !== key && run.length > 3),
  );
}

/** Which places others nearby are named after, with so much for each of them. */
function partsOf(all: readonly Known[]): Map<number, number> {
  const names = new Map<string, number[]>();
  all.forEach(({ key }, i) => {
    const alike = names.get(key);
    if (alike) alike.push(i);
    else names.set(key, [i]);
  });
  const parts = new Map<number, number>();
  for (const { city, key } of all) {
    const runs = runsOf(key).filter((run) => names.has(run));
    if (runs.length === 0) continue;
    for (const i of runs.flatMap((run) => names.get(run) ?? []))
      if (isNear(city, all[i]?.city)) parts.set(i, (parts.get(i) ?? 0) + PART);
  }
  return parts;
}

/** Of places of one name in one country, the one most others lie around. */
function largest(cities: readonly Known[], crowds: readonly number[]): Map<string, number> {
  const best = new Map<string, number>();
  cities.forEach(({ city, key }, i) => {
    const name = `${city.country} ${key}`;
    const known = best.get(name);
    if (known === undefined || (crowds[known] ?? 0) < (crowds[i] ?? 0)) best.set(name, i);
  });
  return best;
}

/** How likely its name means each place, of those that are called alike or begin alike: 0 to 255. `regions` names the first level of administration by "country.code". */
export function weightsOf(cities: readonly City[], regions: ReadonlyMap<string, string>): number[] {
  const all = cities.map((city) => ({ city, key: foldPlace(city.name) }));
  const cells = new Map<string, number>();
  for (const city of cities) cells.set(cellOf(city), (cells.get(cellOf(city)) ?? 0) + 1);
  const crowds = cities.map((city) =>
    AROUND.reduce((n, [north, east]) => n + (cells.get(cellOf(city, north, east)) ?? 0), 0),
  );
  const weights = crowds.map((crowd) => Math.log2(crowd) * 10);
  const add = (i: number | undefined, weight: number) => {
    if (i !== undefined) weights[i] = (weights[i] ?? 0) + weight;
  };

  for (const [i, weight] of partsOf(all)) add(i, Math.min(weight, PARTS));
  const best = largest(all, crowds);
  for (const country of new Set(cities.map((city) => city.country)))
    for (const zone of new Set(zonesOf(country)))
      add(best.get(`${country} ${zone}`) ?? best.get(`${country} ${zone} city`), ZONE);
  for (const [code, name] of regions) {
    const i = best.get(`${code.split(".")[0] ?? ""} ${foldPlace(name)}`);
    const city = i === undefined ? undefined : cities[i];
    if (city && `${city.country}.${city.admin1}` === code) add(i, REGION);
  }
  return weights.map((weight) => Math.min(255, Math.round(weight)));
}
