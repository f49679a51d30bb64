import { SelectField, TextArea, TextField, type FieldSource } from "~/ui";

import { useMoreText } from "~/ui/more-text";
import { audienceOf } from "../policy";
import {
  AUDIENCES,
  isListField,
  LONGEST,
  type Field,
  type Profile,
  type Visibility,
} from "../profile";

const typed = (source: FieldSource | undefined): string | undefined =>
  typeof source?.initialValue === "string" ? source.initialValue : undefined;

interface ProfileFieldProps {
  field: Field;
  profile: Profile;
  source: FieldSource | undefined;
}

/** One field of a profile as a form control: a line, a few lines, or one value a line. */
export function ProfileField({ field, profile, source }: ProfileFieldProps) {
  const { people } = useMoreText();
  const hints: Partial<Record<Field, string>> = {
    pronouns: people.you.pronounsHint,
    story: people.you.storyHint,
    gifts: people.you.giftsHint,
    learning: people.you.learningHint,
    needs: people.you.needsHint,
    neighborhood: people.you.neighborhoodHint,
    languages: people.you.listHint,
    links: people.you.linksHint,
    phone: people.you.phoneHint,
  };
  const now = isListField(field) ? profile[field].join("\n") : (profile[field] ?? "");
  const shared = {
    field: source,
    name: field,
    label: people[field],
    hint: hints[field],
    defaultValue: typed(source) ?? now,
  };
  if (field === "story") return <TextArea {...shared} serif rows={5} />;
  if (isListField(field)) return <TextArea {...shared} rows={3} />;
  return (
    <TextField
      {...shared}
      maxLength={LONGEST[field]}
      {...(field === "phone" ? { type: "tel", autoComplete: "tel" } : {})}
    />
  );
}

interface AudienceProps {
  field: Field;
  visibility: Visibility;
  source: FieldSource | undefined;
}

/** Who sees one field. */
export function Audience({ field, visibility, source }: AudienceProps) {
  const { people, profiles } = useMoreText();
  return (
    <SelectField
      className="audience"
      name={`sees-${field}`}
      field={source}
      label={profiles.edit.sees({ field: people[field] })}
      defaultValue={typed(source) ?? audienceOf(visibility, field)}
      options={AUDIENCES.map((value) => ({ value, label: profiles.edit.audiences[value] }))}
    />
  );
}
