import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon, type IconName } from "./icon";

interface BadgeProps {
  /** Walnut names a role; the others a state, always with an icon or a word. */
  tone?: "walnut" | "dye" | "moss" | "due" | "late" | "indigo";
  icon?: IconName;
  children: ReactNode;
}

/** A role, or a state in a word. */
export function Badge({ tone = "walnut", icon, children }: BadgeProps) {
  return (
    <span className={classes("badge", tone !== "walnut" && `badge-${tone}`)}>
      {icon ? <Icon as={icon} size="s" /> : null}
      {children}
    </span>
  );
}

interface ChipProps {
  /** What fits the reader is indigo and bold. */
  match?: boolean;
  icon?: IconName;
  /** Leads to a filtered list. */
  to?: string;
  children: ReactNode;
}

/** A gift, a need, a word to filter by. */
export function Chip({ match = false, icon, to, children }: ChipProps) {
  const face = (
    <>
      {icon ? <Icon as={icon} size="s" /> : null}
      {children}
    </>
  );
  const className = classes("chip", match && "chip-match");
  return to === undefined ? (
    <span className={className}>{face}</span>
  ) : (
    <Link className={className} to={to} prefetch="intent">
      {face}
    </Link>
  );
}

interface CountProps {
  of: number;
  /** What is counted, for those who listen: "3 new". */
  label: string;
  quiet?: boolean;
}

/** A number of things that wait; above nine it is "9+". */
export function Count({ of, label, quiet = false }: CountProps) {
  return (
    <span className={classes("count", quiet && "count-quiet")}>
      <span aria-hidden="true">{upToNine(of)}</span>
      <span className="sr">{label}</span>
    </span>
  );
}

/** Nobody needs to know more than that there are many. */
export const upToNine = (count: number): string => (count > 9 ? "9+" : String(count));

interface TimeProps {
  /** ISO 8601. */
  at: string;
  className?: string;
  /** The moment in words. */
  children: ReactNode;
}

/** A moment, for people in words and for machines in `datetime`. */
export function Time({ at, className = "meta", children }: TimeProps) {
  return (
    <time className={className} dateTime={at}>
      {children}
    </time>
  );
}
