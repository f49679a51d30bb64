import type { CatchUp, ChangeFact, Line, Page, Word } from "../talk";
import type { MessagePosted } from "../events.server";

/** Something written here that is not in the conversation yet. */
export interface Pending {
  clientId: string;
  body: string;
  /** ISO moment. */
  at: string;
  /** waiting: on its way, or until there is a way again. failed: refused, for the reason given. */
  state: "waiting" | "failed";
  error?: string;
  /** Its place, once it is known to have arrived. */
  seq?: number;
}

/** A fact that has its turn: messages by seq, changes by revision. */
export type Fact = { fact: "posted"; line: Line } | ChangeFact;

export interface Conversation {
  viewerId: string | null;
  /** A stretch of messages without a gap, ascending. */
  lines: readonly Line[];
  /** The stretch reaches the newest message, and new ones are added to it. */
  following: boolean;
  /** Every change up to this revision is in the lines. */
  revision: number;
  /** The newest seq and revision that were heard of. */
  newest: number;
  newestRevision: number;
  /** Facts that came before their turn. */
  held: readonly Fact[];
  pending: readonly Pending[];
}

/** The line of a message that was just said: nobody has changed it or answered it. */
export const lineOfPosted = ({ id, seq, clientId, author, html, at }: MessagePosted): Line => ({
  ...{ id, seq, clientId, author, html, at },
  ...{ edited: false, takenBack: false, revision: 0, counts: {}, mine: [] },
});

export type Action =
  /** Replaces what is shown: a first view, or a jump to another place. */
  | { type: "opened"; page: Page }
  /** Older or newer neighbors, or the same stretch read anew. */
  | { type: "paged"; page: Page }
  | { type: "caught-up"; page: CatchUp }
  | { type: "heard"; fact: Fact }
  /** Something was said, from somewhere that tells no more than that. */
  | { type: "moved"; newest: number }
  | { type: "wrote"; pending: Pending }
  | { type: "failed"; clientId: string; error: string }
  | { type: "retried"; clientId: string }
  | { type: "given-up"; clientId: string };

/** A conversation as its page came from the server. */
export const conversationOf = (viewerId: string | null, page: Page): Conversation => ({
  viewerId,
  lines: page.lines,
  following: reachesEnd(page),
  revision: page.revision,
  newest: page.newest,
  newestRevision: page.revision,
  held: [],
  pending: [],
});

const reachesEnd = (page: Page): boolean => (page.lines.at(-1)?.seq ?? 0) === page.newest;

/** The last seq of the stretch; 0 in an empty conversation. */
export const lastSeq = (state: Conversation): number => state.lines.at(-1)?.seq ?? 0;

/** The first seq of the stretch; 1 in an empty conversation. */
export const firstSeq = (state: Conversation): number => state.lines[0]?.seq ?? 1;

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
    case "caught-up":
      return settled(withCatchUp(state, action.page));
    case "heard":
      return settled(withFact(state, action.fact));
    case "moved":
      return { ...state, newest: Math.max(state.newest, action.newest) };
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
      one.clientId === clientId ? { clientId, body: one.body, at: one.at, ...change } : one,
    ),
  };
}

/** Lines of both, the later version of each; null when they do not touch. */
function joined(lines: readonly Line[], more: readonly Line[]): readonly Line[] | null {
  const [first] = lines;
  const last = lines.at(-1);
  const [moreFirst] = more;
  const moreLast = more.at(-1);
  if (!moreFirst || !moreLast) return lines;
  if (!first || !last) return more;
  if (moreFirst.seq > last.seq + 1 || moreLast.seq < first.seq - 1) return null;
  const known = new Map(lines.map((line) => [line.seq, line]));
  for (const line of more) {
    const before = known.get(line.seq);
    if (!before || line.revision >= before.revision) known.set(line.seq, line);
  }
  return [...known.values()].sort((a, b) => a.seq - b.seq);
}

