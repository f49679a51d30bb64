/** A copy of something that was said, as it is shared with staff. */
export interface SharedLine {
  author: { id: string; name: string };
  /** ISO moment. */
  at: string;
  /** As its author wrote it. */
  text: string;
}

/** A line that may be shared, with the name of its box in the form. */
export interface OfferedLine extends SharedLine {
  id: string;
}

/** What a feature lets a viewer report: the thing itself, and what stands around it. */
export interface Reportable {
  line: OfferedLine;
  /** What came just before and after, oldest first: shared only where it is ticked. */
  before: OfferedLine[];
  after: OfferedLine[];
  /** The page where it stands, for the viewer to go back to. */
  back: string;
}

/** A report as its reporter sees it. */
export interface OwnReport {
  id: string;
  /** ISO moments. */
  at: string;
  closedAt: string | null;
  answer: string | null;
  reason: string;
  shared: SharedLine[];
}

/** A report as staff see it. */
export interface StaffReport extends OwnReport {
  reporter: { id: string; name: string };
  closedBy: string | null;
}

/** The longest reason and answer, in UTF-16 code units. */
export const LONGEST = { reason: 2_000, answer: 2_000 };
