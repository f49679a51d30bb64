import { useEffect, useMemo, useRef } from "react";

const PAUSE_MS = 2_000;

/** Keeps what is being written for the other devices. */
export interface DraftElsewhere {
  /** Sends it once she pauses, and at once when the page is left. */
  keep(text: string): void;
  /** Whether the server had these words from this device already: what it has now is newer. */
  has(text: string): boolean;
}

// Which words the server has from this device, told without the words.
const MARK = "weft:drafted:";

function markOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}.${sum >>> 0}`;
}

function remember(conversationId: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(MARK + conversationId);
    else localStorage.setItem(MARK + conversationId, markOf(text));
  } catch {
    // A closed storage: what is written here then counts as newer.
  }
}

function isRemembered(conversationId: string, text: string): boolean {
  try {
    return localStorage.getItem(MARK + conversationId) === markOf(text);
  } catch {
    return false;
  }
}

/** Keeps what is being written in a conversation on the server; `known` is what the server has. One request at a time, so that an older text never overtakes a newer one. */
export function useDraftElsewhere(
  conversationId: string,
  known: string,
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
      if ((busy.current && !isLeaving) || typed.current === kept.current) return;
      busy.current = true;
      const body = typed.current;
      try {
        const form = new URLSearchParams({ body, rootSeq: String(rootSeq) });
        const answer = await fetch(address, { method: "POST", body: form, keepalive: isLeaving });
        if (answer.ok) {
          kept.current = body;
          remember(place, body);
        }
      } catch {
        // The words are kept on this device, and sent with the next ones.
      }
      busy.current = false;
      if (typed.current !== body) soon();
    };
    const soon = () => {
      timer.current ??= setTimeout(() => void save(false), PAUSE_MS);
    };
    return {
      leave: () => void save(true),
      has: (text: string) => isRemembered(place, text),
      keep: (text: string) => {
        typed.current = text;
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