// The lines of a page are as old as its revision: what changed since then must be asked for anew,
// even if it was heard of while the page was under way.
function withPage(state: Conversation, page: Page): Conversation {
  const lines = joined(state.lines, page.lines);
  if (!lines) return { ...state, ...heardOf(state, page) };
  const last = lines.at(-1)?.seq ?? 0;
  return {
    ...state,
    ...heardOf(state, page),
    lines,
    following: state.following || last >= page.newest,
    revision: Math.min(state.revision, page.revision),
  };
}

// It speaks for the stretch it was asked about and the new lines it brings, from the revision it
// was asked from: only if that is all that is shown here do its changes count as complete.
function withCatchUp(state: Conversation, page: CatchUp): Conversation {
  const covered = Math.max(page.through, page.lines.at(-1)?.seq ?? 0);
  const isWhole =
    page.from <= firstSeq(state) &&
    page.since <= state.revision &&
    (covered >= page.newest || covered >= lastSeq(state));
  const brought = new Map(page.lines.map((line) => [line.seq, line]));
  const lines = state.lines.map((line) => {
    const now = brought.get(line.seq);
    return now && now.revision >= line.revision ? now : line;
  });
  const fresh = page.lines.filter((line) => line.seq > Math.max(lastSeq(state), page.through));
  const all = (fresh[0]?.seq === lastSeq(state) + 1 && [...lines, ...fresh]) || lines;
  const reached = isWhole ? Math.max(state.revision, page.revision) : state.revision;
  return {
    ...state,
    newest: Math.max(state.newest, page.newest),
    newestRevision: Math.max(state.newestRevision, page.newestRevision),
    lines: all,
    following: state.following || (all.at(-1)?.seq ?? 0) >= page.newest,
    // A message that the next answer brings may have changed since it was heard of.
    held: state.held.filter((fact) => fact.fact !== "posted" || fact.line.seq > page.newest),
    // Changes to lines that were not here yet went by unused, unless they were held.
    revision: state.following || all === lines ? reached : Math.min(reached, page.revision),
  };
}

function withFact(state: Conversation, fact: Fact): Conversation {
  const heard =
    fact.fact === "posted"
      ? { newest: Math.max(state.newest, fact.line.seq) }
      : { newestRevision: Math.max(state.newestRevision, fact.revision) };
  const pending =
    fact.fact === "posted" && fact.line.author.id === state.viewerId
      ? arrived(state.pending, fact.line)
      : state.pending;
  return { ...state, ...heard, pending, held: [...state.held, fact] };
}

const arrived = (pending: readonly Pending[], { clientId, seq }: Line) =>
  pending.map((one) => (one.clientId === clientId ? { ...one, seq } : one));

type Turn = "past" | "now" | "later";

function turnOf(state: Conversation, fact: Fact): Turn {
  if (fact.fact === "posted") {
    if (!state.following || fact.line.seq <= lastSeq(state)) return "past";
    return fact.line.seq === lastSeq(state) + 1 ? "now" : "later";
  }
  if (fact.revision <= state.revision) return "past";
  // A change may overtake the message that it changes.
  if (state.following && fact.seq > lastSeq(state)) return "later";
  return fact.revision === state.revision + 1 ? "now" : "later";
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
  const isElsewhere = (seq: number) => seq <= lastSeq(state) || !state.following;
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
  return {
    ...state,
    revision: fact.revision,
    lines: state.lines.map((line) =>
      line.seq === fact.seq && line.revision < fact.revision
        ? changedLine(line, fact, state.viewerId)
        : line,
    ),
  };
}

function changedLine(
  line: Line,
  fact: Exclude<Fact, { fact: "posted" }>,
  viewerId: string | null,
): Line {
  const { revision } = fact;
  if (fact.fact === "reacted") {
    const isHers = fact.memberId === viewerId;
    const mine = isHers ? withWord(line.mine, fact.word, fact.said) : line.mine;
    return { ...line, revision, counts: fact.counts, mine };
  }
  return fact.takenBack
    ? { ...line, revision, html: "", takenBack: true, counts: {}, mine: [] }
    : { ...line, revision, html: fact.html, edited: true };
}

function withWord(words: readonly Word[], word: Word, said: boolean): Word[] {
  const others = words.filter((one) => one !== word);
  return said ? [...others, word].sort() : others;
}
