import { useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useRef, type FormEvent } from "react";

/** Whether somebody is still being chosen, or looked for: the page does not have her yet. */
export function useIsChoosing(): boolean {
  const { state, formMethod } = useNavigation();
  return state === "loading" && (formMethod ?? "GET") === "GET";
}

/** For what stands around the forms that look for people and choose them: what is asked while the choice before is still on its way waits for it, so that nobody chosen is lost. `chosen` are the ids that the page has. */
export function useOneAfterTheOther(chosen: readonly string[]) {
  const isChoosing = useIsChoosing();
  const submit = useSubmit();
  const held = useRef<[name: string, value: string][] | null>(null);
  useEffect(() => {
    const asked = held.current;
    if (isChoosing || !asked) return;
    held.current = null;
    const all = [["choosing", ""], ...chosen.map((id) => ["to", id]), ...asked];
    submit(new URLSearchParams(all), { action: "/messages/new" });
  }, [isChoosing, chosen, submit]);
  return (event: FormEvent) => {
    const form = event.target;
    if (!isChoosing || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const q = new FormData(form).get("q");
    if (typeof q === "string") held.current = [["q", q]];
    else if (submitter instanceof HTMLButtonElement)
      held.current = [[submitter.name, submitter.value]];
  };
}
