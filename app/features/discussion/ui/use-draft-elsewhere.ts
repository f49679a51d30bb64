import { useEffect, useMemo, useRef } from "react";
import type { Begun } from "../named";
import { draftMarks, wholeOf, type BegunHere } from "./draft-marks";

const PAUSE_MS = 2_000;

/** Keeps what is being written for the other devices. */
export interface DraftElsewhere {
  /** Sends it once she pauses, and at once when the page is left. */
  keep(begun: Begun): void;
  /** What goes on, of what this device kept and what the server has. */
  meet(here: BegunHere): Begun;
}

/** Keeps what is being written in a conversation on the server; `known` is what the server has. One request at a time, so that an older text never overtakes a newer one. */
export function useDraftElsewhere(
  conversationId: string,
  known: Begun,
  root: number | null = null,
): DraftElsewhere {
  const rootSeq = root ?? 0;
  const place = root === null ? conversationId : `${conversationId}/${root}`;
  const kept = useRef(known);
  const typed = useRef<BegunHere>({ ...known, typedAt: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const busy = useRef(false);
  const draft = useMemo(() => {
    const address = `/conversations/${conversationId}/draft`;
    const marks = draftMarks(place);
    const save = async (isLeaving: boolean) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      const begun = typed.current;
      if ((busy.current && !isLeaving) || wholeOf(begun) === wholeOf(kept.current)) return;
      busy.current = true;
      // Before it is sent: no answer comes to a page that is left.
      marks.note(begun, begun.typedAt);
      try {
        const named = JSON.stringify(begun.named);
        const form = new URLSearchParams({ body: begun.text, named, rootSeq: String(rootSeq) });
        const answer = await fetch(address, { method: "POST", body: form, keepalive: isLeaving });
        if (answer.ok) kept.current = begun;
      } catch {
        // The words are kept on this device, and sent with the next ones.
      }
      busy.current = false;
      if (typed.current !== begun) soon();
    };
    const soon = () => {
      timer.current ??= setTimeout(() => void save(false), PAUSE_MS);
    };
    return {
      leave: () => void save(true),
      meet: (here: BegunHere) => {
        const met = marks.meet(here, kept.current);
        // What is typed from now on is newer than what the page came with.
        if (met !== here) marks.note(kept.current, here.typedAt);
        return met;
      },
      keep: (begun: Begun) => {
        typed.current = { ...begun, typedAt: Date.now() };
        soon();
      },
    };
  }, [conversationId, place, rootSeq]);
  useEffect(() => {
    window.addEventListener("pagehide", draft.leave);
    return () => {
      window.removeEventListener("pagehide", draft.leave);
      draft.leave();
    };
  }, [draft]);
  return draft;
}
