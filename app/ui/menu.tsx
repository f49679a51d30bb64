import { Link, useLocation } from "@remix-run/react";
import { Ellipsis } from "./icons";
import {
  useEffect,
  useId,
  useRef,
  type ButtonHTMLAttributes,
  type CSSProperties,
  type ReactNode,
} from "react";
import { classes } from "./classes";
import { Icon, type IconName } from "./icon";
import { isOpen, opensPopover, popover } from "./popover";

interface MenuProps {
  /** Name of the button; drawn only when `showLabel`. */
  label: string;
  icon?: IconName;
  showLabel?: boolean;
  /** How its button looks. */
  variant?: "plain" | "quiet";
  small?: boolean;
  /** Its sign is as large as those beside it. */
  iconSize?: "s" | "m" | "l";
  /** Opens towards the left, for a button at the right edge. */
  end?: boolean;
  /** Opens as soon as it is there: it was asked for before it was. */
  atOnce?: boolean;
  /** Stands open in its place, without a button: for who has no script. */
  shown?: boolean;
  /** MenuLink, MenuButton, forms around a MenuButton, and `hr`. */
  children: ReactNode;
}

/** A few more things to do, over the page. Opens without a script; Escape or a press beside it closes it; arrows, Home and End move. */
export function Menu(props: MenuProps) {
  const { label, icon = Ellipsis, showLabel = false, variant = "quiet" } = props;
  const { iconSize, small = false, end = false, atOnce = false, shown = false, children } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    if (isOpen(box.current)) box.current?.hidePopover();
  }, [key]);
  useEffect(() => {
    const opened = box.current;
    if (!opened) return;
    const place = () => isOpen(opened) && placeBelow(opened, button.current, end);
    if (!CSS.supports("position-area", "bottom")) opened.addEventListener("toggle", place);
    opened.addEventListener("keydown", move);
    return () => {
      opened.removeEventListener("toggle", place);
      opened.removeEventListener("keydown", move);
    };
  }, [end]);
  useEffect(() => {
    if (!atOnce || isOpen(box.current)) return;
    box.current?.showPopover();
    button.current?.focus();
  }, [atOnce]);
  if (shown) {
    return (
      <div role="group" aria-label={label} className="menu menu-shown">
        {children}
      </div>
    );
  }
  // Both need the same name: without it a browser would anchor to nothing.
  const anchor = `--menu${id.replaceAll(":", "")}`;
  return (
    <>
      <button
        ref={button}
        type="button"
        {...opensPopover(id)}
        className={classes("btn", `btn-${variant}`, small && "btn-s", !showLabel && "btn-icon")}
        style={{ anchorName: anchor } as CSSProperties}
      >
        <Icon as={icon} size={iconSize ?? (small ? "s" : "m")} />
        <span className={showLabel ? undefined : "sr"}>{label}</span>
      </button>
      <div
        ref={box}
        {...popover(id)}
        role="group"
        aria-label={label}
        className={classes("menu", end && "menu-end")}
        style={{ positionAnchor: anchor } as CSSProperties}
      >
        {children}
      </div>
    </>
  );
}

function placeBelow(box: HTMLElement, button: HTMLElement | null, end: boolean) {
  if (!button) return;
  const at = button.getBoundingClientRect();
  const left = end ? at.right - box.offsetWidth : at.left;
  const below = at.bottom + box.offsetHeight + 8 <= window.innerHeight;
  box.style.left = `${Math.max(8, Math.min(left, window.innerWidth - box.offsetWidth - 8))}px`;
  box.style.top = `${below ? at.bottom : Math.max(8, at.top - box.offsetHeight - 8)}px`;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count - 1 : at - 1),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

function move(this: HTMLElement, event: KeyboardEvent) {
  const step = STEPS[event.key];
  // In a field of the menu the keys are the field's.
  if (!step || event.target instanceof HTMLInputElement) return;
  const items = [...this.querySelectorAll<HTMLElement>(".menu-item")];
  if (items.length === 0) return;
  event.preventDefault();
  const at = items.findIndex((item) => item === document.activeElement);
  items[step(at, items.length)]?.focus();
}

interface ItemLook {
  icon?: IconName;
  /** What cannot be undone. */
  danger?: boolean;
  children: ReactNode;
}

function Face({ icon, children }: ItemLook) {
  return (
    <>
      {icon ? <Icon as={icon} /> : null}
      {children}
    </>
  );
}

/** A line of a menu that leads somewhere. */
export function MenuLink({ to, danger = false, ...look }: ItemLook & { to: string }) {
  return (
    <Link to={to} prefetch="intent" className={classes("menu-item", danger && "menu-item-danger")}>
      <Face {...look} />
    </Link>
  );
}

/** A line of a menu that does something: it submits its form unless `type` says otherwise. */
export function MenuButton(
  props: ItemLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof ItemLook>,
) {
  const { danger = false, icon, children, ...button } = props;
  return (
    <button {...button} className={classes("menu-item", danger && "menu-item-danger")}>
      <Face {...(icon ? { icon } : {})}>{children}</Face>
    </button>
  );
}
