import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import { isId } from "~/shared/ids";
import type { FieldShape } from "~/features/members/door";
import type { Typed } from "../asked";
import type { Looker } from "./sight.server";

const OPEN_TO = ["INTRODUCTIONS", "HOSTING", "MENTORING"];

/** Which of these ids are cohorts, or circles that the looker may read. One statement. */
async function known(looker: Looker, cohorts: string[], circles: string[]): Promise<Set<string>> {
  if (cohorts.length + circles.length === 0) return new Set();
  const rows = await readRows<{ id: string }>(Prisma.sql`
    select id::text from cohort_card where id = any(${cohorts}::uuid[])
    union all
    select circle_id::text from circle_reader
    where member_id = ${looker.id}::uuid and circle_id = any(${circles}::uuid[])`);
  return new Set(rows.map(({ id }) => id));
}

/** What of the values in an address can be filtered by; `gone` when something named there is no more. One statement at most. */
export async function chosenOf(
  looker: Looker,
  { chosen }: Typed,
  fields: readonly FieldShape[],
): Promise<{ chosen: Map<string, string[]>; gone: boolean }> {
  const ids = (group: string) => (chosen[group] ?? []).filter(isId);
  const there = await known(looker, ids("cohort"), ids("circle"));
  const result = new Map<string, string[]>();
  let gone = false;
  for (const [key, values] of Object.entries(chosen)) {
    const field = fields.find((one) => one.key === key && one.facet);
    const isThere = (value: string): boolean => {
      if (key === "cohort" || key === "circle") return there.has(value);
      if (key === "openTo") return OPEN_TO.includes(value);
      if (field?.kind === "CHOICE" || field?.kind === "CHOICES")
        return field.choices.some(({ id }) => id === value);
      return field !== undefined;
    };
    const left = values.filter(isThere);
    if (left.length < values.length) gone = true;
    if (left.length > 0) result.set(key, left);
  }
  return { chosen: result, gone };
}
