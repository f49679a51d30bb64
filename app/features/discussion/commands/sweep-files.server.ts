import { db } from "~/platform/db/db.server";
import { filesFromBefore, removeFiles, sweepIncoming } from "~/platform/storage/storage.server";
import { isId } from "~/shared/ids";
import { keysOf } from "./upload.server";

const DAY_MS = 86_400_000;
const AT_ONCE = 200;

/** Deletes uploads that nobody said within a day, and bytes that no row knows of: those of a circle that is gone, or of a process that died halfway. Harmless at any time, and twice. */
export async function sweepFiles(): Promise<void> {
  const before = new Date(Date.now() - DAY_MS);
  for (;;) {
    const gone = await db.$queryRaw<{ id: string }[]>`
      delete from attachment where id in (
        select id from attachment where message_id is null and created_at < ${before}
        order by created_at limit ${AT_ONCE}::int for update skip locked)
      returning id`;
    await removeFiles(gone.flatMap(({ id }) => keysOf(id)));
    if (gone.length < AT_ONCE) break;
  }
  for await (const keys of filesFromBefore(before)) await removeStrays(keys);
  await sweepIncoming(before);
}

const idOf = (key: string): string => key.slice(3, 39);

async function removeStrays(keys: string[]): Promise<void> {
  const ids = [...new Set(keys.map(idOf))].filter(isId);
  const known = await db.$queryRaw<{ id: string }[]>`
    select id from attachment where id = any(${ids}::uuid[])`;
  const here = new Set(known.map(({ id }) => id));
  await removeFiles(keys.filter((key) => !here.has(idOf(key))));
}
