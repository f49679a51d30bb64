import { Prisma } from "~/generated/prisma/client";

const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Writes rows into a table in one statement with one parameter, far quicker than binding each value.
 * Fields are those of the Prisma model, each row has the same ones, and null is null, not the default.
 * The table is named by the code, never by people.
 */
export async function insertRows(
  tx: Prisma.TransactionClient,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const fields = Object.keys(first);
  const uneven = rows.find((row) => Object.keys(row).join() !== fields.join());
  if (uneven) throw new Error(`The rows of ${table} do not have the same fields.`);
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [columnOf(k), v]))),
  );
  const columns = Prisma.raw(fields.map((field) => `"${columnOf(field)}"`).join(", "));
  const into = Prisma.raw(`"public"."${table}"`);
  await tx.$executeRaw`
    insert into ${into} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${into}, ${json}::jsonb)`;
}
