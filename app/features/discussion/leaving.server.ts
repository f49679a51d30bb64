import { z } from "zod";
import type { LeavingHook } from "~/features/members/door.server";
import type { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { defineJob, enqueue } from "~/platform/jobs/jobs.server";
import { removeFiles } from "~/platform/storage/storage.server";
import { transact } from "~/platform/transact.server";
import { locked, tell, threadAfter, withdraw } from "./commands/change.server";
import { tellThread } from "./commands/thread.server";
import { keysOf } from "./commands/upload.server";

const AT_ONCE = 100;
const keptShape = z.object({ readings: z.array(z.record(z.string(), z.unknown())) });

/**
 * Takes back all that somebody had said until a moment, one message in each transaction: whoever
 * reads sees each go, nobody waits long for a conversation, and a process that dies goes on where it
 * stopped. What was taken back already stays as it is.
 */
export async function takeAllBack(
  memberId: string,
  until: string,
  signal?: AbortSignal,
): Promise<void> {
  for (;;) {
    signal?.throwIfAborted();
    const next = await db.$queryRaw<{ id: string; conversationId: string }[]>`
      select id, conversation_id as "conversationId" from message
      where author_id = ${memberId}::uuid and taken_back_at is null
        and created_at <= ${until}::timestamptz
      limit ${AT_ONCE}::int`;
    if (next.length === 0) return;
    for (const { id, conversationId } of next) {
      signal?.throwIfAborted();
      await takeOneBack(id, conversationId);
    }
  }
}

const takeOneBack = (id: string, conversationId: string): Promise<void> =>
  transact(async (tx, afterCommit) => {
    await tx.$queryRaw`
      select 1 from conversation where id = ${conversationId}::uuid for no key update`;
    const { authorId: _, ...message } = await locked(tx, id);
    const fact = await withdraw(tx, message, afterCommit);
    if (!fact) return;
    const thread = await threadAfter(tx, message);
    afterCommit(() => {
      tell(fact);
      if (thread) tellThread(thread);
    });
  });

/** Runs after somebody left who wanted her words taken back. */
export const takeAllBackJob = defineJob(
  "discussion:take-all-back",
  z.object({ memberId: z.uuid(), until: z.string() }),
  ({ memberId, until }, { signal }) => takeAllBack(memberId, until, signal),
  { expireInSeconds: 3_600 },
);

/** What somebody who leaves the community lets go of in talks, and gets back. It goes before circles, which forget what she has read. */
export const discussionOnLeaving: LeavingHook = {
  async leave(tx, _afterCommit, { id: memberId, leftAt, messages }) {
    const [kept] = await tx.$queryRaw<{ readings: Prisma.InputJsonArray }[]>`
      select coalesce(jsonb_agg(to_jsonb(r)), '[]') as readings from reading r
      where r.member_id = ${memberId}::uuid`;
    if (messages === "TAKEN_BACK") {
      const until = leftAt.toISOString();
      await enqueue(tx, takeAllBackJob, { memberId, until }, { singletonKey: memberId });
    }
    return { readings: kept?.readings ?? [] };
  },

  async comeBack(tx, _afterCommit, memberId, json) {
    const { readings } = keptShape.parse(json);
    await tx.$executeRaw`
      insert into reading
      select b.* from jsonb_populate_recordset(null::reading, ${JSON.stringify(readings)}::jsonb) b
        join conversation c on c.id = b.conversation_id
      where b.member_id = ${memberId}::uuid
      on conflict (member_id, conversation_id) do update
        set seq = excluded.seq, updated_at = excluded.updated_at, attention = excluded.attention`;
  },

  async erase(tx, afterCommit, memberId) {
    await tx.$executeRaw`
      delete from message_revision v using message m
      where m.id = v.message_id and m.author_id = ${memberId}::uuid`;
    await tx.$executeRaw`delete from draft where member_id = ${memberId}::uuid`;
    await tx.$executeRaw`delete from reading where member_id = ${memberId}::uuid`;
    const unsaid = await tx.$queryRaw<{ id: string }[]>`
      delete from attachment where uploader_id = ${memberId}::uuid and message_id is null returning id`;
    afterCommit(() => removeFiles(unsaid.flatMap(({ id }) => keysOf(id))));
  },
};
