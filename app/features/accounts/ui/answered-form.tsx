import { getFormProps, type FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useEffect, type ReactNode } from "react";
import { FormErrors } from "~/ui";

interface AnsweredFormProps<Fields extends Record<string, unknown>> {
  form: FormMetadata<Fields, string[]>;
  /** Pixels above it. */
  above?: number;
  /** Pixels between its parts. */
  gap?: number;
  children: ReactNode;
}

/**
 * A form that is posted as a whole page, because what it changes (the session, the language)
 * concerns every part of it. When it comes back with an answer, the first field that is wrong has
 * the focus, or the sentence about the whole form.
 */
export function AnsweredForm<Fields extends Record<string, unknown>>({
  form,
  above = 0,
  gap = 16,
  children,
}: AnsweredFormProps<Fields>) {
  const { id, status, errors } = form;
  useEffect(() => {
    if (status !== "error" || errors) return;
    document.getElementById(id)?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [id, status, errors]);
  return (
    <Form
      method="post"
      reloadDocument
      {...getFormProps(form)}
      className="col"
      style={{ gap, marginTop: above }}
    >
      <FormErrors errors={errors} />
      {children}
    </Form>
  );
}
