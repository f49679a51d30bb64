import { Link, useLocation } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";

/** One view of something, at its own address. */
export interface TabLink {
  to: string;
  label: ReactNode;
  /** How many are in there. */
  count?: number | undefined;
  /** Says itself which one is shown; without, the address decides. */
  current?: boolean | undefined;
}

interface TabsProps {
  label: string;
  tabs: readonly TabLink[];
}

/** Views of one thing as links in a line that scrolls sideways and never wraps; the current one stays in sight. */
export function Tabs({ label, tabs }: TabsProps) {
  const line = useRef<HTMLElement>(null);
  const shown = tabs.findIndex((tab) => tab.current);
  useEffect(() => {
    const current = line.current?.querySelector<HTMLElement>("[aria-current]");
    if (current && line.current) {
      line.current.scrollLeft = current.offsetLeft - line.current.clientWidth / 2;
    }
  }, [shown]);
  return (
    <nav className="tabs" aria-label={label} ref={line}>
      {tabs.map((tab) => (
        <TabLink key={tab.to} {...tab} />
      ))}
    </nav>
  );
}

function TabLink({ to, label, count, current }: TabLink) {
  const isHere = useLocation().pathname === to.split("?")[0];
  const isCurrent = current ?? isHere;
  return (
    <Link
      to={to}
      prefetch="intent"
      preventScrollReset
      aria-current={isCurrent ? "page" : undefined}
    >
      {label}
      {count ? <small>{count}</small> : null}
    </Link>
  );
}
