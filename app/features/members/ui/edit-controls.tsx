import { CheckGroup, RadioGroup, SelectField, TextArea, TextField } from "~/ui";

import { useMoreText } from "~/ui/more-text";
import { LONGEST_VALUE, type FieldShape } from "../fields/field";
import { controlOf } from "../edit/sections";
import { AUDIENCES, isListField, LONGEST, OPEN_TO, type Field } from "../profile";
import type { Part } from "./edit-answer";
import { PlaceControl } from "./place-control";

/** A built-in field as a control: a line, a few lines, or one value a line. */
export function BuiltIn({ field, part }: { field: Field | "name"; part: Part }) {
  const { people } = useMoreText();
  const { you } = people;
  const hints: Partial<Record<Field | "name", string>> = {
    ...{ name: you.nameHint, pronouns: you.pronounsHint, story: you.storyHint },
    ...{ gifts: you.giftsHint, learning: you.learningHint, needs: you.needsHint },
    ...{ neighborhood: you.neighborhoodHint, languages: you.listHint, links: you.linksHint },
    phone: you.phoneHint,
  };
  const shared = {
    ...{ name: field, id: `edit-${field}`, label: people[field], hint: hints[field] },
    ...{ defaultValue: part.start(field), errors: part.errors(field) },
  };
  if (field === "story") return <TextArea {...shared} serif rows={7} />;
  if (field !== "name" && isListField(field)) return <TextArea {...shared} rows={3} />;
  return (
    <TextField
      {...shared}
      maxLength={LONGEST[field]}
      {...(field === "phone" ? { type: "tel", autoComplete: "tel" } : {})}
      {...(field === "name" ? { autoComplete: "name", required: true } : {})}
    />
  );
}

/** A field that staff defined, as the control of its kind. */
export function Defined({ field, part }: { field: FieldShape; part: Part }) {
  const { edit } = useMoreText().profiles;
  const name = controlOf(field.key);
  const shared = {
    ...{ name, id: name, label: field.label ?? "", hint: field.hint ?? undefined },
    errors: part.errors(name),
  };
  // What is retired can be kept by those who chose it, and chosen by nobody else.
  const options = field.choices
    .filter(({ id, retired }) => !retired || part.starts(name).includes(id))
    .map(({ id, label }) => ({ value: id, label }));
  const start = part.start(name);
  switch (field.kind) {
    case "CHOICES":
      return <CheckGroup {...shared} options={options} defaultValue={part.starts(name)} />;
    case "CHOICE":
      return options.length > 5 ? (
        <SelectField
          {...shared}
          defaultValue={start}
          options={[{ value: "", label: edit.nothing }, ...options]}
        />
      ) : (
        <RadioGroup
          {...shared}
          defaultValue={start}
          options={[...options, { value: "", label: edit.nothing }]}
        />
      );
    case "LONG_TEXT":
      return <TextArea {...shared} rows={5} defaultValue={start} />;
    case "DATE":
      return <TextField {...shared} type="date" defaultValue={start} />;
    case "PLACE":
      return (
        <PlaceControl name={name} label={shared.label} hint={field.hint ?? undefined} part={part} />
      );
    case "TEXT":
    case "TEXTS":
    case "LINK":
      return (
        <TextField
          {...shared}
          defaultValue={start}
          maxLength={LONGEST_VALUE[field.kind === "TEXTS" ? "TEXT" : field.kind]}
          {...(field.kind === "LINK" ? { type: "url", inputMode: "url" as const } : {})}
        />
      );
  }
}

/** What somebody is open to. */
export function OpenTo({ part }: { part: Part }) {
  const { profiles } = useMoreText();
  return (
    <CheckGroup
      name="openTo"
      label={profiles.openToTitle}
      defaultValue={part.starts("openTo")}
      errors={part.errors("openTo")}
      options={OPEN_TO.map((value) => ({ value, label: profiles.openTo[value] }))}
    />
  );
}

/** Who sees a field. */
export function Sees({ of, label, part }: { of: string; label: string; part: Part }) {
  const { edit } = useMoreText().profiles;
  return (
    <SelectField
      className="audience"
      name={`sees-${of}`}
      id={`sees-${of}`}
      label={edit.sees({ field: label })}
      defaultValue={part.start(`sees-${of}`)}
      options={AUDIENCES.map((value) => ({ value, label: edit.audiences[value] }))}
    />
  );
}
