import { isStaff, type Viewer } from "~/features/accounts/door.server";
import { mailTroubles } from "~/features/admin/door.server";
import { doorsFor, wovenThisMonth } from "~/features/circles/door.server";
import { unreadSince } from "~/features/discussion/door.server";
import { importsReady, newFaces, welcomeStep } from "~/features/members/door.server";
import type { WaitingItem } from "./ui/waiting";
import { circleNews } from "./frame.server";

/** No more than this is shown as waiting; the rest keeps until these are done. */
const WAITING_AT_MOST = 9;

/** What home shows, and nothing beyond it: a constant number of statements. */
export async function homeFor(viewer: Viewer) {
  const [doors, { waiting }, unread, step, faces, woven, staff] = await Promise.all([
    doorsFor(viewer),
    circleNews(viewer),
    unreadSince(viewer.id, WAITING_AT_MOST),
    welcomeStep(viewer.id),
    newFaces(viewer, 4),
    wovenThisMonth(viewer),
    isStaff(viewer) ? forStaff() : [],
  ]);
  const items: WaitingItem[] = [
    ...waiting,
    ...(step <= 4 ? [{ is: "welcome" as const, id: viewer.id }] : []),
    ...unread.map((entry) => ({ is: "unread" as const, id: entry.circle.id, ...entry })),
    ...staff,
  ];
  return { doors, items: items.slice(0, WAITING_AT_MOST), faces, woven };
}

async function forStaff(): Promise<WaitingItem[]> {
  const [dead, imports] = await Promise.all([mailTroubles(), importsReady()]);
  return [
    ...(dead > 0 ? [{ is: "dead-letters" as const, id: "mail", count: dead }] : []),
    ...imports.map(({ id, fileName }) => ({ is: "import" as const, id, fileName })),
  ];
}
