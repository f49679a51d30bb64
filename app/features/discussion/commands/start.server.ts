import { noteActivity, circleStandings } from "~/features/circles/door.server";
import type { Tx } from "~/platform/db/db.server";
import { notFound, refused } from "~/platform/http/responses.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { renderNaming } from "../markdown.server";
import { namesIn } from "../mentions.server";
import { canPost, type Refusal } from "../policy";
import { beginningOf } from "../queries/conversation.server";
import { insertMessages } from "./insert.server";
import { announce, type Written } from "./post.server";

/** Opens the conversation that every circle has from its first hour. */
export async function openCommonConversation(
  tx: Tx,
  circleId: string,
  createdById: string,
): Promise<void> {
  await tx.conversation.create({
    data: { id: newId(), circleId, common: true, createdById },
    select: { id: true },
  });
}

/** Starts a conversation with its first message. The same conversationId once more, from the same person, is the same conversation. */
export async function startConversation(
  author: { id: string },
  circleId: string,
  started: Written & { conversationId: string; title: string | null },
): Promise<{ conversationId: string } | { refusal: Refusal }> {
  const { conversationId, title, ...written } = started;
  const { body, mentions } = written;
  const names = await namesIn(author.id, { circleId }, body, mentions);
  const said = renderNaming(body, names);
  return transact(async (tx, afterCommit) => {
    const standing = await circleStandings(author.id, circleId, tx);
    if (!standing) throw notFound();
    const decision = canPost(standing);
    if (!decision.allowed) return { refusal: decision.refusal };
    const { count } = await tx.conversation.createMany({
      data: [{ id: conversationId, circleId, title, createdById: author.id }],
      skipDuplicates: true,
    });
    if (count === 0) return startedBefore(tx, author.id, circleId, conversationId);
    const draft = { ...written, id: newId(), authorId: author.id, conversationId, ...said };
    const line = (await insertMessages(tx, [draft], afterCommit)).get(draft.id);
    // Said in another conversation: no form of ours sends a clientId to two.
    if (!line) throw refused();
    await noteActivity(tx, circleId);
    const conversation = { id: conversationId, circleId, title: title ?? beginningOf(said.html) };
    afterCommit(() => announce({ conversation, line, heardBy: [] }));
    return { conversationId };
  });
}

async function startedBefore(tx: Tx, authorId: string, circleId: string, id: string) {
  const found = await tx.conversation.findFirst({ where: { id, circleId, createdById: authorId } });
  // Somebody else's id was sent: no form of ours does that.
  if (!found) throw notFound();
  return { conversationId: id };
}
