import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** The id of what a page shows, for links that lead past its frame. */
export const MAIN = "main";

/** After a link inside the app was followed, keyboard and screen reader go on at the new page, as if it had been loaded; what is focused in it already, or where the address leads, stays. */
export function useArrival(): void {
  const { pathname, hash } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const main = document.getElementById(MAIN);
    if (hash !== "" || main?.contains(document.activeElement)) return;
    main?.focus({ preventScroll: true });
  }, [pathname, hash]);
}
