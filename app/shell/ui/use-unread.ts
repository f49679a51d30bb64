import { useRevalidator } from "@remix-run/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type {
  AttentionChanged,
  ConversationMoved,
  PeopleChanged,
  ReadingMoved,
} from "~/features/discussion/door";
import { useLive, useSocketState } from "~/platform/realtime/live";
import { isServed } from "./served";

const AGAIN_MS = 1_000;

/** What the frame's loader found unread. */
export interface UnreadFacts {
  viewerId: string;
  circles: readonly { id: string; unread: number }[];
  /** Ids of private conversations with something new. */
  unreadPrivate: readonly string[];
  /** Ids of conversations that count nowhere. */
  muted: readonly string[];
}

/** What is unread. */
export interface Unread {
  /** Messages by circle. */
  circles: ReadonlyMap<string, number>;
  /** Private conversations. */
  messages: number;
}

/** How much is unread: as the page was loaded, then kept in step by facts, in every tab and device. */
export function useUnread({ viewerId, circles, unreadPrivate, muted }: UnreadFacts): Unread {
  const [counts, setCounts] = useState(() => toMap(circles));
  const [talks, setTalks] = useState<ReadonlySet<string>>(() => new Set(unreadPrivate));
  const silent = useMemo(() => new Set(muted), [muted]);
  // Facts may come twice; the newest seq counted of each conversation makes them count once.
  const newest = useRef(new Map<string, number>());
  useEffect(() => setCounts(toMap(circles)), [circles]);
  useEffect(() => setTalks(new Set(unreadPrivate)), [unreadPrivate]);

  const set = (circleId: string, change: (count: number) => number) =>
    setCounts((before) => new Map(before).set(circleId, change(before.get(circleId) ?? 0)));
  const setTalk = (id: string, isNew: boolean) =>
    setTalks((before) => {
      const next = new Set(before);
      if (isNew) next.add(id);
      else next.delete(id);
      return next;
    });

  useLive<ConversationMoved>("discussion:conversation-moved", (fact) => {
    const { conversationId, circleId } = fact;
    const seen = newest.current.get(conversationId) ?? 0;
    const fresh = fact.newest - Math.max(seen, fact.from - 1);
    if (fresh <= 0) return;
    newest.current.set(conversationId, fact.newest);
    if (silent.has(conversationId)) return;
    const isHers = fact.authorId === viewerId;
    if (circleId === null) setTalk(conversationId, !isHers);
    else if (!isHers) set(circleId, (count) => count + fresh);
  });
  useLive<ReadingMoved>("discussion:reading-moved", (fact) => {
    if (fact.circleId === null) setTalk(fact.conversationId, fact.unread > 0);
    else set(fact.circleId, () => fact.circleUnread);
  });
  const { revalidate } = useRevalidator();
  useLive<AttentionChanged>("discussion:attention-changed", revalidate);
  useLive<PeopleChanged>("discussion:people-changed", revalidate);
  useFreshAfterAbsence();
  return { circles: counts, messages: talks.size };
}

/** Loads the page's facts again when the socket comes back: what happened meanwhile was not heard. */
function useFreshAfterAbsence(): void {
  const { revalidate } = useRevalidator();
  const state = useSocketState();
  const wasAway = useRef(false);
  useEffect(() => {
    if (state === "away") wasAway.current = true;
    if (state !== "connected" || !wasAway.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    // Where an answer may not arrive nothing is asked: the page would give way to what went wrong.
    const ask = async () => {
      const served = await isServed();
      if (isOver) return;
      if (!served) return void (timer = setTimeout(() => void ask(), AGAIN_MS));
      wasAway.current = false;
      revalidate();
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [state, revalidate]);
}

const toMap = (circles: readonly { id: string; unread: number }[]) =>
  new Map(circles.map(({ id, unread }) => [id, unread]));
