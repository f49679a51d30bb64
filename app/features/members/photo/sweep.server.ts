import { db } from "~/platform/db/db.server";
import { filesFromBefore, removeFiles } from "~/platform/storage/storage.server";
import { isId } from "~/shared/ids";
import { photoKeys } from "./commands.server";

const DAY_MS = 86_400_000;

const keyOf = (file: string): string => file.slice("photos/00/".length).slice(0, 36);

/** Which of these photos somebody has, or would have again: who left may come back, and a merge be undone. One statement. */
async function inUse(keys: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    select key from unnest(${[...keys]}::text[]) k(key)
    where exists (select 1 from member where photo_key = key)
      or exists (select 1 from leave where strpos(before::text, key) > 0)
      or exists (select 1 from merge where strpos(before::text, key) > 0)`;
  return new Set(rows.map(({ key }) => key));
}

/** Deletes photos older than a day that nobody has: their process died between keeping and noting, or before it could delete the one before. Harmless at any time, and twice. */
export async function sweepPhotos(): Promise<void> {
  const before = new Date(Date.now() - DAY_MS);
  for await (const files of filesFromBefore(before, "photos")) {
    const keys = [...new Set(files.map(keyOf))].filter(isId);
    const used = await inUse(keys);
    const strays = keys.filter((key) => !used.has(key));
    await removeFiles(strays.flatMap((key) => Object.values(photoKeys(key))));
  }
}
