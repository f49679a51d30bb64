import type { Prisma } from "~/generated/prisma/client";
import type { Clock } from "./clock";
import {
  ACCOUNT_ROLES,
  COHORTS,
  emailOf,
  readPeople,
  SIGN_INS,
  townOf,
  type DemoPerson,
} from "./people";
import { LEARNING } from "./people/learning";
import { hexFrom, idFrom, type Random } from "./random";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long an invitation of the demo can be taken up. */
const INVITED_FOR = 30 * DAY;

/** Somebody of the demo with an id; cameAt is null for those who have not come yet. */
export type Placed = DemoPerson & { id: string; createdAt: Date; cameAt: Date | null };

/** Somebody who has come. */
export type Present = Placed & { cameAt: Date };

/** The people of the demo by key. */
export type Folk = ReadonlyMap<string, Placed>;

/** The person of that key, who must have come; throws otherwise. */
export function present(folk: Folk, key: string): Present {
  const person = folk.get(key);
  if (!person?.cameAt) throw new Error(`Nobody who has come is called "${key}".`);
  return { ...person, cameAt: person.cameAt };
}

const minutesBefore = (at: Date, minutes: number): Date =>
  new Date(at.getTime() - minutes * 60_000);

function cameAt(
  person: DemoPerson,
  firstSaid: Date | undefined,
  clock: Clock,
  random: Random,
): Date {
  const drawn = clock.daysAgo(
    person.came ?? random.int(230, 388),
    `${random.int(12, 21)}:${random.int(10, 59)}`,
  );
  if (!firstSaid || drawn < firstSaid) return drawn;
  if (person.came !== null) throw new Error(`${person.key} speaks before coming.`);
  const wanted = minutesBefore(firstSaid, random.int(300, 6000));
  const earliest = clock.daysAgo(396, "09:00");
  return wanted > earliest ? wanted : earliest;
}

/** Everybody with an id and the times they were brought in and came; firstSaid is by key. */
export function placePeople(
  firstSaid: ReadonlyMap<string, Date>,
  clock: Clock,
  random: Random,
): Folk {
  const opened = clock.daysAgo(398, "09:00");
  return new Map(
    readPeople().map((person) => {
      const came = person.invited ? null : cameAt(person, firstSaid.get(person.key), clock, random);
      const asked = came
        ? new Date(Math.max(minutesBefore(came, random.int(300, 9000)).getTime(), opened.getTime()))
        : clock.daysAgo(random.int(48, 60), "10:30");
      const createdAt = came && came < asked ? came : asked;
      return [person.key, { ...person, id: idFrom(random, createdAt), createdAt, cameAt: came }];
    }),
  );
}

const account = (person: Placed, passwordHash: string): Prisma.AccountCreateManyInput => ({
  id: person.id,
  email: emailOf(person.key),
  emailConfirmedAt: person.cameAt,
  passwordHash: SIGN_INS.some(({ key }) => key === person.key) ? passwordHash : null,
  role: ACCOUNT_ROLES[person.key] ?? "MEMBER",
  language: person.language,
  createdAt: person.createdAt,
  claimedAt: person.cameAt,
});

const TOWNS: Readonly<
  Record<string, readonly [name: string, latitude: number, longitude: number]>
> = {
  "Tower Hill": ["Holyoke", 42.2, -72.62],
  "Canal Street": ["Holyoke", 42.2, -72.62],
  "The Flats": ["Holyoke", 42.2, -72.62],
  Eastbank: ["South Hadley", 42.26, -72.57],
  "Prospect Hill": ["Northampton", 42.33, -72.64],
  "North Common": ["Chicopee", 42.15, -72.61],
};

/** The town nearby, of those who said what else they are glad to be found by. */
function placeOf({ key, neighborhood }: Placed) {
  const town = LEARNING.has(key) ? TOWNS[neighborhood ?? ""] : undefined;
  const [name, latitude, longitude] = town ?? [null, null, null];
  return {
    placeName: name === null ? null : `${name}, Massachusetts, United States`,
    latitude,
    longitude,
  };
}

// Drawn from the id: the same demo is shuffled alike.
const lotOf = (id: string): number => Number.parseInt(id.slice(-7), 16);

