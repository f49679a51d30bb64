import {
  AUDIENCES,
  FIELDS,
  isListField,
  type Audience,
  type FieldKey,
  type Profile,
  type Visibility,
} from "./profile";

/** How much somebody sees of somebody: 0 a visitor, 1 a member, 2 one who shares an open circle with her, 3 staff, 4 herself. */
export type Depth = 0 | 1 | 2 | 3 | 4;

/** How a viewer stands towards a person. */
export interface Standing {
  signedIn: boolean;
  self: boolean;
  staff: boolean;
  /** They sit in the same open circle. */
  fellow: boolean;
}

/** What of a person decides who sees her at all. */
export interface PersonFacts {
  /** She took up her account; until then she is known to staff alone. */
  claimed: boolean;
  /** She left, or is the same as somebody else. */
  gone: boolean;
  /** Her page is open to visitors. */
  onWeb: boolean;
}

/** How much a viewer sees of a person. */
export function depthOf({ signedIn, self, staff, fellow }: Standing): Depth {
  if (!signedIn) return 0;
  if (self) return 4;
  if (staff) return 3;
  return fellow ? 2 : 1;
}

/** The least depth that an audience asks for. */
export const depthFor = (audience: Audience): Depth => AUDIENCES.indexOf(audience) as Depth;

/** Who sees a field where its member said nothing: members, but for what reaches her outside of Weft. */
export const usualAudience = (key: FieldKey): Audience => (key === "phone" ? "ME" : "MEMBERS");

/** Who sees a field of a person; `usual` is what a defined field proposes. */
export const audienceOf = (
  visibility: Visibility,
  key: FieldKey,
  usual: Audience = usualAudience(key),
): Audience => visibility[key] ?? visibility["*"] ?? usual;

/** Whether a viewer sees a person at all, and with her the name. Who was brought in and has not come is seen by staff, who invite her; who is gone by nobody. */
export function canSeePerson(depth: Depth, { claimed, gone, onWeb }: PersonFacts): boolean {
  if (gone) return false;
  if (!claimed) return depth >= 3;
  return depth >= 1 || onWeb;
}

/** Whether a viewer sees a field. Of somebody who has not come yet, staff see all that they brought in; once she has, what she keeps to herself is hers alone. */
export const canSeeField = (
  depth: Depth,
  person: PersonFacts & { visibility: Visibility },
  key: FieldKey,
  usual: Audience = usualAudience(key),
): boolean =>
  canSeePerson(depth, person) &&
  (!person.claimed || depth >= depthFor(audienceOf(person.visibility, key, usual)));

/** A profile with only what the viewer may see; the rest is empty, as if it had never been written. */
export function visibleProfile(
  depth: Depth,
  person: PersonFacts & { visibility: Visibility; profile: Profile },
): Profile {
  const shown = { ...person.profile };
  const sees = (key: FieldKey) => canSeeField(depth, person, key);
  for (const field of FIELDS) {
    if (sees(field)) continue;
    if (isListField(field)) shown[field] = [];
    else shown[field] = null;
  }
  if (!sees("organization")) shown.speakingFor = "ME";
  if (!sees("openTo")) shown.openTo = [];
  if (!sees("place")) shown.placeName = null;
  if (!sees("photo")) shown.photoKey = null;
  return shown;
}
