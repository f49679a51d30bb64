import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Viewer } from "~/features/accounts/door.server";
import type { ImportStatus } from "~/generated/prisma/enums";
import { db, type Tx } from "~/platform/db/db.server";
import { enqueue, type Job } from "~/platform/jobs/jobs.server";
import { noteAct, type Act } from "~/platform/audit/audit.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { decode } from "./decode";
import type { FileResult, Mapping } from "./fields";
import { asMapping, guessMapping } from "./guess-mapping";
import { applying, checking, undoing } from "./jobs.server";
import { mayWithImport, type ImportVerb } from "./policy";
import { readTable, type Row } from "./read-table";
import { profileFields } from "../fields/fields.server";
import { definedByName } from "./defined";
import type { CohortChoice, StoredPlan } from "./stored-plan";

const CHUNK = 500;
const SAMPLES = 200;

/** Reads a file and keeps its rows, with a guess of what its columns mean; nobody is created by it. */
export async function startImport(
  viewer: Pick<Viewer, "id">,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<FileResult<{ id: string }>> {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const table = await readTable(decoded.text);
  if (!table.ok) return table;
  const { headers, rows, delimiter } = table;
  const samples = rows.slice(0, SAMPLES).map(({ cells }) => cells);
  const guesses = guessMapping(headers, samples);
  const defined = (await profileFields()).filter(({ builtIn }) => !builtIn);
  const named = headers.flatMap((header, column) => {
    const field = definedByName(header, defined);
    return field ? [[String(column), field] as const] : [];
  });
  const sure = Object.entries(guesses).map(([column, { confidence }]) => [column, confidence]);
  const plan: StoredPlan = {
    columns: { ...asMapping(guesses), ...Object.fromEntries(named) },
    sure: Object.fromEntries(sure) as StoredPlan["sure"],
    cohort: { kind: "none" },
    newCohorts: [],
    made: { cohortIds: [], programId: null },
  };
  const data = {
    id: newId(),
    createdById: viewer.id,
    fileName,
    fileHash: createHash("sha256").update(bytes).digest("hex"),
    encoding: decoded.encoding,
    delimiter,
    status: "MAPPING" as const,
    headers,
    mapping: { ...plan },
    rowCount: rows.length,
  };
  await transact(
    async (tx) => {
      await tx.import.create({ data });
      for (let at = 0; at < rows.length; at += CHUNK) {
        await keepRows(tx, data.id, rows.slice(at, at + CHUNK));
        // The embedded database answers in the same turn; others are served in the next.
        await nextTurn();
      }
    },
    { timeout: 120_000 },
  );
  return { ok: true, id: data.id };
}

const keepRows = (tx: Tx, importId: string, rows: readonly Row[]) =>
  tx.$executeRaw`
    insert into import_row (import_id, line, cells)
    select ${importId}::uuid, (x->>'line')::int, array(select jsonb_array_elements_text(x->'cells'))
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) x`;

/** Settles what the columns mean and which cohort the people join, and starts the dry run. `no-cohort`: the cohort or program chosen is not there; `moved-on`: the import is not at that step any more. */
export async function chooseColumns(
  viewer: Viewer,
  importId: string,
  choice: { columns: Mapping; cohort: CohortChoice },
): Promise<"done" | "no-cohort" | "moved-on"> {
  if (!(await isThere(choice.cohort))) return "no-cohort";
  const plan: StoredPlan = {
    ...choice,
    sure: {},
    newCohorts: [],
    made: { cohortIds: [], programId: null },
  };
  const moved = await moveOn(viewer, importId, "map", "CHECKING", checking, plan);
  return moved ? "done" : "moved-on";
}

async function isThere(choice: CohortChoice): Promise<boolean> {
  if (choice.kind === "none") return true;
  if (choice.kind === "one") return (await db.cohort.count({ where: { id: choice.cohortId } })) > 0;
  if (!("id" in choice.program)) return true;
  return (await db.program.count({ where: { id: choice.program.id } })) > 0;
}

/** Goes back from the dry run to the columns. False when it is too late. */
export const reviseColumns = (viewer: Viewer, importId: string): Promise<boolean> =>
  moveOn(viewer, importId, "remap", "MAPPING");

/** Confirms the dry run: from now on the people of the file are brought in. False when it is not at that step. */
export const confirmImport = (viewer: Viewer, importId: string): Promise<boolean> =>
  moveOn(viewer, importId, "apply", "APPLYING", applying);

/** Starts to take an import back. False when it is not done, or undone already. */
export const startUndo = (viewer: Viewer, importId: string): Promise<boolean> =>
  moveOn(viewer, importId, "undo", "UNDOING", undoing);

/** Puts a file away before anybody was brought in: its rows are deleted, its line stays. False when it is too late. */
export async function discardImport(viewer: Viewer, importId: string): Promise<boolean> {
  return transact(async (tx) => {
    const moved = await step(tx, viewer, importId, "discard", "DISCARDED");
    if (moved) await tx.importRow.deleteMany({ where: { importId } });
    return moved;
  });
}

const ACTS: Partial<Record<ImportVerb, Act["act"]>> = {
  apply: "members:import-applied",
  undo: "members:import-undone",
};

const moveOn = (
  viewer: Viewer,
  importId: string,
  verb: ImportVerb,
  to: ImportStatus,
  job?: Job<{ importId: string }>,
  mapping?: StoredPlan,
): Promise<boolean> =>
  transact(async (tx) => {
    const moved = await step(tx, viewer, importId, verb, to, mapping);
    if (moved && job) await enqueue(tx, job, { importId }, { singletonKey: importId });
    const act = ACTS[verb];
    if (moved && act) await noteAct(tx, { actorId: viewer.id, act, subject: importId });
    return moved;
  });

/** Two people who press at once: the second finds that it has moved on. */
async function step(
  tx: Tx,
  viewer: Viewer,
  importId: string,
  verb: ImportVerb,
  to: ImportStatus,
  mapping?: StoredPlan,
): Promise<boolean> {
  const found = await tx.import.findUnique({ where: { id: importId }, select: { status: true } });
  if (!found || !mayWithImport(viewer, verb, found.status)) return false;
  const { count } = await tx.import.updateMany({
    where: { id: importId, status: found.status },
    data: {
      status: to,
      progress: 0,
      problem: null,
      ...(mapping ? { mapping: { ...mapping }, totals: {} } : {}),
    },
  });
  return count === 1;
}
