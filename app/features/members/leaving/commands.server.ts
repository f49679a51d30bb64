import { z } from "zod";
import type { Viewer } from "~/features/accounts/door";
import {
  closeAccount,
  eraseAccount,
  isLastOwner,
  lockAccount,
  reopenAccount,
  theCommunity,
  type Role,
} from "~/features/accounts/door.server";
import { Prisma } from "~/generated/prisma/client";
import { db, type Tx } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { forgetMails } from "~/platform/mail/outbox.server";
import { disconnectSessions } from "~/platform/realtime/sockets.server";
import { removeFiles } from "~/platform/storage/storage.server";
import { transact } from "~/platform/transact.server";
import { photoKeys } from "../photo/commands.server";
import { eraseJoined } from "../merging/finish.server";
import { leavingHooks, type AfterCommit, type Leaver } from "./hooks.server";
import { leftName, writeLeft } from "./letters.server";
import { comesBack, finalAfter, mayLeave, type Messages } from "./policy";
import { asKeptProfile, emptyProfile, eraseProfile, refillProfile } from "./profile.server";

const TIMEOUT = { timeout: 60_000 };

/** What is needed to come back, as `leave.before` keeps it. */
interface Before {
  role: Role;
  profile: unknown;
  features: Record<string, Prisma.InputJsonValue>;
}

/** Lets somebody go: her profile, her roles, her places in circles and her sessions end in one transaction. Twice is once. `lastOwner` when she has to hand over first. */
export async function leave(
  viewer: Pick<Viewer, "id">,
  messages: Messages,
): Promise<{ left: Date } | { refusal: "lastOwner" }> {
  const community = await theCommunity();
  const place = { name: community?.name ?? "Weft", language: community?.language ?? "en" };
  return transact(async (tx, afterCommit) => {
    await lockAccount(tx, viewer.id);
    const there = await tx.leave.findUnique({ where: { memberId: viewer.id } });
    if (there) return { left: there.finalAt };
    if (!mayLeave({ lastOwner: await isLastOwner(tx, viewer.id) })) {
      return { refusal: "lastOwner" as const };
    }
    const leftAt = new Date();
    const finalAt = finalAfter(leftAt);
    await writeLeft(tx, place, { id: viewer.id, messages, finalAt, leftAt });
    const before = await letGo(tx, afterCommit, { id: viewer.id, leftAt, messages }, place);
    await tx.leave.create({
      data: {
        ...{ memberId: viewer.id, leftAt, messages, finalAt },
        before: before as unknown as Prisma.InputJsonObject,
      },
    });
    log.info({ account: viewer.id }, "somebody left");
    return { left: finalAt };
  }, TIMEOUT);
}

async function letGo(
  tx: Tx,
  afterCommit: AfterCommit,
  who: Leaver,
  place: { language: string },
): Promise<Before> {
  const features: Before["features"] = {};
  for (const [name, hook] of leavingHooks())
    features[name] = await hook.leave(tx, afterCommit, who);
  const profile = await emptyProfile(tx, who.id, {
    name: leftName(place.language),
    leftAt: who.leftAt,
  });
  const { role, ended } = await closeAccount(tx, who.id);
  afterCommit(() => disconnectSessions(ended));
  return { role, profile, features };
}

/** Brings somebody back who signs in while her leaving is not final; everything is as it was, but for words she took back. False where she never left. */
export async function comeBack(memberId: string): Promise<boolean> {
  const gone = await db.leave.findUnique({ where: { memberId }, select: { doneAt: true } });
  if (!gone) return false;
  return transact(async (tx, afterCommit) => {
    await lockAccount(tx, memberId);
    const there = await tx.leave.findUnique({ where: { memberId } });
    if (!there?.before || !comesBack({ finalAt: there.finalAt, done: there.doneAt !== null })) {
      return false;
    }
    const before = there.before as unknown as Before;
    await reopenAccount(tx, memberId, before.role);
    await refillProfile(tx, memberId, asKeptProfile(before.profile));
    for (const [name, hook] of leavingHooks().reverse()) {
      if (name in before.features) {
        await hook.comeBack(tx, afterCommit, memberId, before.features[name]);
      }
    }
    await tx.leave.delete({ where: { memberId } });
    log.info({ account: memberId }, "somebody came back");
    return true;
  }, TIMEOUT);
}

/** Makes final what is due: what was kept to come back is deleted for good. One transaction for each person, so a process that dies goes on where it stopped. Returns how many. */
export async function finishLeaving(now = new Date(), signal?: AbortSignal): Promise<number> {
  let done = 0;
  for (;;) {
    signal?.throwIfAborted();
    const next = await db.leave.findFirst({
      where: { doneAt: null, finalAt: { lte: now } },
      orderBy: { finalAt: "asc" },
      select: { memberId: true },
    });
    if (!next) return done;
    if (await erase(next.memberId, now)) done += 1;
  }
}

// The picture waits with the rest of what is needed to come back.
const photoShape = z.object({
  profile: z.object({ member: z.object({ photo_key: z.string().nullable() }) }),
});
const photoOf = (before: unknown): string | null =>
  photoShape.safeParse(before).data?.profile.member.photo_key ?? null;

const erase = (memberId: string, now: Date): Promise<boolean> =>
  transact(async (tx, afterCommit) => {
    await lockAccount(tx, memberId);
    const there = await tx.leave.findUnique({ where: { memberId } });
    if (!there || there.doneAt !== null) return false;
    for (const [, hook] of leavingHooks()) await hook.erase(tx, afterCommit, memberId);
    await eraseProfile(tx, memberId);
    const { name } = await tx.member.findUniqueOrThrow({ where: { id: memberId } });
    await eraseJoined(tx, afterCommit, { id: memberId, name });
    const photo = photoOf(there.before);
    if (photo) afterCommit(() => removeFiles(Object.values(photoKeys(photo))));
    const address = await eraseAccount(tx, memberId);
    await forgetMails(tx, address);
    await tx.leave.update({
      where: { memberId },
      data: { before: Prisma.DbNull, doneAt: now },
    });
    log.info({ account: memberId }, "a leaving is final");
    return true;
  }, TIMEOUT);
