import { isStaff, type Viewer } from "~/features/accounts/door.server";
import type { Import, ImportRow, Prisma } from "~/generated/prisma/client";
import type { ImportOutcome, ImportStatus } from "~/generated/prisma/enums";
import { db } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";
import { NO_VALUE, valueText, type FieldShape } from "../fields/field";
import { profileFields } from "../fields/fields.server";
import type { PersonFields } from "./fields";
import type { DefinedBefore } from "./plan-row";
import { readReasons, type Reason } from "./reasons";
import { readPlan, readTotals, type StoredPlan, type Totals } from "./stored-plan";

/** An import with its JSON columns read. */
export interface LoadedImport extends Omit<Import, "mapping" | "totals"> {
  plan: StoredPlan;
  totals: Totals;
}

/** An import for staff; the same 404 for everybody else, for ids that are none, and for files that were put away. */
export async function loadImportFor(
  viewer: Pick<Viewer, "role">,
  id: string | undefined,
): Promise<LoadedImport> {
  if (!isStaff(viewer) || !isId(id)) throw notFound();
  const found = await db.import.findUnique({ where: { id } });
  if (!found || found.status === "DISCARDED") throw notFound();
  const { mapping, totals, ...rest } = found;
  return { ...rest, plan: readPlan(mapping), totals: readTotals(totals) };
}

/** One line of the list of imports. */
export interface ImportLine {
  id: string;
  fileName: string;
  status: ImportStatus;
  rowCount: number;
  totals: Totals;
  createdAt: Date;
  createdBy: string | null;
}

const PAGE = 20;

/** Imports, newest first, 20 at a time; `before` is the id of the last one seen. Those put away are left out. */
export async function importList(
  before: string | null,
): Promise<{ imports: ImportLine[]; more: string | null }> {
  const cursor = before && isId(before) ? before : "ffffffff-ffff-ffff-ffff-ffffffffffff";
  // Ids sort by the time they were made.
  const rows = await db.$queryRaw<(ImportLine & { totals: unknown })[]>`
    select i.id, i.file_name as "fileName", i.status::text as status,
      i.row_count as "rowCount", i.totals, i.created_at as "createdAt", c.name as "createdBy"
    from import i left join member_card c on c.id = i.created_by_id
    where i.status <> 'DISCARDED' and i.id < ${cursor}::uuid
    order by i.id desc limit ${PAGE + 1}::int`;
  const imports = rows.slice(0, PAGE).map((row) => ({ ...row, totals: readTotals(row.totals) }));
  return { imports, more: rows.length > PAGE ? (imports.at(-1)?.id ?? null) : null };
}

/** One row of a dry run as a page shows it. */
export interface ShownRow {
  line: number;
  outcome: ImportOutcome;
  name: string;
  email: string;
  reasons: Reason[];
  /** What would change: the field, what it says now and what it would say. Empty unless it is an update. */
  changes: { field: string; from: string; to: string }[];
}

/** Which rows are shown: of one outcome, those that come in with something left out, or those that an undo left. */
export type RowFilter = ImportOutcome | "REMARKED" | "KEPT";

const ROWS = 50;

/** Rows of an import in their order, 50 at a time after a line. */
export async function importRows(
  found: LoadedImport,
  { only, after }: { only: RowFilter | null; after: number },
): Promise<{ rows: ShownRow[]; more: number | null }> {
  const fields = await profileFields();
  const rows = await db.importRow.findMany({
    where: { importId: found.id, line: { gt: after }, ...among(only) },
    orderBy: { line: "asc" },
    take: ROWS + 1,
  });
  const shown = rows.slice(0, ROWS);
  return {
    rows: shown.map((row) => showRow(row, found, fields)),
    more: rows.length > ROWS ? (shown.at(-1)?.line ?? null) : null,
  };
}

function among(only: RowFilter | null): Prisma.ImportRowWhereInput {
  if (only === null) return { outcome: { not: null } };
  if (only === "KEPT") return { reason: { startsWith: "kept-" } };
  return only === "REMARKED"
    ? { outcome: { in: ["CREATE", "UPDATE"] }, reason: { not: null } }
    : { outcome: only };
}

function showRow(
  row: ImportRow,
  { plan, headers }: LoadedImport,
  known: readonly FieldShape[],
): ShownRow {
  const fields = row.fields as PersonFields | null;
  return {
    line: row.line,
    outcome: row.outcome ?? "SKIP",
    name: fields?.name ?? cellsOf(row.cells, plan, /name|first/i),
    email: fields?.email ?? cellsOf(row.cells, plan, /^email$/),
    reasons: readReasons(row.reason, headers),
    changes: row.outcome === "UPDATE" ? changesOf(row.before, fields, known) : [],
  };
}

/** The cells as they came, where a row could not be read. */
const cellsOf = (cells: readonly string[], plan: StoredPlan, fields: RegExp) =>
  Object.entries(plan.columns)
    .filter(([, field]) => fields.test(field))
    .map(([column]) => (cells[Number(column)] ?? "").trim())
    .filter(Boolean)
    .join(" ")
    .slice(0, 400);

function changesOf(
  before: unknown,
  fields: PersonFields | null,
  known: readonly FieldShape[],
): ShownRow["changes"] {
  const entries = Object.entries((before ?? {}) as Record<string, unknown>);
  const now = (fields ?? {}) as unknown as Record<string, unknown>;
  const built = entries
    .filter(([field]) => field !== "joined" && field !== "defined")
    .map(([field, was]) => ({ field, from: asText(was), to: asText(now[field]) }));
  const { defined = {} } = (before ?? {}) as { defined?: DefinedBefore };
  const said = known.flatMap((field) => {
    const was = defined[field.key];
    if (was === undefined) return [];
    const is = fields?.defined?.[field.key] ?? NO_VALUE;
    const from = valueText(field, was ?? NO_VALUE);
    return [{ field: field.label ?? "", from, to: valueText(field, is) }];
  });
  return [...built, ...said];
}

const asText = (value: unknown): string =>
  (Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : "").slice(0, 200);
