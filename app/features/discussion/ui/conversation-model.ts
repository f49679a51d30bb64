import type { CatchUp, ChangeFact, Line, Page, SaidFile } from "../talk";
import type { MessagePosted } from "../events.server";
import { changedLine, joinedLines, later } from "./lines";

/** Something written here that is not in the conversation yet. */
export interface Pending {
  clientId: string;
  body: string;
  files?: SaidFile[] | undefined;
  /** Ids of those who were picked to be named. */
  mentions?: string[] | undefined;
  /** ISO moment. */
  at: string;
  /** waiting: on its way, or until there is a way again. failed: refused, for the reason given. */
  state: "waiting" | "failed";
  error?: string;
  /** Its place (see Conversation), once it is known to have arrived. */
  seq?: number;
}

/** A fact that has its turn: messages by seq, changes by revision. */
export type Fact = { fact: "posted"; line: Line } | ChangeFact;

/** A conversation as it is shown, or one of its threads: there the place of a line is its reply number, elsewhere its seq. */
export interface Conversation {
  viewerId: string | null;
  /** The root of the thread that is shown; null where it is the conversation. */
  root: Line | null;
  /** A stretch of messages without a gap, ascending. */
  lines: readonly Line[];
  /** The stretch reaches the newest message, and new ones are added to it. */
  following: boolean;
  /** Every change up to this revision is in the lines. */
  revision: number;
  /** The newest place and revision that were heard of. */
  newest: number;
  newestRevision: number;
  /** Facts that came before their turn. */
  held: readonly Fact[];
  pending: readonly Pending[];
}

/** The line of a message that was just said: nobody has changed it or answered it. */
export const lineOfPosted = (fact: MessagePosted): Line => {
  const { id, seq, clientId, author, html, at, rootSeq, rootAuthor = "", replyNo = null } = fact;
  return {
    ...{ id, seq, clientId, author, html, at },
    ...{ edited: false, takenBack: false, revision: 0, counts: {}, mine: [] },
    ...{ replyTo: rootSeq === undefined ? null : { seq: rootSeq, name: rootAuthor }, replyNo },
    ...{ replies: null, pinned: false, marked: false },
    ...(fact.files && { files: fact.files }),
  };
};

export type Action =
  /** Replaces what is shown: a first view, or a jump to another place. */
  | { type: "opened"; page: Page }
  /** Older or newer neighbors, or the same stretch read anew. */
  | { type: "paged"; page: Page }
  | { type: "caught-up"; page: CatchUp }
  /** Only the lines from one seq through another are still shown. */
  | { type: "let-go"; from: number; through: number }
  | { type: "heard"; fact: Fact }
  /** Something was said, from somewhere that tells no more than that. */
  | { type: "moved"; newest: number; revision?: number }
  | { type: "wrote"; pending: Pending }
  | { type: "failed"; clientId: string; error: string }
  | { type: "retried"; clientId: string }
  | { type: "given-up"; clientId: string };

/** A conversation as its page came from the server. */
export const conversationOf = (viewerId: string | null, page: Page): Conversation => ({
  viewerId,
  root: page.root ?? null,
  lines: page.lines,
  following: reachesEnd(page),
  revision: page.revision,
  newest: page.newest,
  newestRevision: page.revision,
  held: [],
  pending: [],
});

type Root = Conversation["root"] | undefined;

const placeIn = (root: Root, line: Line | undefined): number | undefined =>
  root ? (line?.replyNo ?? undefined) : line?.seq;

const lastPlace = ({ root, lines }: { root?: Root; lines: readonly Line[] }): number =>
  placeIn(root, lines.at(-1)) ?? 0;

const reachesEnd = (page: Page): boolean => lastPlace(page) === page.newest;

/** The place of the last line of the stretch; 0 where nothing was said. */
export const lastSeq = (state: Conversation): number => lastPlace(state);

/** The place of the first line of the stretch; 1 where nothing was said. */
export const firstSeq = ({ root, lines }: Conversation): number => placeIn(root, lines[0]) ?? 1;

const isIn = ({ root }: Conversation, line: Line): boolean =>
  root === null || line.replyTo?.seq === root.seq;

