import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rawSocket, type RawSocket } from "../support/raw-socket";
import { aStage, percentile, whyNoWorld } from "./stage";
import { FULL, pause, writing } from "./world";

const MB = 1_048_576;
const OPENING = FULL ? 5_000 : 1_000;

/** Memory of a process that is in use, in MB. */
const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

describe.skipIf(whyNoWorld() ?? process.platform !== "linux")("two processes among", () => {
  const stage = aStage(2, 20);

  test(`${OPENING} connections that are opened at once: who writes is answered, and each is let in or told no`, async () => {
    stage.open();
    await stage.connected();
    const stop = writing(stage.clients, 5_000);
    const people = stage.world.talks.flatMap((talk) => talk.people);
    const began = Date.now();
    const opening = Array.from({ length: OPENING }, (_, n) =>
      rawSocket(stage.both[n % 2]?.port ?? 0, people[n % people.length]?.cookie ?? ""),
    );
    const sockets = await Promise.all(opening);
    const openedMs = Date.now() - began;
    const letIn = sockets.filter((raw) => raw.received().includes('40{"sid"')).length;
    await stop();
    const megabytes = stage.both.map(({ pid }) => Math.round(memoryOf(pid)));
    for (const { tcp } of sockets) tcp.destroy();
    const counts = await stage.verdict("opened at once", { letIn, openedMs, megabytes });
    expect(counts.acknowledged).toBe(counts.sent);
    expect(letIn).toBeGreaterThan(OPENING * 0.9);
  });

  test("clients that send a thousand events a second, ten megabytes, nonsense, or take nothing: others talk on, and memory does not grow", async () => {
    stage.open();
    await stage.connected();
    const [talk] = stage.world.talks;
    const [port, pid] = [stage.both[0].port, stage.both[0].pid];
    const cookie = talk?.people[0]?.cookie ?? "";
    const stop = writing(stage.clients.slice(1), 4_000);
    await pause(2_000);
    const before = memoryOf(pid);
    let stopped = false;
    let cut = 0;
    /** Comes back and does its harm again as long as the test goes on. */
    const harm = async (work: (raw: RawSocket) => Promise<unknown>) => {
      while (!stopped) {
        const raw = await rawSocket(port, cookie);
        for (let n = 0; n < 100 && !raw.isClosed() && !stopped; n += 1) {
          await work(raw);
          await pause(100);
        }
        cut += raw.isClosed() ? 1 : 0;
        raw.tcp.destroy();
        await pause(200);
      }
    };
    const name = `conversation:${talk?.id}`;
    const harms = [
      harm(async (raw) => {
        for (let n = 0; n < 100; n += 1) raw.send(`42["writing","${name}"]`);
      }),
      harm(async (raw) => raw.send(`42["join","${"x".repeat(10 * MB)}"]`)),
      harm(async (raw) => raw.send('42["__proto__",{"a":1}]')),
      harm(async (raw) => raw.send("hello", 0xf1)),
      harm(async (raw) => {
        raw.send(`421["join","${name}"]`);
        raw.tcp.pause();
      }),
    ];
    const answered: number[] = [];
    const [enough, most] = FULL ? [120_000, 120_000] : [5_000, 60_000];
    for (const began = Date.now(); Date.now() - began < (cut > 2 ? enough : most);) {
      const asked = Date.now();
      await fetch(`${stage.both[0].url}/healthz`);
      answered.push(Date.now() - asked);
      await pause(50);
    }
    stopped = true;
    await Promise.all(harms);
    await stop();
    const grownMb = Math.round(memoryOf(pid) - before);
    const p99 = percentile(answered, 0.99);
    const counts = await stage.verdict("hostile clients", { grownMb, cut, answeredP99: p99 });
    expect(counts.acknowledged).toBe(counts.sent);
    expect(cut).toBeGreaterThan(2);
    // What waits to be collected counts too; in the long run it does not grow.
    expect(grownMb).toBeLessThan(FULL ? 100 : 200);
    expect((await fetch(`${stage.both[0].url}/healthz`)).status).toBe(200);
  });
});
