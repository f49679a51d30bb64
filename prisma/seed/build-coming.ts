import type { Prisma } from "~/generated/prisma/client";
import { present, type Folk } from "./build-people";
import type { Clock } from "./clock";
import { SIGN_INS } from "./people";
import { idFrom, type Random } from "./random";

const GREETERS = ["luz", "declan"];

const ASKERS = [
  {
    ...{ name: "Nadia Benhaddou", email: "nadia.benhaddou@example.net", daysAgo: 2 },
    note: "I run the repair table at the Saturday market. Half of the people who help me seem to be Fellows, and I would like to stop meeting them one at a time.",
    knows: "Marisol Vega",
  },
  {
    ...{ name: "Teo Lindqvist", email: "teo.lindqvist@example.net", daysAgo: 1 },
    note: "Moved to Eastbank in spring. I cook for thirty without noticing and would like a reason to.",
    knows: "",
  },
] as const;

/** The rows of who greets, of the newcomer who waits for a human answer, and of people who ask to come in. */
export function comingRows(folk: Folk, clock: Clock, random: Random) {
  const here = [...folk.values()].flatMap((person) =>
    person.cameAt && !SIGN_INS.some(({ key }) => key === person.key)
      ? [{ ...person, cameAt: person.cameAt }]
      : [],
  );
  const newest = here.reduce((one, other) => (other.cameAt > one.cameAt ? other : one));
  const [first = "luz"] = GREETERS;
  const greetings: Prisma.GreetingCreateManyInput[] = [
    { memberId: newest.id, greeterId: present(folk, first).id, waitsSince: newest.cameAt },
  ];
  const greeters: Prisma.GreeterCreateManyInput[] = GREETERS.map((key, at) => ({
    memberId: present(folk, key).id,
    since: clock.daysAgo(60 - at, "18:30"),
    askedAt: at === 0 ? newest.cameAt : null,
  }));
  const entryRequests: Prisma.EntryRequestCreateManyInput[] = ASKERS.map(
    ({ daysAgo, ...asker }) => {
      const createdAt = clock.daysAgo(daysAgo, "08:40");
      const confirmedAt = clock.daysAgo(daysAgo, "08:55");
      return {
        ...{ ...asker, id: idFrom(random, createdAt), language: "en", createdAt, confirmedAt },
        expiresAt: confirmedAt,
      };
    },
  );
  return { greeters, greetings, entryRequests };
}
