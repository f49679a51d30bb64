import { Link, NavLink, useNavigate } from "@remix-run/react";
import { Search, Settings2 } from "./icons";
import { useEffect } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";
import { Swatch } from "./kind";
import { LogoMark } from "./logo";
import { upToNine } from "./marks";
import { NavItem } from "./nav";
import { Avatar } from "./people";
import type { AppShellProps, ShellCircle, ShellItem, ShellLabels, ShellMe } from "./shell-props";

/** The navigation at the left of a wide screen. */
export function Rail(props: AppShellProps) {
  const { nav, staffNav = [], circles, me, community, labels, find, slim = false } = props;
  return (
    <header className={classes("rail", slim && "rail-slim")}>
      <Link className="brand" to="/" aria-label={labels.homeOf}>
        <LogoMark />
        {slim ? null : (
          <span>
            <b>{labels.appName}</b>
            {community ? <small>{community}</small> : null}
          </span>
        )}
      </Link>
      {slim ? null : <Find {...find} label={labels.find} />}
      <div className="rail-mid">
        <nav className="nav" aria-label={labels.main}>
          <Items items={nav} slim={slim} labels={labels} />
          {staffNav.length > 0 ? (
            <>
              {slim ? null : <div className="rail-h">{labels.staff}</div>}
              <Items items={staffNav} slim={slim} labels={labels} />
            </>
          ) : null}
        </nav>
        {slim || circles.length === 0 ? null : <Circles circles={circles} labels={labels} />}
      </div>
      <Me me={me} slim={slim} />
    </header>
  );
}

interface ItemsProps {
  items: readonly ShellItem[];
  slim?: boolean;
  labels: ShellLabels;
}

/** Links of the navigation with what is new in each. */
export function Items({ items, slim = false, labels }: ItemsProps) {
  return items.map((item) => (
    <NavItem key={item.to} item={item} {...(slim ? { title: item.label } : {})}>
      <span className={slim ? "sr" : undefined}>{item.label}</span>
      {slim ? null : <New count={item.count} labels={labels} />}
    </NavItem>
  ));
}

/** The circles of the reader, each with its swatch. */
export function Circles({
  circles,
  labels,
}: {
  circles: readonly ShellCircle[];
  labels: ShellLabels;
}) {
  return (
    <>
      <div className="rail-h" aria-hidden="true">
        {labels.yourCircles}
      </div>
      <nav className="nav nav-circles" aria-label={labels.yourCircles}>
        {circles.map((circle) => (
          <NavLink key={circle.to} to={circle.to} prefetch="intent">
            <Swatch kind={circle.kind} />
            <span className="t">{circle.name}</span>
            <New count={circle.count} labels={labels} />
          </NavLink>
        ))}
      </nav>
    </>
  );
}

function New({ count = 0, labels }: { count?: number | undefined; labels: ShellLabels }) {
  if (count <= 0) return null;
  return (
    <span className="n">
      <span aria-hidden="true">{upToNine(count)}</span>
      <span className="sr">{labels.newCount({ count })}</span>
    </span>
  );
}

/** The reader's own page. */
export function Me({ me, slim = false }: { me: ShellMe; slim?: boolean }) {
  return (
    <NavLink className="rail-me" to={me.to} prefetch="intent">
      <Avatar name={me.name} src={me.src ?? null} />
      {slim ? (
        <span className="sr">
          {me.name}, {me.line}
        </span>
      ) : (
        <>
          <span className="grow">
            <span className="me-name">{me.name}</span>
            <span className="me-line">{me.line}</span>
          </span>
          <Icon as={Settings2} />
        </>
      )}
    </NavLink>
  );
}

function Find({ to, label, shortcut }: { to: string; label: string; shortcut?: string }) {
  const navigate = useNavigate();
  useEffect(() => {
    if (!shortcut) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== shortcut || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select"))
        return;
      event.preventDefault();
      void navigate(to);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [shortcut, to, navigate]);
  return (
    <Link className="rail-find" to={to} prefetch="intent" aria-keyshortcuts={shortcut}>
      <Icon as={Search} />
      <span>{label}</span>
      {shortcut ? <kbd aria-hidden="true">{shortcut}</kbd> : null}
    </Link>
  );
}
