import { io } from "socket.io-client";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { whyNoPostgres } from "../../scripts/throwaway-postgres.mjs";
import { whyNoRedis } from "../../scripts/throwaway-redis.mjs";
import type { WeftProcess } from "../support/weft-process";
import type { Client } from "./client";
import { check, History, say, type Counts } from "./history";
import { aWorld, clientsOf, converged, FULL, pause, writing, type World } from "./world";

/** Between two messages of one person. */
const PAUSE_MS = FULL ? 3_000 : 6_000;
const EXACT = { lost: 0, doubled: 0, outOfOrder: 0 };

describe.skipIf(whyNoPostgres() ?? whyNoRedis())("two processes", () => {
  let world: World;
  let both: [WeftProcess, WeftProcess];
  let clients: Client[] = [];
  let history: History;

  beforeAll(async () => {
    world = await aWorld(10, 20);
    both = [await world.start(), await world.start()];
  });
  afterAll(() => world.remove());
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  /** Opens a page for each person of the first talks; each request and each connection goes to the next process in turn. */
  function open(talks = world.talks.length, addresses = both.map(({ url }) => url)): void {
    history = new History();
    clients = clientsOf(world.talks.slice(0, talks), history, (n) => {
      let asked = n;
      return () => addresses[(asked += 1) % addresses.length] ?? "";
    });
  }

  /** Holds what happened to what is stored and shown, and prints it. */
  async function verdict(name: string, withinMs = 15_000): Promise<Counts> {
    const ids = new Set(clients.map(({ who }) => who.talk));
    const stored = (await world.stored()).filter(({ talk }) => ids.has(talk));
    const began = Date.now();
    const all = await converged(clients, stored, withinMs);
    const views = clients.map((client) => client.view());
    const counts = check(history.entries(), stored, views);
    say(name, counts, { converged: all, ms: Date.now() - began, history: history.file });
    return counts;
  }

  const connected = () =>
    vi.waitFor(
      () => {
        for (const { socket, state } of clients)
          expect(socket?.connected && state.following).toBe(true);
      },
      { timeout: 60_000, interval: 100 },
    );

  test("what is said at one is heard at the other, and who is here is known to both", async () => {
    open(1);
    await connected();
    const [talk] = world.talks;
    const [ana] = clients;
    if (!talk || !ana) throw new Error("there are people");
    await ana.say(0);
    await vi.waitFor(() => {
      for (const { state } of clients) expect(state.lines).toHaveLength(1);
    });
    for (const client of clients.slice(0, 2)) {
      await vi.waitFor(async () => {
        const ids = await client.socket?.timeout(2_000).emitWithAck("present", talk.circleId);
        expect((ids as string[]).length).toBe(20);
      });
    }
    expect(await verdict("heard at the other")).toMatchObject(EXACT);
  });

  test("a process killed under 200 writing clients loses nothing, doubles nothing, and all see the same", async () => {
    open();
    await connected();
    const stop = writing(clients, PAUSE_MS);
    for (let round = 0; round < (FULL ? 20 : 2); round += 1) {
      await pause(3_000);
      const victim = round % 2;
      await both[victim]?.kill();
      await pause(1_000);
      both[victim] = await world.start({}, both[victim]?.port);
    }
    await pause(2_000);
    await stop();
    const counts = await verdict("kill -9 under 200 clients");
    expect(counts).toMatchObject(EXACT);
    expect(counts.acknowledged).toBe(counts.sent);
    expect(counts.sent).toBeGreaterThan(200);
  });

  test("PostgreSQL that is gone and back: no process ends, and nothing confirmed is lost", async () => {
    open(5);
    await connected();
    const stop = writing(clients.slice(1), PAUSE_MS);
    await pause(2_000);
    await world.postgres.kill();
    await pause(FULL ? 20_000 : 3_000);
    await world.postgres.start();
    const back = Date.now();
    await clients[0]?.say(1_000);
    const firstWrite = Date.now() - back;
    await pause(2_000);
    await stop();
    const counts = await verdict("PostgreSQL gone and back");
    say("first write after it is back", counts, { ms: firstWrite });
    expect(counts).toMatchObject(EXACT);
    expect(counts.acknowledged).toBe(counts.sent);
    for (const { url } of both) expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  test("a session that ends at one process is cut at the other within a second, and hears nothing after", async () => {
    const [talk] = world.talks;
    const [ana, ben] = talk?.people ?? [];
    if (!ana || !ben) throw new Error("there are people");
    const heard: number[] = [];
    const times: Record<string, number> = {};
    for (const [where, weft] of [["same", both[0]] as const, ["other", both[1]] as const]) {
      const cookie = await signInAgain(ben.id);
      const socket = io(weft.url, {
        transports: ["websocket"],
        forceNew: true,
        reconnection: false,
        extraHeaders: { Cookie: cookie },
      });
      socket.on("facts", () => heard.push(Date.now()));
      await new Promise<void>((done) => socket.once("connect", () => done()));
      await socket.timeout(5_000).emitWithAck("join", `conversation:${talk?.id}`);
      const cut = new Promise((done) => socket.once("disconnect", done));
      const began = Date.now();
      await fetch(`${both[0].url}/sign-out`, {
        method: "POST",
        redirect: "manual",
        headers: { Cookie: cookie, Origin: both[0].url },
      });
      await cut;
      times[where] = Date.now() - began;
      heard.length = 0;
      await fetch(`${both[0].url}/conversations/${talk?.id}/messages`, {
        method: "POST",
        headers: { Cookie: ana.cookie, Origin: both[0].url },
        body: new URLSearchParams({ clientId: crypto.randomUUID(), body: "without her" }),
      });
      await pause(500);
      expect(heard).toEqual([]);
    }
    process.stdout.write(`${JSON.stringify({ test: "revoked session", ms: times })}\n`);
    expect(times["other"]).toBeLessThan(1_000 + (times["same"] ?? 0));
  });

  test("a membership that ends, also while Redis is away, silences its sockets on both", async () => {
    const talk = world.talks[1];
    const [ana, ben] = talk?.people ?? [];
    if (!talk || !ana || !ben) throw new Error("there are people");
    await world.redis.kill();
    await pause(1_600);
    history = new History();
    clients = clientsOf([{ ...talk, people: [ben] }], history, () => () => both[1].url);
    await connected();
    const socket = clients[0]?.socket;
    const facts: unknown[] = [];
    socket?.on("facts", (some: [string, unknown][]) => facts.push(...some));
    const form = new URLSearchParams({ intent: "leave" });
    const left = await fetch(`${both[0].url}/circles/${await slugOf(talk.circleId)}/about`, {
      method: "POST",
      redirect: "manual",
      headers: { Cookie: ben.cookie, Origin: both[0].url },
      body: form,
    });
    expect(left.status).toBeLessThan(400);
    await pause(1_000);
    facts.length = 0;
    await fetch(`${both[1].url}/conversations/${talk.id}/messages`, {
      method: "POST",
      headers: { Cookie: ana.cookie, Origin: both[1].url },
      body: new URLSearchParams({ clientId: crypto.randomUUID(), body: "without him" }),
    });
    await pause(700);
    expect(facts).toEqual([]);
    await world.redis.start();
  });
});

async function signInAgain(memberId: string): Promise<string> {
  const { startSession } = await import("~/features/accounts/door.server");
  const cookie = await startSession(new Request("http://localhost/"), memberId);
  return cookie.split(";")[0] ?? "";
}

async function slugOf(circleId: string): Promise<string> {
  const { db } = await import("~/platform/db/db.server");
  return (await db.circle.findUniqueOrThrow({ where: { id: circleId } })).slug;
}
