import { useEffect, useId, useRef, useState, type RefObject } from "react";

/** Something that could be meant by what is typed. */
export interface Suggestion {
  /** What stands in the field once it is taken. */
  value: string;
  label: string;
  detail: string | null;
  /** Where it leads, instead of into the field. */
  to?: string;
}

export interface SuggestionsProps {
  input: RefObject<HTMLInputElement>;
  /** Address that answers `?q=` with `{ found: Suggestion[] }`. */
  from: string;
  label: string;
  /** How many there are, in words. */
  told: (count: number) => string;
  onPick: (one: Suggestion) => void;
}

/** The list below a field: arrows move in it, Enter takes one, Escape closes it; the caret stays in the field. */
export function Suggestions({ input, from, label, told, onPick }: SuggestionsProps) {
  const { found, close } = useFound(input, from);
  const [at, setAt] = useState(-1);
  const id = useId();
  useEffect(() => setAt(-1), [found]);
  const take = (one: Suggestion | undefined) => {
    if (!one) return false;
    close();
    onPick(one);
    return true;
  };
  useKeys(input, (key) => {
    if (found.length === 0) return false;
    if (key === "ArrowDown") setAt((now) => (now + 1) % found.length);
    else if (key === "ArrowUp") setAt((now) => (now <= 0 ? found.length : now) - 1);
    else if (key === "Enter") return take(found[at]);
    else if (key === "Escape") close();
    else return false;
    return true;
  });
  useTold(input, id, found.length > 0, at);
  return (
    <>
      <span className="sr" role="status">
        {found.length > 0 ? told(found.length) : ""}
      </span>
      {found.length > 0 ? (
        <ul id={id} role="listbox" aria-label={label} className="suggests">
          {found.map((one, i) => (
            <li
              key={`${one.value} ${one.to ?? one.detail ?? ""}`}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
              onKeyDown={() => undefined}
            >
              <bdi>{one.label}</bdi>
              {one.detail ? <span className="meta">{one.detail}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

const PAUSE_MS = 100;
const NONE: Suggestion[] = [];

/** What is suggested for what stands in the field, as long as somebody types there. */
function useFound(input: RefObject<HTMLInputElement>, from: string) {
  const [found, setFound] = useState<Suggestion[]>(NONE);
  const known = useRef(new Map<string, Suggestion[]>());
  const round = useRef(0);
  const close = () => {
    round.current += 1;
    setFound(NONE);
  };
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const mine = (round.current += 1);
      const q = field.value.trim();
      if (q.length < 2) return setFound(NONE);
      timer = setTimeout(() => {
        void asked(known.current, from, q).then((answer) => {
          if (mine === round.current) setFound(answer);
        });
      }, PAUSE_MS);
    };
    const leave = () => {
      clearTimeout(timer);
      round.current += 1;
      setFound(NONE);
    };
    field.addEventListener("input", look);
    field.addEventListener("blur", leave);
    field.form?.addEventListener("submit", leave);
    if (document.activeElement === field) look();
    return () => {
      leave();
      field.removeEventListener("input", look);
      field.removeEventListener("blur", leave);
      field.form?.removeEventListener("submit", leave);
    };
  }, [input, from]);
  return { found, close };
}

/** Asks once for each text; a line that breaks suggests nothing. */
async function asked(
  known: Map<string, Suggestion[]>,
  from: string,
  q: string,
): Promise<Suggestion[]> {
  const had = known.get(q);
  if (had) return had;
  try {
    const answer = await fetch(`${from}?${new URLSearchParams({ q }).toString()}`, {
      headers: { Accept: "application/json" },
      redirect: "manual",
    });
    if (!answer.ok) return NONE;
    const { found } = (await answer.json()) as { found: Suggestion[] };
    known.set(q, found);
    return found;
  } catch {
    return NONE;
  }
}

/** Keys of the field that the list may take; what it takes does nothing else. */
function useKeys(input: RefObject<HTMLInputElement>, take: (key: string) => boolean): void {
  useEffect(() => {
    const field = input.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const isOther = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
      if (!isOther && !event.isComposing && take(event.key)) event.preventDefault();
    };
    field?.addEventListener("keydown", onKeyDown);
    return () => field?.removeEventListener("keydown", onKeyDown);
  });
}

/** Tells of the list at the field. */
function useTold(
  input: RefObject<HTMLInputElement>,
  id: string,
  isOpen: boolean,
  at: number,
): void {
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) field.setAttribute("aria-controls", id);
    else field.removeAttribute("aria-controls");
    if (isOpen && at >= 0) {
      field.setAttribute("aria-activedescendant", `${id}-${at}`);
      document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  }, [input, id, isOpen, at]);
}