const member = (person: Placed): Prisma.MemberCreateManyInput => ({
  id: person.id,
  name: person.name,
  pronouns: person.pronouns,
  story: person.story,
  organization: person.organization,
  neighborhood: person.neighborhood,
  phone: person.phone,
  languages: person.languages,
  links: person.links,
  gifts: person.gifts,
  needs: person.needs,
  learning: LEARNING.get(person.key)?.learning ?? [],
  openTo: LEARNING.get(person.key)?.openTo ?? [],
  speakingFor: LEARNING.get(person.key)?.speakingFor ?? "ME",
  ...townOf(person),
  lot: lotOf(person.id),
  ...placeOf(person),
  visibility: Object.fromEntries(person.hides.map((field) => [field, "ME"])),
  welcomeStep: person.cameAt ? 5 : 1,
  revision: person.cameAt ? 2 : 1,
  createdAt: person.createdAt,
  updatedAt: person.cameAt ?? person.createdAt,
});

/** What inviters wrote, by whom they wrote to; everybody else was invited by Amina. */
const NOTES: Readonly<Record<string, { by: string; note: string }>> = {
  oyin: {
    by: "luz",
    note: "Oyin, the hill is full of people you should know. Come in and tell us a little about you.",
  },
  leila: { by: "luz", note: "You answer everyone’s phone. Come and let somebody answer you." },
  tadeo: {
    by: "amina",
    note: "Your daughter says that you only know machines. We would like to be number two.",
  },
  saoirse: { by: "bronagh", note: "There is a fiddle-shaped hole on this hill." },
  marcus: {
    by: "thandi",
    note: "Your room is next to mine. Tuesdays after the bell, bring your own mug.",
  },
  halima: {
    by: "yusra",
    note: "You do the pick-ups anyway, so you may as well know everybody’s name.",
  },
  tobias: { by: "anselm", note: "You carried the other end of the pump. I never got your number." },
  valentina: { by: "esteban", note: "Los papás preguntan por ti. Aquí hay sitio, y café." },
};

/** Pending invitations that are told apart on the staff's list: too late, or sent again. */
const LATE = ["harold", "augustin"];
const SENT_AGAIN = "phuong";

function invitation(
  person: Placed,
  folk: Folk,
  clock: Clock,
  random: Random,
): Prisma.InvitationCreateManyInput {
  const by = present(folk, NOTES[person.key]?.by ?? "amina");
  const createdAt = person.createdAt;
  const days = LATE.includes(person.key) ? random.int(33, 44) : random.int(1, 19);
  const sentAt = person.cameAt ? createdAt : clock.daysAgo(days, "10:45");
  return {
    id: idFrom(random, createdAt),
    memberId: person.id,
    invitedById: by.id,
    note: NOTES[person.key]?.note ?? null,
    secretHash: hexFrom(random, 64),
    sentCount: person.key === SENT_AGAIN ? 2 : 1,
    createdAt: person.key === SENT_AGAIN || person.cameAt ? createdAt : sentAt,
    sentAt,
    expiresAt: new Date(sentAt.getTime() + INVITED_FOR),
    acceptedAt: person.cameAt,
  };
}

function cohortRows(folk: Folk, clock: Clock, random: Random) {
  const createdAt = clock.daysAgo(400, "10:00");
  const program = { id: idFrom(random, createdAt), name: "Millrace Fellowship", createdAt };
  const cohorts = COHORTS.map(({ number, name, line, startsOn, endsOn, place, staffNotes }) => ({
    number,
    row: {
      id: idFrom(random, createdAt),
      programId: program.id,
      name,
      line,
      startsOn: new Date(startsOn),
      endsOn: new Date(endsOn),
      ...{ place, staffNotes, createdAt },
    },
  }));
  const cohortMembers = cohorts.flatMap(({ number, row }) =>
    [...folk.values()]
      .filter(({ cohort }) => cohort === number)
      .map(({ id }) => ({ cohortId: row.id, memberId: id })),
  );
  const graduations = cohorts.map(({ row }, i) => ({
    ...{ cohortId: row.id, heldOn: row.endsOn, place: row.place, createdAt },
    words: COHORTS[i]?.graduated ?? "",
    createdById: present(folk, "amina").id,
  }));
  const rows = cohorts.map(({ row }) => row);
  return { programs: [program], cohorts: rows, cohortMembers, graduations };
}

/** The rows of accounts, members, the program, its cohorts and the letters of invitation. */
export function peopleRows(folk: Folk, passwordHash: string, clock: Clock, random: Random) {
  const everybody = [...folk.values()];
  return {
    accounts: everybody.map((person) => account(person, passwordHash)),
    members: everybody.map(member),
    ...cohortRows(folk, clock, random),
    invitations: everybody
      .filter(({ cohort }) => cohort !== null)
      .map((person) => invitation(person, folk, clock, random)),
  };
}
