import { rm, writeFile } from "node:fs/promises";
import { db } from "~/platform/db/db.server";
import { incomingPath } from "~/platform/storage/storage.server";
import { keepUpload } from "./upload.server";

/** Pictures for a message that was written without anybody sending it. */
export interface PicturesOf {
  message: { id: string; conversationId: string; authorId: string };
  pictures: readonly { fileName: string; png: Buffer }[];
}

/** Gives pictures to a message of the demo, made anew like every upload. Those that are not taken are left out. */
export async function hangPicturesOn({ message, pictures }: PicturesOf): Promise<void> {
  const { id: messageId, conversationId, authorId } = message;
  for (const [position, { fileName, png }] of pictures.entries()) {
    const path = await incomingPath();
    try {
      await writeFile(path, png);
      const incoming = { fileName, path, bytes: png.length };
      const kept = await keepUpload({ id: authorId }, conversationId, incoming);
      if (!("file" in kept)) continue;
      const said = { messageId, position };
      await db.attachment.update({ where: { id: kept.file.id }, data: said });
    } finally {
      await rm(path, { force: true });
    }
  }
}
