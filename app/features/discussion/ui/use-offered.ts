import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { Namable } from "../named";
import { ask } from "./ask";
import { typedName, type TypedName } from "./typed-name";

const PAUSE_MS = 120;

/** Who is offered for what is typed behind the @ at `sign`; at least one. */
export interface Offered extends TypedName {
  found: Namable[];
}

/** Whom a text names that is being typed in a field; null while nobody is offered. `address` tells whom. `dismiss` closes the offer until another @ is typed. */
export function useOffered(area: RefObject<HTMLTextAreaElement>, address: string) {
  const [offered, setOffered] = useState<Offered | null>(null);
  const dismissed = useRef(-1);
  const dismiss = useCallback((sign: number) => {
    dismissed.current = sign;
    setOffered(null);
  }, []);
  useEffect(() => {
    const box = area.current;
    if (!box) return;
    const find = finding(address);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: TypedName | null = null;
    const look = () => {
      const typed = typedName(box.value, box.selectionEnd);
      if (typed?.sign === last?.sign && typed?.words === last?.words) return;
      last = typed;
      clearTimeout(timer);
      if (!typed) dismissed.current = -1;
      if (!typed || typed.sign === dismissed.current) return setOffered(null);
      timer = setTimeout(() => {
        void find(typed.words).then((found) => {
          if (last !== typed || typed.sign === dismissed.current) return;
          setOffered(found.length === 0 || isWritten(typed, found) ? null : { ...typed, found });
        });
      }, PAUSE_MS);
    };
    const leave = () => {
      last = null;
      clearTimeout(timer);
      setOffered(null);
    };
    for (const event of CARET) box.addEventListener(event, look);
    box.addEventListener("blur", leave);
    look();
    return () => {
      clearTimeout(timer);
      for (const event of CARET) box.removeEventListener(event, look);
      box.removeEventListener("blur", leave);
    };
  }, [area, address]);
  return { offered, dismiss };
}

// What may move the caret.
const CARET = ["input", "keyup", "click"] as const;

// A whole name and a space: she goes on with her sentence.
const isWritten = ({ words }: TypedName, found: readonly Namable[]): boolean =>
  /\s$/.test(words) && found.some(({ name }) => name.toLowerCase() === words.trim().toLowerCase());

/** Asks the server for each beginning once; nobody has a name that begins longer where nobody had the shorter one. */
function finding(address: string) {
  const known = new Map<string, Namable[]>();
  return async (typed: string): Promise<Namable[]> => {
    const words = typed.trim();
    const found = known.get(words);
    if (found) return found;
    for (const [shorter, none] of known)
      if (none.length === 0 && shorter !== "" && words.startsWith(shorter)) return none;
    const begins = address.includes("?") ? "&" : "?";
    const answer = await ask<{ found: Namable[] }>(
      `${address}${begins}${new URLSearchParams({ q: words })}`,
    );
    if (answer.is !== "told") return [];
    known.set(words, answer.value.found);
    return answer.value.found;
  };
}
