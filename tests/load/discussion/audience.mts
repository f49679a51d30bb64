// Listeners in a room, and people who post there by HTTP form as a browser does.
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { leanSocket, type LeanSocket } from "./lean-socket.mts";
import { quantile, rounded } from "./statistics.mts";

export interface Told {
  posted: number;
  acknowledged: number;
  deliveries: number;
  lost: number;
  doubled: number;
  p50ms: number;
  p99ms: number;
  /** How long each took until the last had it, in ms. */
  ms: readonly number[];
}

interface Sent {
  at: number;
  heard: number;
  lastAt: number;
}

// A server ends connections that rest for five seconds: none is used that it may be ending just now.
const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 3_000 });

/** Listeners of one conversation; what is posted carries a mark by which each of them knows it. */
export class Audience {
  private readonly sockets: LeanSocket[] = [];
  private readonly sent = new Map<number, Sent>();
  private marks = 0;
  private parsed = { text: "", marks: [] as number[] };

  constructor(
    private readonly port: number,
    private readonly conversationId: string,
    private readonly cookies: readonly string[],
  ) {}

  get size(): number {
    return this.sockets.length;
  }

  /** Grows to so many listeners, 25 at a time. */
  async growTo(listeners: number): Promise<void> {
    while (this.sockets.length < listeners) {
      const next = Math.min(25, listeners - this.sockets.length);
      const made = await Promise.all(
        Array.from({ length: next }, (_, n) => this.listener(this.sockets.length + n)),
      );
      this.sockets.push(...made);
    }
  }

  private async listener(n: number): Promise<LeanSocket> {
    const cookie = this.cookies[n % this.cookies.length] ?? "";
    const socket = await leanSocket({
      port: this.port,
      cookie,
      onFacts: (text) => this.hear(text),
    });
    await socket.join(`conversation:${this.conversationId}`);
    return socket;
  }

  private hear(text: string): void {
    if (this.parsed.text !== text) {
      this.parsed = { text, marks: [...text.matchAll(/mark-(\d+)-/g)].map(([, n]) => Number(n)) };
    }
    const now = performance.now();
    for (const mark of this.parsed.marks) {
      const one = this.sent.get(mark);
      if (!one) continue;
      one.heard += 1;
      one.lastAt = now;
    }
  }

  /** Posts one; true once the server acknowledged it. */
  private post(): Promise<boolean> {
    const mark = (this.marks += 1);
    this.sent.set(mark, { at: performance.now(), heard: 0, lastAt: 0 });
    const body = new URLSearchParams({
      clientId: randomUUID(),
      body: `mark-${mark}- a few words, about as many as people say in one breath`,
    }).toString();
    return new Promise((resolve) => {
      const asked = request(
        {
          ...{ port: this.port, host: "127.0.0.1", agent, method: "POST" },
          path: `/conversations/${this.conversationId}/messages`,
          headers: {
            Host: `localhost:${this.port}`,
            Origin: `http://localhost:${this.port}`,
            Cookie: this.cookies[mark % this.cookies.length] ?? "",
            "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
            "Content-Length": Buffer.byteLength(body),
            Accept: "*/*",
          },
        },
        (response) => {
          response.resume();
          response.on("end", () => resolve(response.statusCode === 200));
        },
      );
      asked.on("error", () => resolve(false));
      asked.end(body);
    });
  }

  private async heardByAll(patience: number): Promise<void> {
    const until = performance.now() + patience;
    const all = () => [...this.sent.values()].every(({ heard }) => heard >= this.size);
    while (!all() && performance.now() < until) await new Promise((done) => setTimeout(done, 5));
  }

  private tally(acknowledged: number): Told {
    const sent = [...this.sent.values()];
    const reached = sent.filter(({ heard }) => heard >= this.size);
    const ms = reached.map(({ at, lastAt }) => lastAt - at);
    this.sent.clear();
    return {
      posted: sent.length,
      acknowledged,
      deliveries: sent.reduce((sum, { heard }) => sum + heard, 0),
      lost: sent.reduce((sum, { heard }) => sum + Math.max(0, this.size - heard), 0),
      doubled: sent.reduce((sum, { heard }) => sum + Math.max(0, heard - this.size), 0),
      p50ms: rounded(quantile(ms, 0.5)),
      p99ms: rounded(quantile(ms, 0.99)),
      ms,
    };
  }

  /** One after the other, each when the one before reached everybody, with a little rest. */
  async oneByOne(posts: number): Promise<Told> {
    let acknowledged = 0;
    for (let n = 0; n < posts; n += 1) {
      const answered = this.post();
      await this.heardByAll(10_000);
      if (await answered) acknowledged += 1;
      await new Promise((done) => setTimeout(done, 40));
    }
    return this.tally(acknowledged);
  }

  /** So many a second, whether the server keeps up or not. */
  async atRate(perSecond: number, seconds: number): Promise<Told> {
    const answers: Promise<boolean>[] = [];
    const began = performance.now();
    const total = Math.round(perSecond * seconds);
    while (answers.length < total) {
      const due = Math.min(total, ((performance.now() - began) / 1000) * perSecond);
      while (answers.length < due) answers.push(this.post());
      await new Promise((done) => setTimeout(done, 2));
    }
    const acknowledged = (await Promise.all(answers)).filter(Boolean).length;
    await this.heardByAll(5_000);
    return this.tally(acknowledged);
  }

  close(): void {
    for (const socket of this.sockets.splice(0)) socket.close();
  }
}
