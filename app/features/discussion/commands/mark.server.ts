import { isStaff, type Viewer } from "~/features/accounts/door";
import { keepsNotes } from "~/features/circles/door.server";
import * as policy from "../policy";
import { change, nextRevision, placeOf, type Changed } from "./change.server";

/** Marks a message for the summary of its conversation, or takes the mark off; twice is once. Only circles have keepers. */
export const markMessage = (
  viewer: Pick<Viewer, "id" | "role">,
  messageId: string,
  marked: boolean,
): Promise<Changed> =>
  change(
    viewer,
    messageId,
    async (who, asked) => {
      const { circleId, tx } = asked;
      const keeper = {
        staff: circleId !== null && isStaff(viewer),
        keepsNotes: circleId !== null && (await keepsNotes(viewer.id, circleId, tx)),
      };
      return policy.canMark(who, keeper, asked);
    },
    async (tx, message) => {
      if (message.marked === marked) return null;
      const revision = await nextRevision(tx, message);
      const by = { markedAt: marked ? new Date() : null, markedById: marked ? viewer.id : null };
      await tx.message.update({
        where: { id: message.id },
        data: { ...by, revision },
        select: { id: true },
      });
      return { fact: "marked", ...placeOf(message), revision, marked };
    },
  );
