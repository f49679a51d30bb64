import { z } from "zod";
import { eraseAccount, lockAccounts } from "~/features/accounts/door.server";
import { Prisma } from "~/generated/prisma/client";
import { db, type Tx } from "~/platform/db/db.server";
import { defineJob } from "~/platform/jobs/jobs.server";
import { log } from "~/platform/log.server";
import { forgetMails } from "~/platform/mail/outbox.server";
import { removeFiles } from "~/platform/storage/storage.server";
import { transact } from "~/platform/transact.server";
import { leavingHooks, type AfterCommit } from "../leaving/hooks.server";
import { emptyProfile, eraseProfile } from "../leaving/profile.server";
import { photoKeys } from "../photo/commands.server";

const TIMEOUT = { timeout: 60_000 };

/** Makes final what is due: the profile that went is emptied, and what is needed to take it back is deleted for good. One transaction for each, so a process that dies goes on where it stopped. Returns how many. */
export async function finishMerging(now = new Date(), signal?: AbortSignal): Promise<number> {
  for (let done = 0; ;) {
    signal?.throwIfAborted();
    const next = await db.merge.findFirst({
      where: { undoneAt: null, before: { not: Prisma.DbNull }, undoUntil: { lte: now } },
      orderBy: { undoUntil: "asc" },
      select: { id: true },
    });
    if (!next) return done;
    if (await finish(next.id)) done += 1;
  }
}

const finish = (id: string): Promise<boolean> =>
  transact(async (tx, afterCommit) => {
    const { keptId, goneId } = await tx.merge.findUniqueOrThrow({ where: { id } });
    await lockAccounts(tx, [keptId, goneId]);
    const merge = await tx.merge.findUniqueOrThrow({ where: { id } });
    if (merge.before === null || merge.undoneAt !== null) return false;
    await emptyGone(tx, afterCommit, goneId, keptId);
    await tx.merge.update({
      where: { id },
      data: { before: Prisma.DbNull, secretHash: null },
    });
    log.info({ kept: keptId, gone: goneId }, "a merge is final");
    return true;
  }, TIMEOUT);

/** Ends what who went still has (places that nobody proved to be hers) and empties her profile; what she did once goes by the name of who stayed. */
async function emptyGone(
  tx: Tx,
  afterCommit: AfterCommit,
  goneId: string,
  keptId: string,
): Promise<void> {
  const leaver = { id: goneId, leftAt: new Date(), messages: "STAY" as const };
  for (const [, hook] of leavingHooks()) await hook.leave(tx, afterCommit, leaver);
  for (const [, hook] of leavingHooks()) await hook.erase(tx, afterCommit, goneId);
  const [kept, gone] = [
    await tx.member.findUniqueOrThrow({ where: { id: keptId } }),
    await tx.member.findUniqueOrThrow({ where: { id: goneId } }),
  ];
  await emptyProfile(tx, goneId, { name: kept.name, leftAt: leaver.leftAt });
  await tx.member.update({ where: { id: goneId }, data: { leftAt: null } });
  await eraseProfile(tx, goneId);
  const photo = gone.photoKey;
  if (photo && photo !== kept.photoKey) {
    afterCommit(() => removeFiles(Object.values(photoKeys(photo))));
  }
}

/** Deletes for good all who went into somebody whose leaving is final: their profiles, and the addresses that led to her. */
export async function eraseJoined(
  tx: Tx,
  afterCommit: AfterCommit,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with recursive went as (
      select id from member where merged_into_id = ${id}::uuid
      union select m.id from member m join went w on m.merged_into_id = w.id
    ) select id from went`;
  for (const { id: goneId } of rows) {
    await emptyGone(tx, afterCommit, goneId, id);
    await tx.member.update({ where: { id: goneId }, data: { name } });
    await forgetMails(tx, await eraseAccount(tx, goneId));
  }
}

// Runs by itself.
defineJob(
  "members:finish-merging",
  z.object({}),
  async (_payload, { signal }) => void (await finishMerging(new Date(), signal)),
  { everyHours: 12, expireInSeconds: 3_600 },
);
