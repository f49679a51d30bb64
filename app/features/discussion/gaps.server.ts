import { hasOthers } from "~/platform/realtime/bell.server";
import { publishHere } from "~/platform/realtime/events.server";
import { onTold } from "~/platform/realtime/facts.server";
import { room } from "~/platform/realtime/room";
import { log } from "~/platform/log.server";
import { singleton } from "~/platform/singleton.server";
import { messagePosted } from "./events.server";
import { timelinePage } from "./queries/timeline.server";
import type { Line } from "./talk";

/**
 * Messages of other processes that did not come by the bell, looked up once by the process and not
 * by each of its readers: while Redis is away a question of everybody at every message would take
 * the time that is needed for writing.
 */
interface Told {
  /** Everything up to here was told to the readers on this process. */
  through: number;
  /** What was told after a gap. */
  beyond: Set<number>;
  timer: NodeJS.Timeout | undefined;
}
const told = singleton("discussion-told", () => new Map<string, Told>());

/** How long a message that overtook another waits for it: less than a browser waits. */
const PATIENCE_MS = 120;
/** Whoever misses more than this asks for it. */
const MOST = 200;

/** The fact that tells of a line. */
export const postedFact = (conversationId: string, line: Line) => ({
  ...{ conversationId, id: line.id, seq: line.seq, clientId: line.clientId },
  ...{ author: line.author, html: line.html, files: line.files, at: line.at },
  ...(line.replyTo && line.replyNo
    ? { rootSeq: line.replyTo.seq, rootAuthor: line.replyTo.name, replyNo: line.replyNo }
    : {}),
});

/** Watches what is told here for gaps from now on; not needed where there are no other processes. */
export function watchGaps(): void {
  if (!hasOthers) return;
  onTold(messagePosted.name, (payload) => {
    const { conversationId, seq } = payload as { conversationId: string; seq: number };
    noted(conversationId, [seq]);
    const here = told.get(conversationId);
    if (!here || here.beyond.size === 0) return;
    here.timer ??= setTimeout(() => {
      here.timer = undefined;
      mend(conversationId, Math.max(0, ...here.beyond)).catch((error: Error) =>
        log.warn({ reason: error.message }, "a gap was not mended"),
      );
    }, PATIENCE_MS).unref();
  });
}

function noted(conversationId: string, seqs: readonly number[]): void {
  const here = told.get(conversationId);
  if (!here) return;
  for (const seq of seqs) if (seq > here.through) here.beyond.add(seq);
  while (here.beyond.delete(here.through + 1)) here.through += 1;
}

/** Tells the readers here what was said up to a seq and not told to them. A line that was changed meanwhile is left to those who ask: its revision is more than a fact of posting can say. */
export async function mend(conversationId: string, newest: number): Promise<void> {
  if (!hasOthers) return;
  const here = told.get(conversationId);
  if (!here) {
    told.set(conversationId, { through: newest, beyond: new Set(), timer: undefined });
    return;
  }
  while (here.through < newest && newest - here.through <= MOST) {
    const { lines } = await timelinePage(null, conversationId, { after: here.through });
    const missing = lines.filter(({ seq, revision }) => !isTold(here, seq) && revision === 0);
    const facts = missing.map((line) => postedFact(conversationId, line));
    publishHere(messagePosted, room.conversation(conversationId), facts);
    if (lines.length === 0) break;
    noted(
      conversationId,
      lines.map(({ seq }) => seq),
    );
  }
  skipTo(here, newest);
}

const isTold = (here: Told, seq: number) => seq <= here.through || here.beyond.has(seq);

function skipTo(here: Told, seq: number): void {
  here.through = Math.max(here.through, seq);
  for (const one of here.beyond) if (one <= here.through) here.beyond.delete(one);
}

/** Forgets conversations that nobody here listens to any more. */
export function forgetGaps(heard: ReadonlySet<string>): void {
  for (const [id, { timer }] of told) {
    if (heard.has(id)) continue;
    clearTimeout(timer);
    told.delete(id);
  }
}
