import { setImmediate as nextTurn } from "node:timers/promises";
import { addressees, removeUnclaimedAccounts } from "~/features/accounts/door.server";
import type { Tx } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import { removeEmptyCohorts } from "./cohorts.server";
import { restoreBefore } from "./profile-sql.server";
import { writeReasons, type ReasonCode } from "./reasons";
import { readPlan, readTotals, type StoredPlan } from "./stored-plan";
import { usedElsewhere } from "./used-elsewhere.server";
import { gatherLater } from "./gather-later.server";
import { locateMembers } from "./places.server";
import { restoreValues } from "./values.server";

/** A row that an import wrote, with what became of its person since. */
interface WrittenRow {
  line: number;
  memberId: string;
  outcome: "CREATE" | "UPDATE";
  /** The file changed words of her profile, not only her cohort. */
  changed: boolean;
  /** Her profile is still as the import left it; null when she is gone. */
  same: boolean | null;
  invited: boolean;
  /** She is in a cohort that this import did not put her into. */
  elsewhere: boolean;
}

/**
 * Takes an import back, in one transaction: removes the people it created and gives the profiles
 * it changed their words again, wherever nobody touched them since. Who took up her account, was
 * changed, invited or takes part in something stays as she is, and her row says why. Run again
 * after it is done, it does nothing.
 */
export async function undoImport(importId: string): Promise<void> {
  await transact(
    async (tx) => {
      const [found] = await tx.$queryRaw<{ mapping: unknown; totals: unknown }[]>`
        select mapping, totals from import
        where id = ${importId}::uuid and status = 'UNDOING' for update`;
      if (!found) return;
      const plan = readPlan(found.mapping);
      const rows = await writtenRows(tx, importId, plan);
      const keeps = await reasonsToKeep(tx, rows);
      // What was answered before leaves now: the next statement is long.
      await nextTurn();
      const free = rows.filter((row) => !keeps.has(row.line));
      const created = free.filter(({ outcome }) => outcome === "CREATE");
      await removeUnclaimedAccounts(
        tx,
        created.map(({ memberId }) => memberId),
      );
      const restored = free.filter(({ outcome }) => outcome === "UPDATE");
      await restore(
        tx,
        importId,
        restored.map(({ line }) => line),
      );
      await gatherLater(
        tx,
        importId,
        restored.map(({ memberId }) => memberId),
      );
      await removeEmptyCohorts(tx, plan.made);
      await markKept(tx, importId, keeps);
      const counts = { REMOVED: created.length, RESTORED: restored.length, KEPT: keeps.size };
      await tx.import.update({
        where: { id: importId },
        data: {
          status: "UNDONE",
          undoneAt: new Date(),
          totals: { ...readTotals(found.totals), ...counts },
          problem: null,
        },
      });
    },
    { timeout: 120_000 },
  );
}

async function writtenRows(tx: Tx, importId: string, plan: StoredPlan): Promise<WrittenRow[]> {
  const { kind } = plan.cohort;
  return tx.$queryRaw<WrittenRow[]>`
    select r.line, r.member_id as "memberId", r.outcome::text as outcome,
      coalesce(r.before - 'joined', '{}'::jsonb) <> '{}'::jsonb as changed,
      m.revision = coalesce(r.revision, 1) as same,
      exists (select 1 from invitation i
        where i.member_id = r.member_id and i.revoked_at is null) as invited,
      (select count(*) from cohort_member c where c.member_id = r.member_id)
        > case ${kind}::text when 'none' then 0 when 'column' then (r.fields ? 'cohort')::int
          else 1 end as elsewhere
    from import_row r left join member m on m.id = r.member_id
    where r.import_id = ${importId}::uuid and r.outcome in ('CREATE', 'UPDATE')
    order by r.line`;
}

async function reasonsToKeep(
  tx: Tx,
  rows: readonly WrittenRow[],
): Promise<Map<number, ReasonCode>> {
  const ids = rows.map(({ memberId }) => memberId);
  const people = await addressees(tx, ids);
  const claimed = new Set(people.filter((person) => person.claimed).map(({ id }) => id));
  const used = await usedElsewhere(
    tx,
    rows.filter(({ outcome }) => outcome === "CREATE").map(({ memberId }) => memberId),
  );
  const keeps = new Map<number, ReasonCode>();
  for (const row of rows) {
    const reason = reasonToKeep(row, claimed.has(row.memberId), used.has(row.memberId));
    if (reason) keeps.set(row.line, reason);
  }
  return keeps;
}

function reasonToKeep(row: WrittenRow, claimed: boolean, used: boolean): ReasonCode | null {
  // Gone already: there is nothing to take back and nothing to keep.
  if (row.same === null) return null;
  if (row.outcome === "UPDATE") {
    if (!row.changed) return null;
    if (claimed) return "kept-claimed";
    return row.same ? null : "kept-changed";
  }
  if (claimed) return "kept-claimed";
  if (!row.same || row.elsewhere) return "kept-changed";
  if (row.invited) return "kept-invited";
  return used ? "kept-used" : null;
}

async function restore(tx: Tx, importId: string, lines: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    update member m
    set ${restoreBefore}, revision = m.revision + 1, updated_at = now()
    from import_row b
    where b.import_id = ${importId}::uuid and b.line = any(${[...lines]}::int[])
      and m.id = b.member_id and b.before - 'joined' <> '{}'::jsonb`;
  await restoreValues(tx, importId, lines);
  await locateMembers(tx, importId);
  await tx.$executeRaw`
    delete from cohort_member c using import_row b
    where b.import_id = ${importId}::uuid and b.line = any(${[...lines]}::int[])
      and c.member_id = b.member_id and c.cohort_id = (b.before->>'joined')::uuid`;
}

async function markKept(
  tx: Tx,
  importId: string,
  keeps: ReadonlyMap<number, ReasonCode>,
): Promise<void> {
  const reasons = [...keeps.values()].map((code) => writeReasons([{ code }]));
  await tx.$executeRaw`
    update import_row r set reason = x.reason
    from unnest(${[...keeps.keys()]}::int[], ${reasons}::text[]) as x(line, reason)
    where r.import_id = ${importId}::uuid and r.line = x.line`;
}
