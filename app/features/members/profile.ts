/** The built-in fields of a profile that are written by hand, in the order they are read. Her name is always shown to members. */
export const FIELDS = [
  "pronouns",
  "story",
  "gifts",
  "learning",
  "needs",
  "neighborhood",
  "organization",
  "languages",
  "links",
  "phone",
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that hold several short values. */
export const LIST_FIELDS = ["gifts", "learning", "needs", "languages", "links"] as const;
export type ListField = (typeof LIST_FIELDS)[number];
export type TextFieldName = Exclude<Field, ListField>;

/** What else of her she may show or hide: her picture, her place on the map, what she is glad to be asked for. */
export const SHOWN = [...FIELDS, "photo", "place", "openTo"] as const;
/** A built-in field, or the id of one that staff defined. */
export type FieldKey = (typeof SHOWN)[number] | (string & {});

/** Who sees a field; whoever may see a later one may see the earlier ones. EVERYONE is the web, once she opened her page to it. */
export const AUDIENCES = ["EVERYONE", "MEMBERS", "CIRCLES", "STAFF", "ME"] as const;
export type Audience = (typeof AUDIENCES)[number];
/** Field -> audience; `*` stands for all that are not named. */
export type Visibility = Partial<Record<string, Audience>>;

/** What she may say that she is glad to be asked for. */
export const OPEN_TO = ["INTRODUCTIONS", "HOSTING", "MENTORING"] as const;
export type OpenTo = (typeof OPEN_TO)[number];

/** For whom she speaks. */
export type SpeakingFor = "ME" | "ORGANIZATION";

/** The most that each field holds: characters of a text, and of one value of a list. */
export const LONGEST: Record<Field | "name", number> = {
  name: 200,
  pronouns: 40,
  story: 2_000,
  gifts: 120,
  learning: 120,
  needs: 120,
  neighborhood: 80,
  organization: 120,
  languages: 40,
  links: 300,
  phone: 40,
};
/** The most values of a list. */
export const MOST = 12;

export interface Profile extends Record<TextFieldName, string | null>, Record<ListField, string[]> {
  id: string;
  name: string;
  speakingFor: SpeakingFor;
  openTo: OpenTo[];
  placeName: string | null;
  /** Names her picture; null where her initials stand for it. */
  photoKey: string | null;
}

export const isListField = (field: Field): field is ListField =>
  (LIST_FIELDS as readonly string[]).includes(field);
