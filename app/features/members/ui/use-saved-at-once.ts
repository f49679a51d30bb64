import { useFetcher } from "@remix-run/react";
import { useRef } from "react";

/** Saves a form while it is being filled in: call `save` when a field is left; what did not change is not sent. Without scripts the form's own button saves it. */
export function useSavedAtOnce(intent: string): {
  save: (form: HTMLFormElement) => void;
  saved: boolean;
} {
  const fetcher = useFetcher<{ saved?: boolean }>();
  const last = useRef<string | null>(null);
  const wordsOf = (form: HTMLFormElement) => {
    const data = new FormData(form);
    data.delete("door");
    return data;
  };
  return {
    save: (form) => {
      const data = wordsOf(form);
      const words = JSON.stringify([...data]);
      const before = last.current ?? defaultsOf(form);
      last.current = words;
      if (words === before) return;
      data.set("intent", intent);
      fetcher.submit(data, { method: "post" });
    },
    saved: fetcher.state === "idle" && fetcher.data?.saved === true,
  };
}

/** What the form held when it was drawn. */
function defaultsOf(form: HTMLFormElement): string {
  const texts = [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement =>
      field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement && field.type === "text"),
  );
  return JSON.stringify(texts.map((field) => [field.name, field.defaultValue]));
}
