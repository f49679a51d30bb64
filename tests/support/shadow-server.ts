import type { Fact } from "~/features/discussion/ui/conversation-model";
import { briefOf } from "~/features/discussion/plain-text";
import type { CatchUp, Line, Page, Replies, Word } from "~/features/discussion/talk";

interface Said {
  seq: number;
  author: string;
  clientId: string;
  /** The seq of its thread's root and its number there. */
  root: number | null;
  replyNo: number | null;
  /** Every version it had: who said which words is part of it. */
  versions: Version[];
}
interface Version {
  revision: number;
  html: string;
  edited: boolean;
  takenBack: boolean;
  words: ReadonlyMap<Word, ReadonlySet<string>>;
  replies: Replies | null;
  pinned: boolean;
  marked: boolean;
}

const UNTOUCHED = { edited: false, takenBack: false, replies: null, pinned: false, marked: false };

/** A conversation as the real commands and queries keep it, in memory and with small pages, for tests of what browsers make of it. */
export class ShadowServer {
  private said: Said[] = [];
  private revision = 0;
  private ids = 0;

  constructor(private readonly size: number) {}

  get newest(): number {
    return this.said.length;
  }

  newId(): string {
    return `id-${(this.ids += 1)}`;
  }

  post(author: string, clientId = this.newId()): Fact {
    return this.postedNow(this.say(author, clientId, null));
  }

  /** Replies to a message; a reply to a reply joins its thread. */
  reply(author: string, to: number, clientId = this.newId()): Fact[] {
    const found = this.said[to - 1];
    const root = found && (found.root ?? found.seq);
    if (root === undefined) return [];
    const said = this.say(author, clientId, root);
    return [this.postedNow(said), this.grown(root)];
  }

  private say(author: string, clientId: string, root: number | null): Said {
    const seq = this.said.length + 1;
    const first = { ...UNTOUCHED, revision: 0, html: `<p>${seq}</p>`, words: new Map() };
    const replyNo = root === null ? null : this.repliesTo(root).length + 1;
    const said = { seq, author, clientId, root, replyNo, versions: [first] };
    this.said.push(said);
    return said;
  }

  private repliesTo(root: number): Said[] {
    return this.said.filter((one) => one.root === root);
  }

  private grown(root: number): Fact {
    const thread = this.repliesTo(root);
    const latest = thread.slice(-2).map(({ seq, author, versions }) => ({
      ...{ seq, author: { id: author, name: author } },
      excerpt: briefOf(versions.at(-1)?.html ?? ""),
    }));
    const replies = { count: thread.length, latest };
    const revision = this.changed(root, { replies });
    return { fact: "grew", ...about(root), revision, ...replies };
  }

  private changed(seq: number, change: Partial<Version>): number {
    const revision = (this.revision += 1);
    const versions = this.said[seq - 1]?.versions;
    const now = versions?.at(-1);
    if (now) versions?.push({ ...now, ...change, revision });
    return revision;
  }

  /** What the answer to the same client id, sent once more, tells. */
  postedAs(author: string, clientId: string): Fact | null {
    const said = this.said.find((one) => one.author === author && one.clientId === clientId);
    return said ? this.postedNow(said) : null;
  }

  private postedNow({ seq, author, versions }: Said): Fact {
    const line = this.lineAt(author, seq, versions.at(-1)?.revision ?? 0);
    if (!line) throw new Error("what was said is there");
    return { fact: "posted", line };
  }

  /** Edits or takes back; nothing when there is nothing to change. Its root shows it too while it is one of the last two. */
  change(seq: number, takenBack: boolean): Fact[] {
    const said = this.said[seq - 1];
    const now = said?.versions.at(-1);
    if (!said || !now || now.takenBack) return [];
    const html = takenBack ? "" : `<p>${seq} r${this.revision + 1}</p>`;
    const gone = { takenBack, words: new Map<Word, Set<string>>(), pinned: false, marked: false };
    const revision = this.changed(seq, { html, ...(takenBack ? gone : { edited: true }) });
    const fact: Fact = { fact: "changed", ...placeOf(said), revision, html, takenBack };
    const { root, replyNo } = said;
    const shown = root !== null && (replyNo ?? 0) > this.repliesTo(root).length - 2;
    return shown ? [fact, this.grown(root)] : [fact];
  }

