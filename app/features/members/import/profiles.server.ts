import type { Db } from "~/platform/db/db.server";
import type { Value } from "../fields/field";
import type { StandingProfile } from "./plan-row";

interface ProfileRow {
  id: string;
  name: string;
  pronouns: string | null;
  story: string | null;
  organization: string | null;
  neighborhood: string | null;
  placeName: string | null;
  phone: string | null;
  languages: string[];
  links: string[];
  gifts: string[];
  learning: string[];
  needs: string[];
  values: Record<string, Value>;
  cohort_ids: string[];
}

/** A profile as an import sees it, without what the account knows. */
export type Profile = Omit<StandingProfile, "claimed"> & { cohortIds: readonly string[] };

/** Profiles by member id, with the ids of their cohorts; ids without a profile are absent. */
export async function standingProfiles(
  on: Db,
  ids: readonly string[],
): Promise<Map<string, Profile>> {
  if (ids.length === 0) return new Map();
  const rows = await on.$queryRaw<ProfileRow[]>`
    select m.id, m.name, m.pronouns, m.story, m.organization, m.neighborhood,
      m.place_name as "placeName", m.phone,
      m.languages, m.links, m.gifts, m.learning, m.needs,
      coalesce((select jsonb_object_agg(v.field_id, jsonb_build_object('text', v.text,
          'choiceIds', v.choice_ids, 'onDate', to_char(v.on_date, 'YYYY-MM-DD')))
        from field_value v where v.member_id = m.id), '{}'::jsonb) as values,
      array(select c.cohort_id::text from cohort_member c where c.member_id = m.id) as cohort_ids
    from member m where m.id = any(${[...ids]}::uuid[])`;
  return new Map(
    rows.map(
      ({ id, name, pronouns, story, organization, neighborhood, placeName, phone, ...row }) => [
        id,
        {
          id,
          name,
          texts: { pronouns, story, organization, neighborhood, placeName, phone },
          lists: {
            languages: row.languages,
            links: row.links,
            gifts: row.gifts,
            learning: row.learning,
            needs: row.needs,
          },
          values: row.values,
          cohortIds: row.cohort_ids,
        },
      ],
    ),
  );
}
