import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { log } from "../log.server";
import { singleton } from "../singleton.server";
import { foldPlace } from "./fold";
import { Gazetteer, type Place } from "./gazetteer";

export type { Place } from "./gazetteer";

const FILE = resolve("build/places.bin");

const opened = singleton("places", () => ({
  gazetteer: undefined as Gazetteer | null | undefined,
}));

/** The gazetteer, read when it is first asked; null where the build made none. */
function gazetteer(): Gazetteer | null {
  if (opened.gazetteer !== undefined) return opened.gazetteer;
  const isThere = existsSync(FILE);
  if (!isThere)
    log.warn("there is no build/places.bin: places are not known; npm run build makes it");
  return (opened.gazetteer = isThere ? new Gazetteer(readFileSync(FILE)) : null);
}

const countries = new Map<string, Intl.DisplayNames>();

function countryName(code: string, language: string): string {
  const known =
    countries.get(language) ??
    new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  countries.set(language, known);
  return known.of(code) ?? code;
}

/** A place with its region and country, as a reader of a language calls them. */
export const placeLabel = ({ name, region, country }: Place, language: string): string =>
  [name, region === name ? "" : region, countryName(country, language)].filter(Boolean).join(", ");

const inBothLanguages = (place: Place) =>
  ["en", "es"].map((language) => placeLabel(place, language)).join(" ");

/** Places whose names begin like a text, with their labels, the likeliest first. */
export const placesLike = (
  text: string,
  language: string,
  most = 8,
): (Place & { label: string })[] => {
  const found = gazetteer()?.find(text.slice(0, 120), most, inBothLanguages) ?? [];
  return found.map((place) => ({ ...place, label: placeLabel(place, language) }));
};

const isCalled = (text: string) => {
  const name = foldPlace(text.split(",")[0] ?? "");
  return (place: Place) => foldPlace(place.name) === name;
};

/** The place a text most likely means, one that is called just so before others; null where nothing is called so. */
export function placeCalled(text: string, language: string) {
  const places = placesLike(text, language);
  return places.find(isCalled(text)) ?? places[0] ?? null;
}

/** The place that is called just so; null where none is. */
export const placeNamed = (text: string): Place | null =>
  placesLike(text, "en").find(isCalled(text)) ?? null;
