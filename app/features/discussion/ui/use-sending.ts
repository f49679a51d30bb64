import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useSocketState } from "~/platform/realtime/live";
import { newId } from "~/shared/ids";
import { useText } from "~/ui/i18n";
import type { Line } from "../talk";
import { ask } from "./ask";
import { forgetOthersWords, keptWords, type KeptWords } from "./kept-words";
import type { Conversation } from "./conversation-model";
import type { ConversationActions } from "./use-conversation";

const LONGEST_PAUSE_MS = 30_000;

/** Sending one's own words. */
export interface Sending {
  say(body: string): void;
  retry(clientId: string): void;
  giveUp(clientId: string): void;
  /** The server could not be reached the last time. */
  away: boolean;
  words: KeptWords | null;
}

/** Sends what was written one after the other, in order; what cannot be sent waits, is kept over a reload, and goes again by itself. */
export function useSending(
  conversationId: string,
  owner: string | null,
  state: Conversation,
  actions: ConversationActions,
): Sending {
  const [words, setWords] = useState<KeptWords | null>(null);
  const post = usePosting(conversationId, state, actions);

  useEffect(() => {
    forgetOthersWords(owner);
    if (owner === null) return;
    const kept = keptWords(owner, conversationId);
    for (const one of kept.pending()) {
      actions.fold({ type: "wrote", pending: { ...one, state: "waiting" } });
    }
    setWords(kept);
  }, [owner, conversationId, actions]);
  useEffect(() => words?.keepPending(state.pending), [words, state.pending]);

  const say = useCallback(
    (body: string) => {
      const at = new Date().toISOString();
      actions.fold({ type: "wrote", pending: { clientId: newId(), body, at, state: "waiting" } });
      if (!actions.now().following) void actions.toTheEnd();
    },
    [actions],
  );
  const { again, away } = post;
  return useMemo(
    () => ({
      say,
      retry: (clientId) => {
        actions.fold({ type: "retried", clientId });
        again();
      },
      giveUp: (clientId) => actions.fold({ type: "given-up", clientId }),
      away,
      words,
    }),
    [say, actions, again, away, words],
  );
}

function usePosting(conversationId: string, state: Conversation, actions: ConversationActions) {
  const { discussion } = useText();
  const [away, setAway] = useState(false);
  const [round, setRound] = useState(0);
  const busy = useRef(false);
  const pause = useRef(1_000);
  const next = state.pending.find((one) => one.state === "waiting" && one.seq === undefined);
  const again = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    if (!next || busy.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    busy.current = true;
    const { clientId, body } = next;
    const address = `/conversations/${conversationId}/messages`;
    void ask<{ line: Line }>(address, { clientId, body }).then((answer) => {
      busy.current = false;
      setAway(answer.is === "away");
      if (answer.is === "away") {
        timer = setTimeout(again, pause.current);
        pause.current = Math.min(pause.current * 2, LONGEST_PAUSE_MS);
        return;
      }
      pause.current = 1_000;
      if (answer.is === "told") {
        actions.fold({ type: "heard", fact: { fact: "posted", line: answer.value.line } });
      } else {
        const { errors } = discussion;
        const error = answer.is === "refused" ? (answer.error ?? errors.gone) : errors.signedOut;
        actions.fold({ type: "failed", clientId, error });
      }
      again();
    });
    return () => clearTimeout(timer);
  }, [next, round, conversationId, actions, again, discussion]);

  // A way is there again: what waits need not sit out its pause.
  const connected = useSocketState() === "connected";
  useEffect(() => {
    if (connected) again();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [connected, again]);
  return { again, away };
}
