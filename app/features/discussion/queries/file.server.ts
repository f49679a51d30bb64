import { db } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";
import type { SaidFile } from "../talk";
import { loadConversationFor } from "./conversation.server";

/** The columns that make a SaidFile. */
export const fileColumns = {
  ...{ id: true, fileName: true, mime: true, bytes: true },
  ...{ width: true, height: true, kind: true },
} as const;

/** The row of a file, as its columns are selected. */
export interface FileRow extends Omit<SaidFile, "name"> {
  fileName: string;
}

/** A file as it is told of, from its row. */
export const saidFile = ({ fileName, ...row }: FileRow): SaidFile => ({ ...row, name: fileName });

/** Of these files, those that wait to be said by their uploader, as they were chosen. One statement. */
export async function unsaidFiles(uploaderId: string, ids: string[]): Promise<SaidFile[]> {
  const rows = await db.attachment.findMany({
    where: { id: { in: ids }, uploaderId, messageId: null },
    select: fileColumns,
  });
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(saidFile));
}

/** A file that a member, or a visitor (null), may open: whoever may read its conversation, and before it is said its uploader alone. Throws the same 404 whether it is missing or hidden. Three statements. */
export async function loadFileFor(
  viewerId: string | null,
  id: string | undefined,
): Promise<SaidFile> {
  const found = isId(id)
    ? await db.attachment.findUnique({
        where: { id },
        select: { ...fileColumns, conversationId: true, messageId: true, uploaderId: true },
      })
    : null;
  await loadConversationFor(viewerId, found?.conversationId);
  if (!found) throw notFound();
  const { conversationId: _, messageId, uploaderId, ...file } = found;
  if (messageId === null && uploaderId !== viewerId) throw notFound();
  return saidFile(file);
}
