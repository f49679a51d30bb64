import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { defineJob } from "~/platform/jobs/jobs.server";
import { transact } from "~/platform/transact.server";
import { sweepPhotos } from "./photo/sweep.server";
import { gatherProfileWords } from "./words.server";

const AT_ONCE = 200;
const A_DAY = 24 * 60 * 60 * 1000;

const missing = Prisma.sql`not exists (select 1 from profile_words w where w.member_id = m.id)`;

async function idsAfter(after: string | null, all: boolean): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select m.id from member m where m.left_at is null and m.merged_into_id is null and not m.unlisted
      and (${after}::uuid is null or m.id > ${after}::uuid) and ${all ? Prisma.sql`true` : missing}
    order by m.id limit ${AT_ONCE}::int`;
  return rows.map(({ id }) => id);
}

/** Gathers what people are found by: of everybody after a field changed, else of those who have nothing yet (a seed, an upgrade). */
export async function gatherWords(all: boolean, signal?: AbortSignal): Promise<void> {
  let ids = await idsAfter(null, all);
  while (ids.length > 0) {
    signal?.throwIfAborted();
    const these = ids;
    await transact(async (tx) => {
      await tx.$queryRaw`select id from member where id = any(${these}::uuid[]) order by id for update`;
      await gatherProfileWords(tx, these);
    });
    await nextTurn();
    ids = await idsAfter(these.at(-1) ?? null, all);
  }
}

/** Runs by itself for those who have nothing yet; enqueued with `all` when a field changed. */
export const gatherWordsJob = defineJob(
  "members:gather-words",
  z.object({ all: z.boolean().default(false) }),
  ({ all }, { signal }) => gatherWords(all, signal),
  { everyHours: 1, expireInSeconds: 3_600 },
);

/** Lets go of notes about who changed that are older than a day: whoever keeps people in memory has read them, or reads everybody anew. */
export async function forgetChanges(): Promise<void> {
  await db.profileChange.deleteMany({ where: { at: { lt: new Date(Date.now() - A_DAY) } } });
}

defineJob("members:forget-changes", z.object({}), forgetChanges, {
  everyHours: 6,
});

defineJob("members:sweep-photos", z.object({}), sweepPhotos, {
  everyHours: 12,
  expireInSeconds: 3_600,
});
