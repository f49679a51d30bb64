import type { Pending } from "./conversation-model";

const PREFIX = "weft:words:";

interface Kept {
  draft?: string;
  pending?: Pick<Pending, "clientId" | "body" | "at">[];
}

/**
 * What somebody wrote in a conversation and has not sent, kept in this tab over a reload. It is
 * found by the session it was written in only; words of other sessions are thrown away.
 */
export interface KeptWords {
  draft(): string;
  keepDraft(text: string): void;
  pending(): Pick<Pending, "clientId" | "body" | "at">[];
  keepPending(pending: readonly Pending[]): void;
}

/** The kept words of a conversation; `owner` names the session. Browser only; a storage that refuses keeps nothing. */
export function keptWords(owner: string, conversationId: string): KeptWords {
  const key = `${PREFIX}${owner}:${conversationId}`;
  const read = (): Kept => {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
      return typeof kept === "object" && kept !== null ? kept : {};
    } catch {
      return {};
    }
  };
  const write = (change: Kept) => {
    const { draft = "", pending = [] } = { ...read(), ...change };
    try {
      if (draft === "" && pending.length === 0) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify({ draft, pending }));
    } catch {
      // A full or closed storage: the words are still on the page.
    }
  };
  return {
    draft: () => read().draft ?? "",
    keepDraft: (draft) => write({ draft }),
    pending: () => read().pending ?? [],
    keepPending: (pending) =>
      write({ pending: pending.map(({ clientId, body, at }) => ({ clientId, body, at })) }),
  };
}

/** Throws away what sessions other than this one left in the tab; all of it when nobody is signed in. */
export function forgetOthersWords(owner: string | null): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      if (owner === null || !key.startsWith(`${PREFIX}${owner}:`)) sessionStorage.removeItem(key);
    }
  } catch {
    // Closed storage holds nothing.
  }
}
