import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui";
import { circlePath } from "../circle";
import type { Intent } from "../schema";

interface Sent {
  slug: string;
  intent: Intent["intent"];
  /** What else is sent without being typed. */
  sends?: Record<string, string> | undefined;
}

interface CircleFormProps extends Sent {
  /** A path to go to afterwards, instead of the usual one. */
  to?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A form that does one thing in a circle; it works before any script has come. */
export function CircleForm({ slug, intent, sends = {}, to, className, children }: CircleFormProps) {
  return (
    <Form method="post" action={circlePath(slug, "about")} className={className}>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(to === undefined ? sends : { ...sends, to }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}

/** Whether exactly this is on its way to the server. */
function useOnItsWay({ slug, intent, sends = {} }: Sent): boolean {
  const { formAction, formData } = useNavigation();
  return (
    formAction === circlePath(slug, "about") &&
    Object.entries({ ...sends, intent }).every(([name, value]) => formData?.get(name) === value)
  );
}

interface SubmitProps extends Sent {
  label: string;
  /** The name for those who listen, where the label alone would not say which. */
  name?: string | undefined;
  variant?: "primary" | "plain" | "quiet" | "danger";
  small?: boolean;
}

/** The button of a CircleForm; it keeps still while the form is on its way. */
export function CircleSubmit({
  label,
  name,
  variant = "plain",
  small = true,
  ...sent
}: SubmitProps) {
  const busy = useOnItsWay(sent);
  return (
    <Button small={small} variant={variant} aria-label={name} pending={busy && label}>
      {label}
    </Button>
  );
}

/** A form that is one button. */
export function CircleButton({
  to,
  className,
  ...submit
}: SubmitProps & Pick<CircleFormProps, "to" | "className">) {
  const { slug, intent, sends } = submit;
  return (
    <CircleForm {...{ slug, intent, sends, to, className }}>
      <CircleSubmit {...submit} />
    </CircleForm>
  );
}
