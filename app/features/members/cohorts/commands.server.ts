import type { Viewer } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { noteAct } from "~/platform/audit/audit.server";
import type { Tx } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { isTaken, transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { runsCohorts } from "./policy";
import type { CohortForm, GraduationForm } from "./schema";
import { compareAgain } from "../twice/compare.server";

/** Why a cohort was not saved: another of its program has that name, or somebody else changed it meanwhile. */
export type CohortRefusal = { refusal: "taken" | "changed" };

async function programCalled(tx: Tx, name: string): Promise<string> {
  const id = newId();
  await tx.$executeRaw`insert into program (id, name) values (${id}::uuid, ${name}) on conflict do nothing`;
  const { id: found } = await tx.program.findUniqueOrThrow({ where: { name } });
  return found;
}

/** SQL: a circle that the viewer may read, or null. */
const readable = (viewer: Viewer, circleId: string | null) =>
  Prisma.sql`(select circle_id from circle_reader
    where member_id = ${viewer.id}::uuid and circle_id = ${circleId}::uuid)`;

/** Makes a cohort, or changes the one of that id if nobody changed it since `revision`; its program is made where none has that name. */
export async function saveCohort(
  viewer: Viewer,
  id: string | null,
  form: CohortForm,
): Promise<{ id: string } | CohortRefusal> {
  if (!runsCohorts(viewer)) throw notFound();
  try {
    return await transact((tx) => (id ? changed(tx, viewer, id, form) : made(tx, viewer, form)));
  } catch (error) {
    if (isTaken(error)) return { refusal: "taken" };
    throw error;
  }
}

async function made(tx: Tx, viewer: Viewer, form: CohortForm): Promise<{ id: string }> {
  const id = newId();
  const { program, name, stage, startsOn, endsOn, place, line, circleId, staffNotes } = form;
  await tx.$executeRaw`
    insert into cohort (id, program_id, name, stage, starts_on, ends_on, place, line, circle_id, staff_notes)
    values (${id}::uuid, ${await programCalled(tx, program)}::uuid, ${name}, ${stage}::cohort_stage,
      ${startsOn}::date, ${endsOn}::date, ${place}, ${line}, ${readable(viewer, circleId)}, ${staffNotes})`;
  await noteAct(tx, { actorId: viewer.id, act: "members:cohort-made", subject: id });
  return { id };
}

async function changed(
  tx: Tx,
  viewer: Viewer,
  id: string,
  form: CohortForm,
): Promise<{ id: string } | CohortRefusal> {
  const { program, name, stage, startsOn, endsOn, place, line, circleId, staffNotes } = form;
  const count = await tx.$executeRaw`
    update cohort set program_id = ${await programCalled(tx, program)}::uuid, name = ${name},
      stage = ${stage}::cohort_stage, starts_on = ${startsOn}::date, ends_on = ${endsOn}::date,
      place = ${place}, line = ${line},
      -- A circle that she may not read was not in her form: it stays.
      circle_id = coalesce(${readable(viewer, circleId)}, case when exists (select 1 from circle_reader r
        where r.member_id = ${viewer.id}::uuid and r.circle_id = cohort.circle_id) then null else circle_id end),
      staff_notes = ${staffNotes}, revision = revision + 1
    where id = ${id}::uuid and revision = ${form.revision}::int`;
  if (count === 1) {
    await noteAct(tx, { actorId: viewer.id, act: "members:cohort-changed", subject: id });
    return { id };
  }
  if (!(await tx.cohort.findUnique({ where: { id }, select: { id: true } }))) throw notFound();
  return { refusal: "changed" };
}

/** Puts people into a cohort; returns how many were not in it. Those who are gone are left out. */
export async function addToCohort(
  viewer: Pick<Viewer, "id" | "role">,
  cohortId: string,
  memberIds: readonly string[],
): Promise<number> {
  if (!runsCohorts(viewer)) throw notFound();
  return transact(async (tx) => {
    const cohort = await tx.cohort.findUnique({ where: { id: cohortId }, select: { id: true } });
    if (!cohort) throw notFound();
    const count = await tx.$executeRaw`
      insert into cohort_member (cohort_id, member_id)
      select ${cohortId}::uuid, id from member
      where id = any(${[...memberIds]}::uuid[]) and left_at is null and merged_into_id is null
      on conflict do nothing`;
    await compareAgain(tx, memberIds);
    const act = { actorId: viewer.id, act: "members:cohort-joined", subject: cohortId } as const;
    if (count > 0) await noteAct(tx, { ...act, details: { count } });
    return count;
  });
}

/** Takes somebody out of a cohort; harmless where she is not in it. */
export async function removeFromCohort(
  viewer: Pick<Viewer, "id" | "role">,
  cohortId: string,
  memberId: string,
): Promise<void> {
  if (!runsCohorts(viewer)) throw notFound();
  await transact(async (tx) => {
    const { count } = await tx.cohortMember.deleteMany({ where: { cohortId, memberId } });
    const act = { actorId: viewer.id, act: "members:cohort-left", subject: cohortId } as const;
    if (count > 0) await noteAct(tx, { ...act, memberId });
  });
}

/** Says when a cohort graduates, or changes what was said. The stage of the cohort stays as it is. */
export async function sayGraduation(
  viewer: Pick<Viewer, "id" | "role">,
  cohortId: string,
  { heldOn, place, words }: GraduationForm,
): Promise<void> {
  if (!runsCohorts(viewer)) throw notFound();
  await transact(
    (tx) => tx.$executeRaw`
      insert into graduation (cohort_id, held_on, place, words, created_by_id)
      values (${cohortId}::uuid, ${heldOn}::date, ${place}, ${words}, ${viewer.id}::uuid)
      on conflict (cohort_id) do update set held_on = excluded.held_on, place = excluded.place,
        words = excluded.words`,
  );
}
