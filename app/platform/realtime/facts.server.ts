import { singleton } from "../singleton.server";
import { tellOthers } from "./bell.server";
import { broadcast, type Told } from "./broadcast.server";
import { sockets } from "./hub.server";

/** One fact as it travels: its name and what it carries. */
export type Fact = readonly [name: string, payload: unknown];

export interface Sending {
  /** It may be left out for a reader whose line is slow. */
  mayGetLost?: boolean;
  /** A fact of the same name and key that still waits for the same readers is folded into this one, and leaves in its place. */
  foldedBy?: Folding;
}

export interface Folding {
  key: string;
  /** What stands for both. */
  fold(older: unknown, newer: unknown): unknown;
}

interface Waiting {
  fact: Fact;
  key: string | undefined;
}

/** Facts for those in a room who are in none of the others. */
interface Batch {
  room: string;
  except: string[];
  waiting: Waiting[];
  mayGetLost: boolean;
}

interface Outbound {
  /** By room and exceptions, in the order they leave. */
  batches: Map<string, Batch>;
  timer: NodeJS.Timeout | undefined;
  isDue: boolean;
  /** Nothing leaves before this moment (performance.now()). */
  notBefore: number;
}

const outbound = singleton<Outbound>("outbound-facts", () => ({
  batches: new Map(),
  timer: undefined,
  isDue: false,
  notBefore: 0,
}));

// A broadcast costs time for each reader. After one that took long the next waits twice as long,
// and takes along what is said meanwhile: so a third of the process's time at most goes into
// broadcasts. One that took less than a millisecond holds nothing up.
const REST = 2;
const SHORTEST_MS = 1;
const LONGEST_MS = 25;

/** Sends a fact to everybody in the rooms, once each: at the end of this tick when little is going on, otherwise together with what else is said within a few milliseconds. In each room facts arrive in the order of sending. */
export function sendFact(rooms: readonly string[], fact: Fact, sending: Sending = {}): void {
  // In several rooms is in the first of them, or in the second and not in the first …
  const parts = rooms.map((room, at) => ({ room, except: rooms.slice(0, at) }));
  const keys = parts.map(({ room, except }) => [room, ...except].join(" "));
  if (wouldOvertake(rooms, keys)) flushFacts();
  for (const [at, part] of parts.entries()) add(keys[at] ?? "", part, fact, sending);
  schedule();
}

/** Whether, in one of the rooms, something that waits would leave after a fact that is added to what leaves before it. */
function wouldOvertake(rooms: readonly string[], keys: readonly string[]): boolean {
  let isJoining = false;
  for (const [key, { room }] of outbound.batches) {
    if (keys.includes(key)) isJoining = true;
    else if (isJoining && rooms.includes(room)) return true;
  }
  return false;
}

function add(
  key: string,
  { room, except }: Pick<Batch, "room" | "except">,
  [name, payload]: Fact,
  { mayGetLost = false, foldedBy }: Sending,
): void {
  const batch = outbound.batches.get(key) ?? { room, except, waiting: [], mayGetLost: true };
  batch.waiting.push({
    fact: foldedBy ? [name, folded(batch.waiting, name, payload, foldedBy)] : [name, payload],
    key: foldedBy?.key,
  });
  batch.mayGetLost &&= mayGetLost;
  outbound.batches.set(key, batch);
}

function folded(waiting: Waiting[], name: string, payload: unknown, by: Folding): unknown {
  const at = waiting.findIndex(({ fact, key }) => key === by.key && fact[0] === name);
  const [older] = at < 0 ? [] : waiting.splice(at, 1);
  return older ? by.fold(older.fact[1], payload) : payload;
}

function schedule(): void {
  if (outbound.isDue) return;
  outbound.isDue = true;
  const wait = outbound.notBefore - performance.now();
  if (wait > 0) outbound.timer = setTimeout(flushFacts, wait);
  else queueMicrotask(() => outbound.isDue && outbound.timer === undefined && flushFacts());
}

const ears = singleton("told-ears", () => new Map<string, (payload: unknown) => void>());

/** Calls the ear with each fact of this name that is told on this process, wherever it was published. */
export const onTold = (name: string, ear: (payload: unknown) => void): void =>
  void ears.set(name, ear);

/** Sends facts at once to the readers of this process. */
export function emitHere(told: Told): void {
  for (const [name, payload] of told.facts) ears.get(name)?.(payload);
  const io = sockets();
  if (io) broadcast(io, told);
}

/** Sends at once what waits. */
export function flushFacts(): void {
  clearTimeout(outbound.timer);
  outbound.timer = undefined;
  outbound.isDue = false;
  const io = sockets();
  const batches = [...outbound.batches.values()];
  outbound.batches.clear();
  const began = performance.now();
  for (const { room, except, waiting, mayGetLost } of batches) {
    const facts = waiting.map(({ fact }) => fact);
    const told = { room, except, facts, mayGetLost };
    if (io) emitHere(told);
    tellOthers({ is: "facts", ...told, facts: facts.map(([name, payload]) => [name, payload]) });
  }
  const now = performance.now();
  const cost = now - began;
  outbound.notBefore = cost < SHORTEST_MS ? 0 : now + Math.min(LONGEST_MS, cost * REST);
}
