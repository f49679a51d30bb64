import { useLocation } from "@remix-run/react";
import {
  CircleDashed,
  Download,
  Home,
  Flag,
  Mail,
  MessageCircle,
  Settings2,
  ShieldCheck,
  TextSearch,
  Upload,
  UserRoundPlus,
  UsersRound,
  ListPlus,
} from "~/ui/icons";
import type { ReactNode } from "react";
import { AppShell, type CircleKind, type ShellLabels } from "~/ui";
import { useText } from "~/ui/i18n";
import { OfflineStrip } from "./offline-strip";
import { PauseStrip } from "./pause-strip";
import { useUnread } from "./use-unread";

/** What the frame's loader found: see frame.server.ts. */
export interface FrameFacts {
  viewerId: string;
  name: string;
  pause: { until: string | null } | null;
  community: string;
  staff: boolean;
  /** Address of her picture; null where her initials stand for it. */
  photo: string | null;
  circles: { id: string; slug: string; name: string; kind: CircleKind; unread: number }[];
  unreadPrivate: string[];
  muted: string[];
  waiting: number;
}

interface FrameProps {
  frame: FrameFacts;
  phone: { title: string; back: string | null; tabs: boolean };
  children: ReactNode;
}

/** The frame of somebody who is signed in: where she can go, her circles with what is new, herself. */
export function Frame({ frame, phone, children }: FrameProps) {
  const { common, shell } = useText();
  const { circles: unread, messages } = useUnread(frame);
  const labels: ShellLabels = {
    appName: common.appName,
    homeOf: shell.homeOf,
    skip: common.skipToContent,
    main: shell.main,
    staff: shell.staff,
    yourCircles: shell.yourCircles,
    find: shell.findPerson,
    search: shell.searchSaid,
    back: common.back,
    more: shell.more,
    close: common.close,
    newCount: shell.newMessages,
    waiting: shell.waitingForYou,
  };
  const { pathname } = useLocation();
  const inCircles = pathname.split("/")[1] === "circles";
  const inOwnCircle = frame.circles.some(({ slug }) => pathname.split("/")[2] === slug);
  const withNews = frame.circles.filter((circle) => (unread.get(circle.id) ?? 0) > 0).length;
  return (
    <AppShell
      nav={[
        { to: "/", label: shell.home, icon: Home },
        {
          to: "/circles",
          label: shell.circles,
          icon: CircleDashed,
          count: withNews,
          // One of her own circles is marked by its own line.
          current: inCircles && !inOwnCircle,
          currentTab: inCircles,
        },
        { to: "/people", label: shell.people, icon: UsersRound },
        {
          to: "/messages",
          label: shell.messages,
          icon: MessageCircle,
          count: messages,
          rings: true,
        },
        { to: "/search", label: shell.said, icon: TextSearch, tab: false },
        { to: "/settings", label: shell.settings, icon: Settings2, tab: false },
      ]}
      staffNav={
        frame.staff
          ? [
              {
                ...{ to: "/staff", label: shell.running, icon: ShieldCheck },
                current:
                  /^\/staff(\/(people|settings(\/logo)?|audit|requests|duplicates(\/.*)?))?$/.test(
                    pathname,
                  ),
              },
              { to: "/staff/imports", label: shell.imports, icon: Upload },
              { to: "/staff/invitations", label: shell.invitations, icon: UserRoundPlus },
              { to: "/cohorts", label: shell.cohorts, icon: UsersRound },
              { to: "/staff/fields", label: shell.fields, icon: ListPlus },
              { to: "/staff/reports", label: shell.reports, icon: Flag },
              { to: "/staff/outbox", label: shell.outbox, icon: Mail },
              { to: "/staff/export", label: shell.exports, icon: Download },
            ]
          : []
      }
      circles={frame.circles.map((circle) => ({
        to: `/circles/${circle.slug}`,
        name: circle.name,
        kind: circle.kind,
        count: unread.get(circle.id) ?? 0,
      }))}
      me={{ name: frame.name, src: frame.photo, line: shell.yourProfile, to: "/you" }}
      community={frame.community}
      labels={labels}
      find={{ to: "/people" }}
      search="/search"
      phone={{ title: phone.title, back: phone.back ?? undefined }}
      tabs={phone.tabs}
      waiting={frame.waiting + withNews}
      strip={
        <>
          <OfflineStrip />
          {frame.pause ? <PauseStrip until={frame.pause.until} /> : null}
        </>
      }
    >
      {children}
    </AppShell>
  );
}
