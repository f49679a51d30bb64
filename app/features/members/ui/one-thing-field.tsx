import { useId } from "react";
import { FieldErrors, Icon, type FieldSource, type IconName } from "~/ui";

interface OneThingFieldProps {
  field: FieldSource;
  icon: IconName;
  label: string;
  hint: string;
  defaultValue: string;
  maxLength: number;
}

/** One line that matters enough for a heading of its own: a gift, a need. */
export function OneThingField(props: OneThingFieldProps) {
  const { field, icon, label, hint, defaultValue, maxLength } = props;
  const id = useId();
  const errors = field.errors ?? [];
  const typed = typeof field.initialValue === "string" ? field.initialValue : undefined;
  return (
    <div>
      <label className="lb" htmlFor={id}>
        <Icon as={icon} size="l" />
        {label}
      </label>
      <input
        key={field.key}
        id={id}
        name={field.name}
        className="input"
        type="text"
        defaultValue={typed ?? defaultValue}
        maxLength={maxLength}
        aria-invalid={errors.length > 0 ? true : undefined}
        aria-describedby={`${id}-hint ${id}-error`}
      />
      <FieldErrors id={`${id}-error`} errors={errors} />
      <p id={`${id}-hint`} className="hint meta mt-1">
        {hint}
      </p>
    </div>
  );
}
