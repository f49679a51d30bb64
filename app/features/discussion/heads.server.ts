import { db } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { publishHere } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { conversationsHeard } from "~/platform/realtime/sockets.server";
import { singleton } from "~/platform/singleton.server";
import { headsNoted } from "./events.server";
import { forgetGaps, mend, watchGaps } from "./gaps.server";

interface Head {
  id: string;
  newest: number;
  revision: number;
}

const EVERY_MS = 2_000;

const heads = singleton("discussion-heads", () => ({
  /** Where each conversation with listeners here stood at the last look. */
  known: new Map<string, Head>(),
  timer: undefined as NodeJS.Timeout | undefined,
}));

/**
 * Looks how far the conversations have come that somebody on this process listens to, and tells
 * those that moved since the last look: a fact that was lost on its way from another process costs
 * seconds and no more. One statement for all of them, none when nobody listens, and one for each
 * that has messages nobody here was told of.
 */
export async function noteHeads(): Promise<void> {
  const ids = conversationsHeard();
  const rows =
    ids.length === 0
      ? []
      : await db.$queryRaw<Head[]>`
          select id, last_seq as newest, last_revision as revision from conversation
          where id = any(${ids}::uuid[])`;
  for (const head of rows) {
    const { id, newest, revision } = head;
    const before = heads.known.get(id);
    if (before?.newest === newest && before.revision === revision) continue;
    await mend(id, newest);
    publishHere(headsNoted, room.conversation(id), [{ conversationId: id, newest, revision }]);
  }
  forgetGaps(new Set(ids));
  heads.known = new Map(rows.map((head) => [head.id, head]));
}

/** Begins to look every two seconds. */
export function startHeads(): void {
  const look = () => {
    heads.timer = setTimeout(() => {
      noteHeads()
        .catch((error: Error) => log.warn({ reason: error.message }, "no look at the heads"))
        .finally(() => heads.timer && look());
    }, EVERY_MS);
    heads.timer.unref();
  };
  watchGaps();
  if (!heads.timer) look();
}

/** Looks no more. */
export function stopHeads(): void {
  clearTimeout(heads.timer);
  heads.timer = undefined;
}
