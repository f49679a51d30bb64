import {
  FIELDS,
  isListField,
  type Audience,
  type Field,
  type Profile,
  type Visibility,
} from "./profile";

interface Asker {
  id: string;
  role: "MEMBER" | "WEAVER" | "STAFF" | "OWNER";
}

/** Who sees a field of which its member said nothing: members, but for what reaches her outside of Weft. */
export const audienceOf = (visibility: Visibility, field: Field): Audience =>
  visibility[field] ?? (field === "phone" ? "ME" : "MEMBERS");

/** Whether a viewer sees a person at all. Somebody who was brought in and has not come yet is seen by staff, who invite her; not by members. */
export const canSeePerson = (viewer: Asker, person: { id: string; claimed: boolean }): boolean =>
  person.claimed || viewer.id === person.id || viewer.role === "STAFF" || viewer.role === "OWNER";

/** Whether a viewer sees a field. What a member hides is hers alone: staff do not see it either, once she has taken up her account. */
export const canSeeField = (
  viewer: Asker,
  person: { id: string; claimed: boolean; visibility: Visibility },
  field: Field,
): boolean =>
  viewer.id === person.id ||
  (canSeePerson(viewer, person) &&
    (!person.claimed || audienceOf(person.visibility, field) === "MEMBERS"));

/** A profile with only what the viewer may see; the rest is empty, as if it had never been written. */
export function visibleProfile(
  viewer: Asker,
  person: { claimed: boolean; visibility: Visibility; profile: Profile },
): Profile {
  const { profile, claimed, visibility } = person;
  const shown = { ...profile };
  for (const field of FIELDS) {
    if (canSeeField(viewer, { id: profile.id, claimed, visibility }, field)) continue;
    if (isListField(field)) shown[field] = [];
    else shown[field] = null;
  }
  return shown;
}
