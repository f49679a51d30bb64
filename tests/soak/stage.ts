import { afterAll, afterEach, beforeAll, expect, vi } from "vitest";
import { whyNoPostgres } from "../../scripts/throwaway-postgres.mjs";
import { whyNoRedis } from "../../scripts/throwaway-redis.mjs";
import type { WeftProcess } from "../support/weft-process";
import type { Address, Client } from "./client";
import { check, History, say, type Counts } from "./history";
import { aWorld, clientsOf, converged, pause, type Talk, type World } from "./world";

/** Why no world can be made here, or null. */
export const whyNoWorld = (): string | null => whyNoPostgres() ?? whyNoRedis();

/** What no fault may change. */
export const EXACT = { lost: 0, doubled: 0, outOfOrder: 0 };

/** Two processes over one world, and a page for each of its people. */
export class Stage {
  world!: World;
  both!: [WeftProcess, WeftProcess];
  clients: Client[] = [];
  history = new History();

  constructor(private readonly envs: [Env, Env]) {}

  async start(talks: number, peopleInEach: number): Promise<void> {
    this.world = await aWorld(talks, peopleInEach);
    const [one, other] = this.envs;
    this.both = [await this.world.start(one), await this.world.start(other)];
  }

  /** Opens a page for each person of the first talks; each request and each connection goes to the next address in turn. */
  open(talks = this.world.talks.length, addresses = this.both.map(({ url }) => url)): void {
    this.openFor(this.world.talks.slice(0, talks), (n) => {
      let asked = n;
      return () => addresses[(asked += 1) % addresses.length] ?? "";
    });
  }

  /** Opens a page for each person of the talks, at the address that its number gives. */
  openFor(talks: Talk[], addressOf: (n: number) => Address): void {
    this.close();
    this.history = new History();
    this.clients = clientsOf(talks, this.history, addressOf);
  }

  close(): void {
    for (const client of this.clients.splice(0)) client.close();
  }

  /** Resolves once every page follows what is said. */
  connected(): Promise<void> {
    return vi.waitFor(
      () => {
        for (const { socket, state } of this.clients)
          expect(socket?.connected && state.following).toBe(true);
      },
      { timeout: 60_000, interval: 100 },
    );
  }

  /** Takes a process away and brings it back at the same address. */
  async replace(which: number, end: "kill" | "stop", awayMs = 1_000): Promise<void> {
    await this.both[which]?.[end]();
    await pause(awayMs);
    this.both[which] = await this.world.start(this.envs[which] ?? {}, this.both[which]?.port);
  }

  /** Holds what happened to what is stored and shown, prints it, and expects that nothing is lost, doubled or out of order, and that no process ended by itself. */
  async verdict(name: string, more: Record<string, unknown> = {}): Promise<Counts> {
    const ids = new Set(this.clients.map(({ who }) => who.talk));
    const stored = (await this.world.stored()).filter(({ talk }) => ids.has(talk));
    const began = Date.now();
    const all = await converged(this.clients, stored, 90_000);
    const views = this.clients.map((client) => client.view());
    const counts = check(this.history.entries(), stored, views);
    const ms = Date.now() - began;
    say(name, counts, { ...more, converged: all, ms, history: this.history.file });
    expect(counts).toMatchObject(EXACT);
    for (const weft of this.both) expect(weft.ended(), weft.output()).toBe(false);
    return counts;
  }
}

type Env = Record<string, string>;

/** The stage of a file's tests, with what each process has in its environment. */
export function aStage(talks: number, peopleInEach: number, envs: [Env, Env] = [{}, {}]): Stage {
  const stage = new Stage(envs);
  beforeAll(() => stage.start(talks, peopleInEach));
  afterAll(() => stage.world.remove());
  afterEach(() => stage.close());
  return stage;
}

/** The value that a share of the values does not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
