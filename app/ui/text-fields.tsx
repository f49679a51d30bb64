import { ChevronDown, Eye, EyeOff } from "./icons";
import {
  useEffect,
  useId,
  useState,
  type InputHTMLAttributes,
  type SelectHTMLAttributes,
} from "react";
import { classes } from "./classes";
import { Field, startText, wire, type FieldText, type Native } from "./field";
import { Icon } from "./icon";

interface TextFieldProps extends FieldText, Native<InputHTMLAttributes<HTMLInputElement>> {
  /** Letters of a story instead of a form. */
  serif?: boolean;
}

/** One line of text, a date, a number, an address: any `type` of input that is typed into. */
export function TextField(props: TextFieldProps) {
  const { label, hint, optional, field, errors, id, name, className, ...rest } = props;
  const { serif = false, defaultValue, ...input } = rest;
  const wired = wire({ field, errors, id, name, hint }, useId());
  const start = startText(field, defaultValue);
  return (
    <Field wired={wired} label={label} hint={hint} optional={optional} className={className}>
      <input
        key={wired.key}
        {...input}
        {...wired.control}
        {...(input.value === undefined ? { defaultValue: start } : {})}
        className={classes("input", serif && "input-serif")}
      />
    </Field>
  );
}

interface SelectFieldProps extends FieldText, Native<SelectHTMLAttributes<HTMLSelectElement>> {
  options: readonly { value: string; label: string }[];
}

/** One of many words. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, optional, field, errors, id, name, className, ...rest } = props;
  const { options, defaultValue, ...select } = rest;
  const wired = wire({ field, errors, id, name, hint }, useId());
  const start = startText(field, defaultValue);
  return (
    <Field wired={wired} label={label} hint={hint} optional={optional} className={className}>
      <span className="choose">
        <select
          key={wired.key}
          {...select}
          {...wired.control}
          {...(select.value === undefined ? { defaultValue: start } : {})}
          className="input"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon as={ChevronDown} />
      </span>
    </Field>
  );
}

/** A file from the device. */
export function FileField(props: Omit<TextFieldProps, "type" | "serif" | "defaultValue">) {
  const { label, hint, optional, field, errors, id, name, className, ...input } = props;
  const wired = wire({ field, errors, id, name, hint }, useId());
  return (
    <Field wired={wired} label={label} hint={hint} optional={optional} className={className}>
      <input key={wired.key} {...input} {...wired.control} type="file" className="input" />
    </Field>
  );
}

interface PasswordFieldProps extends Omit<TextFieldProps, "type" | "serif"> {
  /** Names of the button that shows what is typed, and hides it again. */
  reveal: { show: string; hide: string };
}

/** A password, hidden until its owner wants to see it; the button comes with the script that makes it work. */
export function PasswordField({ reveal, ...props }: PasswordFieldProps) {
  const { label, hint, optional, field, errors, id, name, className, ...input } = props;
  const wired = wire({ field, errors, id, name, hint }, useId());
  const [scripted, setScripted] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => setScripted(true), []);
  return (
    <Field wired={wired} label={label} hint={hint} optional={optional} className={className}>
      <span className="reveal">
        <input
          key={wired.key}
          autoCapitalize="none"
          spellCheck={false}
          {...input}
          {...wired.control}
          type={shown ? "text" : "password"}
          className="input"
        />
        {scripted ? (
          <button type="button" onClick={() => setShown(!shown)} aria-controls={wired.control.id}>
            <Icon as={shown ? EyeOff : Eye} />
            <span className="sr">{shown ? reveal.hide : reveal.show}</span>
          </button>
        ) : null}
      </span>
    </Field>
  );
}
