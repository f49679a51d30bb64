import { useId, type RefObject, type TextareaHTMLAttributes } from "react";
import { classes } from "./classes";
import { Field, startText, wire, type FieldText, type Native } from "./field";

interface TextAreaProps extends FieldText, Native<TextareaHTMLAttributes<HTMLTextAreaElement>> {
  serif?: boolean;
  /** The field itself, for what is offered while one types. */
  area?: RefObject<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, optional, field, errors, id, name, className, ...rest } = props;
  const { serif = false, area: ref, defaultValue, rows = 4, ...area } = rest;
  const wired = wire({ field, errors, id, name, hint }, useId());
  const start = startText(field, defaultValue);
  return (
    <Field wired={wired} label={label} hint={hint} optional={optional} className={className}>
      <textarea
        key={wired.key}
        ref={ref}
        rows={rows}
        {...area}
        {...wired.control}
        {...(area.value === undefined ? { defaultValue: start } : {})}
        className={classes("input", serif && "input-serif")}
      />
    </Field>
  );
}