/** Whether something is known to be missing: ask for a catch-up. */
export const isBehind = (state: Conversation): boolean =>
  state.newestRevision > state.revision || (state.following && state.newest > lastSeq(state));

/**
 * The conversation after something happened. Facts may come late, twice, out of order or never:
 * each is applied in its turn, held until then, or left to the catch-up, so that the lines are
 * always what the server would show.
 */
export function fold(state: Conversation, action: Action): Conversation {
  switch (action.type) {
    case "opened":
      return settled({
        ...conversationOf(state.viewerId, action.page),
        ...heardOf(state, action.page),
        pending: state.pending,
      });
    case "paged":
      return settled(withPage(state, action.page));
    case "let-go":
      return settled(withoutFar(state, action.from, action.through));
    case "caught-up":
      return settled(withCatchUp(state, action.page));
    case "heard":
      return settled(withFact(state, action.fact));
    case "moved":
      return {
        ...state,
        newest: state.root ? state.newest : Math.max(state.newest, action.newest),
        newestRevision: Math.max(state.newestRevision, action.revision ?? 0),
      };
    case "wrote":
      return state.pending.some(({ clientId }) => clientId === action.pending.clientId)
        ? state
        : settled({ ...state, pending: [...state.pending, action.pending] });
    case "failed":
      return changePending(state, action.clientId, { state: "failed", error: action.error });
    case "retried":
      return changePending(state, action.clientId, { state: "waiting" });
    case "given-up":
      return {
        ...state,
        pending: state.pending.filter(({ clientId }) => clientId !== action.clientId),
      };
  }
}

// Whoever lets go of the newest follows no more: what is said goes past the stretch that is left.
function withoutFar(state: Conversation, from: number, through: number): Conversation {
  const lines = state.lines.filter(({ seq }) => seq >= from && seq <= through);
  // A thread is short, and counts its replies by themselves.
  if (state.root !== null) return state;
  if (lines.length === 0 || lines.length === state.lines.length) return state;
  return { ...state, lines, following: state.following && through >= lastSeq(state) };
}

const heardOf = (state: Conversation, page: Page) => ({
  newest: Math.max(state.newest, page.newest),
  newestRevision: Math.max(state.newestRevision, page.revision),
});

function changePending(
  state: Conversation,
  clientId: string,
  change: Pick<Pending, "state" | "error">,
): Conversation {
  return {
    ...state,
    pending: state.pending.map((one) =>
      one.clientId === clientId
        ? { clientId, body: one.body, files: one.files, at: one.at, ...change }
        : one,
    ),
  };
}

// The lines of a page are as old as its revision: what changed since then must be asked for anew,
// even if it was heard of while the page was under way.
function withPage(state: Conversation, page: Page): Conversation {
  const lines = joinedLines(state.lines, page.lines, (line) => placeIn(state.root, line) ?? 0);
  if (!lines) return { ...state, ...heardOf(state, page) };
  const last = lastPlace({ root: state.root, lines });
  return {
    ...state,
    ...heardOf(state, page),
    root: later(state.root, page.root),
    lines,
    following: state.following || last >= page.newest,
    revision: Math.min(state.revision, page.revision),
  };
}

// It speaks for the stretch it was asked about and the new lines it brings, from the revision it
// was asked from: only if that is all that is shown here do its changes count as complete.
function withCatchUp(state: Conversation, page: CatchUp): Conversation {
  const { root } = state;
  const covered = Math.max(page.through, lastPlace({ root, lines: page.lines }));
  const isWhole =
    page.from <= firstSeq(state) &&
    page.since <= state.revision &&
    (covered >= page.newest || covered >= lastSeq(state));
  const brought = new Map(page.lines.map((line) => [line.seq, line]));
  const lines = state.lines.map((line) => later(line, brought.get(line.seq)));
  const end = Math.max(lastSeq(state), page.through);
  const fresh = page.lines.filter((line) => (placeIn(root, line) ?? 0) > end);
  const all = (placeIn(root, fresh[0]) === lastSeq(state) + 1 && [...lines, ...fresh]) || lines;
  const reached = isWhole ? Math.max(state.revision, page.revision) : state.revision;
  return {
    ...state,
    newest: Math.max(state.newest, page.newest),
    newestRevision: Math.max(state.newestRevision, page.newestRevision),
    root: later(root, page.root),
    lines: all,
    following: state.following || lastPlace({ root, lines: all }) >= page.newest,
    // A message that the next answer brings may have changed since it was heard of.
    held: state.held.filter(
      (fact) => fact.fact !== "posted" || (placeIn(root, fact.line) ?? 0) > page.newest,
    ),
    // Changes to lines that were not here yet went by unused, unless they were held.
    revision: state.following || all === lines ? reached : Math.min(reached, page.revision),
  };
}

