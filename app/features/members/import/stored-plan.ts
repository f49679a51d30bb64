import { z } from "zod";
import { DEFINED_COLUMN, type DefinedColumn } from "./defined";
import { FIELDS, type Mapping } from "./fields";

const definedColumn = z.custom<DefinedColumn>((text) => DEFINED_COLUMN.test(String(text)));

const program = z.union([
  z.strictObject({ id: z.uuid() }),
  z.strictObject({ name: z.string().min(1) }),
]);

const cohortChoice = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("one"), cohortId: z.uuid() }),
  z.strictObject({ kind: z.literal("new"), name: z.string().min(1), program }),
  z.strictObject({ kind: z.literal("column"), program }),
]);

const storedPlan = z.object({
  columns: z.record(z.string().regex(/^\d+$/), z.union([z.enum(FIELDS), definedColumn])),
  /** How sure the guess of a column was, as long as nobody has chosen. */
  sure: z.record(z.string(), z.enum(["sure", "likely", "guess"])).default({}),
  cohort: cohortChoice,
  /** Names of cohorts that the dry run found in the file and that are not there yet. */
  newCohorts: z.array(z.string()).default([]),
  /** What the import itself made, for the undo. */
  made: z
    .object({ cohortIds: z.array(z.uuid()), programId: z.uuid().nullable() })
    .default({ cohortIds: [], programId: null }),
});

/** A program that is there, or the name of a new one. */
export type ProgramChoice = z.output<typeof program>;

/** Which cohort the people of a file belong to: none, one that is there, a new one, or whichever their row names. */
export type CohortChoice = z.output<typeof cohortChoice>;

/** What was decided about an import; kept in import.mapping. */
export interface StoredPlan extends Omit<z.output<typeof storedPlan>, "columns"> {
  columns: Mapping;
}

/** The plan in import.mapping; throws when it is none. */
export const readPlan = (json: unknown): StoredPlan => storedPlan.parse(json);

/** How many rows came to each outcome, and what an undo did with them. */
export const TALLIES = [
  "CREATE",
  "UPDATE",
  "SKIP",
  "ERROR",
  /** To be written, with something left out. */
  "REMARKED",
  "REMOVED",
  "RESTORED",
  "KEPT",
] as const;
export type Totals = Record<(typeof TALLIES)[number], number>;

const totals = z.partialRecord(z.enum(TALLIES), z.number().int());

/** The counts in import.totals; what is not counted is 0. */
export const readTotals = (json: unknown): Totals => ({
  CREATE: 0,
  UPDATE: 0,
  SKIP: 0,
  ERROR: 0,
  REMARKED: 0,
  REMOVED: 0,
  RESTORED: 0,
  KEPT: 0,
  ...totals.parse(json),
});
