import { useEffect, useRef } from "react";

/** For what must not be overlooked: it takes the focus when it comes and when it says something else, so that nobody has to look for it. `said` is empty while there is nothing. The element needs a tabIndex of -1. */
export function useTakesFocus(said: string) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  return box;
}
