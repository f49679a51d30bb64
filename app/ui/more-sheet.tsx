import { useLocation } from "@remix-run/react";
import { Menu as MenuIcon } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import type { AppShellProps } from "./app-shell";
import { Icon } from "./icon";
import type { ShellItem } from "./nav";
import { isOpen, opensPopover, popover } from "./popover";
import { Circles, Items, Me } from "./rail";

interface MoreSheetProps extends Omit<AppShellProps, "tabs"> {
  /** What already stands in the bar. */
  tabs: readonly ShellItem[];
}

/** The last place of the tab bar: a sheet with all that the bar has no room for. */
export function MoreSheet(props: MoreSheetProps) {
  const { nav, staffNav = [], circles, me, labels, tabs } = props;
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const { key, pathname } = useLocation();
  useEffect(() => {
    if (isOpen(sheet.current)) sheet.current?.hidePopover();
  }, [key]);
  const elsewhere = !tabs.some(({ to, current }) =>
    current === undefined
      ? to === pathname || (to !== "/" && pathname.startsWith(`${to}/`))
      : current,
  );
  return (
    <>
      <button type="button" {...opensPopover(id)} aria-current={elsewhere ? "page" : undefined}>
        <Icon as={MenuIcon} size="l" />
        <span>{labels.more}</span>
      </button>
      <div ref={sheet} {...popover(id)} className="more-sheet">
        <div className="nav">
          <Items items={nav} labels={labels} />
          {staffNav.length > 0 ? <div className="rail-h">{labels.staff}</div> : null}
          <Items items={staffNav} labels={labels} />
        </div>
        {circles.length > 0 ? <Circles circles={circles} labels={labels} /> : null}
        <Me me={me} />
      </div>
    </>
  );
}
