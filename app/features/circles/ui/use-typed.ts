import { useActionData } from "@remix-run/react";
import type { SubmissionResult } from "@conform-to/react";
import type { Told } from "../refusals.server";
import type { Intent } from "../schema";

/** What the action of a circle's page answers when something was not done. */
export interface NotDone {
  lastResult?: SubmissionResult;
  refusal?: Told;
}

type Sent = Record<string, string>;
type Typed = (field: string) => { defaultValue?: string; errors?: string[] };

function useReturned(intent: Intent["intent"], sends: Sent) {
  const result = useActionData<NotDone>()?.lastResult;
  const values = result?.initialValue;
  const sent = Object.entries({ ...sends, intent });
  return values && sent.every(([name, value]) => values[name] === value)
    ? { values, errors: result.error }
    : null;
}

/** Whether this form came back undone: what it stands in is open then. */
export const useCameBack = (intent: Intent["intent"], sends: Sent = {}): boolean =>
  useReturned(intent, sends) !== null;

/** What was typed into the form that came back, and what is wrong with each field; nothing for forms that did not. */
export function useTyped(intent: Intent["intent"], sends: Sent = {}): Typed {
  const returned = useReturned(intent, sends);
  return (field) => {
    const value = returned?.values[field];
    const errors = returned?.errors?.[field];
    return {
      ...(typeof value === "string" ? { defaultValue: value } : {}),
      ...(errors ? { errors } : {}),
    };
  };
}
