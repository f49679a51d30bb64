import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { room } from "~/platform/realtime/room";
import { useLive, useRoom } from "~/platform/realtime/live";
import type {
  ConversationMoved,
  HeadsNoted,
  MessageChanged,
  MessageMarked,
  MessagePinned,
  MessagePosted,
  MessageReacted,
  ThreadGrew,
} from "../events.server";
import type { CatchUp, Line, Page, Word } from "../talk";
import { ask } from "./ask";
import { onceMore } from "./once-more";
import {
  conversationOf,
  firstSeq,
  fold,
  isBehind,
  lastSeq,
  lineOfPosted,
  type Action,
  type Conversation,
  type Fact,
} from "./conversation-model";

/** How long a message that overtook another waits for it before the server is asked. */
const PATIENCE_MS = 400;

/** After how long what was missed is asked for again where the server was not reached. */
const AGAIN_MS = 5_000;

interface Place {
  conversationId: string;
  viewerId: string | null;
  page: Page;
}

/** What a component does to a conversation; the same object as long as the conversation is. */
export interface ConversationActions {
  fold(action: Action): void;
  now(): Conversation;
  catchUp(): Promise<void>;
  /** Brings the neighbors above or below; false when the server could not be reached. */
  more(where: "older" | "newer"): Promise<boolean>;
  toTheEnd(): Promise<void>;
  /** Says a word about a line or takes it back; a sentence when it was refused. */
  react(line: Line, word: Word, said: boolean): Promise<Refused>;
  edit(line: Line, body: string, mentions: string[]): Promise<Refused>;
  pin(line: Line, pinned: boolean): Promise<Refused>;
  mark(line: Line, marked: boolean): Promise<Refused>;
  takeBack(line: Line): Promise<Refused>;
  conversationId: string;
  /** Makes a line and all after it unread again, in every tab and device. */
  markUnread(line: Line): Promise<Refused>;
}

/** Null when it was done; otherwise the server's sentence, or away when it was not reached. */
export type Refused = null | { error: string | null };

interface Changed {
  fact: Fact | null;
}

/** A conversation as it is on this page, in step with what is said: facts as they come, and what was missed asked for once. `gone` is called when it may not be read any more. */
export function useConversation(
  { conversationId, viewerId, page }: Place,
  gone: () => void,
): [Conversation, ConversationActions] {
  const [state, setState] = useState(() => conversationOf(viewerId, page));
  const latest = useRef(state);
  const onGone = useRef(gone);
  useEffect(() => {
    onGone.current = gone;
  });
  const take = useCallback((action: Action) => {
    latest.current = fold(latest.current, action);
    setState(latest.current);
  }, []);

  const [isCut, setCut] = useState(false);
  const actions = useMemo(
    () => conversationActions(conversationId, latest, take, () => onGone.current(), setCut),
    [conversationId, take],
  );
  usePageAgain(page, take);
  useFacts(conversationId, actions);
  useCatchUps(state, actions, isCut);
  return [state, actions];
}

// The page may be read anew while it is shown: the loader's answer is then one more page.
function usePageAgain(page: Page, take: (action: Action) => void): void {
  const first = useRef(page);
  useEffect(() => {
    if (first.current === page) return;
    first.current = page;
    take({ type: "paged", page });
  }, [page, take]);
}

function useFacts(conversationId: string, actions: ConversationActions): void {
  const hear = (fact: Fact) => actions.fold({ type: "heard", fact });
  useRoom(room.conversation(conversationId), () => void actions.catchUp());
  useLive<MessagePosted>("discussion:message-posted", (fact) => {
    if (fact.conversationId === conversationId) hear({ fact: "posted", line: lineOfPosted(fact) });
  });
  useLive<MessageChanged>("discussion:message-changed", (fact) => {
    if (fact.conversationId === conversationId) hear({ fact: "changed", ...fact });
  });
  useLive<ThreadGrew>("discussion:thread-grew", (fact) => {
    if (fact.conversationId === conversationId) hear({ fact: "grew", ...fact });
  });
  useLive<MessagePinned>("discussion:message-pinned", (fact) => {
    if (fact.conversationId === conversationId) hear({ fact: "pinned", ...fact });
  });
  useLive<MessageMarked>("discussion:message-marked", (fact) => {
    if (fact.conversationId === conversationId) hear({ fact: "marked", ...fact });
  });
  useLive<MessageReacted>("discussion:message-reacted", (fact) => {
    if (fact.conversationId === conversationId) hear({ fact: "reacted", ...fact });
  });
  useLive<HeadsNoted>("discussion:heads-noted", ({ newest, revision, ...fact }) => {
    if (fact.conversationId === conversationId) actions.fold({ type: "moved", newest, revision });
  });
  // It goes to another room: where the message itself was lost, this may still tell of it.
  useLive<ConversationMoved>("discussion:conversation-moved", (fact) => {
    if (fact.conversationId === conversationId) {
      actions.fold({ type: "moved", newest: fact.newest });
    }
  });
}

