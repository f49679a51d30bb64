import { redirect } from "@remix-run/node";
import { z } from "zod";
import { isStaff, type Viewer } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { db, rowsOn, type Db } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";
import { canSeeField, canSeePerson, depthOf, visibleProfile, type Depth } from "./policy";
import { AUDIENCES, type Profile, type Visibility } from "./profile";
import type { FieldShape, Value } from "./fields/field";
import { isEmpty, NO_VALUE } from "./fields/field";
import { profileFields } from "./fields/fields.server";
import { isFellowOf } from "./sight.server";

const visibility = z.record(z.string(), z.enum(AUDIENCES)).catch({});

/** Who sees what of a member, as her row keeps it. */
export const readVisibility = (json: unknown): Visibility => visibility.parse(json);

/** A defined field and what somebody says in it. */
export interface Said {
  field: FieldShape;
  value: Value;
}

/** A person whole, with nothing left out: for policy to cut to size. */
export interface WholePerson {
  profile: Profile;
  visibility: Visibility;
  claimed: boolean;
  gone: boolean;
  onWeb: boolean;
  /** Asked for nothing just now: others do not see what she is open to, and not why. */
  paused: boolean;
  /** When she last said that it is true, ISO 8601. */
  confirmedAt: string | null;
  /** She whom somebody merged into another is found under this id. */
  mergedIntoId: string | null;
  welcomeStep: number;
  fellow: boolean;
  values: Map<string, Value>;
}

type Row = Omit<WholePerson, "profile" | "visibility" | "values"> &
  Profile & { visibility: unknown; values: Record<string, Value> };

/** A member with all that she said, and whether she shares an open circle with somebody. One statement; null where there is none. */
export async function wholePerson(
  id: string,
  viewerId: string | null,
  on: Db = db,
): Promise<WholePerson | null> {
  const [row] = await rowsOn<Row>(
    on,
    Prisma.sql`
    select m.id, m.name, m.pronouns, m.story, m.organization, m.neighborhood, m.phone,
      coalesce(m.languages, '{}') as languages, coalesce(m.links, '{}') as links,
      coalesce(m.gifts, '{}') as gifts, coalesce(m.learning, '{}') as learning,
      coalesce(m.needs, '{}') as needs, m.speaking_for::text as "speakingFor",
      coalesce(m.open_to::text[], '{}') as "openTo", m.place_name as "placeName",
      m.photo_key as "photoKey", m.visibility, m.on_web as "onWeb",
      is_paused(m.paused_from, m.paused_until) as paused,
      to_char(m.confirmed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "confirmedAt",
      m.merged_into_id::text as "mergedIntoId", m.welcome_step as "welcomeStep",
      a.claimed_at is not null as claimed,
      m.left_at is not null or m.merged_into_id is not null as gone,
      ${isFellowOf(viewerId)} as fellow,
      coalesce((select jsonb_object_agg(v.field_id, jsonb_build_object('text', v.text,
          'choiceIds', v.choice_ids, 'onDate', to_char(v.on_date, 'YYYY-MM-DD')))
        from field_value v where v.member_id = m.id), '{}'::jsonb) as values
    from member m join account_presence a on a.id = m.id where m.id = ${id}::uuid`,
  );
  if (!row) return null;
  const {
    visibility: seen,
    claimed,
    gone,
    onWeb,
    paused,
    confirmedAt,
    mergedIntoId,
    ...rest
  } = row;
  const { welcomeStep, fellow, values, ...profile } = rest;
  return {
    ...{ profile, claimed, gone, onWeb, paused, confirmedAt, mergedIntoId, welcomeStep, fellow },
    visibility: readVisibility(seen),
    values: new Map(Object.entries(values)),
  };
}

/** A person as somebody sees her. */
export interface SeenPerson {
  profile: Profile;
  claimed: boolean;
  /** Her profile has a page on the web. */
  onWeb: boolean;
  /** How much the viewer sees of her. */
  depth: Depth;
  /** For staff: when she last said that it is true, ISO 8601; null for everybody else and where she did not. */
  confirmedAt: string | null;
  /** The defined fields in which she says something the viewer may see. */
  said: Said[];
}

/** A person cut to what a depth lets see; the fields are all there are. */
export function cutTo(
  depth: Depth,
  person: WholePerson,
  fields: readonly FieldShape[],
): Pick<SeenPerson, "profile" | "said"> {
  const said = fields
    .filter((field) => !field.builtIn && canSeeField(depth, person, field.key, field.audience))
    .map((field) => ({ field, value: person.values.get(field.key) ?? NO_VALUE }))
    .filter(({ value }) => !isEmpty(value));
  return { profile: visibleProfile(depth, person), said };
}

/**
 * One person as the viewer (null: a visitor) may see her; the same 404 where she is hidden or
 * missing. `as` shows herself as somebody of another depth would see her. Two statements.
 */
export async function loadMemberFor(
  viewer: Pick<Viewer, "id" | "role"> | null,
  id: string,
  as: Depth | null = null,
): Promise<SeenPerson> {
  if (!isId(id)) throw notFound();
  const [person, fields] = await Promise.all([
    wholePerson(id, viewer?.id ?? null),
    profileFields(),
  ]);
  if (!person) throw notFound();
  // Links to who was joined with another lead to that one.
  if (viewer && person.mergedIntoId) throw redirect(`/people/${person.mergedIntoId}`);
  const self = viewer?.id === id;
  const staff = viewer !== null && isStaff(viewer);
  const depth = depthOf({ signedIn: viewer !== null, self, staff, fellow: person.fellow });
  if (!canSeePerson(depth, person)) throw notFound();
  const shown = self && as !== null ? as : depth;
  const { claimed, onWeb } = person;
  const cut = cutTo(shown, person, fields);
  // Herself as others see her, too.
  if (person.paused && shown < 4) cut.profile.openTo = [];
  return { ...cut, claimed, onWeb, depth, confirmedAt: depth === 3 ? person.confirmedAt : null };
}

/** One's own profile with who sees each field, for the forms that edit it. One statement. */
export async function ownProfile(viewer: Pick<Viewer, "id">): Promise<WholePerson> {
  const person = await wholePerson(viewer.id, viewer.id);
  if (!person) throw notFound();
  return person;
}

/** Whether somebody's profile has a page that visitors may read. One statement. */
export async function isOnWeb(id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const person = await wholePerson(id, null);
  return person !== null && canSeePerson(0, person);
}
