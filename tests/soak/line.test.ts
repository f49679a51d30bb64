import { resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { badLine } from "./bad-line";
import { aStage, whyNoWorld } from "./stage";
import { FULL, pause, writing } from "./world";

describe.skipIf(whyNoWorld())("two processes, one of them an hour ahead", () => {
  const ahead = resolve("tests/soak/hour-ahead.mjs");
  const stage = aStage(FULL ? 5 : 2, 20, [{}, { NODE_OPTIONS: `--import ${ahead}` }]);

  test("and a line that delays, cuts, goes dead and brings everything three times: all is there once, in order", async () => {
    const ports = stage.both.map(({ port }) => port);
    const line = await badLine(ports, { delayMs: 60, cut: 0.02, dead: 0.01 });
    onTestFinished(() => line.close());
    stage.open();
    for (const client of stage.clients) client.viaPort = line.port;
    await stage.connected();
    const stop = writing(stage.clients, FULL ? 3_000 : 4_000, 3);
    await pause(FULL ? 300_000 : 8_000);
    await stop();
    // What is dead now is given up by either side in its own time; a page that is opened anew is not waited for.
    line.close();
    for (const client of stage.clients) client.viaPort = null;
    const counts = await stage.verdict("a bad line, each sent three times", line.tally);
    expect(counts.acknowledged).toBe(counts.sent);
    expect(line.tally.cut).toBeGreaterThan(0);
    expect(line.tally.dead).toBeGreaterThan(0);
  });

  test("an hour between clocks changes no order, and no time of a message", async () => {
    stage.open();
    await stage.connected();
    const stop = writing(stage.clients, 3_000);
    await pause(4_000);
    await stop();
    const counts = await stage.verdict("an hour ahead");
    expect(counts.acknowledged).toBe(counts.sent);
    for (const { state } of stage.clients) {
      const times = state.lines.map(({ at }) => at);
      expect(times).toEqual([...times].sort());
      expect(Date.parse(times.at(-1) ?? "")).toBeLessThan(Date.now() + 60_000);
    }
  });
});
