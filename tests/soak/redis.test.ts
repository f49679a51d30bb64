import { createClient } from "redis";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Client } from "./client";
import { aStage, percentile, whyNoWorld } from "./stage";
import { FULL, pause, writing } from "./world";

describe.skipIf(whyNoWorld())("two processes and Redis", () => {
  const stage = aStage(FULL ? 5 : 2, 20);

  /** Until then somebody of the first talk says something once in a while, each in turn (nobody may say much); how long each took to be acknowledged, and to be heard by somebody on the other process. */
  async function probing(until: number) {
    const first = stage.clients.slice(0, 20);
    const speakers = first.filter((_, n) => n % 2 === 0);
    const to = first[1] as Client;
    const took: { acknowledged: number[]; heard: number[] } = { acknowledged: [], heard: [] };
    for (let n = 0; Date.now() < until; n += 1) {
      const from = speakers[n % speakers.length] as Client;
      const began = Date.now();
      await from.say(n);
      took.acknowledged.push(Date.now() - began);
      const mine = from.state.lines.at(-1)?.seq ?? 0;
      await vi.waitFor(() => expect((to.state.lines.at(-1)?.seq ?? 0) >= mine).toBe(true), {
        timeout: 20_000,
        interval: 10,
      });
      took.heard.push(Date.now() - began);
      await pause(300);
    }
    return took;
  }
  const figures = (took: Awaited<ReturnType<typeof probing>>) => ({
    acknowledgedP50: percentile(took.acknowledged, 0.5),
    acknowledgedMost: Math.max(...took.acknowledged),
    heardElsewhereP50: percentile(took.heard, 0.5),
    heardElsewhereMost: Math.max(...took.heard),
  });

  /** Everybody stays with one process, every second one with the other. */
  async function eachAtOne() {
    const [one, other] = stage.both;
    stage.openFor(stage.world.talks, (n) => () => (n % 2 ? other : one).url);
    await stage.connected();
  }

  /** A process that just started is slow for a while; that is another matter. */
  const warm = () =>
    vi.waitFor(
      async () => {
        const took = await probing(Date.now() + 1);
        expect(took.acknowledged[0]).toBeLessThan(FULL ? 1_000 : 4_000);
      },
      { timeout: 60_000, interval: 100 },
    );

  async function connectedRedis() {
    const client = createClient({ url: stage.world.redis.url });
    client.on("error", () => undefined);
    onTestFinished(() => client.destroy());
    return client.connect();
  }

  /** Both processes listen at Redis, and what is said at one reaches the other before its look at the database would. */
  async function carriesAgain() {
    const admin = await connectedRedis();
    await vi.waitFor(
      async () => expect((await admin.pubSubNumSub("weft:bell"))["weft:bell"]).toBe(2),
      { timeout: 30_000, interval: 100 },
    );
    await vi.waitFor(
      async () => {
        const took = await probing(Date.now() + 1);
        expect((took.heard[0] ?? 0) - (took.acknowledged[0] ?? 0)).toBeLessThan(500);
      },
      { timeout: 30_000, interval: 1_000 },
    );
  }

  test("that is frozen holds nobody up: posts are acknowledged, and heard on the other process a little later", async () => {
    await eachAtOne();
    const stop = writing(stage.clients.slice(20), 4_000);
    await warm();
    stage.world.redis.freeze();
    const took = await probing(Date.now() + (FULL ? 30_000 : 6_000));
    stage.world.redis.thaw();
    await pause(1_000);
    await stop();
    const counts = await stage.verdict("Redis frozen", figures(took));
    expect(counts.acknowledged).toBe(counts.sent);
    // By facts, and not by each of them asking: 20 are in a talk.
    expect(counts.delivered).toBeGreaterThan(counts.acknowledged * 20 * 0.7);
    expect(percentile(took.acknowledged, 0.5)).toBeLessThan(FULL ? 1_000 : 10_000);
    expect(Math.max(...took.acknowledged)).toBeLessThan(FULL ? 5_000 : 20_000);
    await carriesAgain();
  });

  test("that is killed, comes back empty, is emptied and full holds nobody up, and carries the news again", async () => {
    await eachAtOne();
    const stop = writing(stage.clients.slice(20), 4_000);
    await warm();
    await stage.world.redis.kill();
    const away = await probing(Date.now() + (FULL ? 20_000 : 3_000));
    await stage.world.redis.start();
    await carriesAgain();
    const admin = await connectedRedis();
    await admin.flushAll();
    await admin.configSet("maxmemory", "1");
    const full = await probing(Date.now() + 2_000);
    await admin.configSet("maxmemory", "0");
    await stop();
    const counts = await stage.verdict("Redis killed", figures(away));
    expect(counts.acknowledged).toBe(counts.sent);
    for (const { acknowledged } of [away, full])
      expect(Math.max(...acknowledged)).toBeLessThan(FULL ? 5_000 : 20_000);
  });
});
