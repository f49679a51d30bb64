import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon, type LucideIcon } from "./icon";
import type { CircleKind } from "./kind";

/** One place of the navigation. */
export interface ShellItem {
  to: string;
  label: string;
  icon: LucideIcon;
  /** How much is new there. */
  count?: number | undefined;
  /** Says itself that it is shown; without, the address decides. */
  current?: boolean | undefined;
  /** A shorter word for the tab bar, or false to stay out of it. */
  tab?: string | false;
}

/** A circle of the reader, in the rail. */
export interface ShellCircle {
  to: string;
  name: string;
  kind: CircleKind;
  count?: number | undefined;
}

/** The reader herself, at the foot of the rail. */
export interface ShellMe {
  name: string;
  /** Below the name: what the link is, or her part here. */
  line: string;
  to: string;
  src?: string | null;
}

interface NavItemProps {
  item: ShellItem;
  size?: "m" | "l";
  title?: string;
  children: ReactNode;
}

/** A link of the navigation with its icon; marked when it is where the reader stands. */
export function NavItem({ item, size = "m", title, children }: NavItemProps) {
  const face = (
    <>
      <Icon as={item.icon} size={size} />
      {children}
    </>
  );
  return item.current === undefined ? (
    <NavLink to={item.to} end={item.to === "/"} prefetch="intent" title={title}>
      {face}
    </NavLink>
  ) : (
    <Link
      to={item.to}
      prefetch="intent"
      title={title}
      aria-current={item.current ? "page" : undefined}
    >
      {face}
    </Link>
  );
}
