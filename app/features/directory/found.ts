import type { FoundIn } from "~/features/members/door";
import type { Typed } from "./asked";

/** A value that people can be filtered by. */
export interface FacetValue {
  value: string;
  /** Null for one the catalogue names (openTo). */
  label: string | null;
  /** How many would be found with it, the other filters as they are. */
  n: number;
  chosen: boolean;
}

/** A field that people can be filtered by, with what is offered of it. */
export interface Facet {
  key: string;
  /** Null for one the catalogue names. */
  label: string | null;
  values: FacetValue[];
}

/** One value to filter by, with how many would be found with it. */
export interface Counted {
  field: string;
  value: string;
  /** As somebody wrote it, or its name; null where the catalogue or the field names it. */
  label: string | null;
  n: number;
}

/** One of the people found, and where she stands in the order. */
export interface Hit {
  id: string;
  key: number;
  /** Kilometers, where they were asked for and she shows her place. */
  km: number | null;
}

/** One of the people found. */
export interface FoundPerson {
  id: string;
  name: string;
  /** Address of her picture; null where her initials stand for it. */
  photo: string | null;
  claimed: boolean;
  neighborhood: string | null;
  cohort: string | null;
  cohortYear: string | null;
  story: string | null;
  gifts: { text: string; isMatch: boolean }[];
  /** Where else the words were found. */
  foundIn: FoundIn[];
  /** Whole kilometers from the place that is asked for. */
  km: number | null;
  sharedCircle: string | null;
  sameCohort: boolean;
  isViewer: boolean;
}

/** What could not be taken as it was asked, each one sentence. */
export type NoteName = "long" | "noWords" | "gone" | "noPlace" | "noOwnPlace";

/** A page of the directory. */
export interface Directory {
  typed: Typed;
  /** The order it is in. */
  sort: NonNullable<Typed["sort"]>;
  total: number;
  people: FoundPerson[];
  facets: Facet[];
  /** The names of defined fields by key, for why somebody was found. */
  fieldNames: Record<string, string>;
  notes: NoteName[];
  /** Words that were looked for instead, since nobody has those that were typed. */
  instead: string | null;
  /** The place from which distances are measured, as it is called. */
  near: string | null;
  /** The address of what follows. */
  next: string | null;
  /** Where a need can be said. */
  needTo: string;
}
