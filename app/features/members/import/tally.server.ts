import type { Db } from "~/platform/db/db.server";
import { TALLIES, type Totals } from "./stored-plan";

/** How many rows of an import came to each outcome, and how many of those to be written have something left out; rows not judged yet are not counted. */
export async function tallyImport(on: Db, importId: string): Promise<Partial<Totals>> {
  const rows = await on.$queryRaw<{ outcome: string; count: number; remarked: number }[]>`
    select outcome::text as outcome, count(*)::int as count,
      (count(*) filter (where reason is not null))::int as remarked
    from import_row where import_id = ${importId}::uuid and outcome is not null group by outcome`;
  const totals: Partial<Totals> = { REMARKED: 0 };
  for (const { outcome, count, remarked } of rows) {
    const key = TALLIES.find((tally) => tally === outcome);
    if (key) totals[key] = count;
    if (key === "CREATE" || key === "UPDATE") totals.REMARKED = (totals.REMARKED ?? 0) + remarked;
  }
  return totals;
}
