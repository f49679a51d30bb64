import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import type { NamingList as List } from "./naming-list";
import type { Picked } from "../named";
import { stillNamed, withPicked } from "./typed-name";

/** Offers whom one may name, and tells who was picked; all but the list stays the same. */
export interface Naming {
  /** Stands anywhere beside the field. */
  list: ReactNode;
  /** Those who were picked and are named in a text. */
  named(text: string): Picked[];
  /** Who was picked before, in words that are brought back. */
  bring(picked: readonly Picked[]): void;
}

/** The address that tells whom one may name in a conversation. */
export const namableIn = (conversationId: string): string =>
  `/conversations/${conversationId}/people`;

/** Offers people and circles to name behind an @ in a field. The list itself comes with the first @. */
export function useNaming(area: RefObject<HTMLTextAreaElement>, address: string): Naming {
  const [loaded, setLoaded] = useState<{ NamingList: typeof List } | null>(null);
  const picked = useRef<readonly Picked[]>([]);
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
  const about = useMemo(
    () => ({
      named: (text: string) => stillNamed(text, picked.current),
      bring: (before: readonly Picked[]) => void (picked.current = before),
    }),
    [],
  );
  return {
    ...about,
    list: loaded ? (
      <loaded.NamingList
        area={area}
        address={address}
        onPick={(one) => (picked.current = withPicked(picked.current, one))}
      />
    ) : null,
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
      for (const { id } of latest.current(area.current?.value ?? ""))
        formData.append("mentions", id);
    };
    form?.addEventListener("formdata", add);
    return () => form?.removeEventListener("formdata", add);
  }, [area]);
  return list;
}
