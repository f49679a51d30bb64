import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { ShellItem } from "./shell-props";

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
