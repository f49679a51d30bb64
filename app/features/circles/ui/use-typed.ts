import { useActionData } from "@remix-run/react";
import type { SubmissionResult } from "@conform-to/react";
import type { Told } from "../refusals.server";
import type { Intent } from "../schema";

/** What the action of a circle's page answers when something was not done. */
export interface NotDone {
  lastResult?: SubmissionResult;
  refusal?: Told;
}

type Typed = (field: string) => { defaultValue?: string; errors?: string[] };

/** What was typed into the form that came back, and what is wrong with each field; nothing for forms that did not. */
export function useTyped(intent: Intent["intent"], sends: Record<string, string> = {}): Typed {
  const answer = useActionData<NotDone>();
  const values = answer?.lastResult?.initialValue;
  const sent = Object.entries({ ...sends, intent });
  if (!values || !sent.every(([name, value]) => values[name] === value)) return () => ({});
  return (field) => {
    const value = values[field];
    const errors = answer?.lastResult?.error?.[field];
    return {
      ...(typeof value === "string" ? { defaultValue: value } : {}),
      ...(errors ? { errors } : {}),
    };
  };
}
