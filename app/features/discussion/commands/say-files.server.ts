import { db, type Statements } from "~/platform/db/db.server";
import { refused } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";
import { saidFile, type FileRow } from "../queries/file.server";
import type { SaidFile } from "../talk";
import { whenInserted, type Draft } from "./insert.server";

/** Whether these files are the author's own, of this conversation, and not said with another message. One statement where there are any. */
export async function mayBeSaid(
  author: { id: string },
  conversationId: string,
  { clientId, files }: { clientId: string; files: readonly string[] },
): Promise<boolean> {
  if (files.length === 0) return true;
  if (!isId(conversationId)) return false;
  const [found] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from attachment a left join message m on m.id = a.message_id
    where a.id = any(${files}::uuid[]) and a.uploader_id = ${author.id}::uuid
      and a.conversation_id = ${conversationId}::uuid
      and (a.message_id is null or m.client_id = ${clientId}::uuid)`;
  return found?.count === new Set(files).size;
}

/** Gives the files of a message to it, in the order they were chosen. Refuses the message where one was said with another meanwhile. One statement. */
async function sayFiles(tx: Statements, { id, authorId, conversationId, files }: Draft) {
  const chosen = [...new Set(files)];
  const rows = await tx.$queryRaw<(FileRow & { position: number })[]>`
    update attachment a set message_id = ${id}::uuid, position = f.place - 1
    from unnest(${chosen}::uuid[]) with ordinality as f(id, place)
    where a.id = f.id and a.uploader_id = ${authorId}::uuid and a.message_id is null
      and a.conversation_id = ${conversationId}::uuid
    returning a.id, file_name as "fileName", mime, bytes, width, height, kind::text as kind,
      a.position`;
  if (rows.length < chosen.length) throw refused();
  rows.sort((a, b) => a.position - b.position);
  return rows.map(({ position: _, ...row }): SaidFile => saidFile(row));
}

whenInserted({
  isNeeded: ({ files }) => files !== undefined && files.length > 0,
  run: async (tx, draft) => ({ files: await sayFiles(tx, draft) }),
});
