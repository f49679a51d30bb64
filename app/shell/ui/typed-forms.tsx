import { useEffect, useState, type ComponentType } from "react";
import { beforeLeaving, touched } from "../typed-forms/touched";

interface TypedFormsProps {
  /** The key that what she types is sealed with; null for a visitor. */
  sealKey: string | null;
}

/** Sees to it that what is typed into a form outlives a sign-in, a second step or a proof that is asked when it is sent. What does it is loaded once somebody enters a form, or comes back. */
export function TypedForms({ sealKey }: TypedFormsProps) {
  const [Again, setAgain] = useState<ComponentType<TypedFormsProps> | null>(null);
  useEffect(() => {
    let isLoaded = false;
    const load = () =>
      import("./typed-again").then((module) => {
        isLoaded = true;
        setAgain(() => module.TypedAgain);
        return module;
      });
    const begin = () => void load().catch(nothing);
    const onFocus = ({ target }: { target: EventTarget | null }) => {
      if (keptForm(target)) begin();
    };
    const onInput = ({ target }: Event) => {
      const form = keptForm(target);
      if (form) touched.add(form);
      onFocus({ target });
    };
    const onSubmit = ({ target, submitter }: SubmitEvent) => {
      // She was quicker. Once it is loaded it hears of it by itself.
      if (isLoaded || sealKey === null) return;
      void load().then(({ keepSent }) => keepSent(sealKey, target, submitter), nothing);
    };
    if (holdsAnything()) begin();
    if (sealKey === null) return;
    onFocus({ target: document.activeElement });
    const listening = new AbortController();
    const { signal } = listening;
    // Its fields and its buttons: before anything can be sent.
    document.addEventListener("focusin", onFocus, { signal });
    document.addEventListener("input", onInput, { signal });
    document.addEventListener("submit", onSubmit, { signal, capture: true });
    return () => listening.abort();
  }, [sealKey]);
  return Again ? <Again sealKey={sealKey} /> : null;
}

// Without it a form is sent as ever.
const nothing = () => undefined;

function keptForm(target: EventTarget | null): HTMLFormElement | null {
  const form = (target as HTMLInputElement | null)?.form;
  return form?.method === "post" && !("ownDrafts" in form.dataset) ? form : null;
}

function holdsAnything(): boolean {
  try {
    return [sessionStorage, localStorage].some((storage) =>
      Object.keys(storage).some((name) => name.startsWith("weft-typed")),
    );
  } catch {
    return false;
  }
}

/** Puts aside what was typed and not sent, before the page goes away under whoever types. */
export const keepTyped = async (): Promise<void> => beforeLeaving.keep?.();
