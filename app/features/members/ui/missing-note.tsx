import { Note } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { TYPED, type Section } from "../edit/sections";
import { FIELDS, type Field } from "../profile";
import type { FieldShape } from "../fields/field";

type Asked = Pick<FieldShape, "key" | "label" | "builtIn">;

const isField = (key: string): key is Field => (FIELDS as readonly string[]).includes(key);

/** How a field is called, built-in or defined. */
export function useFieldLabel(): (field: Asked) => string {
  const { people, profiles } = useMoreText();
  return ({ key, label, builtIn }) => {
    if (!builtIn) return label ?? "";
    if (key === "place") return profiles.place;
    if (key === "openTo") return profiles.openToTitle;
    return isField(key) ? people[key] : key;
  };
}

function sectionOf({ key, builtIn }: Asked): Section {
  if (!builtIn) return "more";
  if (key === "place") return "basics";
  if (key === "openTo") return "open";
  const sections = Object.entries(TYPED) as [Section, readonly string[]][];
  return sections.find(([, fields]) => fields.includes(key))?.[0] ?? "basics";
}

/** What everybody is asked for and she has not said yet, each with the way to it; nothing where nothing is missing. */
export function MissingNote({ missing }: { missing: readonly Asked[] }) {
  const { edit } = useMoreText().profiles;
  const labelOf = useFieldLabel();
  if (missing.length === 0) return null;
  return (
    <Note>
      <p>{edit.missing({ count: missing.length })}</p>
      <ul className="row wrap row-3">
        {missing.map((field) => (
          <li key={field.key}>
            <a href={`#${sectionOf(field)}`} className="inline-flex min-h-11 items-center">
              {labelOf(field)}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  );
}
