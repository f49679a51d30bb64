import type { SubmissionResult } from "@conform-to/react";
import type { Difference } from "../edit/differences";
import type { Section } from "../edit/sections";

/** What came back for a part that could not be saved as it was sent. */
export interface EditAnswer {
  section: Section;
  lastResult: SubmissionResult<string[]>;
  /** Where it and what somebody else saved meanwhile say different things. */
  differences: Difference[] | null;
  /** The mark of what is saved now, for the next try. */
  base: string | null;
  /** Words written into a field that was taken away meanwhile. */
  orphans: string[];
}

/** One part of a profile, as its controls need it: what each starts with, and what is wrong with it. */
export interface Part {
  start: (name: string) => string;
  starts: (name: string) => string[];
  errors: (name: string) => string[] | undefined;
}

/** A part as it is saved, or as it was typed last where it came back. */
export function partOf(
  values: Record<string, string>,
  answer: Pick<EditAnswer, "lastResult"> | null,
): Part {
  const typed = answer?.lastResult.initialValue;
  const raw = (name: string): unknown => (typed ? typed[name] : values[name]);
  return {
    start: (name) => {
      const value = raw(name);
      return typeof value === "string" ? value : "";
    },
    starts: (name) => {
      const value = raw(name);
      if (Array.isArray(value)) return value.filter((one) => typeof one === "string");
      return typeof value === "string" ? value.split(" ").filter(Boolean) : [];
    },
    errors: (name) => answer?.lastResult.error?.[name] ?? undefined,
  };
}
