import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { classes } from "./classes";
import { Icon } from "./icon";
import { Search } from "./icons";

interface SearchFormProps {
  /** Where it leads; without it, the page it stands on. */
  action?: string;
  /** What is looked for now. */
  q: string;
  label: string;
  /** The label, unless something else helps more. */
  placeholder?: string;
  /** What its button says. */
  submit: string;
  className?: string;
  /** Hidden fields that go along. */
  children?: ReactNode;
}

/** A field that looks for something in a list, as `q` of the address; a plain form. */
export function SearchForm({ action, q, label, submit, className, ...props }: SearchFormProps) {
  return (
    <Form
      {...(action === undefined ? {} : { action })}
      role="search"
      className={classes("people-find", className)}
    >
      {props.children}
      <div className="search grow">
        <Icon as={Search} />
        <input
          key={q}
          className="input"
          type="search"
          name="q"
          defaultValue={q}
          maxLength={80}
          aria-label={label}
          placeholder={props.placeholder ?? label}
        />
      </div>
      <Button className="min-h-12">{submit}</Button>
    </Form>
  );
}
