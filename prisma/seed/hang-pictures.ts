import type { PrismaClient } from "~/generated/prisma/client";
import { emailOf } from "./people";
import { DEMO_PICTURES, drawn } from "./pictures";

/** A picture for a message that has none yet. */
export interface Hanging {
  message: { id: string; conversationId: string; authorId: string };
  pictures: { fileName: string; png: Buffer }[];
}

/** Draws the pictures of the demo for the messages that have none yet, and hands them over one message at a time. */
export async function hangPictures(
  db: PrismaClient,
  hang: (hanging: Hanging) => Promise<void>,
): Promise<void> {
  for (const words of new Set(DEMO_PICTURES.map(({ says }) => says))) {
    const pictures = DEMO_PICTURES.filter(({ says }) => says === words);
    const email = emailOf(pictures[0]?.by ?? "");
    const author = await db.account.findUnique({ where: { email }, select: { id: true } });
    if (!author) continue;
    const message = await db.message.findFirst({
      where: { authorId: author.id, body: { startsWith: words }, attachments: { none: {} } },
      select: { id: true, conversationId: true, authorId: true },
    });
    if (!message) continue;
    const made = pictures.map(async (one) => ({ fileName: one.fileName, png: await drawn(one) }));
    await hang({ message, pictures: await Promise.all(made) });
  }
}