function withFact(state: Conversation, fact: Fact): Conversation {
  if (fact.fact === "posted") {
    if (!isIn(state, fact.line)) return state;
    const place = placeIn(state.root, fact.line) ?? 0;
    const pending =
      fact.line.author.id === state.viewerId
        ? arrived(state.pending, fact.line.clientId, place)
        : state.pending;
    const newest = Math.max(state.newest, place);
    return { ...state, newest, pending, held: [...state.held, fact] };
  }
  const count = fact.fact === "grew" && fact.seq === state.root?.seq ? fact.count : 0;
  return {
    ...state,
    newest: Math.max(state.newest, count),
    newestRevision: Math.max(state.newestRevision, fact.revision),
    held: [...state.held, fact],
  };
}

const arrived = (pending: readonly Pending[], clientId: string, seq: number) =>
  pending.map((one) => (one.clientId === clientId ? { ...one, seq } : one));

type Turn = "past" | "now" | "later";

function turnOf(state: Conversation, fact: Fact): Turn {
  if (fact.fact === "posted") {
    const place = placeIn(state.root, fact.line) ?? 0;
    if (!state.following || place <= lastSeq(state)) return "past";
    return place === lastSeq(state) + 1 ? "now" : "later";
  }
  if (fact.revision <= state.revision) return "past";
  // A change may overtake the message that it changes.
  if (state.following && placeOfChange(state, fact) > lastSeq(state)) return "later";
  return fact.revision === state.revision + 1 ? "now" : "later";
}

// What is changed outside of a thread takes its turn there, and nothing more.
function placeOfChange({ root }: Conversation, fact: ChangeFact): number {
  if (!root) return fact.seq;
  return "rootSeq" in fact && fact.rootSeq === root.seq ? (fact.replyNo ?? 0) : 0;
}

// Applies what has its turn, drops what is past, and lets go of pending words that have arrived.
function settled(state: Conversation): Conversation {
  let next = state;
  let waiting = state.held;
  for (let moved = waiting.length > 0; moved;) {
    moved = false;
    const later: Fact[] = [];
    for (const fact of waiting) {
      const turn = turnOf(next, fact);
      if (turn === "later") later.push(fact);
      if (turn === "now") {
        next = applied(next, fact);
        moved = true;
      }
    }
    waiting = later;
  }
  return { ...next, held: waiting, pending: stillPending(next) };
}

// Words are pending until they are among the lines, or have their place outside of what is shown.
function stillPending(state: Conversation): readonly Pending[] {
  if (state.pending.length === 0) return state.pending;
  const isElsewhere = (place: number) => place <= lastSeq(state) || !state.following;
  const there = new Set(
    state.lines
      .filter(({ author }) => author.id === state.viewerId)
      .map(({ clientId }) => clientId),
  );
  return state.pending.filter(
    ({ clientId, seq }) => !there.has(clientId) && (seq === undefined || !isElsewhere(seq)),
  );
}

function applied(state: Conversation, fact: Fact): Conversation {
  if (fact.fact === "posted") return { ...state, lines: [...state.lines, fact.line] };
  const change = (line: Line) =>
    line.seq === fact.seq && line.revision < fact.revision
      ? changedLine(line, fact, state.viewerId)
      : line;
  return {
    ...state,
    revision: fact.revision,
    root: state.root && change(state.root),
    lines: state.lines.map(change),
  };
}
