import { useEffect, useRef, type RefObject } from "react";
import { useLive } from "~/platform/realtime/live";
import type { ReadingMoved } from "../events.server";
import { ask } from "./ask";
import { lastInSight } from "./use-log-scroll";

const PAUSE_MS = 700;

interface Read {
  conversationId: string;
  /** How far she had read when the page came; null for who does not belong to the circle. */
  seq: number | null;
  /** The seq of its root, where what is read is a thread. */
  thread: number | null;
}

/** Notes how far somebody has read: the last message in sight while she looks at the page. `changes` is anything that alters what is in sight. */
export function useReading(
  { conversationId, seq, thread }: Read,
  log: RefObject<HTMLDivElement>,
  changes: unknown,
): void {
  const read = useRef(seq ?? 0);
  const notes = seq !== null;
  // Marked unread here or in another tab: it stays so until the conversation is opened again.
  const rests = useRef(false);
  useLive<ReadingMoved>("discussion:reading-moved", (fact) => {
    if (fact.conversationId !== conversationId) return;
    if (fact.back) rests.current = true;
    else read.current = Math.max(read.current, fact.seq);
  });
  const soonAgain = useRef<() => void>();
  useEffect(() => {
    const box = log.current;
    if (!notes || !box) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      timer = undefined;
      const seen = lastInSight(box);
      if (seen === null || rests.current || seen <= read.current || !isLooking()) return;
      read.current = seen;
      void ask(`/conversations/${conversationId}/reading`, {
        seq: String(seen),
        ...(thread === null ? {} : { thread: String(thread) }),
      });
    };
    const soon = () => void (timer ??= setTimeout(note, PAUSE_MS));
    soonAgain.current = soon;
    box.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("focus", soon);
    document.addEventListener("visibilitychange", soon);
    return () => {
      clearTimeout(timer);
      box.removeEventListener("scroll", soon);
      window.removeEventListener("focus", soon);
      document.removeEventListener("visibilitychange", soon);
    };
  }, [conversationId, thread, log, notes]);
  // Not begun anew with each change: where much is said, nothing would be noted until it is quiet.
  useEffect(() => soonAgain.current?.(), [changes]);
}

const isLooking = () => document.visibilityState === "visible" && document.hasFocus();
