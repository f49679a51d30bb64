import type { Clock } from "../clock";
import type { Random } from "../random";
import { readTranscript, type Talk } from "../transcript";
import { artsOnTheCanal } from "./arts-on-the-canal";
import { canalStreet } from "./canal-street";
import { caringAtHome } from "./caring-at-home";
import { communityFridges } from "./community-fridges";
import { eastbank } from "./eastbank";
import { foodThatGathers } from "./food-that-gathers";
import { fridgeLog } from "./fridge-log";
import { nightBus } from "./night-bus";
import { northCommon } from "./north-common";
import { palabraPorPalabra } from "./palabra-por-palabra";
import { porchesOfTheFlats } from "./porches-of-the-flats";
import { storyAndOralHistory } from "./story-and-oral-history";
import { sundayLibrary } from "./sunday-library";
import { towerHill } from "./tower-hill";
import { towerHillTitled } from "./tower-hill-titled";
import { warmHomes } from "./warm-homes";

const TRANSCRIPTS: Readonly<Record<string, string>> = {
  "tower-hill-neighbors": `${towerHill}\n${towerHillTitled}`,
  "canal-street-neighbors": canalStreet,
  "eastbank-mesa-abierta": eastbank,
  "porches-of-the-flats": porchesOfTheFlats,
  "north-common-green": northCommon,
  "food-that-gathers-us": foodThatGathers,
  "story-and-oral-history": storyAndOralHistory,
  "arts-on-the-canal": artsOnTheCanal,
  "caring-at-home": caringAtHome,
  "palabra-por-palabra": palabraPorPalabra,
  "warm-homes-by-winter": warmHomes,
  "community-fridges": communityFridges,
  "night-bus": nightBus,
  "sunday-library": sundayLibrary,
};

/** The title of the longest conversation of the demo. */
export const FRIDGE_LOG = "The fridge log";

/** What was said in a circle of the demo, the common conversation first. */
export function talksOf(slug: string, clock: Clock, random: Random): Talk[] {
  const transcript = TRANSCRIPTS[slug];
  if (!transcript) throw new Error(`Nothing was said in "${slug}".`);
  const talks = readTranscript(transcript, clock);
  if (slug !== "community-fridges") return talks;
  return [...talks, { title: FRIDGE_LOG, said: fridgeLog(clock, random) }];
}