  /** Pins or marks a message, or no longer; null when it is so already. */
  set(seq: number, what: "pinned" | "marked", wanted: boolean): Fact | null {
    const said = this.said[seq - 1];
    const now = said?.versions.at(-1);
    if (!said || !now || now.takenBack || now[what] === wanted) return null;
    const revision = this.changed(seq, { [what]: wanted });
    return what === "pinned"
      ? { fact: "pinned", ...placeOf(said), revision, pinned: wanted, pins: [] }
      : { fact: "marked", ...placeOf(said), revision, marked: wanted };
  }

  /** Says a word or takes it back; null when that is so already. */
  react(seq: number, memberId: string, word: Word, wanted: boolean): Fact | null {
    const said = this.said[seq - 1];
    const now = said?.versions.at(-1);
    if (!said || !now || now.takenBack) return null;
    const who = new Set(now.words.get(word));
    if (who.has(memberId) === wanted) return null;
    if (wanted) who.add(memberId);
    else who.delete(memberId);
    const words = new Map(now.words).set(word, who);
    const revision = this.changed(seq, { words });
    const counts = countsOf(words);
    return { fact: "reacted", ...placeOf(said), revision, memberId, word, said: wanted, counts };
  }

  /** A message as it was at one of its revisions. */
  lineAt(viewer: string, seq: number, revision: number): Line | undefined {
    const said = this.said[seq - 1];
    const version = said?.versions.find((one) => one.revision === revision);
    if (!said || !version) return undefined;
    return {
      id: `m-${seq}`,
      seq,
      clientId: said.clientId,
      author: { id: said.author, name: said.author },
      at: `at-${seq}`,
      html: version.html,
      edited: version.edited,
      takenBack: version.takenBack,
      revision,
      counts: countsOf(version.words),
      mine: [...version.words].flatMap(([word, who]) => (who.has(viewer) ? [word] : [])).sort(),
      replyTo:
        said.root === null
          ? null
          : { seq: said.root, name: this.said[said.root - 1]?.author ?? "" },
      replyNo: said.replyNo,
      replies: version.replies,
      pinned: version.pinned,
      marked: version.marked,
    };
  }

  /** Everything, as it is now. */
  view(viewer: string): Line[] {
    return this.said.flatMap(({ seq, versions }) => {
      const line = this.lineAt(viewer, seq, versions.at(-1)?.revision ?? 0);
      return line ? [line] : [];
    });
  }

  /** The lines of a thread, or all, each with its place. */
  private stretch(viewer: string, thread: number | null): { line: Line; place: number }[] {
    return this.view(viewer)
      .filter(({ replyTo }) => thread === null || replyTo?.seq === thread)
      .map((line) => ({ line, place: thread === null ? line.seq : (line.replyNo ?? 0) }));
  }

  private heads(viewer: string, thread: number | null) {
    if (thread === null) return { newest: this.newest };
    const root = this.view(viewer)[thread - 1];
    return { newest: root?.replies?.count ?? 0, root };
  }

  page(
    viewer: string,
    where: { before: number } | { after: number },
    thread: number | null = null,
  ): Page {
    const all = this.stretch(viewer, thread);
    const there =
      "before" in where
        ? all.filter(({ place }) => place < where.before).slice(-this.size)
        : all.filter(({ place }) => place > where.after).slice(0, this.size);
    const lines = there.map(({ line }) => line);
    return { lines, ...this.heads(viewer, thread), revision: this.revision };
  }

  catchUp(
    viewer: string,
    { from, through, since }: { from: number; through: number; since: number },
    thread: number | null = null,
  ): CatchUp {
    const all = this.stretch(viewer, thread);
    const changes = all
      .filter(({ place, line }) => place >= from && place <= through && line.revision > since)
      .map(({ line }) => line)
      .sort((a, b) => a.revision - b.revision);
    const changed = changes.slice(0, this.size);
    const fresh = all
      .filter(({ place }) => place > through)
      .map(({ line }) => line)
      .slice(0, this.size);
    const isCut = changes.length > changed.length;
    return {
      lines: [...changed.sort((a, b) => a.seq - b.seq), ...fresh],
      ...this.heads(viewer, thread),
      revision: isCut ? Math.max(...changed.map((line) => line.revision)) : this.revision,
      newestRevision: this.revision,
      from,
      through,
      since,
    };
  }
}

const about = (seq: number) => ({ conversationId: "c", id: `m-${seq}`, seq });

const placeOf = ({ seq, root, replyNo }: Said) => ({
  ...about(seq),
  ...(root === null || replyNo === null ? {} : { rootSeq: root, replyNo }),
});

const countsOf = (words: ReadonlyMap<Word, ReadonlySet<string>>): Line["counts"] =>
  Object.fromEntries([...words].flatMap(([word, who]) => (who.size ? [[word, who.size]] : [])));
