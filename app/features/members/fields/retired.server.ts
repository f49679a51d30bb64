import { db } from "~/platform/db/db.server";

/** A field that was taken away and whose words are kept. */
export interface RetiredField {
  key: string;
  label: string;
  /** How many people said something in it. */
  people: number;
}

/** Fields that were taken away, the last first, with how many people said something in each. One statement. */
export const retiredFields = (): Promise<RetiredField[]> => db.$queryRaw<RetiredField[]>`
  select f.id::text as key, f.label,
    (select count(*)::int from field_value v where v.field_id = f.id) as people
  from profile_field f where f.retired_at is not null and f.built_in is null
  order by f.retired_at desc, f.id limit 50`;
