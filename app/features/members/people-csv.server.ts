import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { isStaff, type Viewer } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { noteAct } from "~/platform/audit/audit.server";
import { readRows } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { transact } from "~/platform/transact.server";
import { profileFields } from "./fields/fields.server";
import { usualAudience } from "./policy";
import { depthForSql } from "./sight.server";
import { saidBy } from "./words.server";

const CHUNK = 500;
// What staff see of everybody.
const STAFF_DEPTH = 3;

interface Row {
  name: string;
  cohorts: string | null;
  said: Record<string, string> | null;
}

/** What a language calls what is in it. */
interface Words {
  headerOf: (key: string) => string;
  /** To what somebody can be open. */
  openTo: Readonly<Record<string, string>>;
}

/**
 * Some people as CSV for staff: their names, cohorts and what they show to staff, a column for each
 * field; several values are parted by semicolons. Addresses and phone numbers are not in it. Cells
 * that a spreadsheet would run as a formula are made harmless. It is noted who took how many.
 */
export async function peopleCsv(
  viewer: Pick<Viewer, "id" | "role">,
  ids: readonly string[],
  { headerOf, openTo }: Words,
): Promise<Readable> {
  if (!isStaff(viewer)) throw notFound();
  const fields = (await profileFields()).filter(({ key }) => key !== "phone");
  const keys = fields.map(({ key }) => key as string);
  const names = new Map(fields.map(({ key, label }) => [key as string, label]));
  await transact(async (tx) => {
    const here = { id: { in: [...ids] }, leftAt: null, mergedIntoId: null };
    const count = await tx.member.count({ where: here });
    await noteAct(tx, { actorId: viewer.id, act: "members:people-exported", details: { count } });
  });
  const header = ["name", "cohort", ...keys].map((key) => names.get(key) ?? headerOf(key));
  const lines = stringify({ bom: true, escape_formulas: true, record_delimiter: "windows" });
  const named = (key: string, said = "") =>
    key !== "openTo" ? said : said.replace(/[A-Z]+/g, (one) => openTo[one] ?? one);
  return Readable.from(records(ids, header, keys, named)).pipe(lines);
}

async function* records(
  ids: readonly string[],
  header: string[],
  keys: readonly string[],
  named: (key: string, said?: string) => string,
): AsyncGenerator<string[]> {
  yield header;
  for (let at = 0; at < ids.length; at += CHUNK) {
    for (const { name, cohorts, said } of await rowsOf(ids.slice(at, at + CHUNK)))
      yield [name, cohorts ?? "", ...keys.map((key) => named(key, said?.[key]))];
  }
}

// Nobody is found by her links: they are not among what is said.
const linked = Prisma.sql`
  select p.id, 'links' as key, v as value, case when not p.claimed then 3 else ${depthForSql(
    Prisma.sql`coalesce(p.visibility->>'links', p.visibility->>'*', ${usualAudience("links")}::text)`,
  )} end as needed
  from person p cross join lateral unnest(p.links) v`;

const rowsOf = (ids: readonly string[]): Promise<Row[]> =>
  readRows<Row>(Prisma.sql`
    with ${saidBy(ids)}, told as (
      select id, key, string_agg(value, '; ' order by value) as value
      from (select id, key, value, needed from said union all ${linked}) s
      where needed <= ${STAFF_DEPTH}::int and key <> 'name' group by id, key
    )
    select m.name,
      (select string_agg(c.name, '; ' order by c.starts_on nulls last, c.name) from cohort_member cm
        join cohort c on c.id = cm.cohort_id where cm.member_id = m.id) as cohorts,
      (select jsonb_object_agg(t.key, t.value) from told t where t.id = m.id) as said
    from member m where m.id = any(${[...ids]}::uuid[]) and m.left_at is null and m.merged_into_id is null
    order by name_key(m.name) collate "C", m.id`);
