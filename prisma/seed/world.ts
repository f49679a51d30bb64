import { comingRows } from "./build-coming";
import { circleRows } from "./build-circles";
import type { Rendering } from "./build-mentions";
import { peopleRows, placePeople } from "./build-people";
import { privateRows, reportRows } from "./build-private";
import { profileRows } from "./build-profiles";
import { talkRows } from "./build-talk";
import { CIRCLES } from "./circles";
import { clockAt } from "./clock";
import { talksOf } from "./conversations";
import { gatherCircles } from "./gather-circles";
import { randomFrom } from "./random";
import type { Talk } from "./transcript";

/** The community of the demo. */
export const COMMUNITY = {
  name: "Millrace Fellows",
  language: "en",
  timeZone: "America/New_York",
} as const;

/** What the demo is made from; the same options make the same rows. */
export type WorldOptions = Rendering & { now: Date; seed: number; passwordHash: string };

/** When each person first says something, by key. */
function firstWords(talks: ReadonlyMap<string, Talk[]>): Map<string, Date> {
  const first = new Map<string, Date>();
  for (const { by, at } of [...talks.values()].flat().flatMap(({ said }) => said)) {
    const known = first.get(by);
    if (!known || at < known) first.set(by, at);
  }
  return first;
}

/** All rows of the demo community, by table; pure. */
export function demoWorld({ now, seed, passwordHash, render, renderVersion }: WorldOptions) {
  const clock = clockAt(now, COMMUNITY.timeZone);
  const talks = new Map(
    CIRCLES.map(({ slug }) => [slug, talksOf(slug, clock, randomFrom(seed, slug))]),
  );
  const folk = placePeople(firstWords(talks), clock, randomFrom(seed, "people"));
  const circles = gatherCircles(talks, { folk, clock, random: randomFrom(seed, "circles") });
  const talk = talkRows(
    circles,
    { folk, clock, random: randomFrom(seed, "talk") },
    { render, renderVersion },
  );
  return {
    community: {
      ...{ id: 1, ...COMMUNITY, demo: true, createdAt: clock.daysAgo(400, "10:00") },
      ...{ entry: "REQUEST", membersInvite: true },
    },
    ...peopleRows(folk, passwordHash, clock, randomFrom(seed, "letters")),
    ...comingRows(folk, clock, randomFrom(seed, "coming")),
    ...profileRows(folk, clock, randomFrom(seed, "profiles")),
    ...circleRows(circles, { folk, clock, random: randomFrom(seed, "doors") }),
    ...talk,
    ...privateRows({ folk, clock, random: randomFrom(seed, "private") }, { render, renderVersion }),
    reports: reportRows(talk.messages, { folk, clock, random: randomFrom(seed, "reports") }),
  };
}

/** All rows of the demo community, by table. */
export type World = ReturnType<typeof demoWorld>;
