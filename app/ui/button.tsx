import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classes } from "./classes";
import { Icon, type IconName } from "./icon";

interface Look {
  /** One primary for each decision; plain otherwise, quiet beside others, danger for what cannot be undone. */
  variant?: "primary" | "plain" | "quiet" | "danger";
  small?: boolean;
  /** As wide as its box. */
  block?: boolean;
  icon?: IconName;
  /** Shows the icon alone; `children` is then its name for those who listen. */
  iconOnly?: boolean;
}

function look({ variant = "plain", small, block, iconOnly }: Look, className?: string) {
  return classes(
    "btn",
    `btn-${variant}`,
    small && "btn-s",
    block && "btn-block",
    iconOnly && "btn-icon",
    className,
  );
}

function Face({ icon, iconOnly, small, children }: Look & { children?: ReactNode }) {
  return (
    <>
      {icon ? <Icon as={icon} size={small ? "s" : "m"} /> : null}
      {iconOnly ? <span className="sr">{children}</span> : children}
    </>
  );
}

interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof Look> {
  /** What the button says while its form is on the way; it stays in place and keeps the focus. */
  pending?: string | false | null | undefined;
}

/** A button that submits its form unless `type` says otherwise. */
export function Button({
  variant,
  small = false,
  block = false,
  icon,
  iconOnly = false,
  pending,
  className,
  children,
  onClick,
  ...button
}: ButtonProps) {
  const face: Look = { small, iconOnly, ...(icon ? { icon } : {}) };
  return (
    <button
      {...button}
      className={look({ ...face, block, ...(variant ? { variant } : {}) }, className)}
      aria-disabled={pending ? true : button["aria-disabled"]}
      aria-busy={pending ? true : undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      <Face {...face}>{pending || children}</Face>
    </button>
  );
}

interface ButtonLinkProps extends Look, Omit<LinkProps, keyof Look> {}

/** A link that looks like a button; it is fetched ahead when somebody is about to follow it. */
export function ButtonLink({
  variant,
  small = false,
  block = false,
  icon,
  iconOnly = false,
  className,
  children,
  ...link
}: ButtonLinkProps) {
  const face: Look = { small, iconOnly, ...(icon ? { icon } : {}) };
  return (
    <Link
      prefetch="intent"
      {...link}
      className={look({ ...face, block, ...(variant ? { variant } : {}) }, className)}
    >
      <Face {...face}>{children}</Face>
    </Link>
  );
}
