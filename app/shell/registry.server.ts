import { liveSessions, theCommunity, viewerOfCookie } from "~/features/accounts/door.server";
import type { BodyLimit } from "~/platform/http/guards.server";
import type { RealtimeHooks } from "~/platform/realtime/sockets.server";

/** Uploads that may be larger than a form. */
export const bodyLimits: BodyLimit[] = [
  { path: /^\/staff\/imports\/?(\.data)?$/, bytes: 64 * 1024 * 1024 },
];

/** What the features give the sockets. */
export const realtimeHooks: RealtimeHooks = {
  viewerOf: viewerOfCookie,
  liveSessions,
  roomsOf: async () => [],
  guards: {},
  writing: async () => undefined,
};

/** Starts what runs beside requests; returns lines for the terminal. */
export async function startWork(): Promise<string[]> {
  return [];
}

/** Stops what startWork started, letting what is under way finish. */
export async function stopWork(): Promise<void> {}

let isSetUp = false;

/** Where a page leads while nobody has set the community up: to the setup page; null when it may be served. */
export async function toSetup(path: string): Promise<string | null> {
  if (isSetUp || path.startsWith("/setup") || path.startsWith("/__manifest")) return null;
  isSetUp = (await theCommunity()) !== null;
  return isSetUp ? null : "/setup";
}
