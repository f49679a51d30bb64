import { FieldErrors, Hint } from "~/ui";
import { PlaceField } from "~/ui/place-field";
import type { Part } from "./edit-answer";

interface PlaceControlProps {
  name: string;
  label: string;
  hint?: string | undefined;
  part: Part;
}

/** A place from the gazetteer as a field of a form, with its label and what is wrong with it. */
export function PlaceControl({ name, label, hint, part }: PlaceControlProps) {
  const errors = part.errors(name) ?? [];
  const id = `edit-${name}`;
  const described = [errors.length > 0 ? `${id}-error` : "", hint ? `${id}-hint` : ""];
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <PlaceField
        id={id}
        name={name}
        defaultValue={part.start(name)}
        invalid={errors.length > 0}
        {...(described.some(Boolean) && { describedBy: described.filter(Boolean).join(" ") })}
      />
      <FieldErrors id={`${id}-error`} errors={errors} />
      <Hint id={`${id}-hint`}>{hint}</Hint>
    </div>
  );
}
