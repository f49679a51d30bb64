import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import { Avatar, Swatch } from "~/ui";
import { useText } from "~/ui/i18n";
import { manualPopover } from "~/ui/popover";
import type { Namable } from "../named";
import { useOffered, type Offered } from "./use-offered";

interface NamingListProps {
  area: RefObject<HTMLTextAreaElement>;
  /** Tells whom one may name here. */
  address: string;
  onPick: (one: Namable) => void;
}

/** The list behind an @: arrows move in it, Enter and Tab take one, Escape closes it; the caret stays in the field. */
export function NamingList({ area, address, onPick }: NamingListProps) {
  const { discussion } = useText();
  const { offered, dismiss } = useOffered(area, address);
  const [at, setAt] = useState(0);
  const id = useId();
  const found = offered?.found ?? [];
  useEffect(() => setAt(0), [offered?.words, offered?.sign]);
  const take = (one: Namable | undefined) => {
    const box = area.current;
    if (!box || !one || !offered) return;
    onPick(one);
    write(box, offered, one);
    dismiss(offered.sign);
  };
  useKeys(area, offered !== null, {
    move: (step) => setAt((now) => (now + step + found.length) % found.length),
    take: () => take(found[at]),
    close: () => offered && dismiss(offered.sign),
  });
  useTold(area, id, offered ? at : null);
  return (
    <>
      <span className="sr" role="status">
        {offered ? discussion.naming.count({ count: found.length }) : ""}
      </span>
      {offered ? (
        <Options {...{ area, id }} label={discussion.naming.label} take={(at) => take(found[at])}>
          {found.map((one, index) => (
            <li
              key={one.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="naming-one"
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
            >
              <Face one={one} />
            </li>
          ))}
        </Options>
      ) : null}
    </>
  );
}

const KIND_WORDS = {
  INTEREST: "interest",
  NEIGHBORHOOD: "neighborhood",
  PROJECT: "project",
} as const;

function Face({ one }: { one: Namable }) {
  const { common } = useText();
  return (
    <>
      {one.is === "member" ? (
        <Avatar name={one.name} size={32} />
      ) : (
        <span className="naming-cloth">
          <Swatch kind={one.kind} />
        </span>
      )}
      <span className="min-w-0">
        <bdi className="strong block">{one.name}</bdi>
        <span className="meta">
          {one.is === "member" ? one.neighborhood : common[KIND_WORDS[one.kind]]}
        </span>
      </span>
    </>
  );
}

interface OptionsProps {
  area: RefObject<HTMLTextAreaElement>;
  id: string;
  label: string;
  take: (index: number) => void;
  children: ReactNode;
}

/** Over the page, above the field where there is room, below it otherwise. */
function Options({ area, id, label, take, children }: OptionsProps) {
  const list = useRef<HTMLUListElement>(null);
  // A press, or what a screen reader makes of one; the keys are the field's.
  useEffect(() => {
    const box = list.current;
    const onClick = ({ target }: MouseEvent) => {
      const one = target instanceof Element ? target.closest("[role=option]") : null;
      if (box && one) take([...box.children].indexOf(one));
    };
    box?.addEventListener("click", onClick);
    return () => box?.removeEventListener("click", onClick);
  });
  useLayoutEffect(() => {
    list.current?.showPopover();
  }, []);
  useLayoutEffect(() => {
    const put = () => {
      if (list.current && area.current) place(list.current, area.current);
    };
    put();
    window.addEventListener("scroll", put, { capture: true, passive: true });
    window.addEventListener("resize", put);
    return () => {
      window.removeEventListener("scroll", put, { capture: true });
      window.removeEventListener("resize", put);
    };
  });
  return (
    <ul ref={list} {...manualPopover(id)} role="listbox" aria-label={label} className="naming">
      {children}
    </ul>
  );
}

const GAP = 8;
// Some of what is talked about stays in sight.
const MOST_PX = 352;

function place(list: HTMLElement, box: HTMLElement): void {
  const { left, top, bottom, width } = box.getBoundingClientRect();
  const above = top - (window.visualViewport?.offsetTop ?? 0) - GAP;
  const below = window.innerHeight - bottom - GAP;
  const isAbove = above >= Math.min(MOST_PX, list.scrollHeight) || above > below;
  Object.assign(list.style, {
    left: `${left}px`,
    width: `${Math.min(width, 420)}px`,
    maxHeight: `${Math.min(MOST_PX, (isAbove ? above : below) - GAP)}px`,
    top: isAbove ? "auto" : `${bottom + GAP}px`,
    bottom: isAbove ? `${window.innerHeight - top + GAP}px` : "auto",
  });
}

/** Puts a name in place of what was typed of it. */
function write(box: HTMLTextAreaElement, { sign }: Offered, { name }: Namable): void {
  const rest = box.value.slice(box.selectionEnd);
  box.setRangeText(`@${name}${/^\s/.test(rest) ? "" : " "}`, sign, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}

interface Keys {
  move(step: number): void;
  take(): void;
  close(): void;
}

/** While the list is open these keys are its own: whoever else listens to the field does not hear them. */
function useKeys(area: RefObject<HTMLTextAreaElement>, isOpen: boolean, keys: Keys): void {
  useEffect(() => {
    const box = area.current;
    if (!box || !isOpen) return;
    const does: Record<string, () => void> = {
      ArrowDown: () => keys.move(1),
      ArrowUp: () => keys.move(-1),
      Enter: keys.take,
      Tab: keys.take,
      Escape: keys.close,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const act = does[event.key];
      const isOther = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
      if (!act || isOther || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    box.addEventListener("keydown", onKeyDown);
    return () => box.removeEventListener("keydown", onKeyDown);
  });
}

/** Tells of the list at the field: a text of several lines may have one, without being a combobox. */
function useTold(area: RefObject<HTMLTextAreaElement>, id: string, at: number | null): void {
  useEffect(() => {
    const box = area.current;
    if (!box) return;
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-haspopup", "listbox");
    if (at === null) return;
    const one = document.getElementById(`${id}-${at}`);
    one?.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-controls", id);
    box.setAttribute("aria-activedescendant", `${id}-${at}`);
    return () => {
      box.removeAttribute("aria-controls");
      box.removeAttribute("aria-activedescendant");
    };
  }, [area, id, at]);
}
