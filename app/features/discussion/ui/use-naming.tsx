import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import type { NamingList as List } from "./naming-list";
import { stillNamed } from "./typed-name";

interface Naming {
  /** Stands anywhere beside the field. */
  list: ReactNode;
  /** Ids of those who were picked and are named in a text. */
  named(text: string): string[];
}

/** The address that tells whom one may name in a conversation. */
export const namableIn = (conversationId: string): string =>
  `/conversations/${conversationId}/people`;

/** Offers people and circles to name behind an @ in a field. The list itself comes with the first @. */
export function useNaming(area: RefObject<HTMLTextAreaElement>, address: string): Naming {
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
        address={address}
        onPick={({ id, name }) => picked.current.set(id, name)}
      />
    ) : null,
    named: (text) => stillNamed(text, picked.current),
  };
}

/** The same for a field of a plain form, which sends along who was picked. */
export function useNamingInForm(area: RefObject<HTMLTextAreaElement>, address: string): ReactNode {
  const { list, named } = useNaming(area, address);
  const latest = useRef(named);
  useEffect(() => {
    latest.current = named;
  });
  useEffect(() => {
    const form = area.current?.form;
    const add = ({ formData }: FormDataEvent) => {
      for (const id of latest.current(area.current?.value ?? "")) formData.append("mentions", id);
    };
    form?.addEventListener("formdata", add);
    return () => form?.removeEventListener("formdata", add);
  }, [area]);
  return list;
}
