import { useNavigate } from "@remix-run/react";
import { useEffect, type RefObject } from "react";

/** Follows links marked `data-inside` without loading a whole page: one listener instead of a component at every message. */
export function useInsideLinks(box: RefObject<HTMLElement>): void {
  const navigate = useNavigate();
  useEffect(() => {
    const all = box.current;
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-inside]");
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      if (!link || elsewhere || event.button !== 0 || event.defaultPrevented) return;
      event.preventDefault();
      void navigate(link.pathname + link.search + link.hash);
    };
    all?.addEventListener("click", follow);
    return () => all?.removeEventListener("click", follow);
  }, [box, navigate]);
}
