import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { ConversationMoved, ReadingMoved } from "~/features/discussion/door";
import { useLive, useSocketState } from "~/platform/realtime/live";

/** How many messages are unread in each circle: as the page was loaded, then kept in step by facts, in every tab and device. */
export function useUnread(
  viewerId: string,
  circles: readonly { id: string; unread: number }[],
): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState(() => toMap(circles));
  // Facts may come twice; the newest seq counted of each conversation makes them count once.
  const newest = useRef(new Map<string, number>());
  useEffect(() => setCounts(toMap(circles)), [circles]);

  const set = (circleId: string, change: (count: number) => number) =>
    setCounts((before) => new Map(before).set(circleId, change(before.get(circleId) ?? 0)));

  useLive<ConversationMoved>("discussion:conversation-moved", (fact) => {
    const seen = newest.current.get(fact.conversationId) ?? 0;
    const fresh = fact.newest - Math.max(seen, fact.from - 1);
    if (fresh <= 0) return;
    newest.current.set(fact.conversationId, fact.newest);
    if (fact.authorId !== viewerId) set(fact.circleId, (count) => count + fresh);
  });
  useLive<ReadingMoved>("discussion:reading-moved", (fact) =>
    set(fact.circleId, () => fact.circleUnread),
  );
  useFreshAfterAbsence();
  return counts;
}

/** Loads the page's facts again when the socket comes back: what happened meanwhile was not heard. */
function useFreshAfterAbsence(): void {
  const { revalidate } = useRevalidator();
  const state = useSocketState();
  const wasAway = useRef(false);
  useEffect(() => {
    if (state === "away") wasAway.current = true;
    if (state === "connected" && wasAway.current) {
      wasAway.current = false;
      revalidate();
    }
  }, [state, revalidate]);
}

const toMap = (circles: readonly { id: string; unread: number }[]) =>
  new Map(circles.map(({ id, unread }) => [id, unread]));
