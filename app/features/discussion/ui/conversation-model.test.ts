import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CatchUp, type Line, type Page, type Word, WORDS } from "../talk";
import { ShadowServer } from "../../../../tests/support/shadow-server";
import {
  conversationOf,
  firstSeq,
  fold,
  isBehind,
  lastSeq,
  type Conversation,
  type Fact,
} from "./conversation-model";

const ME = "me";
const PEOPLE = [ME, "luz", "pete"] as const;

type Step =
  | { do: "post"; by: number }
  | { do: "reply"; by: number; seq: number }
  | { do: "set"; seq: number; what: "pinned" | "marked"; wanted: boolean }
  | { do: "write" }
  | { do: "edit" | "take-back"; seq: number }
  | { do: "react"; seq: number; by: number; word: Word; said: boolean }
  // The network: facts and answers arrive when it pleases, or not at all.
  | { do: "deliver"; which: number }
  | { do: "double"; which: number }
  | { do: "lose"; which: number }
  | { do: "older" | "newer" | "reload" | "catch-up" }
  | { do: "jump" | "let-go"; seq: number };

const index = fc.nat({ max: 30 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("post" as const), by: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("reply" as const), by: fc.nat(2), seq: index }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("write" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("set" as const),
      seq: index,
      what: fc.constantFrom("pinned" as const, "marked" as const),
      wanted: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("edit", "take-back"), seq: index }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("react" as const),
      seq: index,
      by: fc.nat(2),
      word: fc.constantFrom(...WORDS),
      said: fc.boolean(),
    }),
  },
  { weight: 9, arbitrary: fc.record({ do: fc.constant("deliver" as const), which: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("double" as const), which: index }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("lose" as const), which: index }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("older", "newer", "reload", "catch-up") }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("jump", "let-go"), seq: index }) },
);

type Arrival =
  | { is: "fact"; fact: Fact }
  | { is: "page" | "opened"; page: Page }
  | { is: "caught-up"; page: CatchUp };

/** A browser that shows a conversation or one of its threads, a server, and a bad line between them. */
class World {
  server = new ShadowServer(3);
  state: Conversation;
  line: Arrival[] = [];

  constructor(
    said: number,
    private readonly thread: number | null = null,
  ) {
    for (let i = 0; i < said; i += 1) this.server.post(PEOPLE[i % 3] ?? ME);
    this.state = conversationOf(ME, this.page({ before: Infinity }));
  }

  private page(where: { before: number } | { after: number }): Page {
    return this.server.page(ME, where, this.thread);
  }

  private said(clientId: string): Fact[] {
    const { server, thread } = this;
    return thread === null ? [server.post(ME, clientId)] : server.reply(ME, thread, clientId);
  }

  take(step: Step): void {
    const { server, state } = this;
    const seq = "seq" in step ? 1 + (step.seq % Math.max(1, server.newest)) : 0;
    switch (step.do) {
      case "post":
        return this.tell(server.post(PEOPLE[step.by] ?? ME));
      case "reply":
        return this.tell(...server.reply(PEOPLE[step.by] ?? ME, seq));
      case "set":
        return this.tell(server.set(seq, step.what, step.wanted));
      case "write": {
        const pending = { clientId: server.newId(), body: "…", at: "", state: "waiting" as const };
        this.state = fold(state, { type: "wrote", pending });
        // The room hears it, and so does the answer to the one who wrote it.
        const [fact = null, ...others] = this.said(pending.clientId);
        return this.tell(fact, fact, ...others);
      }
      case "edit":
      case "take-back":
        return this.tell(...server.change(seq, step.do === "take-back"));
      case "react":
        return this.tell(server.react(seq, PEOPLE[step.by] ?? ME, step.word, step.said));
      case "older":
        return this.send({ is: "page", page: this.page({ before: firstSeq(state) }) });
      case "newer":
        return this.send({ is: "page", page: this.page({ after: lastSeq(state) }) });
      case "reload":
        return this.send({ is: "page", page: this.page({ before: Infinity }) });
      case "let-go": {
        const left = { from: seq, through: seq + 1 };
        this.state = fold(state, { type: "let-go", ...left });
        return;
      }
      case "jump":
        return this.send({ is: "opened", page: this.page({ after: seq - 1 }) });
      case "catch-up":
        return this.send({ is: "caught-up", page: this.askCatchUp() });
      case "deliver":
        return this.arrive(step.which, true);
      case "double":
        return this.arrive(step.which, false);
      case "lose": {
        this.line.splice(step.which % Math.max(1, this.line.length), 1);
      }
    }
  }

