import { ArrowLeft, Inbox, Search } from "lucide-react";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";
import { LogoMark } from "./logo";
import { upToNine } from "./marks";
import { MoreSheet } from "./more-sheet";
import { Rail } from "./rail";
import { Toasts } from "./toasts";
import { NavItem, type ShellCircle, type ShellItem, type ShellMe } from "./nav";

/** Every word of the frame; those about numbers are given the number. */
export interface ShellLabels {
  appName: string;
  /** Name of the link home. */
  homeOf: string;
  skip: string;
  /** Name of the navigation. */
  main: string;
  staff: string;
  yourCircles: string;
  find: string;
  back: string;
  more: string;
  close: string;
  newCount: (p: { count: number }) => string;
  waiting: (p: { count: number }) => string;
}

export interface AppShellProps {
  nav: readonly ShellItem[];
  /** Pages for those who run the community. */
  staffNav?: readonly ShellItem[] | undefined;
  circles: readonly ShellCircle[];
  me: ShellMe;
  community: string | null;
  labels: ShellLabels;
  /** Where people are found; `shortcut` is a key that leads there too. */
  find: { to: string; shortcut?: string };
  /** The top bar of the phone: the page's name, and where its arrow leads; without one it shows the mark. */
  phone: { title: string; back?: string | undefined };
  /** False inside a circle, where the composer takes the place of the tab bar. */
  tabs?: boolean;
  /** How many things wait on the first page. */
  waiting: number;
  /** The line above the page that says that the network is away. */
  strip?: ReactNode;
  /** Icons only, for pages that need the width. */
  slim?: boolean;
  children: ReactNode;
}

/** The frame of every page for members: rail from 1024 pixels, top bar and tab bar below. */
export function AppShell(props: AppShellProps) {
  const { labels, tabs = true, slim = false, strip, children } = props;
  return (
    <Toasts close={labels.close}>
      <a className="skip" href="#main">
        {labels.skip}
      </a>
      <div className={classes("app", slim && "app-slim", !tabs && "app-no-tabs")}>
        <Rail {...props} slim={slim} />
        <div className="main">
          <TopBar {...props} />
          {strip}
          <main id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      {tabs ? <TabBar {...props} /> : null}
    </Toasts>
  );
}

function TopBar({ phone, labels, find, waiting }: AppShellProps) {
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
      <Link className="tb" to={find.to} aria-label={labels.find}>
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

function TabBar(props: AppShellProps) {
  const { nav, labels } = props;
  const inBar = nav.filter((item) => item.tab !== false).slice(0, TABS_AT_MOST);
  const beyond = nav.filter((item) => !inBar.includes(item));
  return (
    <nav className="tabbar" aria-label={labels.main}>
      {inBar.map((item) => (
        <NavItem key={item.to} item={{ ...item, count: 0 }} size="l">
          <span>{item.tab || item.label}</span>
        </NavItem>
      ))}
      <MoreSheet {...props} nav={beyond} tabs={inBar} />
    </nav>
  );
}
