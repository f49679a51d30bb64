import { z } from "zod";
import { theCommunity } from "~/features/accounts/door.server";
import { db } from "~/platform/db/db.server";
import { defineJob } from "~/platform/jobs/jobs.server";
import { transact } from "~/platform/transact.server";
import { gatherProfileWords } from "../words.server";

/** The day it is for the community, YYYY-MM-DD: pauses begin and end with it. */
export async function communityDay(now = new Date()): Promise<string> {
  const timeZone = (await theCommunity())?.timeZone ?? "UTC";
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
}

/** Asks nothing of somebody between two days (YYYY-MM-DD), the last one included; without a last one until she says so. Nobody is told. */
export async function pause(
  viewer: { id: string },
  { from, until }: { from: string; until: string | null },
): Promise<void> {
  await transact(async (tx) => {
    await tx.$executeRaw`
      update member set paused_from = ${from}::date, paused_until = ${until}::date
      where id = ${viewer.id}::uuid`;
    await gatherProfileWords(tx, [viewer.id]);
  });
}

/** Ends a pause, or calls off one that is to come. */
export async function endPause(viewer: { id: string }): Promise<void> {
  await transact(async (tx) => {
    await tx.$executeRaw`
      update member set paused_from = null, paused_until = null where id = ${viewer.id}::uuid`;
    await gatherProfileWords(tx, [viewer.id]);
  });
}

/** Somebody's pause as she set it; days are YYYY-MM-DD. */
export interface Pause {
  from: string;
  until: string | null;
  /** It is on today. */
  now: boolean;
}

/** Whether somebody paused, and what she wants of the directory. One statement. */
export async function pauseOf(
  memberId: string,
): Promise<{ pause: Pause | null; unlisted: boolean }> {
  const [row] = await db.$queryRaw<
    { from: string | null; until: string | null; now: boolean; unlisted: boolean }[]
  >`
    select to_char(paused_from, 'YYYY-MM-DD') as from, to_char(paused_until, 'YYYY-MM-DD') as until,
      is_paused(paused_from, paused_until) as now, unlisted
    from member where id = ${memberId}::uuid`;
  const from = row?.from ?? null;
  return {
    pause: from === null ? null : { from, until: row?.until ?? null, now: row?.now ?? false },
    unlisted: row?.unlisted ?? false,
  };
}

/** Takes somebody into the directory, or leaves her out of it. */
export async function setUnlisted(memberId: string, unlisted: boolean): Promise<void> {
  await transact(async (tx) => {
    await tx.$executeRaw`
      update member set unlisted = ${unlisted} where id = ${memberId}::uuid and unlisted <> ${unlisted}`;
    await gatherProfileWords(tx, [memberId]);
  });
}

/** Follows the days: who is found as open to introductions changes when a pause begins or ends; one that is over is forgotten. Harmless when it runs again. */
export async function turnPauses(): Promise<void> {
  const today = await communityDay();
  await transact(async (tx) => {
    const turned = await tx.$queryRaw<{ id: string }[]>`
      select id from member where left_at is null
        and (paused_from between ${today}::date - 1 and ${today}::date or paused_until < ${today}::date)
      order by id limit 500 for update`;
    const ids = turned.map(({ id }) => id);
    await tx.$executeRaw`
      update member set paused_from = null, paused_until = null
      where id = any(${ids}::uuid[]) and paused_until < ${today}::date`;
    await gatherProfileWords(tx, ids);
  });
}

// Runs by itself.
defineJob("members:turn-pauses", z.object({}), () => turnPauses(), {
  everyHours: 1,
});
