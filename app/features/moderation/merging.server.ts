import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";
import type { Journal } from "~/platform/db/moved-rows.server";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { blocksChanged } from "./events.server";
import { blockedBy } from "./queries.server";

interface Two {
  keptId: string;
  goneId: string;
}

/** What two people who are one block and report, and who blocks either of them: a block by or of one is a block by or of both. */
export const moderationOnMerging = {
  async merge(_tx: Tx, journal: Journal, { keptId, goneId }: Two): Promise<void> {
    const key = ["blocker_id", "blocked_id"];
    const to = { from: goneId, to: keptId };
    await journal.drop(
      "block",
      Prisma.sql`(t.blocker_id, t.blocked_id) in ((${goneId}::uuid, ${keptId}::uuid), (${keptId}::uuid, ${goneId}::uuid))`,
    );
    await journal.moveOrDrop({
      ...{ table: "block", key, column: "blocker_id", ...to, alike: ["blocked_id"] },
    });
    await journal.moveOrDrop({
      ...{ table: "block", key, column: "blocked_id", ...to, alike: ["blocker_id"] },
    });
    // Both reported the same thing: staff read both.
    await journal.move({
      ...{ table: "report", key: ["id"], column: "reporter_id", ...to },
      where: Prisma.sql`not exists (select 1 from report k where k.reporter_id = ${keptId}::uuid
        and k.kind = t.kind and k.subject = t.subject)`,
    });
  },

  async settle(tx: Tx, afterCommit: (effect: () => unknown) => void, { keptId }: Two) {
    const blocked = await blockedBy(keptId, tx);
    afterCommit(() => publish(blocksChanged, room.person(keptId), { blocked }));
  },
};
