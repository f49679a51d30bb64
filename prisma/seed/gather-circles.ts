import { present, type Folk, type Present } from "./build-people";
import { CIRCLES, type DemoCircle } from "./circles";
import type { Clock } from "./clock";
import { ASKED_IN, ASKING } from "./doors";
import { SIGN_INS } from "./people";
import { idFrom, type Random } from "./random";
import type { Talk } from "./transcript";

/** Somebody in a circle, and since when. */
export type Seat = { person: Present; joinedAt: Date };

/** A circle of the demo with its id, who sits in it and what is said there. */
export type Gathered = {
  circle: DemoCircle;
  id: string;
  createdAt: Date;
  seats: ReadonlyMap<string, Seat>;
  talks: Talk[];
};

/** What every step of making the demo needs. */
export type Making = { folk: Folk; clock: Clock; random: Random };

const MINUTE = 60_000;
/** Whoever came after this many days ago sits nowhere yet. */
const NEW = 30;
/** Where these sit is written down; chance adds them nowhere. */
const PLACED: readonly string[] = ["rosalind", ...SIGN_INS.map(({ key }) => key)];

/** The later of two instants. */
export const later = (a: Date, b: Date): Date => (a > b ? a : b);
const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

/** Those who hold a role, speak, or are named: they sit in the circle whatever chance decides. */
function surely(circle: DemoCircle, talks: readonly Talk[]): Set<string> {
  const keys = new Set([
    circle.by,
    ...circle.roles.flatMap(({ tenures }) => tenures.map(({ who }) => who)),
    ...talks.flatMap(({ said }) => said.map(({ by }) => by)),
    ...(circle.also ?? []),
  ]);
  if (keys.size <= circle.size) return keys;
  throw new Error(`${circle.slug} has room for ${circle.size}, and ${keys.size} must sit in it.`);
}

/** Chance fills a circle to its size: its own neighbors first, then whoever sits in the fewest. */
function seated(
  circle: DemoCircle,
  talks: readonly Talk[],
  sits: Map<string, number>,
  { folk, clock, random }: Making,
) {
  const doorsOpen = clock.daysAgo(Math.max(NEW, circle.closed?.daysAgo ?? 0));
  const keys = surely(circle, talks);
  const atTheDoor = [...ASKING, ...ASKED_IN]
    .filter(({ slug }) => slug === circle.slug)
    .map(({ who }): string => who);
  const kept = new Set([...keys, ...PLACED, ...atTheDoor]);
  const free = random
    .shuffled([...folk.values()])
    .filter(({ key, cameAt }) => cameAt && cameAt < doorsOpen && !kept.has(key))
    .sort((a, b) => {
      const near =
        Number(b.neighborhood === circle.place) - Number(a.neighborhood === circle.place);
      return near || (sits.get(a.key) ?? 0) - (sits.get(b.key) ?? 0);
    });
  for (const { key } of free.slice(0, circle.size - keys.size)) keys.add(key);
  for (const key of keys) sits.set(key, (sits.get(key) ?? 0) + 1);
  return keys;
}

function joinedAt(
  person: Present,
  from: Date,
  until: Date,
  first: Date | undefined,
  random: Random,
): Date {
  const earliest = later(from, person.cameAt);
  // Some of those who only listen have come lately, so that the circles are seen to grow.
  if (!first && random.chance(0.15)) {
    return later(earliest, new Date(until.getTime() - random.int(0, 16 * 24 * 60) * MINUTE));
  }
  const drawn = new Date(earliest.getTime() + random.int(20, 50 * 24 * 60) * MINUTE);
  const latest = first ? new Date(first.getTime() - random.int(2, 9) * MINUTE) : until;
  return later(earliest, earlier(drawn, latest));
}

const firstSaid = (talks: readonly Talk[], key: string): Date | undefined =>
  talks
    .flatMap(({ said }) => said.filter(({ by }) => by === key).map(({ at }) => at))
    .reduce<Date | undefined>((a, b) => (a && a < b ? a : b), undefined);

function gather(
  circle: DemoCircle,
  talks: Talk[],
  sits: Map<string, number>,
  making: Making,
): Gathered {
  const { folk, clock, random } = making;
  const createdAt = clock.daysAgo(circle.founded, "11:15");
  const until = clock.daysAgo((circle.closed?.daysAgo ?? 2) + 1);
  const seats = [...seated(circle, talks, sits, making)].map((key): [string, Seat] => {
    const person = present(folk, key);
    const at =
      key === circle.by
        ? createdAt
        : joinedAt(person, createdAt, until, firstSaid(talks, key), random);
    return [key, { person, joinedAt: at }];
  });
  return { circle, id: idFrom(random, createdAt), createdAt, seats: new Map(seats), talks };
}

/** All circles with ids and members; talks are by slug. Throws when a circle cannot hold its own. */
export function gatherCircles(talks: ReadonlyMap<string, Talk[]>, making: Making): Gathered[] {
  const sits = new Map<string, number>();
  return CIRCLES.map((circle) => gather(circle, talks.get(circle.slug) ?? [], sits, making));
}
