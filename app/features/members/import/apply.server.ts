// Within a transaction of the embedded database nobody else gets an answer from it, but what was
// answered before still has to leave: each statement is followed by a turn of the event loop.
import { setImmediate as nextTurn } from "node:timers/promises";
import { accountsByEmail, createUnclaimedAccounts } from "~/features/accounts/door.server";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { fold } from "./fold";
import { makeCohorts } from "./cohorts.server";
import { profileOfFields, differs } from "./profile-sql.server";
import { readPlan, type StoredPlan } from "./stored-plan";
import { tallyImport } from "./tally.server";
import { gatherLater } from "./gather-later.server";
import { locateMembers } from "./places.server";
import { noteValues, writeValues } from "./values.server";
import { compareSoon } from "../twice/compare.server";

interface Row {
  line: number;
  email: string;
  memberId: string;
  outcome: "CREATE" | "UPDATE";
}

/**
 * Writes a checked import: all of it in one transaction of a few statements over its rows, or
 * nothing. People who came, left or took up their account since the dry run are treated as they
 * are now. Run again after it is done, it does nothing.
 */
export async function applyImport(importId: string): Promise<void> {
  await transact(
    async (tx) => {
      const plan = await lockPlan(tx, importId);
      if (!plan) return;
      const { rows, unclaimed } = await settleRows(tx, importId);
      await nextTurn();
      const creates = rows.filter(({ outcome }) => outcome === "CREATE");
      await createUnclaimedAccounts(
        tx,
        creates.map(({ memberId, email }) => ({ id: memberId, email })),
      );
      await nextTurn();
      await createMembers(tx, importId);
      await nextTurn();
      await noteValues(tx, importId, unclaimed);
      await updateMembers(tx, importId, unclaimed);
      await nextTurn();
      await writeValues(tx, importId);
      await locateMembers(tx, importId);
      await nextTurn();
      await gatherLater(
        tx,
        importId,
        rows.map(({ memberId }) => memberId),
      );
      const made = await joinCohorts(tx, importId, plan);
      await compareSoon(tx);
      await finish(tx, importId, { ...plan, made });
    },
    { timeout: 120_000 },
  );
}

async function lockPlan(tx: Tx, importId: string): Promise<StoredPlan | null> {
  const [found] = await tx.$queryRaw<{ mapping: unknown }[]>`
    select mapping from import
    where id = ${importId}::uuid and status = 'APPLYING' for update`;
  return found ? readPlan(found.mapping) : null;
}

/** The rows to write, corrected where the dry run is out of date, and who of them may be changed. */
async function settleRows(tx: Tx, importId: string): Promise<{ rows: Row[]; unclaimed: string[] }> {
  const checked = await tx.$queryRaw<Row[]>`
    select line, fields->>'email' as email, member_id as "memberId", outcome::text as outcome
    from import_row where import_id = ${importId}::uuid and outcome in ('CREATE', 'UPDATE')`;
  const accounts = await accountsByEmail(
    tx,
    checked.map(({ email }) => email),
  );
  const rows = checked.map((row): Row => {
    const account = accounts.get(row.email);
    if (account) return { ...row, memberId: account.id, outcome: "UPDATE" };
    // She was here at the dry run and is not any more: a new person under a new id.
    return row.outcome === "CREATE" ? row : { ...row, memberId: newId(), outcome: "CREATE" };
  });
  const outdated = rows.filter(
    (row, i) => row.outcome !== checked[i]?.outcome || row.memberId !== checked[i]?.memberId,
  );
  if (outdated.length > 0) await correctRows(tx, importId, outdated);
  await tx.$executeRaw`
    update import_row set before = null
    where import_id = ${importId}::uuid and outcome = 'UPDATE' and before is not null`;
  const unclaimed = [...accounts.values()].filter(({ claimed }) => !claimed).map(({ id }) => id);
  return { rows, unclaimed };
}

const correctRows = (tx: Tx, importId: string, rows: readonly Row[]) =>
  tx.$executeRaw`
    update import_row r set outcome = x.outcome::import_outcome, member_id = x."memberId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(line int, outcome text, "memberId" uuid)
    where r.import_id = ${importId}::uuid and r.line = x.line`;

const createMembers = (tx: Tx, importId: string) =>
  tx.$executeRaw`
    insert into member (id, name, pronouns, story, organization, neighborhood, place_name, phone,
      languages, links, gifts, learning, needs, updated_at)
    select r.member_id, p.name, p.pronouns, p.story, p.organization, p.neighborhood,
      p."placeName", p.phone,
      coalesce(p.languages, '{}'), coalesce(p.links, '{}'), coalesce(p.gifts, '{}'),
      coalesce(p.learning, '{}'), coalesce(p.needs, '{}'), now()
    from import_row r cross join lateral ${profileOfFields}
    where r.import_id = ${importId}::uuid and r.outcome = 'CREATE'`;

