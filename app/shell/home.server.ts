import { isStaff, type Viewer } from "~/features/accounts/door.server";
import { mailTroubles } from "~/features/admin/door.server";
import { doorsFor, wovenThisMonth } from "~/features/circles/door.server";
import { followedNews, unreadPrivate, unreadSince } from "~/features/discussion/door.server";
import {
  askersWaiting,
  importsReady,
  newcomersFor,
  newFaces,
  welcomeStep,
} from "~/features/members/door.server";
import { freshAnswers, openReports } from "~/features/moderation/door.server";
import type { WaitingItem } from "./ui/waiting";
import { circleNews } from "./frame.server";

/** No more than this is shown as waiting; the rest keeps until these are done. */
const WAITING_AT_MOST = 9;

/** What home shows, and nothing beyond it: a constant number of statements. */
export async function homeFor(viewer: Viewer) {
  const [newcomers, doors, { waiting }, unread, messages, followed, answers, step, ...rest] =
    await Promise.all([
      newcomersFor(viewer.id, 3),
      doorsFor(viewer),
      circleNews(viewer),
      unreadSince(viewer.id, WAITING_AT_MOST),
      unreadPrivate(viewer.id, WAITING_AT_MOST),
      followedNews(viewer.id, WAITING_AT_MOST),
      freshAnswers(viewer.id),
      welcomeStep(viewer.id),
      newFaces(viewer, 4),
      wovenThisMonth(viewer),
      isStaff(viewer) ? forStaff() : [],
    ]);
  const [faces, woven, staff] = rest;
  const items: WaitingItem[] = [
    ...newcomers
      .filter(({ hers }) => hers)
      .map(({ id, name }) => ({ is: "newcomer" as const, id, name })),
    ...waiting,
    ...messages.map((entry) => ({ is: "message" as const, ...entry })),
    ...followed.map((entry) => ({ is: "followed" as const, ...entry })),
    ...(answers > 0 ? [{ is: "report-answered" as const, id: "reports" }] : []),
    ...(step <= 4 ? [{ is: "welcome" as const, id: viewer.id }] : []),
    ...unread.map((entry) => ({ is: "unread" as const, id: entry.circle.id, ...entry })),
    ...staff,
  ];
  return { doors, items: items.slice(0, WAITING_AT_MOST), faces, woven };
}

async function forStaff(): Promise<WaitingItem[]> {
  const [dead, imports, reports, askers] = await Promise.all([
    mailTroubles(),
    importsReady(),
    openReports(),
    askersWaiting(),
  ]);
  return [
    ...(askers > 0 ? [{ is: "askers" as const, id: "askers", count: askers }] : []),
    ...(reports > 0 ? [{ is: "reports" as const, id: "reports", count: reports }] : []),
    ...(dead > 0 ? [{ is: "dead-letters" as const, id: "mail", count: dead }] : []),
    ...imports.map(({ id, fileName }) => ({ is: "import" as const, id, fileName })),
  ];
}
