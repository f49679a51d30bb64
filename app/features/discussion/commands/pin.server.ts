import type { Tx } from "~/platform/db/db.server";
import * as policy from "../policy";
import { pinsOf } from "../queries/pin.server";
import type { ChangeFact } from "../talk";
import { change, nextRevision, placeOf, type Changed, type Locked } from "./change.server";

/** Pins a message of a conversation, where there is room; pinning it twice is pinning it once. */
export const pinMessage = (viewer: { id: string }, messageId: string): Promise<Changed> =>
  change(
    viewer,
    messageId,
    async (who, asked) => {
      const { conversationId, pinned } = asked.message;
      const others = pinned
        ? 0
        : await asked.tx.message.count({ where: { conversationId, pinnedAt: { not: null } } });
      return policy.canPin(who, asked, others);
    },
    (tx, message) =>
      message.pinned ? Promise.resolve(null) : setPin(tx, message, { pinnedById: viewer.id }),
  );

/** Takes the pin off a message. */
export const unpinMessage = (viewer: { id: string }, messageId: string): Promise<Changed> =>
  change(viewer, messageId, policy.canUnpin, (tx, message) =>
    message.pinned ? setPin(tx, message, { pinnedById: null }) : Promise.resolve(null),
  );

async function setPin(
  tx: Tx,
  message: Locked,
  { pinnedById }: { pinnedById: string | null },
): Promise<ChangeFact> {
  const pinned = pinnedById !== null;
  const revision = await nextRevision(tx, message);
  await tx.message.update({
    where: { id: message.id },
    data: { pinnedAt: pinned ? new Date() : null, pinnedById, revision },
    select: { id: true },
  });
  const pins = await pinsOf(message.conversationId, tx);
  return { fact: "pinned", ...placeOf(message), revision, pinned, pins };
}
