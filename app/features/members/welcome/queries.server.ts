import { waysIn, type Viewer } from "~/features/accounts/door.server";
import { mailLeaves } from "~/platform/mail/outbox.server";
import type { FieldShape } from "../fields/field";
import { profileFields } from "../fields/fields.server";
import type { Field, Profile, Visibility } from "../profile";
import { ownProfile } from "../load.server";
import { cohortsOf, type CohortLine } from "../queries.server";
import { askedBeside, askedBuiltIn, askedValues } from "./asked";
import { STEPS } from "./schema";

/** What the first session knows of the viewer. */
export interface Welcome {
  /** The step that is shown, 1 to 4. */
  step: number;
  profile: Profile;
  /** She has not said yet who sees what: until then others see her name alone. */
  undecided: boolean;
  /** Empty while she is undecided: the usual audience of each field is proposed. */
  visibility: Visibility;
  cohort: { id: string; line: string } | null;
  /** Built-in fields that everybody is asked for; the first step shows them though nothing is known. */
  askedBuiltIn: Field[];
  /** What else everybody is asked for; on the first step only. */
  asked: FieldShape[];
  askedValues: Record<string, string>;
  /** Whether a first password can be chosen here; null on other steps. */
  password: "choose" | "has" | "later" | null;
  mailLeaves: boolean;
}

/** The viewer's first session at the step she asks for, or where she stands. */
export async function welcomeFor(viewer: Viewer, asked: number | undefined): Promise<Welcome> {
  const [person, [cohort], fields] = await Promise.all([
    ownProfile(viewer),
    cohortsOf(viewer.id),
    profileFields(),
  ]);
  const { profile, visibility, welcomeStep } = person;
  const step = asked ?? Math.min(welcomeStep, STEPS);
  const beside = step === 1 ? askedBeside(fields) : [];
  const seen = welcomeStep === 1 ? {} : visibility;
  return {
    step,
    profile,
    undecided: welcomeStep === 1,
    visibility: seen,
    askedBuiltIn: askedBuiltIn(fields),
    asked: beside,
    askedValues: askedValues(beside, { ...person, visibility: seen }),
    cohort: cohort ? { id: cohort.id, line: withYear(cohort) } : null,
    password: step === 2 ? await passwordOf(viewer) : null,
    mailLeaves: mailLeaves(),
  };
}

const withYear = ({ name, year }: CohortLine) =>
  year && !name.includes(year) ? `${name}, ${year}` : name;

async function passwordOf(viewer: Viewer): Promise<Welcome["password"]> {
  const { hasPassword, proof } = await waysIn(viewer);
  if (hasPassword) return "has";
  return proof === "none" ? "choose" : "later";
}
