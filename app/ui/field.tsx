import { CircleAlert } from "./icons";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";

/** The part of a conform field that the form components read: `field={fields.email}`. */
export interface FieldSource {
  id: string;
  name: string;
  key?: string | undefined;
  errors?: string[] | undefined;
  initialValue?: unknown;
}

/** What every field says about itself. */
export interface FieldText {
  label: string;
  /** One line below. */
  hint?: ReactNode;
  /** The word for "you may leave this empty", beside the label. */
  optional?: string | undefined;
  field?: FieldSource | undefined;
  /** Instead of `field`. */
  errors?: string[] | undefined;
  id?: string | undefined;
  name?: string | undefined;
  className?: string | undefined;
}

/** What a native control takes beside that. */
export type Native<Attributes> = Omit<Attributes, keyof FieldText>;

/** Ids, name and descriptions of one control, made from what a field was given. */
export function wire({ field, errors, id, name, hint }: Omit<FieldText, "label">, made: string) {
  const its = id ?? field?.id ?? made;
  const wrong = errors ?? field?.errors ?? [];
  const hintId = `${its}-hint`;
  const errorId = `${its}-error`;
  return {
    wrong,
    hintId,
    errorId,
    key: field?.key,
    control: {
      id: its,
      name: name ?? field?.name,
      "aria-invalid": wrong.length > 0 ? (true as const) : undefined,
      "aria-describedby": classes(wrong.length > 0 && errorId, Boolean(hint) && hintId),
    },
  };
}

/** The text a field starts with: what was typed before, else nothing. */
export function startText(field: FieldSource | undefined, defaultValue: unknown) {
  const start = defaultValue ?? field?.initialValue;
  return typeof start === "string" || typeof start === "number" ? start : undefined;
}

/** What is wrong, next to its cause: an icon and a sentence for each. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <span id={id} className="block">
      {errors.map((error) => (
        <span key={error} className="error">
          <Icon as={CircleAlert} size="s" />
          {error}
        </span>
      ))}
    </span>
  );
}

/** The line below a control. */
export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <span id={id} className="hint meta">
      {children}
    </span>
  ) : null;
}

interface FieldProps extends Pick<FieldText, "label" | "hint" | "optional" | "className"> {
  wired: ReturnType<typeof wire>;
  children: ReactNode;
}

/** Label above, control, hint, then what is wrong. */
export function Field({ wired, label, hint, optional, className, children }: FieldProps) {
  return (
    <div className={classes("field", className)}>
      <label className="label" htmlFor={wired.control.id}>
        {label}
        {optional ? <span className="optional">{optional}</span> : null}
      </label>
      {children}
      <FieldErrors id={wired.errorId} errors={wired.wrong} />
      <Hint id={wired.hintId}>{hint}</Hint>
    </div>
  );
}
