import { z } from "zod";
import {
  answersFinished,
  cleanExpired,
  liveSessions,
  onFirstPerson,
  onLanguageChanged,
  onSignedIn,
  setupNotice,
  theCommunity,
  viewerOfCookie,
} from "~/features/accounts/door.server";
import {
  circleRoomsOf,
  circlesOnLeaving,
  circlesOnMerging,
  setCircleHooks,
} from "~/features/circles/door.server";
import { readRegister } from "~/features/directory/door.server";
import {
  discussionForms,
  discussionOnLeaving,
  discussionOnMerging,
  mayHearConversation,
  openCommonConversation,
  reportableMessage,
  roomsOf,
  startGathering,
  startHeads,
  startReading,
  stopGathering,
  stopHeads,
  stopReading,
  sweepFiles,
  writingIn,
} from "~/features/discussion/door.server";
import { moderationOnMerging, setReportables } from "~/features/moderation/door.server";
import {
  comeBack,
  createFirstMember,
  finishLeaving,
  renameLeft,
  setLeavingHooks,
  setMergingHooks,
} from "~/features/members/door.server";
import type { BodyLimit } from "~/platform/http/guards.server";
import type { QuickForm } from "~/platform/http/quick-forms.server";
import { defineJob, startJobs, stopJobs } from "~/platform/jobs/jobs.server";
import { log } from "~/platform/log.server";
import { startMail, stopMail } from "~/platform/mail/deliver.server";
import type { RealtimeHooks } from "~/platform/realtime/hub.server";
import { startDemo } from "./demo.server";

const MB = 1024 * 1024;

/** Uploads that may be larger than a form. The page reads them itself and says beside the field what is too large. */
export const bodyLimits: BodyLimit[] = [
  { path: /^\/conversations\/[^/]+\/files\/?$/, bytes: 256 * MB, multipart: true },
  // The forms of a talk, as browsers without a script send them: ten files and a message.
  { path: /^\/circles\/(?!new\b)[^/]+\/?$/, bytes: 256 * MB, multipart: true },
  { path: /^\/messages\/talk\/[0-9a-f-]{36}(\/\d+)?\/?$/, bytes: 256 * MB, multipart: true },
  {
    path: /^\/circles\/[^/]+\/talk\/[0-9a-f-]{36}(\/(thread\/)?\d+)?\/?$/,
    bytes: 256 * MB,
    multipart: true,
  },
  { path: /^\/you\/photo\/?(\.data)?$/, bytes: 64 * MB, multipart: true },
  { path: /^\/staff\/settings\/logo\/?(\.data)?$/, bytes: 64 * MB, multipart: true },
  { path: /^\/staff\/imports\/?(\.data)?$/, bytes: 64 * MB },
];

onFirstPerson(createFirstMember);
setCircleHooks({
  onCircleCreated: openCommonConversation,
  onMemberJoined: startReading,
  onMemberLeft: stopReading,
  onAudienceNarrowed: roomsOf,
});
setLeavingHooks({ discussion: discussionOnLeaving, circles: circlesOnLeaving });
setMergingHooks([circlesOnMerging, discussionOnMerging, moderationOnMerging]);
onLanguageChanged(renameLeft);
onSignedIn(async (accountId) => void (await comeBack(accountId)));
setReportables({ message: reportableMessage });
defineJob(
  "members:finish-leaving",
  z.object({}),
  async (_payload, { signal }) => void (await finishLeaving(new Date(), signal)),
  { everyHours: 12, expireInSeconds: 3_600 },
);
defineJob("accounts:clean", z.object({}), async () => void (await cleanExpired()), {
  everyHours: 12,
});
defineJob("discussion:sweep-files", z.object({}), sweepFiles, {
  everyHours: 12,
  expireInSeconds: 3_600,
});

/** Forms that are answered before the router. */
export const quickAnswers: QuickForm[] = discussionForms;

/** What the features give the sockets. */
export const realtimeHooks: RealtimeHooks = {
  viewerOf: async (cookie) => {
    const viewer = await viewerOfCookie(cookie);
    return viewer?.owesSecondStep ? null : viewer;
  },
  liveSessions,
  roomsOf: ({ id }) => circleRoomsOf(id),
  // Circles' rooms are joined by the server alone: by a membership, never by asking.
  guards: { conversation: mayHearConversation },
  writing: writingIn,
};

/** Starts what runs beside requests; returns lines for the terminal. */
export async function startWork(): Promise<string[]> {
  const demo = await startDemo();
  await startJobs();
  await startMail();
  startGathering();
  startHeads();
  readRegister().catch((error: unknown) => log.warn({ err: error }, "people were not read yet"));
  const setup = await setupNotice();
  return setup ? [...demo, setup] : demo;
}

/** Stops what startWork started, letting what is under way finish. */
export async function stopWork(): Promise<void> {
  stopHeads();
  await answersFinished();
  await stopGathering();
  await stopJobs();
  await stopMail();
}

let isSetUp = false;

/** Where a page leads while nobody has set the community up: to the setup page; null when it may be served. */
export async function toSetup(path: string): Promise<string | null> {
  if (isSetUp || path.startsWith("/setup") || path.startsWith("/__manifest")) return null;
  isSetUp = (await theCommunity()) !== null;
  return isSetUp ? null : "/setup";
}
