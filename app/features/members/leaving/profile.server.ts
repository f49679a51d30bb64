import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";
import { gatherProfileWords } from "../words.server";

interface Kept {
  member: Prisma.InputJsonValue;
  values: Prisma.InputJsonValue;
  cohorts: Prisma.InputJsonValue;
  greeter: Prisma.InputJsonValue;
  greeting: Prisma.InputJsonValue;
}

/** The rows of a profile, whole, as JSON. One statement. */
async function rowsOf(tx: Tx, id: string): Promise<Kept> {
  const [kept] = await tx.$queryRaw<Kept[]>`
    select to_jsonb(m) as member,
      (select coalesce(jsonb_agg(to_jsonb(v)), '[]') from field_value v where v.member_id = m.id) as values,
      (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from cohort_member c where c.member_id = m.id) as cohorts,
      (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from greeter g where g.member_id = m.id) as greeter,
      (select coalesce(jsonb_agg(to_jsonb(w)), '[]') from greeting w where w.member_id = m.id) as greeting
    from member m where m.id = ${id}::uuid for update of m`;
  if (!kept) throw new Error("somebody without a profile leaves");
  return kept;
}

/** Empties a profile at once, under another name; answers what it said. */
export async function emptyProfile(
  tx: Tx,
  id: string,
  given: { name: string; leftAt: Date },
): Promise<Kept> {
  const kept = await rowsOf(tx, id);
  await tx.$executeRaw`
    update member set name = ${given.name}, left_at = ${given.leftAt.toISOString()}::timestamptz,
      pronouns = null, story = null, organization = null, neighborhood = null, phone = null,
      languages = '{}', links = '{}', gifts = '{}', learning = '{}', needs = '{}', open_to = '{}',
      speaking_for = 'ME', place_name = null, latitude = null, longitude = null, photo_key = null,
      visibility = '{}', on_web = false, revision = revision + 1, updated_at = now()
    where id = ${id}::uuid`;
  await tx.$executeRaw`delete from field_value where member_id = ${id}::uuid`;
  await tx.$executeRaw`delete from cohort_member where member_id = ${id}::uuid`;
  await tx.$executeRaw`delete from greeter where member_id = ${id}::uuid`;
  await tx.$executeRaw`delete from greeting where member_id = ${id}::uuid`;
  await tx.$executeRaw`delete from still_true where member_id = ${id}::uuid`;
  await gatherProfileWords(tx, [id]);
  return kept;
}

/** Writes a profile back as it was. Cohorts and fields that went meanwhile stay away. */
export async function refillProfile(tx: Tx, id: string, kept: Kept): Promise<void> {
  const json = (rows: Prisma.InputJsonValue) => JSON.stringify(rows);
  await tx.$executeRaw`
    update member m set name = b.name, left_at = null, pronouns = b.pronouns, story = b.story,
      organization = b.organization, neighborhood = b.neighborhood, phone = b.phone,
      languages = b.languages, links = b.links, gifts = b.gifts, learning = b.learning,
      needs = b.needs, open_to = b.open_to, speaking_for = b.speaking_for,
      place_name = b.place_name, latitude = b.latitude, longitude = b.longitude,
      photo_key = b.photo_key, visibility = b.visibility, on_web = b.on_web,
      revision = m.revision + 1, updated_at = b.updated_at
    from jsonb_populate_record(null::member, ${json(kept.member)}::jsonb) b where m.id = ${id}::uuid`;
  await tx.$executeRaw`
    insert into field_value
    select b.* from jsonb_populate_recordset(null::field_value, ${json(kept.values)}::jsonb) b
      join profile_field f on f.id = b.field_id
    on conflict do nothing`;
  await tx.$executeRaw`
    insert into cohort_member
    select b.* from jsonb_populate_recordset(null::cohort_member, ${json(kept.cohorts)}::jsonb) b
      join cohort c on c.id = b.cohort_id
    on conflict do nothing`;
  await tx.$executeRaw`
    insert into greeter select * from jsonb_populate_recordset(null::greeter, ${json(kept.greeter)}::jsonb)
    on conflict do nothing`;
  await tx.$executeRaw`
    insert into greeting
    select b.member_id, g.id, b.waits_since, b.answered_at, b.answered_by_id
    from jsonb_populate_recordset(null::greeting, ${json(kept.greeting)}::jsonb) b
      left join member g on g.id = b.greeter_id
    on conflict do nothing`;
  await gatherProfileWords(tx, [id]);
}

/** The same, for what the leave kept as JSON. */
export const asKeptProfile = (kept: unknown): Kept => kept as Kept;

/** Deletes for good what members keep of somebody: what imports brought of her, invitations, and what she asked. */
export async function eraseProfile(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    update import_row set cells = '{}', fields = null, before = null, reason = null
    where member_id = ${id}::uuid`;
  await tx.$executeRaw`delete from invitation where member_id = ${id}::uuid`;
  await tx.$executeRaw`delete from still_true where member_id = ${id}::uuid`;
  await tx.$executeRaw`delete from credit_person where member_id = ${id}::uuid`;
  await tx.$executeRaw`update merge set before = null where kept_id = ${id}::uuid or gone_id = ${id}::uuid`;
  await tx.$executeRaw`delete from duplicate where one_id = ${id}::uuid or other_id = ${id}::uuid`;
}
