import { useEffect, useState, type RefObject } from "react";
import type { OpenedPicture as Opened, Shown } from "./opened-picture";

/** Shows a picture of the talk over the page, when its link is followed; without a script the link leads to the picture. */
export function Lightbox({ log }: { log: RefObject<HTMLElement> }) {
  const [loaded, setLoaded] = useState<{ OpenedPicture: typeof Opened } | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const { current } = log;
    const open = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-picture]");
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const links = [...(link.closest("ul")?.querySelectorAll<HTMLAnchorElement>("a") ?? [link])];
      const pictures = links.map((one) => ({
        href: one.href,
        name: one.querySelector("img")?.alt ?? "",
      }));
      setShown({ pictures, at: links.indexOf(link) });
      // What shows it comes with the first picture; without it the link leads where it says, if anywhere.
      import("./opened-picture").then(setLoaded, () => {
        if (navigator.onLine) window.location.assign(link.href);
      });
    };
    current?.addEventListener("click", open);
    return () => current?.removeEventListener("click", open);
  }, [log]);
  return shown && loaded ? (
    <loaded.OpenedPicture {...shown} turn={setShown} close={() => setShown(null)} />
  ) : null;
}
