import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import type { Counted } from "../found";
import { witnessOf } from "../register/tally";
import type { Looker } from "./sight.server";

interface Labeled {
  field: string;
  value: string;
  label: string | null;
}

/**
 * What was counted, with names that the looker may see: as
 * somebody wrote it who shows it to every member, else as the witness did who shows it to her; the
 * name of a cohort; that of a circle she may read. One statement.
 */
export async function labelsOf(
  looker: Looker,
  counts: readonly Omit<Counted, "label">[],
  witnesses: ReadonlyMap<string, string>,
): Promise<Counted[]> {
  if (counts.length === 0) return [];
  const named = counts.map((one) => ({ ...one, witness: witnesses.get(witnessOf(one)) ?? null }));
  const rows = await readRows<Labeled>(Prisma.sql`
    select c.field, c.value, coalesce(
      (select v.label from findable_value v where v.field = c.field and v.value = c.value
        and v.seen_from <= 1 order by v.seen_from, v.member_id limit 1),
      (select v.label from findable_value v where v.field = c.field and v.value = c.value
        and v.member_id = c.witness),
      (select k.name from cohort_card k where c.field = 'cohort' and k.id::text = c.value),
      (select r.name from circle_reader r where c.field = 'circle' and r.circle_id::text = c.value
        and r.member_id = ${looker.id}::uuid)) as label
    from unnest(${named.map(({ field }) => field)}::text[], ${named.map(({ value }) => value)}::text[],
      ${named.map(({ witness }) => witness)}::uuid[]) c(field, value, witness)`);
  const labels = new Map(rows.map((row) => [witnessOf(row), row.label]));
  return counts.map((one) => ({ ...one, label: labels.get(witnessOf(one)) ?? null }));
}
