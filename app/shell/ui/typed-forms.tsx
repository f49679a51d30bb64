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
    const load = () =>
      void import("./typed-again").then(
        ({ TypedAgain }) => setAgain(() => TypedAgain),
        () => undefined,
      );
    const keptForm = ({ target }: Event | { target: Element | null }) => {
      const form = (target as HTMLInputElement | null)?.form;
      return form?.method === "post" && !("ownDrafts" in form.dataset) ? form : null;
    };
    // Its fields and its buttons: before anything can be sent.
    const onFocus = (event: Parameters<typeof keptForm>[0]) => void (keptForm(event) && load());
    const onInput = (event: Event) => {
      const form = keptForm(event);
      if (form) touched.add(form);
    };
    if (holdsAnything()) load();
    if (sealKey === null) return;
    onFocus({ target: document.activeElement });
    document.addEventListener("focusin", onFocus);
    document.addEventListener("input", onInput);
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("input", onInput);
    };
  }, [sealKey]);
  return Again ? <Again sealKey={sealKey} /> : null;
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
