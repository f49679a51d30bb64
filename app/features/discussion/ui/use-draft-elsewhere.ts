import { useEffect, useMemo, useRef } from "react";
import type { Begun } from "../named";

const PAUSE_MS = 2_000;

/** Keeps what is being written for the other devices. */
export interface DraftElsewhere {
  /** Sends it once she pauses, and at once when the page is left. */
  keep(begun: Begun): void;
  /** Whether the server had these words from this device already: what it has now is newer. */
  has(begun: Begun): boolean;
}

// Which words the server has from this device, told without the words.
const MARK = "weft:drafted:";

/** All of it as one text, by which two are compared. */
const wholeOf = ({ text, named }: Begun): string =>
  [text, ...named.map(({ id }) => id)].join("\n@");

function markOf(begun: Begun): string {
  const text = wholeOf(begun);
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}.${sum >>> 0}`;
}

function remember(conversationId: string, begun: Begun): void {
  try {
    if (begun.text === "") localStorage.removeItem(MARK + conversationId);
    else localStorage.setItem(MARK + conversationId, markOf(begun));
  } catch {
    // A closed storage: what is written here then counts as newer.
  }
}

function isRemembered(conversationId: string, begun: Begun): boolean {
  try {
    return localStorage.getItem(MARK + conversationId) === markOf(begun);
  } catch {
    return false;
  }
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
  const typed = useRef(known);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const busy = useRef(false);
  const draft = useMemo(() => {
    const address = `/conversations/${conversationId}/draft`;
    const save = async (isLeaving: boolean) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      const begun = typed.current;
      if ((busy.current && !isLeaving) || wholeOf(begun) === wholeOf(kept.current)) return;
      busy.current = true;
      try {
        const named = JSON.stringify(begun.named);
        const form = new URLSearchParams({ body: begun.text, named, rootSeq: String(rootSeq) });
        const answer = await fetch(address, { method: "POST", body: form, keepalive: isLeaving });
        if (answer.ok) {
          kept.current = begun;
          remember(place, begun);
        }
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
      has: (begun: Begun) => isRemembered(place, begun),
      keep: (begun: Begun) => {
        typed.current = begun;
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