function useCatchUps(state: Conversation, actions: ConversationActions, isCut: boolean): void {
  const behind = isBehind(state);
  useEffect(() => {
    if (!behind) return;
    const timer = setTimeout(() => void actions.catchUp(), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [behind, state, actions]);
  useEffect(() => {
    // Facts may arrive while an answer did not, and a quiet conversation tells nobody what she lacks.
    if (!isCut) return;
    const timer = setInterval(() => void actions.catchUp(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isCut, actions]);
  useEffect(() => {
    // A page that slept in the background hears nothing.
    const awake = () => {
      if (document.visibilityState === "visible") void actions.catchUp();
    };
    document.addEventListener("visibilitychange", awake);
    window.addEventListener("online", awake);
    return () => {
      document.removeEventListener("visibilitychange", awake);
      window.removeEventListener("online", awake);
    };
  }, [actions]);
}

type Change = (line: Line, form: Record<string, string | string[]>) => Promise<Refused>;

/** Changes a message by its own address, and folds what came of it. */
const changing =
  (take: (action: Action) => void, gone: () => void): Change =>
  async (line, form) => {
    const answer = await ask<Changed>(`/messages/${line.id}`, form);
    if (answer.is === "told") {
      if (answer.value.fact) take({ type: "heard", fact: answer.value.fact });
      return null;
    }
    if (answer.is === "signed-out") gone();
    return { error: answer.is === "refused" ? answer.error : null };
  };

function conversationActions(
  conversationId: string,
  latest: { current: Conversation },
  take: (action: Action) => void,
  gone: () => void,
  /** Told of each catch-up, whether the server could not be reached. */
  cut: (isCut: boolean) => void,
): ConversationActions {
  const address = `/conversations/${conversationId}/messages`;
  /** Null where it may not be read any more, undefined where the server was not reached. */
  const get = async <P>(query: Record<string, number>): Promise<P | null | undefined> => {
    const { root } = latest.current;
    const asked = root ? { ...query, thread: root.seq } : query;
    const search = new URLSearchParams(
      Object.entries(asked).map(([name, value]) => [name, String(value)]),
    );
    const answer = await ask<P>(`${address}?${search}`);
    if (answer.is === "told") return answer.value;
    if (answer.is === "away") return undefined;
    gone();
    return null;
  };
  const change = changing(take, gone);
  const catchUp = onceMore(async () => {
    // Bounded: a line that stays behind is asked for again when something is heard.
    for (let asked = 0; asked < 50; asked += 1) {
      const { current } = latest;
      const page = await get<CatchUp>({
        from: firstSeq(current),
        after: lastSeq(current),
        since: current.revision,
      });
      cut(page === undefined);
      if (!page) return;
      take({ type: "caught-up", page });
      if (!isBehind(latest.current)) return;
    }
  });
  return {
    fold: take,
    now: () => latest.current,
    catchUp,
    more: async (where) => {
      const { current } = latest;
      const page = await get<Page>(
        where === "older" ? { before: firstSeq(current) } : { after: lastSeq(current) },
      );
      if (page) take({ type: "paged", page });
      return Boolean(page);
    },
    toTheEnd: async () => {
      const page = await get<Page>({ before: latest.current.newest + 1 });
      if (page) take({ type: "opened", page });
    },
    react: (line, word, said) => change(line, { intent: "react", word, said: said ? "1" : "0" }),
    edit: (line, body, mentions) => change(line, { intent: "edit", body, mentions }),
    pin: (line, pinned) => change(line, { intent: pinned ? "pin" : "unpin" }),
    mark: (line, marked) => change(line, { intent: marked ? "mark" : "unmark" }),
    takeBack: (line) => change(line, { intent: "take-back" }),
    conversationId,
    markUnread: async ({ seq }) => {
      const form = { seq: String(seq), back: "1" };
      const answer = await ask(`/conversations/${conversationId}/reading`, form);
      if (answer.is === "told") return null;
      return { error: answer.is === "refused" ? answer.error : null };
    },
  };
}
