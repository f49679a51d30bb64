import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import type {
  HeadsNoted,
  MessageChanged,
  MessagePosted,
  MessageReacted,
} from "~/features/discussion/events.server";
import type { CatchUp, Line } from "~/features/discussion/talk";
import {
  conversationOf,
  firstSeq,
  fold,
  isBehind,
  lastSeq,
  lineOfPosted,
  type Action,
  type Conversation,
} from "~/features/discussion/ui/conversation-model";
import { onceMore } from "~/features/discussion/ui/once-more";
import type { History, View } from "./history";

type Fact = [name: string, payload: never];

/** Where a client finds Weft just now; it asks anew for each request and each connection. */
export type Address = () => string;

interface Who {
  id: string;
  cookie: string;
  talk: string;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const PATIENCE_MS = 400;

/** One open page: the app's own model of a conversation over a real socket and real requests, and a pen. */
export class Client {
  state: Conversation;
  socket: Socket | null = null;
  /** A port of this machine that stands before Weft's own. */
  viaPort: number | null = null;
  /** Requests that were refused, or not answered at all. */
  readonly failures: string[] = [];
  /** How long it took each time until the room was joined again. */
  readonly offlineMs: number[] = [];
  private lostAt: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    readonly who: Who,
    private readonly address: Address,
    private readonly history: History,
  ) {
    this.state = conversationOf(who.id, { lines: [], newest: 0, revision: 0 });
  }

  private reach(url: string): string {
    return this.viaPort === null ? url : `http://localhost:${this.viaPort}`;
  }

  private get path() {
    return `/conversations/${this.who.talk}/messages`;
  }

  /** Opens the socket and joins the room; again and again when it breaks, wherever Weft is then. */
  open(): void {
    if (this.closed) return;
    const socket = io(this.reach(this.address()), {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      timeout: 5_000,
      extraHeaders: { Cookie: this.who.cookie },
    });
    this.socket = socket;
    let isOver = false;
    // A break while the room is being joined is told twice: by the socket and by the question.
    const again = () => {
      if (isOver) return;
      isOver = true;
      this.lostAt ??= Date.now();
      socket.removeAllListeners();
      socket.disconnect();
      if (!this.closed) setTimeout(() => this.open(), 200 + Math.random() * 400);
    };
    socket.once("connect_error", again);
    socket.once("disconnect", again);
    socket.on("facts", (facts: Fact[]) => facts.forEach((fact) => this.hear(fact)));
    socket.once("connect", () => {
      const join = socket.timeout(5_000).emitWithAck("join", `conversation:${this.who.talk}`);
      join.then((ok) => (ok ? this.joined() : again()), again);
    });
  }

  private joined(): Promise<void> {
    if (this.lostAt !== null) this.offlineMs.push(Date.now() - this.lostAt);
    this.lostAt = null;
    return this.catchUp();
  }

  private hear([name, payload]: Fact): void {
    const fact = payload as { conversationId: string };
    if (fact.conversationId !== this.who.talk) return;
    if (name === "discussion:message-posted") {
      const line = lineOfPosted(payload as MessagePosted);
      this.history.note({ is: "heard", talk: this.who.talk, by: this.who.id, seq: line.seq });
      this.fold({ type: "heard", fact: { fact: "posted", line } });
    }
    if (name === "discussion:message-changed")
      this.fold({ type: "heard", fact: { fact: "changed", ...(payload as MessageChanged) } });
    if (name === "discussion:message-reacted")
      this.fold({ type: "heard", fact: { fact: "reacted", ...(payload as MessageReacted) } });
    if (name === "discussion:heads-noted") {
      const { newest, revision } = payload as HeadsNoted;
      this.fold({ type: "moved", newest, revision });
    }
  }

  private fold(action: Action): void {
    this.state = fold(this.state, action);
    if (!isBehind(this.state)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.catchUp(), PATIENCE_MS);
  }

  /** What is answered, with its body read to the end; null when the line broke before, or took too long. */
  async request(path: string, form?: Record<string, string>): Promise<Answer | null> {
    const url = this.address();
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), 10_000);
    try {
      const response = await fetch(this.reach(url) + path, {
        redirect: "manual",
        signal: patience.signal,
        headers: { Cookie: this.who.cookie, Origin: url },
        ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
      });
      const body = await response.text();
      if (!response.ok) this.failures.push(`${response.status} ${path}`);
      return { ok: response.ok, status: response.status, body };
    } catch (error) {
      this.failures.push(`${(error as Error).message} ${path}`);
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  readonly catchUp = onceMore(() => this.askUntilThere());

  private async askUntilThere(): Promise<void> {
    for (let asked = 0; asked < 200 && !this.closed; asked += 1) {
      const { state } = this;
      const query = `from=${firstSeq(state)}&after=${lastSeq(state)}&since=${state.revision}`;
      const answer = await this.request(`${this.path}?${query}`);
      if (answer?.ok) this.fold({ type: "caught-up", page: JSON.parse(answer.body) as CatchUp });
      else await pause(300);
      if (answer?.ok && !isBehind(this.state)) return;
    }
  }

  /** Says something, sending it again (`times` each time) until it is answered; false when it gave up after `patienceMs`. */
  async say(
    n: number,
    { times = 1, patienceMs = 120_000, againAfterMs = 150 + Math.random() * 300 } = {},
  ): Promise<boolean> {
    const { talk, id: by } = this.who;
    const clientId = randomUUID();
    const at = new Date().toISOString();
    const body = `${by} ${n}`;
    this.history.note({ is: "sent", talk, by, clientId, n });
    this.fold({ type: "wrote", pending: { clientId, body, at, state: "waiting" } });
    for (const until = Date.now() + patienceMs; Date.now() < until;) {
      const form = { clientId, body };
      const answers = await Promise.all(
        Array.from({ length: times }, () => this.request(this.path, form)),
      );
      for (const answer of answers) {
        if (!answer?.ok) continue;
        const { line } = JSON.parse(answer.body) as { line: Line };
        this.history.note({ is: "acknowledged", talk, by, clientId, seq: line.seq });
        this.fold({ type: "heard", fact: { fact: "posted", line } });
      }
      if (answers.some((answer) => answer?.ok)) return true;
      await pause(againAfterMs);
    }
    this.history.note({ is: "gave-up", talk, by, clientId, n });
    return false;
  }

  view(): View {
    const { lines, pending } = this.state;
    return {
      reader: this.who.id,
      talk: this.who.talk,
      lines: lines.map(({ seq, clientId, author }) => ({ seq, clientId, by: author.id })),
      pending: pending.length,
    };
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.socket?.removeAllListeners();
    this.socket?.disconnect();
  }
}

interface Answer {
  ok: boolean;
  status: number;
  body: string;
}
