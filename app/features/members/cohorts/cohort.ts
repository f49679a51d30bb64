/** Where a cohort stands; staff say so. */
export const STAGES = ["FORMING", "RUNNING", "ALUMNI"] as const;
export type CohortStage = (typeof STAGES)[number];

/** A cohort in a list. */
export interface CohortLine {
  id: string;
  name: string;
  program: string;
  stage: CohortStage;
  /** YYYY-MM-DD, or null where nobody said. */
  startsOn: string | null;
  endsOn: string | null;
  place: string | null;
  line: string | null;
  /** Those of its people whom the viewer may see. */
  people: number;
}

/** The day a cohort graduates. */
export interface Graduation {
  /** YYYY-MM-DD. */
  heldOn: string;
  place: string | null;
  words: string;
}

/** A cohort as its page shows it. */
export interface CohortPage extends CohortLine {
  revision: number;
  /** The circle its people meet in, where the viewer may read it. */
  circle: {
    id: string;
    slug: string;
    name: string;
    kind: "INTEREST" | "NEIGHBORHOOD" | "PROJECT";
  } | null;
  /** Null for all but staff. */
  staffNotes: string | null;
  graduation: Graduation | null;
}

/** Somebody of a cohort. */
export interface CohortPerson {
  id: string;
  name: string;
  photoKey: string | null;
  neighborhood: string | null;
  claimed: boolean;
}
