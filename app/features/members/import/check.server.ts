// The embedded database answers within the same turn of the event loop: without a pause nobody
// else would be served until the last row.
import { setImmediate as nextTurn } from "node:timers/promises";
import { accountsByEmail } from "~/features/accounts/door.server";
import { db } from "~/platform/db/db.server";
import type { JobContext } from "~/platform/jobs/jobs.server";
import { newId } from "~/shared/ids";
import type { FieldShape } from "../fields/field";
import { profileFields } from "../fields/fields.server";
import { checkRow } from "./check-row";
import { fold } from "./fold";
import { cohortsOfChoice, type CohortOf } from "./cohorts.server";
import type { PersonFields } from "./fields";
import { planRow, SeenAddresses, type Before, type StandingProfile } from "./plan-row";
import { standingProfiles } from "./profiles.server";
import { writeReasons, type Reason } from "./reasons";
import { readPlan, type StoredPlan } from "./stored-plan";
import { tallyImport } from "./tally.server";

// Small enough that others are served between two chunks.
const CHUNK = 250;
/** More different names than this and the column holds no cohorts. */
const MOST_COHORTS = 100;

interface RawRow {
  line: number;
  cells: string[];
}

interface JudgedRow {
  line: number;
  outcome: "CREATE" | "UPDATE" | "SKIP" | "ERROR";
  reason: string | null;
  fields: PersonFields | null;
  member: string | null;
  before: Before | null;
}

/** What one dry run remembers from row to row. */
interface DryRun {
  plan: StoredPlan;
  width: number;
  defined: readonly FieldShape[];
  seen: SeenAddresses;
  cohortOf: CohortOf;
  newCohorts: Map<string, string>;
}

/**
 * The dry run of an import: judges every row against the people who are there, writes the
 * judgements beside the rows and nothing anywhere else. Safe to run again at any time, also after
 * it was killed; stops when somebody put the import away meanwhile.
 */
export async function checkImport(
  importId: string,
  { signal }: Pick<JobContext, "signal">,
): Promise<void> {
  const found = await db.import.findUnique({ where: { id: importId } });
  if (found?.status !== "CHECKING") return;
  const plan = readPlan(found.mapping);
  const run: DryRun = {
    plan,
    width: found.headers.length,
    defined: (await profileFields()).filter(({ builtIn }) => !builtIn),
    seen: new SeenAddresses(),
    cohortOf: await cohortsOfChoice(db, plan.cohort),
    newCohorts: new Map(),
  };
  let progress = 0;
  for (let after = 0; ;) {
    signal.throwIfAborted();
    const rows = await rowsAfter(importId, after);
    const last = rows.at(-1);
    if (!last) break;
    const judged = await judge(run, rows);
    await nextTurn();
    await writeJudgements(importId, judged);
    await nextTurn();
    if (run.newCohorts.size > MOST_COHORTS) return backToMapping(importId, "too-many-cohorts");
    after = last.line;
    progress += rows.length;
    if (!(await stillChecking(importId, progress))) return;
  }
  await finish(importId, { ...plan, newCohorts: [...run.newCohorts.values()] });
}

const rowsAfter = (importId: string, line: number) =>
  db.$queryRaw<RawRow[]>`
    select line, cells from import_row
    where import_id = ${importId}::uuid and line > ${line}::int
    order by line limit ${CHUNK}::int`;

async function stillChecking(importId: string, progress: number): Promise<boolean> {
  const { count } = await db.import.updateMany({
    where: { id: importId, status: "CHECKING" },
    data: { progress },
  });
  return count === 1;
}

async function judge(run: DryRun, rows: readonly RawRow[]): Promise<JudgedRow[]> {
  const checked = rows.map(({ line, cells }) => ({
    line,
    ...readOnce(run, line, checkRow(cells, run.plan.columns, run.width, run.defined)),
  }));
  const emails = checked.flatMap((row) => (row.ok ? [row.fields.email] : []));
  await nextTurn();
  const accounts = await accountsByEmail(db, emails);
  const ids = [...accounts.values()].map(({ id }) => id);
  const standing = await standingProfiles(db, ids);
  return checked.map((row) => {
    if (!row.ok) return faulty(row.line, row.reasons);
    const account = accounts.get(row.fields.email);
    const person = account && standing.get(account.id);
    if (account && !person) return untouched(row.line, row.fields, account.id);
    return planned(run, row.line, row.fields, row.remarks, person && { ...person, ...account });
  });
}

function readOnce(run: DryRun, line: number, row: ReturnType<typeof checkRow>): typeof row {
  if (!row.ok) return row;
  const first = run.seen.firstRowOf(row.fields.email, line);
  return first === null ? row : { ok: false, reasons: [{ code: "duplicate", row: first }] };
}

const faulty = (line: number, reasons: readonly Reason[]): JudgedRow => ({
  line,
  outcome: "ERROR",
  reason: writeReasons(reasons),
  fields: null,
  member: null,
  before: null,
});

/** An account without a profile is nobody that an import may touch. */
const untouched = (line: number, fields: PersonFields, member: string): JudgedRow => ({
  line,
  outcome: "SKIP",
  reason: writeReasons([{ code: "claimed" }]),
  fields,
  member,
  before: null,
});

function planned(
  run: DryRun,
  line: number,
  fields: PersonFields,
  remarks: readonly Reason[],
  person: (StandingProfile & { cohortIds: readonly string[] }) | undefined,
): JudgedRow {
  const cohort = run.cohortOf(fields.cohort);
  if (cohort && "name" in cohort) run.newCohorts.set(fold(cohort.name), cohort.name);
  const joins = cohort !== null && !("id" in cohort && person?.cohortIds.includes(cohort.id));
  const plan = planRow(fields, person ?? null, joins);
  return {
    line,
    outcome: plan.outcome,
    reason: writeReasons([...remarks, ...plan.remarks]) || null,
    fields,
    // A new person's id is settled here, so that bringing her in twice is bringing her in once.
    member: person?.id ?? newId(),
    before: Object.keys(plan.before).length > 0 ? plan.before : null,
  };
}

const writeJudgements = (importId: string, rows: readonly JudgedRow[]) =>
  db.$executeRaw`
    update import_row r
    set outcome = x.outcome::import_outcome, reason = x.reason, fields = x.fields,
      member_id = x.member, before = x.before, revision = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(line int, outcome text, reason text, fields jsonb, member uuid, before jsonb)
    where r.import_id = ${importId}::uuid and r.line = x.line`;

async function finish(importId: string, plan: StoredPlan): Promise<void> {
  const totals = await tallyImport(db, importId);
  await db.import.updateMany({
    where: { id: importId, status: "CHECKING" },
    data: { status: "READY", totals, mapping: { ...plan }, problem: null },
  });
}

/** Gives an import back to its staff with a problem that the columns page explains. */
async function backToMapping(importId: string, problem: string): Promise<void> {
  await db.import.updateMany({
    where: { id: importId, status: "CHECKING" },
    data: { status: "MAPPING", progress: 0, problem },
  });
}
