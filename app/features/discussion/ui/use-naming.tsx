import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import type { NamingList as List } from "./naming-list";
import { stillNamed } from "./typed-name";

interface Naming {
  /** Stands anywhere beside the field. */
  list: ReactNode;
  /** Ids of those who were picked and are named in a text. */
  named(text: string): string[];
}

/** Offers people and circles to name behind an @ in a field. The list itself comes with the first @. */
export function useNaming(area: RefObject<HTMLTextAreaElement>, conversationId: string): Naming {
  const [loaded, setLoaded] = useState<{ NamingList: typeof List } | null>(null);
  const picked = useRef(new Map<string, string>());
  useEffect(() => {
    const box = area.current;
    if (!box || loaded) return;
    const begin = () => {
      if (!box.value.includes("@")) return;
      box.removeEventListener("input", begin);
      // Without it full names are typed by hand; the next field tries again.
      import("./naming-list").then(setLoaded, () => undefined);
    };
    box.addEventListener("input", begin);
    return () => box.removeEventListener("input", begin);
  }, [area, loaded]);
  return {
    list: loaded ? (
      <loaded.NamingList
        area={area}
        conversationId={conversationId}
        onPick={({ id, name }) => picked.current.set(id, name)}
      />
    ) : null,
    named: (text) => stillNamed(text, picked.current),
  };
}
