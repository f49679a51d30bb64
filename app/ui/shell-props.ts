import type { ReactNode } from "react";
import type { IconName } from "./icon";
import type { CircleKind } from "./kind";

/** One place of the navigation. */
export interface ShellItem {
  to: string;
  label: string;
  icon: IconName;
  /** How much is new there. */
  count?: number | undefined;
  /** Its count is shown in the tab bar too: somebody waits there. */
  rings?: boolean;
  /** Says itself whether it is shown; without, the address decides. */
  current?: boolean | undefined;
  /** The same for the tab bar, which has no room for the circles. */
  currentTab?: boolean | undefined;
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
  search: string;
  back: string;
  more: string;
  close: string;
  newCount: (p: { count: number }) => string;
  waiting: (p: { count: number }) => string;
}

/** All that the frame of a page is told. */
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
  /** Where everything is found, for the one magnifier of the phone. */
  search: string;
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
