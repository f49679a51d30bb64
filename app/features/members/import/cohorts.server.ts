import type { Db, Tx } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { fold } from "./fold";
import type { CohortChoice, ProgramChoice } from "./stored-plan";

/** Which cohort a row leads to: for everybody the same, or by the name its row gives. */
export type CohortOf = (named: string | undefined) => { id: string } | { name: string } | null;

/** How rows lead to cohorts as things stand: `{ name }` is a cohort that is not there yet. */
export async function cohortsOfChoice(on: Db, choice: CohortChoice): Promise<CohortOf> {
  if (choice.kind === "none") return () => null;
  if (choice.kind === "one") return () => ({ id: choice.cohortId });
  const there = await cohortsByName(on, choice.program);
  const find = (name: string) => {
    const id = there.get(fold(name));
    return id ? { id } : { name };
  };
  if (choice.kind === "new") return () => find(choice.name);
  return (named) => (named === undefined ? null : find(named));
}

async function cohortsByName(on: Db, program: ProgramChoice): Promise<Map<string, string>> {
  const programId = await programIdOf(on, program);
  const cohorts = programId ? await on.cohort.findMany({ where: { programId } }) : [];
  return new Map(cohorts.map(({ id, name }) => [fold(name), id]));
}

async function programIdOf(on: Db, program: ProgramChoice): Promise<string | null> {
  if ("id" in program) return program.id;
  const programs = await on.program.findMany();
  return programs.find(({ name }) => fold(name) === fold(program.name))?.id ?? null;
}

/** The cohorts of an import, made where they are not there yet: ids by folded name, and what was new. */
export async function makeCohorts(
  tx: Tx,
  choice: CohortChoice,
  names: readonly string[],
): Promise<{
  byName: Map<string, string>;
  made: { cohortIds: string[]; programId: string | null };
}> {
  const made: { cohortIds: string[]; programId: string | null } = {
    cohortIds: [],
    programId: null,
  };
  if (choice.kind === "none" || choice.kind === "one") return { byName: new Map(), made };
  let programId = await programIdOf(tx, choice.program);
  if (!programId && "name" in choice.program) {
    programId = newId();
    made.programId = programId;
    await tx.program.create({ data: { id: programId, name: choice.program.name } });
  }
  if (!programId) throw new Error("the program of an import is gone");
  const byName = await cohortsByName(tx, { id: programId });
  for (const name of choice.kind === "new" ? [choice.name] : names) {
    if (byName.has(fold(name))) continue;
    const id = newId();
    byName.set(fold(name), id);
    made.cohortIds.push(id);
    await tx.cohort.create({ data: { id, programId, name } });
  }
  return { byName, made };
}

/** Takes away the cohorts and the program that an import made, where nobody is in them. */
export async function removeEmptyCohorts(
  tx: Tx,
  made: { cohortIds: readonly string[]; programId: string | null },
): Promise<void> {
  await tx.cohort.deleteMany({ where: { id: { in: [...made.cohortIds] }, members: { none: {} } } });
  if (made.programId) {
    await tx.program.deleteMany({ where: { id: made.programId, cohorts: { none: {} } } });
  }
}
