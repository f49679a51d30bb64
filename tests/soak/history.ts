import { appendFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One thing that happened to a message, as its sender or a reader saw it. */
export type Entry =
  | { is: "sent" | "gave-up"; talk: string; by: string; clientId: string; n: number }
  | { is: "acknowledged"; talk: string; by: string; clientId: string; seq: number }
  | { is: "heard"; talk: string; by: string; seq: number };

/** A message as the database has it. */
export interface Stored {
  talk: string;
  by: string;
  clientId: string;
  seq: number;
}

/** What one reader shows in the end. */
export interface View {
  reader: string;
  talk: string;
  lines: { seq: number; clientId: string; by: string }[];
  pending: number;
}

export interface Counts {
  sent: number;
  acknowledged: number;
  delivered: number;
  lost: number;
  doubled: number;
  outOfOrder: number;
}

/** Everything that happened in a run, one JSON line each, in a file that outlives a failing test. */
export class History {
  readonly file = join(mkdtempSync(join(tmpdir(), "weft-history-")), "history.jsonl");
  private waiting: string[] = [];

  note(entry: Entry): void {
    this.waiting.push(JSON.stringify({ at: Date.now(), ...entry }));
    if (this.waiting.length > 50) this.write();
  }

  write(): void {
    if (this.waiting.length > 0) appendFileSync(this.file, `${this.waiting.join("\n")}\n`);
    this.waiting = [];
  }

  entries(): Entry[] {
    this.write();
    const lines = readFileSync(this.file, "utf8").trimEnd().split("\n");
    return lines.map((line) => JSON.parse(line) as Entry);
  }
}

const key = ({ by, clientId }: { by: string; clientId: string }) => `${by} ${clientId}`;
const descents = (numbers: number[]) =>
  numbers.filter((n, i) => i > 0 && n <= (numbers[i - 1] ?? 0)).length;

/** How many times a value comes more than once. */
function repeats(values: string[]): number {
  return values.length - new Set(values).size;
}

/**
 * Holds a history against what is stored and what is shown. Lost: acknowledged and not stored, or
 * stored and not shown to a reader, or shown and not stored. Doubled: stored, acknowledged at two
 * places, or shown twice. Out of order: a place that nobody holds, a reader's lines that do not
 * ascend, or one writer's messages stored in another order than they were sent.
 */
export function check(entries: Entry[], stored: Stored[], views: View[]): Counts {
  const counts = { sent: 0, acknowledged: 0, delivered: 0, lost: 0, doubled: 0, outOfOrder: 0 };
  const sent = entries.flatMap((entry) => (entry.is === "sent" ? [entry] : []));
  const acknowledged = new Map<string, number>();
  const places = new Map(stored.map((one) => [key(one), one.seq]));
  counts.sent = sent.length;
  counts.delivered = entries.filter((entry) => entry.is === "heard").length;
  counts.doubled += repeats(stored.map(key));
  for (const entry of entries) {
    if (entry.is !== "acknowledged") continue;
    const before = acknowledged.get(key(entry));
    if (before !== undefined && before !== entry.seq) counts.doubled += 1;
    acknowledged.set(key(entry), entry.seq);
  }
  counts.acknowledged = acknowledged.size;
  for (const [message, seq] of acknowledged) if (places.get(message) !== seq) counts.lost += 1;
  for (const talk of new Set(stored.map((one) => one.talk))) {
    const seqs = stored.filter((one) => one.talk === talk).map(({ seq }) => seq);
    counts.outOfOrder += seqs.sort((a, b) => a - b).filter((seq, i) => seq !== i + 1).length;
  }
  for (const by of new Set(sent.map((entry) => entry.by))) {
    const order = sent.filter((entry) => entry.by === by).map((entry) => places.get(key(entry)));
    counts.outOfOrder += descents(order.filter((seq) => seq !== undefined));
  }
  for (const view of views) {
    const there = stored.filter(({ talk }) => talk === view.talk);
    const shown = new Set(view.lines.map(key));
    counts.lost += there.filter((one) => !shown.has(key(one))).length + view.pending;
    counts.lost += view.lines.filter((line) => places.get(key(line)) !== line.seq).length;
    counts.doubled += repeats(view.lines.map(key));
    counts.outOfOrder += descents(view.lines.map(({ seq }) => seq));
  }
  return counts;
}

/** Prints the counts of a run, as every one of these tests does. */
export function say(name: string, counts: Counts, more: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ test: name, ...counts, ...more })}\n`);
}
