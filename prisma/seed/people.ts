import { cohortEleven } from "./people/cohort-11";
import { cohortFourteen, cohortFourteenContinued } from "./people/cohort-14";
import { cohortFour, cohortFourContinued } from "./people/cohort-4";
import { invited } from "./people/invited";
import { staff } from "./people/staff";
import { readRoster, type Person } from "./roster";

/** The cohorts of the demo's one program; dates are those of the calendar. */
export const COHORTS = [
  {
    number: 4,
    place: "St. Brigid’s parish hall",
    staffNotes: "They meet by themselves, first Saturdays. Ask Declan before planning anything.",
    graduated:
      "The soup ran out twice and nobody went home. Marisol rang the school bell for each name.",
    name: "Cohort 4, 2012",
    line: "“The year we borrowed the room.”",
    startsOn: "2012-02-04",
    endsOn: "2012-11-17",
  },
  {
    number: 11,
    place: "The old bottling works",
    staffNotes: "Half of them moved the week of the flood; addresses may be old.",
    graduated:
      "In borrowed boots, on a floor that was still drying. Samir’s van brought the chairs, eleven neighbors carried them.",
    name: "Cohort 11, 2019",
    line: "“The year of the flood.”",
    startsOn: "2019-02-02",
    endsOn: "2019-11-23",
  },
  {
    number: 14,
    place: "Canal Street library",
    staffNotes: null,
    graduated:
      "Everybody who had been a square on a screen had legs. We promised each other one dinner a season.",
    name: "Cohort 14, 2022",
    line: "“The year everybody came back.”",
    startsOn: "2022-02-05",
    endsOn: "2022-11-19",
  },
] as const;

/** The towns people live in, by what they call their part of it; the rest is in the first one. */
const TOWNS: Readonly<
  Record<string, readonly [name: string, latitude: number, longitude: number]>
> = {
  "": ["Holyoke, Massachusetts, United States", 42.2, -72.62],
  Eastbank: ["South Hadley, Massachusetts, United States", 42.26, -72.57],
  "North Common": ["Northampton, Massachusetts, United States", 42.33, -72.63],
  "The Flats": ["Chicopee, Massachusetts, United States", 42.15, -72.61],
};

/** The place of the gazetteer of somebody who says in which part of town she lives; none of one who does not. */
export function townOf({ neighborhood, hides }: Person) {
  if (!neighborhood || hides.includes("neighborhood"))
    return { placeName: null, latitude: null, longitude: null };
  const [placeName, latitude, longitude] = TOWNS[neighborhood] ?? TOWNS[""] ?? [null, null, null];
  return { placeName, latitude, longitude };
}

/** The number of a cohort of the demo. */
export type CohortNumber = (typeof COHORTS)[number]["number"];

/** Somebody of the demo: staff are in no cohort, the invited have not taken up their accounts. */
export type DemoPerson = Person & { cohort: CohortNumber | null; invited: boolean };

const people = (text: string, cohort: CohortNumber | null, isInvited = false): DemoPerson[] =>
  readRoster(text).map((person) => ({ ...person, cohort, invited: isInvited }));

/** Everybody in the demo, in the order of the rosters. */
export const readPeople = (): DemoPerson[] => [
  ...people(staff, null),
  ...people(cohortFour, 4),
  ...people(cohortFourContinued, 4),
  ...people(cohortEleven, 11),
  ...people(cohortFourteen, 14),
  ...people(cohortFourteenContinued, 14),
  ...people(invited.four, 4, true),
  ...people(invited.eleven, 11, true),
  ...people(invited.fourteen, 14, true),
];

/** Which accounts may do more than a member. */
export const ACCOUNT_ROLES: Readonly<Record<string, "WEAVER" | "STAFF" | "OWNER">> = {
  amina: "STAFF",
  declan: "WEAVER",
  rosalind: "OWNER",
};

/** Who can be signed in as, in demo mode only; all share one password. */
export const SIGN_INS = [
  { role: "alumna", key: "marisol" },
  { role: "host", key: "luz" },
  { role: "weaver", key: "declan" },
  { role: "staff", key: "amina" },
] as const;

/** The demo's addresses all live where no mail is ever delivered (RFC 2606). */
export const emailOf = (key: string): string => `${key}@example.org`;
