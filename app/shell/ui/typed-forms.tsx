import { useEffect, useState } from "react";
import type keepsTyped from "./typed-again";

type Keeping = typeof keepsTyped;

let loading: Promise<Keeping | undefined> | undefined;
// Without it a form is sent as ever.
const load = () =>
  (loading ??= import("./typed-again").then(
    (module) => module.default,
    () => (loading = undefined),
  ));

// Whoever enters a form, by a field or a button, has what keeps it before she sends anything.
const HEARD = ["focusin", "input", "submit"];

/** Sees to it that what is typed into a form outlives a sign-in, a second step or a proof that is asked when it is sent. What does it is loaded once somebody enters a form, or comes back. `sealKey` seals what is put aside; null for a visitor. */
export function TypedForms({ sealKey }: { sealKey: string | null }) {
  const [keeping, setKeeping] = useState<Keeping>();
  useEffect(() => {
    const hear = (event: Event) => {
      const target = event.target as HTMLInputElement;
      const form = target.form ?? (target as unknown as HTMLFormElement);
      if (form.method === "post" && !("ownDrafts" in form.dataset))
        void load().then((loaded) => {
          setKeeping(loaded);
          loaded?.hear(sealKey, event, form);
        });
    };
    if (holdsAnything()) void load().then(setKeeping);
    if (!sealKey) return;
    for (const name of HEARD) document.addEventListener(name, hear, true);
    return () => {
      for (const name of HEARD) document.removeEventListener(name, hear, true);
    };
  }, [sealKey]);
  return keeping ? <keeping.TypedAgain sealKey={sealKey} /> : null;
}

function holdsAnything(): boolean {
  try {
    return /weft-typed/.test(Object.keys({ ...sessionStorage, ...localStorage }).join());
  } catch {
    return false;
  }
}

/** Puts aside what was typed and not sent, before the page goes away under whoever types. */
export const keepTyped = async (): Promise<void> => (await loading)?.keepTyped();
