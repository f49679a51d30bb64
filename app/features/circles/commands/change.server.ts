import { room } from "~/platform/realtime/room";
import { sockets } from "~/platform/realtime/hub.server";
import { transact } from "~/platform/transact.server";
import { widening, widens } from "../circle";
import { circleHooks } from "../hooks.server";
import { YES, canClose, canEdit, canReopen, no, type Decision } from "../policy";
import type { Asker } from "../queries/rows.server";
import type { CircleWords } from "../schema";
import { pace, whenAllowed } from "./locked-circle.server";

/** Takes everybody who is not in the circle out of rooms that only its members may hear now. */
function clearRooms(circleId: string, rooms: readonly string[]): void {
  if (rooms.length === 0) return;
  sockets()
    ?.in([...rooms])
    .except(room.circle(circleId))
    .socketsLeave([...rooms]);
}

/** Changes the name, the why, the door and who may read and join. Its address stays. Where more people would read it, `wider` must confirm exactly that. */
export async function editCircle(
  viewer: Asker,
  circleId: string,
  { wider, ...words }: CircleWords & { wider: readonly string[] },
): Promise<Decision> {
  await pace(viewer);
  return transact((tx, afterCommit) =>
    whenAllowed(tx, viewer, circleId, canEdit, async ({ facts }) => {
      // Somebody may have changed the audience since the form was drawn.
      if (widens(facts.reads, words.reads) && !wider.includes(widening(facts.reads, words.reads))) {
        return no("not-confirmed");
      }
      await tx.circle.update({ where: { id: circleId }, data: words });
      if (words.reads === "CIRCLE" && facts.reads !== "CIRCLE") {
        const rooms = (await circleHooks().onAudienceNarrowed?.(tx, circleId)) ?? [];
        afterCommit(() => clearRooms(circleId, rooms));
      }
      return YES;
    }),
  );
}

/** Closes a circle with a word: it stays readable to those who could read it, and nobody writes until it is opened again. */
export async function closeCircle(
  viewer: Asker,
  circleId: string,
  note: string,
): Promise<Decision> {
  await pace(viewer);
  return transact((tx) =>
    whenAllowed(tx, viewer, circleId, canClose, async () => {
      await tx.circle.update({
        where: { id: circleId },
        data: { closedAt: new Date(), closedById: viewer.id, closingNote: note || null },
      });
      return YES;
    }),
  );
}

/** Opens a closed circle again, as it was; it is a door from now on. */
export async function reopenCircle(viewer: Asker, circleId: string): Promise<Decision> {
  await pace(viewer);
  return transact((tx) =>
    whenAllowed(tx, viewer, circleId, canReopen, async () => {
      await tx.circle.update({
        where: { id: circleId },
        // The last closing word is kept.
        data: { closedAt: null, lastActiveAt: new Date() },
      });
      return YES;
    }),
  );
}
