import { Link, useLocation } from "@remix-run/react";
import { ArrowLeft, Inbox, Menu, Search } from "./icons";
import { useEffect, useId, useRef } from "react";
import { Icon } from "./icon";
import { LogoMark } from "./logo";
import { upToNine } from "./marks";
import { NavItem } from "./nav";
import { isOpen, opensPopover, popover } from "./popover";
import { Circles, Items, Me } from "./rail";
import type { AppShellProps, ShellItem } from "./shell-props";

/** The bar at the top of a small screen: where one is, the search, what waits. */
export function TopBar({ phone, labels, search, waiting }: AppShellProps) {
  return (
    <header className="topbar">
      {phone.back === undefined ? (
        <span className="mark">
          <LogoMark size={28} />
        </span>
      ) : (
        <Link className="back" to={phone.back} aria-label={labels.back}>
          <Icon as={ArrowLeft} size="l" />
        </Link>
      )}
      <span className="ttl">{phone.title}</span>
      <Link className="tb" to={search} aria-label={labels.search}>
        <Icon as={Search} size="l" />
      </Link>
      <Link className="tb" to="/" aria-label={labels.waiting({ count: waiting })}>
        <Icon as={Inbox} size="l" />
        {waiting > 0 ? <span className="count">{upToNine(waiting)}</span> : null}
      </Link>
    </header>
  );
}

const TABS_AT_MOST = 4;

/** The bar at the bottom of a small screen, and the sheet with all that it has no room for. */
export function TabBar(props: AppShellProps) {
  const { nav, labels } = props;
  const sheet = useId();
  const { pathname } = useLocation();
  const inBar = nav.filter((item) => item.tab !== false).slice(0, TABS_AT_MOST);
  const beyond = nav.filter((item) => !inBar.includes(item));
  const elsewhere = !inBar.some((item) => isShown(item, pathname));
  return (
    <>
      <nav className="tabbar" aria-label={labels.main}>
        {inBar.map((item) => (
          <NavItem key={item.to} item={inTabs(item)} size="l">
            <span>{item.tab || item.label}</span>
            {item.rings && item.count ? (
              <span className="count">
                <span aria-hidden="true">{upToNine(item.count)}</span>
                <span className="sr">{labels.newCount({ count: item.count })}</span>
              </span>
            ) : null}
          </NavItem>
        ))}
        <button
          type="button"
          {...opensPopover(sheet)}
          aria-current={elsewhere ? "page" : undefined}
        >
          <Icon as={Menu} size="l" />
          <span>{labels.more}</span>
        </button>
      </nav>
      <MoreSheet {...props} nav={beyond} id={sheet} />
    </>
  );
}

const inTabs = (item: ShellItem): ShellItem => ({
  ...item,
  count: 0,
  current: item.currentTab ?? item.current,
});

const isShown = ({ to, current, currentTab }: ShellItem, pathname: string) =>
  currentTab ?? current ?? (to === pathname || (to !== "/" && pathname.startsWith(`${to}/`)));

function MoreSheet({
  nav,
  staffNav = [],
  circles,
  me,
  labels,
  id,
}: AppShellProps & { id: string }) {
  const sheet = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    if (isOpen(sheet.current)) sheet.current?.hidePopover();
  }, [key]);
  return (
    <div ref={sheet} {...popover(id)} className="more-sheet">
      <nav className="nav" aria-label={labels.more}>
        <Items items={nav} labels={labels} />
        {staffNav.length > 0 ? <div className="rail-h">{labels.staff}</div> : null}
        <Items items={staffNav} labels={labels} />
      </nav>
      {circles.length > 0 ? <Circles circles={circles} labels={labels} /> : null}
      <Me me={me} />
    </div>
  );
}