  askCatchUp(): CatchUp {
    const { state } = this;
    const has = { from: firstSeq(state), through: lastSeq(state), since: state.revision };
    return this.server.catchUp(ME, has, this.thread);
  }

  private tell(...facts: (Fact | null)[]): void {
    for (const fact of facts) if (fact) this.send({ is: "fact", fact });
  }

  private send(arrival: Arrival): void {
    this.line.push(arrival);
  }

  private arrive(which: number, once: boolean): void {
    if (this.line.length === 0) return;
    const at = which % this.line.length;
    const arrival = this.line[at];
    if (once) this.line.splice(at, 1);
    if (arrival?.is === "fact")
      this.state = fold(this.state, { type: "heard", fact: arrival.fact });
    if (arrival?.is === "page")
      this.state = fold(this.state, { type: "paged", page: arrival.page });
    if (arrival?.is === "opened") {
      this.state = fold(this.state, { type: "opened", page: arrival.page });
    }
    if (arrival?.is === "caught-up") {
      this.state = fold(this.state, { type: "caught-up", page: arrival.page });
    }
  }

  /** The line is back: the room is joined, what waits is sent again, and what was missed is asked for until nothing is. */
  reconnect(): void {
    for (const { clientId } of this.state.pending) {
      const fact = this.server.postedAs(ME, clientId);
      if (fact) this.state = fold(this.state, { type: "heard", fact });
    }
    let asked = 0;
    do {
      expect((asked += 1)).toBeLessThan(60);
      this.state = fold(this.state, { type: "caught-up", page: this.askCatchUp() });
    } while (isBehind(this.state));
  }

  /** What may never be seen: a gap, a line as it never was, one line twice. */
  check(): void {
    const { lines, root } = this.state;
    lines.forEach((line, i) => {
      expect(root ? line.replyNo : line.seq).toBe(firstSeq(this.state) + i);
      expect(line).toEqual(this.server.lineAt(ME, line.seq, line.revision));
    });
    if (root) expect(root).toEqual(this.server.lineAt(ME, root.seq, root.revision));
  }
}

const fresh = ({ server, state }: World): Line[] =>
  server
    .view(ME)
    .filter(({ replyTo }) => state.root === null || replyTo?.seq === state.root.seq)
    .slice(firstSeq(state) - 1, lastSeq(state));

test.each([
  ["a conversation", null],
  ["a thread", 1],
])(
  "of %s: any order of facts, losses, doubles, pages and catch-ups ends as a fresh load",
  (_, thread) => {
    fc.assert(
      fc.property(fc.nat({ max: 9 }), fc.array(step, { maxLength: 60 }), (more, steps) => {
        const world = new World(thread === null ? more : more + 1, thread);
        for (const one of steps) {
          world.take(one);
          world.check();
        }
        world.reconnect();
        world.check();
        expect(world.state.lines).toEqual(fresh(world));
        const all = world.server.view(ME);
        const root = thread === null ? null : all[thread - 1];
        const newest = root ? (root.replies?.count ?? 0) : all.length;
        expect(world.state.root).toEqual(root);
        expect(world.state.newest).toBe(newest);
        expect(world.state.pending).toEqual([]);
        if (world.state.following) {
          expect(lastSeq(world.state)).toBe(newest);
          expect(world.state.held).toEqual([]);
        }
      }),
      { numRuns: Number(process.env["FC_RUNS"] ?? 1_000) },
    );
  },
);

