import { io } from "socket.io-client";
import { describe, expect, test, vi } from "vitest";
import { aStage, whyNoWorld } from "./stage";
import { FULL, pause, writing } from "./world";

/** Between two messages of one person. */
const PAUSE_MS = FULL ? 3_000 : 6_000;

describe.skipIf(whyNoWorld())("two processes", () => {
  const stage = aStage(FULL ? 10 : 5, 20);

  test("what is said at one is heard at the other, and who is here is known to both", async () => {
    stage.open(1);
    await stage.connected();
    const [talk] = stage.world.talks;
    const [ana] = stage.clients;
    if (!talk || !ana) throw new Error("there are people");
    await ana.say(0);
    await vi.waitFor(() => {
      for (const { state } of stage.clients) expect(state.lines).toHaveLength(1);
    }, 10_000);
    for (const client of stage.clients.slice(0, 2)) {
      await vi.waitFor(async () => {
        const ids = await client.socket?.timeout(2_000).emitWithAck("present", talk.circleId);
        expect((ids as string[]).length).toBe(20);
      });
    }
    await stage.verdict("heard at the other");
  });

  test("a process killed under writing clients loses nothing, doubles nothing, and all see the same", async () => {
    stage.open();
    await stage.connected();
    const stop = writing(stage.clients, PAUSE_MS);
    for (let round = 0; round < (FULL ? 20 : 2); round += 1) {
      await pause(3_000);
      await stage.replace(round % 2, "kill");
    }
    await pause(2_000);
    await stop();
    const counts = await stage.verdict(`kill -9 under ${stage.clients.length} clients`);
    expect(counts.acknowledged).toBe(counts.sent);
    expect(counts.sent).toBeGreaterThan(stage.clients.length);
  });

  test("a session that ends at one process is cut at the other within a second, and hears nothing after", async () => {
    const [talk] = stage.world.talks;
    const [ana, ben] = talk?.people ?? [];
    if (!ana || !ben) throw new Error("there are people");
    const heard: number[] = [];
    const times: Record<string, number> = {};
    for (const [where, weft] of [
      ["same", stage.both[0]] as const,
      ["other", stage.both[1]] as const,
    ]) {
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
      await fetch(`${stage.both[0].url}/sign-out`, {
        method: "POST",
        redirect: "manual",
        headers: { Cookie: cookie, Origin: stage.both[0].url },
      });
      await cut;
      times[where] = Date.now() - began;
      heard.length = 0;
      await fetch(`${stage.both[0].url}/conversations/${talk?.id}/messages`, {
        method: "POST",
        headers: { Cookie: ana.cookie, Origin: stage.both[0].url },
        body: new URLSearchParams({ clientId: crypto.randomUUID(), body: "without her" }),
      });
      await pause(500);
      expect(heard).toEqual([]);
    }
    process.stdout.write(`${JSON.stringify({ test: "revoked session", ms: times })}\n`);
    expect(times["other"]).toBeLessThan(1_000 + (times["same"] ?? 0));
  });

  test("a membership that ends, also while Redis is away, silences its sockets on both", async () => {
    const talk = stage.world.talks[1];
    const [ana, ben] = talk?.people ?? [];
    if (!talk || !ana || !ben) throw new Error("there are people");
    await stage.world.redis.kill();
    await pause(1_600);
    stage.openFor([{ ...talk, people: [ben] }], () => () => stage.both[1].url);
    await stage.connected();
    const socket = stage.clients[0]?.socket;
    const facts: unknown[] = [];
    socket?.on("facts", (some: [string, unknown][]) => facts.push(...some));
    const form = new URLSearchParams({ intent: "leave" });
    const left = await fetch(`${stage.both[0].url}/circles/${await slugOf(talk.circleId)}/about`, {
      method: "POST",
      redirect: "manual",
      headers: { Cookie: ben.cookie, Origin: stage.both[0].url },
      body: form,
    });
    expect(left.status).toBeLessThan(400);
    await pause(1_000);
    facts.length = 0;
    await fetch(`${stage.both[1].url}/conversations/${talk.id}/messages`, {
      method: "POST",
      headers: { Cookie: ana.cookie, Origin: stage.both[1].url },
      body: new URLSearchParams({ clientId: crypto.randomUUID(), body: "without him" }),
    });
    await pause(700);
    expect(facts).toEqual([]);
    await stage.world.redis.start();
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
