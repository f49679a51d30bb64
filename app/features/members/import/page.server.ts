import { db } from "~/platform/db/db.server";
import { profileFields } from "../fields/fields.server";
import type { Mapping } from "./fields";
import { isWorking } from "./policy";
import { importRows, type LoadedImport, type RowFilter, type ShownRow } from "./queries.server";
import type { CohortChoice, ProgramChoice } from "./stored-plan";
import type { CohortAnswer, ProgramOption } from "./ui/cohort-question";
import type { ColumnFacts } from "./ui/columns-form";

/** What the page of an import shows besides its head, by the step it is at. */
export type ImportPage =
  | {
      step: "columns";
      columns: ColumnFacts[];
      mapping: Mapping;
      programs: ProgramOption[];
      /** Fields that staff defined, which a column may fill. */
      defined: { value: string; label: string }[];
      cohort: CohortAnswer;
      /** When a file of the same bytes was brought in before. */
      again: Date | null;
    }
  | { step: "working" }
  | { step: "rows"; rows: ShownRow[]; more: number | null };

/** The facts of an import's page. */
export async function importPage(
  found: LoadedImport,
  asked: { only: RowFilter | null; after: number },
): Promise<ImportPage> {
  if (isWorking(found.status)) return { step: "working" };
  if (found.status === "UNDONE") {
    return { step: "rows", ...(await importRows(found, { ...asked, only: "KEPT" })) };
  }
  if (found.status !== "MAPPING") return { step: "rows", ...(await importRows(found, asked)) };
  const [samples, programs, again, fields] = await Promise.all([
    columnSamples(found),
    programsWithCohorts(),
    broughtInBefore(found),
    profileFields(),
  ]);
  const { plan, headers } = found;
  return {
    step: "columns",
    columns: headers.map((header, column) => ({
      header,
      samples: samples[column] ?? [],
      unsure: ["likely", "guess"].includes(plan.sure[column] ?? ""),
    })),
    mapping: plan.columns,
    programs,
    defined: fields
      .filter(({ builtIn }) => !builtIn)
      .map(({ key, label }) => ({ value: `f:${key}`, label: label ?? "" })),
    cohort: answerOf(plan.cohort, plan.columns, Object.keys(plan.sure).length > 0),
    again,
  };
}

/** For each column, up to three different values that its first rows hold. */
async function columnSamples(found: LoadedImport): Promise<string[][]> {
  const rows = await db.importRow.findMany({
    where: { importId: found.id },
    orderBy: { line: "asc" },
    take: 60,
    select: { cells: true },
  });
  return found.headers.map((_, column) => {
    const values = rows.map(({ cells }) => (cells[column] ?? "").trim()).filter(Boolean);
    return [...new Set(values)].slice(0, 3).map((value) => short(value));
  });
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const SAMPLE = 60;

function short(value: string): string {
  const start = [...graphemes.segment(value.slice(0, 400))].map(({ segment }) => segment);
  return start.length > SAMPLE ? `${start.slice(0, SAMPLE - 1).join("")}…` : start.join("");
}

const programsWithCohorts = (): Promise<ProgramOption[]> =>
  db.program.findMany({
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      cohorts: { orderBy: { name: "asc" }, select: { id: true, name: true } },
    },
  });

/** The day on which a file with the same bytes was brought in before and not taken back, or null. */
export async function broughtInBefore({
  id,
  fileHash,
}: Pick<LoadedImport, "id" | "fileHash">): Promise<Date | null> {
  const found = await db.import.findFirst({
    where: { fileHash, status: "DONE", id: { not: id } },
    orderBy: { appliedAt: "desc" },
    select: { appliedAt: true },
  });
  return found?.appliedAt ?? null;
}

/** The form's answer for a choice; nothing is chosen for somebody who has not been asked yet, unless the file itself says it. */
function answerOf(choice: CohortChoice, columns: Mapping, unasked: boolean): CohortAnswer {
  if (unasked) {
    return { cohort: Object.values(columns).includes("cohort") ? "column" : "" };
  }
  if (choice.kind === "none") return { cohort: "none" };
  if (choice.kind === "one") return { cohort: "one", cohortId: choice.cohortId };
  const answer = { cohort: choice.kind, ...programAnswer(choice.program) };
  return choice.kind === "new" ? { ...answer, newCohort: choice.name } : answer;
}

const programAnswer = (program: ProgramChoice) =>
  "id" in program ? { programId: program.id } : { programId: "", newProgram: program.name };