describe("in particular", () => {
  const world = (said = 3) => new World(said);
  const hear = (state: Conversation, fact: Fact | null): Conversation =>
    fact ? fold(state, { type: "heard", fact }) : state;

  test("a message that overtakes another waits for it", () => {
    const { server, state } = world();
    const first = server.post("luz");
    const second = server.post("pete");
    const early = hear(state, second);
    expect(lastSeq(early)).toBe(3);
    expect(isBehind(early)).toBe(true);
    const both = hear(early, first);
    expect(lastSeq(both)).toBe(5);
    expect(isBehind(both)).toBe(false);
  });

  test("a word said about a message that has not arrived is not lost", () => {
    const { server, state } = world();
    const said = server.post("luz");
    const word = server.react(4, "pete", "GRACIAS", true);
    const after = hear(hear(state, word), said);
    expect(after.lines.at(-1)?.counts).toEqual({ GRACIAS: 1 });
  });

  test("a pending message becomes the real one by its client id, and only the author's does", () => {
    const { server, state } = world();
    const pending = { clientId: "c1", body: "hello", at: "", state: "waiting" as const };
    const wrote = fold(state, { type: "wrote", pending });
    const other = hear(wrote, server.post("luz", "c1"));
    expect(other.pending).toHaveLength(1);
    expect(hear(other, server.post(ME, "c1")).pending).toEqual([]);
  });

  test("a refusal keeps the words and its reason until it is tried again", () => {
    const { state } = world();
    const pending = { clientId: "c1", body: "hello", at: "", state: "waiting" as const };
    let now = fold(state, { type: "wrote", pending });
    now = fold(now, { type: "failed", clientId: "c1", error: "Too long." });
    expect(now.pending).toEqual([{ ...pending, state: "failed", error: "Too long." }]);
    now = fold(now, { type: "retried", clientId: "c1" });
    expect(now.pending).toEqual([pending]);
    expect(fold(now, { type: "given-up", clientId: "c1" }).pending).toEqual([]);
  });

  test("a root shows the last two of its replies, and what became of them", () => {
    const { server, state } = world();
    let now = state;
    for (const by of ["luz", "pete", "luz"]) {
      for (const fact of server.reply(by, 1)) now = hear(now, fact);
    }
    for (const fact of server.change(6, true)) now = hear(now, fact);
    expect(now.lines[0]?.replies).toEqual({
      count: 3,
      latest: [
        { seq: 5, author: { id: "pete", name: "pete" }, excerpt: "5" },
        { seq: 6, author: { id: "luz", name: "luz" }, excerpt: "" },
      ],
    });
    expect(isBehind(now)).toBe(false);
  });

  test("a thread hears nothing of what is said elsewhere, and is not behind for it", () => {
    const { server } = world();
    server.reply("luz", 1);
    let now = conversationOf(ME, server.page(ME, { before: Infinity }, 1));
    now = hear(now, server.post("pete"));
    now = hear(now, server.react(5, "luz", "GRACIAS", true));
    expect([lastSeq(now), now.newest, isBehind(now), now.held]).toEqual([1, 1, false, []]);
    for (const fact of server.reply("pete", 4)) now = hear(now, fact);
    expect(now.lines.map(({ seq }) => seq)).toEqual([4, 6]);
    expect(now.root?.replies?.count).toBe(2);
  });

  test("somebody reading far above hears that there is more, and nothing is added under her", () => {
    const { server, state } = world(9);
    const far = fold(state, { type: "opened", page: { ...server.page(ME, { after: 0 }) } });
    expect(far.following).toBe(false);
    const heard = hear(far, server.post("luz"));
    expect(heard.lines).toBe(far.lines);
    expect(heard.newest).toBe(10);
    expect(isBehind(heard)).toBe(false);
  });
});
