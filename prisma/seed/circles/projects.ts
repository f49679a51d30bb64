import { held, open, type DemoCircle } from "./form";

/** The project teams; one has reached its end. */
export const PROJECTS: readonly DemoCircle[] = [
  {
    slug: "warm-homes-by-winter",
    name: "Warm Homes by winter",
    kind: "PROJECT",
    reads: "MEMBERS",
    joins: "OPEN",
    why: "No one on the hill or the banks wears a coat to bed this winter. Pairs of neighbors, one kettle, one window at a time, until 31 March.",
    by: "wendell",
    founded: 284,
    size: 22,
    also: ["declan"],
    roles: [
      held("HOST", { who: "wendell", since: 284, until: "march" }),
      held("NOTE_KEEPER", { who: "rekha", since: 240 }),
      open("Tea maker, not always the same person"),
    ],
  },
  {
    slug: "community-fridges",
    name: "Community fridges",
    kind: "PROJECT",
    reads: "MEMBERS",
    joins: "OPEN",
    why: "Two fridges outdoors, never locked. Take what you need, leave what you can, and love the thermometer.",
    by: "samir",
    founded: 275,
    size: 19,
    also: ["tomas", "mateo"],
    roles: [
      held("HOST", { who: "samir", since: 275 }, { who: "ngozi", since: 240 }),
      { kind: "OTHER", title: "Loves the thermometer", tenures: [{ who: "cheng", since: 273 }] },
      open("Second driver on Tuesdays"),
    ],
  },
  {
    slug: "night-bus",
    name: "A night bus for the late shift",
    kind: "PROJECT",
    reads: "WEB",
    joins: "OPEN",
    why: "Sixty-one people finish work between 1:40 and 2:40 each night, and the last bus leaves at 1:30. We are asking for one more bus.",
    by: "gabi",
    founded: 227,
    size: 16,
    roles: [
      held("HOST", { who: "gabi", since: 227 }, { who: "kofi", since: 200 }),
      held("NOTE_KEEPER", { who: "linh", since: 55, until: 40 }),
    ],
  },
  {
    slug: "sunday-library",
    name: "Sunday library",
    kind: "PROJECT",
    reads: "WEB",
    joins: "OPEN",
    why: "To have the Cedar Street library open on Sundays, when children have no school lunch, no desk and no heat.",
    by: "gwen",
    founded: 331,
    size: 13,
    roles: [
      held("HOST", {
        who: "gwen",
        since: 331,
        ended: 140,
        handover: "It opened. There is nothing left to host but the goat.",
      }),
    ],
    closed: {
      by: "gwen",
      daysAgo: 140,
      note: "The library is open on Sundays, in all six branches, for good. We stop while we are happy. The oath, the ordinance and the badge with the goat are pinned by the door: take them to your own town.",
    },
  },
];
