/** The fields of a profile that its member may show or hide, in the order they are read. Her name is always shown to members. */
export const FIELDS = [
  "pronouns",
  "story",
  "gifts",
  "needs",
  "neighborhood",
  "organization",
  "languages",
  "links",
  "phone",
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that hold several short values. */
export const LIST_FIELDS = ["gifts", "needs", "languages", "links"] as const;
export type ListField = (typeof LIST_FIELDS)[number];
export type TextFieldName = Exclude<Field, ListField>;

/** Who sees a field: every member, or nobody but herself. */
export type Audience = "MEMBERS" | "ME";
export type Visibility = Partial<Record<Field, Audience>>;

/** The most that each field holds: characters of a text, and of one value of a list. */
export const LONGEST: Record<Field | "name", number> = {
  name: 200,
  pronouns: 40,
  story: 2_000,
  gifts: 120,
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
}

export const isListField = (field: Field): field is ListField =>
  (LIST_FIELDS as readonly string[]).includes(field);
