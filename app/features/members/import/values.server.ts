// What a file says in fields that staff defined, beside what it says in built-in ones.
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";
import { locateValues } from "./places.server";

/** SQL: what is written in a field value `v`, as an import row writes it; null where there is none. */
const asJson = Prisma.sql`case when v.field_id is null then null else jsonb_build_object(
  'text', v.text, 'choiceIds', (select coalesce(jsonb_agg(c::text order by c::text), '[]'::jsonb)
    from unnest(v.choice_ids) c), 'onDate', to_char(v.on_date, 'YYYY-MM-DD')) end`;

/** SQL: the value `d` (a pair of field id and JSON) as columns of field_value. */
const asColumns = Prisma.sql`d.key::uuid, d.value->>'text',
  array(select jsonb_array_elements_text(d.value->'choiceIds'))::uuid[],
  (d.value->>'onDate')::date`;

/** Notes beside each row what it changes in defined fields of somebody unclaimed, and makes her revision one higher. Before updateMembers, which adds the built-in ones. */
export const noteValues = (tx: Tx, importId: string, unclaimed: readonly string[]) =>
  tx.$executeRaw`
    with changed as (
      select r.line, r.member_id, jsonb_object_agg(d.key, coalesce(${asJson}, 'null'::jsonb)) as was
      from import_row r join unnest(${[...unclaimed]}::uuid[]) as u(id) on u.id = r.member_id
        cross join lateral jsonb_each(coalesce(r.fields->'defined', '{}'::jsonb)) d
        join profile_field f on f.id = d.key::uuid
        left join field_value v on v.member_id = r.member_id and v.field_id = f.id
      where r.import_id = ${importId}::uuid and r.outcome = 'UPDATE'
        and ${asJson} is distinct from d.value
      group by r.line, r.member_id
    ), risen as (
      update member m set revision = m.revision + 1, updated_at = now()
      from changed c where m.id = c.member_id returning m.id, m.revision
    )
    update import_row r set before = jsonb_build_object('defined', c.was), revision = n.revision
    from changed c join risen n on n.id = c.member_id
    where r.import_id = ${importId}::uuid and r.line = c.line`;

/** Writes what rows say in defined fields: of those created, and of those whose row was noted. */
export async function writeValues(tx: Tx, importId: string): Promise<void> {
  await tx.$executeRaw`
    insert into field_value (member_id, field_id, text, choice_ids, on_date)
    select r.member_id, ${asColumns}
    from import_row r join member m on m.id = r.member_id
      cross join lateral jsonb_each(coalesce(r.fields->'defined', '{}'::jsonb)) d
      join profile_field f on f.id = d.key::uuid
    where r.import_id = ${importId}::uuid
      and (r.outcome = 'CREATE' or r.before->'defined' ? d.key)
    on conflict (member_id, field_id) do update
      set text = excluded.text, choice_ids = excluded.choice_ids, on_date = excluded.on_date,
        latitude = null, longitude = null`;
  await locateValues(tx, importId);
}

/** Puts back what these rows replaced in defined fields. */
export async function restoreValues(
  tx: Tx,
  importId: string,
  lines: readonly number[],
): Promise<void> {
  const rows = Prisma.sql`import_row b
    cross join lateral jsonb_each(coalesce(b.before->'defined', '{}'::jsonb)) d`;
  const these = Prisma.sql`b.import_id = ${importId}::uuid and b.line = any(${[...lines]}::int[])`;
  await tx.$executeRaw`
    delete from field_value v using ${rows}
    where ${these} and v.member_id = b.member_id and v.field_id = d.key::uuid`;
  await tx.$executeRaw`
    insert into field_value (member_id, field_id, text, choice_ids, on_date)
    select b.member_id, ${asColumns} from ${rows} join profile_field f on f.id = d.key::uuid
    where ${these} and jsonb_typeof(d.value) = 'object'`;
  await locateValues(tx, importId);
}