/** Writes what differs into the profiles of unclaimed people, and beside each row what it replaced. */
const updateMembers = (tx: Tx, importId: string, unclaimed: readonly string[]) =>
  tx.$executeRaw`
    with planned as (
      select r.line, m.id, ${differs} as before, p.*
      from import_row r
      join unnest(${[...unclaimed]}::uuid[]) as u(id) on u.id = r.member_id
      join member m on m.id = r.member_id
      cross join lateral ${profileOfFields}
      where r.import_id = ${importId}::uuid and r.outcome = 'UPDATE'
      for update of m
    ), written as (
      update member m
      set name = coalesce(p.name, m.name), pronouns = coalesce(p.pronouns, m.pronouns),
        story = coalesce(p.story, m.story), organization = coalesce(p.organization, m.organization),
        neighborhood = coalesce(p.neighborhood, m.neighborhood),
        place_name = coalesce(p."placeName", m.place_name),
        latitude = case when p."placeName" <> m.place_name then null else m.latitude end,
        longitude = case when p."placeName" <> m.place_name then null else m.longitude end, phone = coalesce(p.phone, m.phone),
        languages = coalesce(p.languages, m.languages), links = coalesce(p.links, m.links),
        gifts = coalesce(p.gifts, m.gifts), learning = coalesce(p.learning, m.learning), needs = coalesce(p.needs, m.needs),
        revision = m.revision + 1, updated_at = now()
      from planned p where m.id = p.id and p.before is not null
      returning p.line, p.before, m.revision
    )
    update import_row r set before = coalesce(r.before, '{}'::jsonb) || w.before, revision = w.revision
    from written w where r.import_id = ${importId}::uuid and r.line = w.line`;

/** Puts everybody into her cohort; a row of somebody who was here before keeps which one she joined by it. */
async function joinCohorts(
  tx: Tx,
  importId: string,
  { cohort, newCohorts }: StoredPlan,
): Promise<StoredPlan["made"]> {
  const { byName, made } = await makeCohorts(tx, cohort, newCohorts);
  if (cohort.kind === "none") return made;
  const everybody =
    cohort.kind === "one"
      ? cohort.cohortId
      : cohort.kind === "new"
        ? byName.get(fold(cohort.name))
        : undefined;
  const cohortOfRow = everybody
    ? Prisma.sql`(select ${everybody}::uuid as id) c`
    : await cohortByRow(tx, importId, byName);
  const rowsOf = (outcome: "CREATE" | "UPDATE") => Prisma.sql`
    insert into cohort_member (cohort_id, member_id)
    select c.id, r.member_id
    from import_row r join member m on m.id = r.member_id
    cross join lateral ${cohortOfRow}
    where r.import_id = ${importId}::uuid and r.outcome = ${outcome}::import_outcome
    on conflict do nothing`;
  await tx.$executeRaw`${rowsOf("CREATE")}`;
  await tx.$executeRaw`
    with joined as (${rowsOf("UPDATE")} returning cohort_id, member_id)
    update import_row r
    set before = coalesce(r.before, '{}'::jsonb) || jsonb_build_object('joined', j.cohort_id)
    from joined j
    where r.import_id = ${importId}::uuid and r.outcome = 'UPDATE' and r.member_id = j.member_id`;
  if (everybody) await tx.import.update({ where: { id: importId }, data: { cohortId: everybody } });
  return made;
}

async function cohortByRow(
  tx: Tx,
  importId: string,
  byName: ReadonlyMap<string, string>,
): Promise<Prisma.Sql> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select distinct fields->>'cohort' as name from import_row
    where import_id = ${importId}::uuid and fields ? 'cohort'`;
  const pairs = rows.flatMap(({ name }) => {
    const id = byName.get(fold(name));
    return id ? [{ name, id }] : [];
  });
  return Prisma.sql`(
    select n.id from unnest(
      ${pairs.map(({ name }) => name)}::text[], ${pairs.map(({ id }) => id)}::uuid[]
    ) as n(name, id) where n.name = r.fields->>'cohort') c`;
}

async function finish(tx: Tx, importId: string, plan: StoredPlan): Promise<void> {
  // Rows that had nothing left to do when their turn came: another import was quicker.
  await tx.$executeRaw`
    update import_row set outcome = 'SKIP', reason = 'no-change'
    where import_id = ${importId}::uuid and outcome = 'UPDATE' and before is null`;
  const totals = await tallyImport(tx, importId);
  await tx.import.update({
    where: { id: importId },
    data: { status: "DONE", appliedAt: new Date(), totals, mapping: { ...plan }, problem: null },
  });
}
