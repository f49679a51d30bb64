import type { Clock } from "../clock";
import type { Random } from "../random";
import type { Said } from "../transcript";
import * as pieces from "./fridge-pieces";
import * as scenes from "./fridge-scenes";

const EASTBANK = Object.keys(pieces.llenados);
const CANAL = [...new Set([...Object.keys(pieces.fillings), ...Object.keys(pieces.standings)])];

/** How many messages the fridge log holds. */
export const FRIDGE_LOG_LENGTH = 600;

/** minutes counts from midnight. */
type Entry = { by: string; body: string; minutes: number; thanks?: number };

const startBig = (text: string): string =>
  text.replace(
    /(^\*?|[.!?] )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

/** Deals each list from a shuffled deck, all the way through before it is shuffled again. */
function dealer(random: Random): (list: readonly string[]) => string {
  const decks = new Map<readonly string[], string[]>();
  return (list) => {
    const left = decks.get(list) ?? [];
    const deck = left.length > 0 ? left : random.shuffled(list);
    const card = deck.pop() ?? "";
    decks.set(list, deck);
    return card;
  };
}

const handsOf = (random: Random) => ({
  deal: dealer(random),
  scenes: random.shuffled(scenes.scenes),
  escenas: random.shuffled(scenes.escenas),
  notes: random.shuffled(scenes.doorNotes),
  notas: random.shuffled(scenes.notasDeLaPuerta),
  exchanges: random.shuffled(scenes.exchanges),
});

type Hands = ReturnType<typeof handsOf>;

function framed(random: Random, { deal }: Hands, frames: pieces.Frames, things: readonly string[]) {
  const by = random.pick(Object.keys(frames));
  const own = pieces.ownThings[by] ?? things;
  let filled = deal(frames[by] ?? []);
  for (const slot of ["{a}", "{b}", "{c}"]) {
    if (filled.includes(slot)) filled = filled.replaceAll(slot, deal(own));
  }
  const body = filled
    .replaceAll("{n}", () => String(random.int(2, 7)))
    .replaceAll("{t}", () => `${random.int(36, 40)} °F`);
  return { by, body: startBig(body) };
}

/** Somebody who is not spoken of in the words themselves. */
const teller = (random: Random, from: readonly string[], words: string): string =>
  random.pick(from.filter((key) => !words.toLowerCase().includes(key)));

function fillings(random: Random, hands: Hands): Entry[] {
  const entries: Entry[] = [
    {
      ...framed(random, hands, pieces.fillings, pieces.things),
      minutes: random.int(370, 440),
      ...(random.chance(0.22) && { thanks: random.int(1, 5) }),
    },
  ];
  if (random.chance(0.72)) {
    entries.push({
      ...framed(random, hands, pieces.llenados, pieces.cosas),
      minutes: random.int(450, 520),
      ...(random.chance(0.2) && { thanks: random.int(1, 4) }),
    });
  }
  return entries;
}

function standing(random: Random, hands: Hands): Entry {
  const words = random.chance(0.7)
    ? framed(random, hands, pieces.standings, pieces.things)
    : framed(random, hands, pieces.estados, pieces.cosas);
  return { ...words, minutes: random.int(720, 850) };
}

function exchange(random: Random, hands: Hands): Entry[] {
  const words = hands.exchanges.pop() ?? [];
  const from = words[0]?.startsWith("¿") ? EASTBANK : CANAL;
  const [asks = "samir", answers = "elif"] = random.some(from, 2);
  let minutes = random.int(930, 980);
  return words.map((body, index) => {
    minutes += index === 1 ? random.int(2, 14) : random.int(8, 45);
    const thanks = index === 2 && random.chance(0.5) ? { thanks: random.int(1, 4) } : {};
    return { by: index === 1 ? answers : asks, body, minutes, ...thanks };
  });
}

/** One handwritten line of the evening, as long as there are some left. */
function evening(random: Random, hands: Hands): Entry[] {
  const kinds = [
    { left: hands.scenes, from: CANAL, frame: "" },
    { left: hands.escenas, from: EASTBANK, frame: "" },
    { left: hands.notes, from: CANAL, frame: "On the door:\n\n> " },
    { left: hands.notas, from: EASTBANK, frame: "En la puerta:\n\n> " },
  ].filter(({ left }) => left.length > 0);
  if (kinds.length === 0) return [];
  const { left, from, frame } = random.pick(kinds.flatMap((kind) => kind.left.map(() => kind)));
  const minutes = random.int(1120, 1265);
  const words = left.pop() ?? "";
  return [
    { by: teller(random, from, words), body: frame + words, minutes, thanks: random.int(2, 8) },
  ];
}

function dayOf(random: Random, hands: Hands): Entry[] {
  const entries = fillings(random, hands);
  if (random.chance(0.85)) entries.push(standing(random, hands));
  if (random.chance(0.3))
    entries.push({ ...standing(random, hands), minutes: random.int(870, 920) });
  if (random.chance(0.13)) entries.push(...exchange(random, hands));
  if (random.chance(0.52)) entries.push(...evening(random, hands));
  return entries;
}

const clockFace = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

/**
 * The fridge log: about five months of short entries in English and Spanish, oldest first, exactly
 * FRIDGE_LOG_LENGTH of them, no two with the same words; the same for the same clock and seed.
 */
export function fridgeLog(clock: Clock, random: Random): Said[] {
  const hands = handsOf(random);
  const seen = new Set<string>();
  const days: Said[][] = [];
  for (let day = 1; days.flat().length < FRIDGE_LOG_LENGTH; day += 1) {
    const entries = dayOf(random, hands).filter(({ body }) => !seen.has(body));
    entries.forEach(({ body }) => seen.add(body));
    days.push(
      entries.map(({ by, body, minutes, thanks }) => ({
        by,
        at: clock.at(`${day}d ${clockFace(minutes)}`, null),
        body,
        reactions: thanks ? [{ word: "GRACIAS", count: thanks, by: [] }] : [],
      })),
    );
  }
  return days.reverse().flat().slice(-FRIDGE_LOG_LENGTH);
}
