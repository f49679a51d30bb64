import { useEffect, useMemo, useRef, useState } from "react";
import { useSocketState } from "~/platform/realtime/live";
import { newId } from "~/shared/ids";
import { useText } from "~/ui/i18n";
import type { Line, SaidFile } from "../talk";
import { ask } from "./ask";
import { keptWords, type KeptWords, type Unsent } from "./kept-words";
import { sender, type Sender, type SenderEars } from "./sender";
import type { ConversationActions } from "./use-conversation";

/** Sending one's own words. */
export interface Sending {
  say(written: { body: string; files: SaidFile[]; mentions: string[] }): void;
  retry(clientId: string): void;
  giveUp(clientId: string): void;
  /** The server could not be reached the last time. */
  away: boolean;
  words: KeptWords | null;
}

interface Desk {
  words: KeptWords;
  sender: Sender;
}

/** Sends what was written one after the other, in order; what cannot be sent waits, is kept on the device, and goes again by itself. */
export function useSending(
  conversationId: string,
  owner: string | null,
  actions: ConversationActions,
  /** The seq of the root, where what is written is a reply. */
  root: number | null = null,
): Sending {
  const { discussion } = useText();
  const errors = useRef(discussion.errors);
  const [desk, setDesk] = useState<Desk | null>(null);
  const [away, setAway] = useState(false);

  useEffect(() => {
    if (owner === null) return;
    const place = root === null ? conversationId : `${conversationId}/${root}`;
    const words = keptWords(owner, place);
    const post = (one: Unsent) =>
      ask<{ line: Line }>(`/conversations/${conversationId}/messages`, formOf(one, root));
    const ears: SenderEars = {
      shown: (unsent) => showUnsent(actions, unsent),
      arrived: (line) => actions.fold({ type: "heard", fact: { fact: "posted", line } }),
      away: setAway,
      refused: (clientId, answer) => {
        const { gone, signedOut } = errors.current;
        const error = answer.is === "refused" ? (answer.error ?? gone) : signedOut;
        actions.fold({ type: "failed", clientId, error });
        return error;
      },
    };
    const opened = { words, sender: sender(place, words, post, ears) };
    setDesk(opened);
    // Said before this was ready.
    for (const { state: _, seq: __, ...one } of actions.now().pending) void words.keep(one);
    void opened.sender.show().then(opened.sender.go);
    return () => {
      opened.sender.stop();
      words.close();
    };
  }, [owner, conversationId, actions, root]);
  useWayBack(desk);
  return useMemo(() => ({ ...sendingFrom(desk, actions), away }), [desk, actions, away]);
}

const formOf = ({ clientId, body, files = [], mentions = [] }: Unsent, root: number | null) => ({
  ...{ clientId, body, mentions },
  ...(root === null ? {} : { root: String(root) }),
  files: files.map(({ id }) => id),
});

/** Brings what is shown as unsent in step with what is kept. */
function showUnsent(actions: ConversationActions, unsent: Unsent[]): void {
  const kept = new Set(unsent.map(({ clientId }) => clientId));
  for (const { clientId, seq } of actions.now().pending) {
    if (seq === undefined && !kept.has(clientId)) actions.fold({ type: "given-up", clientId });
  }
  for (const one of unsent) {
    const { clientId, error } = one;
    actions.fold({ type: "wrote", pending: { ...one, state: "waiting" } });
    if (error !== undefined) actions.fold({ type: "failed", clientId, error });
    else if (failed(actions, clientId)) actions.fold({ type: "retried", clientId });
  }
}

const failed = (actions: ConversationActions, clientId: string): boolean =>
  actions.now().pending.some((one) => one.clientId === clientId && one.state === "failed");

// A way is there again: what waits need not sit out its pause.
function useWayBack(desk: Desk | null): void {
  const connected = useSocketState() === "connected";
  useEffect(() => {
    if (!desk) return;
    const { go } = desk.sender;
    if (connected) go();
    window.addEventListener("online", go);
    return () => window.removeEventListener("online", go);
  }, [desk, connected]);
}

function sendingFrom(desk: Desk | null, actions: ConversationActions): Omit<Sending, "away"> {
  return {
    words: desk?.words ?? null,
    say: ({ body, files, mentions }) => {
      const at = new Date().toISOString();
      const one = { clientId: newId(), body, ...(files.length > 0 && { files }), mentions, at };
      // Kept before it leaves: a tab that dies while it is on its way loses nothing.
      const kept = desk?.words.keep(one);
      actions.fold({ type: "wrote", pending: { ...one, state: "waiting" } });
      void kept?.then(desk?.sender.go);
      if (!actions.now().following) void actions.toTheEnd();
    },
    retry: (clientId) => {
      const found = actions.now().pending.find((one) => one.clientId === clientId);
      if (!desk || !found) return;
      const { body, files, mentions, at } = found;
      actions.fold({ type: "retried", clientId });
      void desk.words.keep({ clientId, body, files, mentions, at }).then(desk.sender.go);
    },
    giveUp: (clientId) => {
      void desk?.words.letGo(clientId);
      actions.fold({ type: "given-up", clientId });
    },
  };
}
