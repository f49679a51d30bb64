import type * as Idb from "idb";
import type { Begun, Picked } from "../named";
import type { Pending } from "./conversation-model";
import type { BegunHere } from "./draft-marks";

/** What was written and has not arrived; with `error`, it was refused and waits for its author. */
export type Unsent = Omit<Pending, "state" | "seq">;

/**
 * What somebody wrote in one place (a conversation) and has not sent, on this device: in IndexedDB,
 * so that it outlives the tab, the browser and the battery, and is the same in all tabs. It is
 * found by the session it was written in only. A storage that refuses or hangs keeps nothing: the
 * words are then those of this page.
 */
export interface KeptWords {
  draft(): Promise<BegunHere>;
  /** Kept within a quarter of a second, and at once when the page is left. */
  keepDraft(begun: Begun): void;
  /** In the order in which it was written, over all tabs. */
  unsent(): Promise<Unsent[]>;
  /** Adds, or puts another version in its place. */
  keep(one: Unsent): Promise<void>;
  /** It arrived, or is given up. */
  letGo(clientId: string): Promise<void>;
  /** Another tab kept something here or let it go. */
  onChange(hear: () => void): () => void;
  /** Writes what is still to be written and listens no more. */
  close(): void;
}

interface Place {
  owner: string;
  place: string;
}

interface Schema extends Idb.DBSchema {
  unsent: {
    key: number;
    value: Place & { clientId: string; words: Unsent };
    indexes: { place: [string, string]; clientId: string };
  };
  // Words of an older Weft come without who was picked in them, and when.
  drafts: {
    key: [string, string];
    value: Place & { text: string; named?: Picked[]; typedAt?: number };
  };
}
type WordsDb = Idb.IDBPDatabase<Schema>;

const NAME = "weft-words";
const DRAFT_MS = 250;
const PATIENCE_MS = 2_000;
// Given to the disk, not only to the browser: a battery dies without a goodbye.
const AT_ONCE = { durability: "strict" } as const;

// After the first paint, and before anything is typed: without a network it would not come any more.
const load = () => (loading ??= import("idb").finally(() => (isLoaded = true)));
let loading: Promise<typeof Idb> | undefined;
let isLoaded = false;

let opening: Promise<WordsDb> | undefined;
/** It did not answer once: nothing waits for it again on this page. */
let hangs = false;

