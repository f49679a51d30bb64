import type { Fact } from "~/features/discussion/ui/conversation-model";
import type { CatchUp, Line, Page, Word } from "~/features/discussion/talk";

interface Said {
  seq: number;
  author: string;
  clientId: string;
  /** Every version it had: who said which words is part of it. */
  versions: Version[];
}
interface Version {
  revision: number;
  html: string;
  edited: boolean;
  takenBack: boolean;
  words: ReadonlyMap<Word, ReadonlySet<string>>;
}

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
    const seq = this.said.length + 1;
    const html = `<p>${seq}</p>`;
    const first = { revision: 0, html, edited: false, takenBack: false, words: new Map() };
    const said = { seq, author, clientId, versions: [first] };
    this.said.push(said);
    return this.postedNow(said);
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

  /** Edits or takes back; null when there is nothing to change. */
  change(seq: number, takenBack: boolean): Fact | null {
    const said = this.said[seq - 1];
    const now = said?.versions.at(-1);
    if (!said || !now || now.takenBack) return null;
    const revision = (this.revision += 1);
    const html = takenBack ? "" : `<p>${seq} r${revision}</p>`;
    const words = takenBack ? new Map<Word, Set<string>>() : now.words;
    const edited = takenBack ? now.edited : true;
    said.versions.push({ revision, html, edited, takenBack, words });
    return { fact: "changed", conversationId: "c", id: `m-${seq}`, seq, revision, html, takenBack };
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
    const revision = (this.revision += 1);
    const words = new Map(now.words).set(word, who);
    said.versions.push({ ...now, revision, words });
    const counts = countsOf(words);
    const about = { conversationId: "c", id: `m-${seq}`, seq, revision };
    return { fact: "reacted", ...about, memberId, word, said: wanted, counts };
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
    };
  }

  /** Everything, as it is now. */
  view(viewer: string): Line[] {
    return this.said.flatMap(({ seq, versions }) => {
      const line = this.lineAt(viewer, seq, versions.at(-1)?.revision ?? 0);
      return line ? [line] : [];
    });
  }

  page(viewer: string, where: { before: number } | { after: number }): Page {
    const all = this.view(viewer);
    const lines =
      "before" in where
        ? all.filter(({ seq }) => seq < where.before).slice(-this.size)
        : all.filter(({ seq }) => seq > where.after).slice(0, this.size);
    return { lines, newest: this.newest, revision: this.revision };
  }

  catchUp(viewer: string, from: number, through: number, since: number): CatchUp {
    const all = this.view(viewer);
    const changes = all
      .filter((line) => line.seq >= from && line.seq <= through && line.revision > since)
      .sort((a, b) => a.revision - b.revision);
    const changed = changes.slice(0, this.size);
    const fresh = all.filter((line) => line.seq > through).slice(0, this.size);
    const isCut = changes.length > changed.length;
    return {
      lines: [...changed.sort((a, b) => a.seq - b.seq), ...fresh],
      newest: this.newest,
      revision: isCut ? Math.max(...changed.map((line) => line.revision)) : this.revision,
      newestRevision: this.revision,
      from,
      through,
      since,
    };
  }
}

const countsOf = (words: ReadonlyMap<Word, ReadonlySet<string>>): Line["counts"] =>
  Object.fromEntries([...words].flatMap(([word, who]) => (who.size ? [[word, who.size]] : [])));
