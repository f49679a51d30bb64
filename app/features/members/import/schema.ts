import { z } from "zod";
import { isId } from "~/shared/ids";
import type { Text } from "~/text";
import { oneLine } from "~/shared/plain-text";
import { DEFINED_COLUMN, type DefinedColumn } from "./defined";
import { FIELDS, type Field, type Mapping } from "./fields";
import { mappingProblem } from "./guess-mapping";
import type { CohortChoice, ProgramChoice } from "./stored-plan";
import type { ImportText } from "./words";

/** The longest name of a cohort or a program, in UTF-16 units. */
const LONGEST = 80;

const definedColumn = z.custom<DefinedColumn>((text) => DEFINED_COLUMN.test(String(text)));

const COHORT_KINDS = ["none", "one", "new", "column"] as const;

// The default comes last but for the cleaning: a pipe after it would be given the missing value.
const line = (t: Text) =>
  z
    .string()
    .max(LONGEST, t.common.errors.tooLong({ max: LONGEST }))
    .default("")
    .transform(oneLine);

const id = z.string().refine(isId).optional();

/**
 * The form that says what the columns mean and which cohort everybody joins. Columns come as
 * `columns.c0`, `columns.c1` …, empty ones mean "leave it out".
 */
export const columnsSchema = (t: Text, words: ImportText) =>
  z
    .object({
      columns: z
        .record(z.string().regex(/^c\d{1,3}$/), z.union([z.enum([...FIELDS, ""]), definedColumn]))
        .default({}),
      cohort: z.enum(COHORT_KINDS, { error: t.common.errors.choice }),
      cohortId: id,
      newCohort: line(t),
      programId: id,
      newProgram: line(t),
    })
    .transform((form, context) => {
      const columns = asMapping(form.columns);
      const problem = mappingProblem(columns);
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: "custom", path: [path], message });
      if (problem) refuse("columns", words.mapping.problems[problem.code](aboutOf(problem, words)));
      const needsProgram = form.cohort === "new" || form.cohort === "column";
      if (form.cohort === "one" && !form.cohortId) refuse("cohortId", t.common.errors.choice);
      if (form.cohort === "new" && !form.newCohort) refuse("newCohort", t.common.errors.required);
      if (needsProgram && !form.programId && !form.newProgram) {
        refuse("newProgram", words.mapping.programNeeded);
      }
      if (form.cohort === "column" && !Object.values(columns).includes("cohort")) {
        refuse("cohort", words.mapping.noCohortColumn);
      }
      return { columns, cohort: choiceOf(form) };
    });

const asMapping = (columns: Record<string, Field | DefinedColumn | "">): Mapping =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([key, field]) => (field ? [[key.slice(1), field]] : [])),
  );

const aboutOf = (problem: NonNullable<ReturnType<typeof mappingProblem>>, words: ImportText) => ({
  field: problem.code === "field-twice" ? words.fields[problem.field] : "",
});

interface CohortForm {
  cohort: (typeof COHORT_KINDS)[number];
  cohortId?: string | undefined;
  newCohort: string;
  programId?: string | undefined;
  newProgram: string;
}

function choiceOf(form: CohortForm): CohortChoice {
  // What was typed was meant, whatever the list beside it still shows.
  const program: ProgramChoice =
    form.newProgram || !form.programId ? { name: form.newProgram } : { id: form.programId };
  if (form.cohort === "one") return { kind: "one", cohortId: form.cohortId ?? "" };
  if (form.cohort === "new") return { kind: "new", name: form.newCohort, program };
  return form.cohort === "column" ? { kind: "column", program } : { kind: "none" };
}

/** What else may be done with an import: one button each. */
export const intentSchema = z.object({
  intent: z.enum(["columns", "remap", "apply", "undo", "discard"]),
});

/** Which rows of an import a page shows. A broken query shows them all. */
export const rowsQuery = z.object({
  only: z.enum(["CREATE", "UPDATE", "SKIP", "ERROR", "REMARKED"]).nullable().catch(null),
  after: z.coerce.number().int().min(0).max(2_000_000_000).catch(0),
});
