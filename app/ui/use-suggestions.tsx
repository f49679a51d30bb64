import { useEffect, useState, type ReactNode } from "react";
import type { Suggestions as List, SuggestionsProps } from "./suggestions";

/** Suggests below a field, from its first focus on: the list is loaded then. It stands beside the field, in an element of class `suggesting` or `search`. */
export function useSuggestions(props: SuggestionsProps): ReactNode {
  const { input } = props;
  const [loaded, setLoaded] = useState<{ Suggestions: typeof List } | null>(null);
  useEffect(() => {
    const field = input.current;
    if (!field || loaded) return;
    // Without it the field is one to type in; the next focus tries again.
    const begin = () => void import("./suggestions").then(setLoaded, () => undefined);
    if (document.activeElement === field) begin();
    field.addEventListener("focus", begin);
    return () => field.removeEventListener("focus", begin);
  }, [input, loaded]);
  return loaded ? <loaded.Suggestions {...props} /> : null;
}