function open(): Promise<WordsDb> {
  const forget = () => (opening = undefined);
  return (opening ??= load().then(({ openDB }) =>
    openDB<Schema>(NAME, 1, {
      upgrade(db) {
        const unsent = db.createObjectStore("unsent", { autoIncrement: true });
        unsent.createIndex("place", ["owner", "place"]);
        unsent.createIndex("clientId", "clientId", { unique: true });
        db.createObjectStore("drafts", { keyPath: ["owner", "place"] });
      },
      blocking(_now, _next, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    }),
  )).catch((error: unknown) => {
    // What did not come is asked for again.
    opening = loading = undefined;
    throw error;
  });
}

/** Whether this device has ever kept a word: who is here for the first time opens nothing. */
async function isThere(): Promise<boolean> {
  if (opening) return true;
  // Where the browser does not tell, it is opened.
  const known = await globalThis.indexedDB?.databases?.();
  return known?.some(({ name }) => name === NAME) ?? true;
}

/** As attempt, for work that has nothing to do where nothing was ever kept. */
const attemptIfThere = <T>(work: (db: WordsDb) => Promise<T>): Promise<T | null> =>
  attempt(work, isThere);

/** What the work comes to; null when the storage refuses, or does not answer, or is not wanted. */
async function attempt<T>(
  work: (db: WordsDb) => Promise<T>,
  wanted: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<T | null> {
  if (hangs) return null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(((hangs = isLoaded), null)), PATIENCE_MS);
  });
  try {
    const done = wanted().then(async (is) => (is ? work(await open()) : null));
    return await Promise.race([done, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** The kept words of a place; `owner` names the session. What other sessions left on this device is thrown away. Browser only. */
export function keptWords(owner: string, place: string): KeptWords {
  load().catch(() => undefined);
  void forgetWords(owner);
  const changes = new BroadcastChannel(NAME);
  const tell = () => changes.postMessage(place);
  const draft = draftOf(owner, place);
  /** What this page wrote, with whether the storage has it. */
  const mine = new Map<string, { words: Unsent; stored: boolean }>();
  const gone = new Set<string>();
  return {
    ...draft,
    async unsent() {
      const rows = await attemptIfThere((db) =>
        db.getAllFromIndex("unsent", "place", [owner, place]),
      );
      const kept = (rows ?? []).map(({ words }) => words);
      const known = new Set(kept.map(({ clientId }) => clientId));
      const only = [...mine.values()].filter(
        ({ words, stored }) => !known.has(words.clientId) && !(stored && rows),
      );
      return [...kept, ...only.map(({ words }) => words)].filter(
        ({ clientId }) => !gone.has(clientId),
      );
    },
    async keep(words) {
      const entry = { words, stored: false };
      mine.set(words.clientId, entry);
      entry.stored = (await attempt((db) => put(db, { owner, place }, words))) !== null;
      tell();
    },
    async letGo(clientId) {
      gone.add(clientId);
      mine.delete(clientId);
      await attemptIfThere((db) => remove(db, clientId));
      tell();
    },
    onChange(hear) {
      const listen = ({ data }: MessageEvent) => {
        if (data === place) hear();
      };
      changes.addEventListener("message", listen);
      return () => changes.removeEventListener("message", listen);
    },
    close() {
      draft.close();
      changes.close();
    },
  };
}

async function put(db: WordsDb, at: Place, words: Unsent): Promise<true> {
  const tx = db.transaction("unsent", "readwrite", AT_ONCE);
  const { clientId } = words;
  const key = await tx.store.index("clientId").getKey(clientId);
  await tx.store.put({ ...at, clientId, words }, key);
  await tx.done;
  return true;
}

async function remove(db: WordsDb, clientId: string): Promise<void> {
  const tx = db.transaction("unsent", "readwrite", AT_ONCE);
  const key = await tx.store.index("clientId").getKey(clientId);
  if (key !== undefined) await tx.store.delete(key);
  await tx.done;
}

function draftOf(owner: string, place: string) {
  let typed: BegunHere | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (typed === undefined) return;
    const { text, named, typedAt } = typed;
    const act = text === "" ? attemptIfThere : attempt;
    void act(async (db) => {
      const tx = db.transaction("drafts", "readwrite", AT_ONCE);
      if (text === "") void tx.store.delete([owner, place]);
      else void tx.store.put({ owner, place, text, named, typedAt });
      // At once: a page that is left hears of no answer any more.
      tx.commit();
      await tx.done;
    });
  };
  const leaving = () => {
    if (timer !== undefined) write();
  };
  const page = globalThis.document;
  globalThis.addEventListener?.("pagehide", leaving);
  page?.addEventListener("visibilitychange", leaving);
  return {
    draft: async () => {
      const found = typed ?? (await attemptIfThere((db) => db.get("drafts", [owner, place])));
      const { text = "", named = [], typedAt = 0 } = found ?? {};
      return { text, named, typedAt };
    },
    keepDraft(begun: Begun) {
      typed = { ...begun, typedAt: Date.now() };
      // At the first letter: what is written when the page is left finds it open.
      if (begun.text !== "" && !opening) void attempt(() => Promise.resolve());
      // Emptied because it was sent, or at the first letter: not a moment later.
      if (begun.text === "") write();
      else timer ??= setTimeout(write, DRAFT_MS);
    },
    close() {
      leaving();
      globalThis.removeEventListener?.("pagehide", leaving);
      page?.removeEventListener("visibilitychange", leaving);
    },
  };
}

/** Throws away what sessions other than this one left on the device; all of it when nobody is signed in. */
export async function forgetWords(owner: string | null): Promise<void> {
  await attemptIfThere(async (db) => {
    const tx = db.transaction(["unsent", "drafts"], "readwrite");
    for (const name of ["unsent", "drafts"] as const) {
      let cursor = await tx.objectStore(name).openCursor();
      for (; cursor; cursor = await cursor.continue()) {
        if (cursor.value.owner !== owner) await cursor.delete();
      }
    }
    await tx.done;
  });
}
