import { describe, expect, test } from "vitest";
import { aStage, percentile, whyNoWorld } from "./stage";
import { FULL, pause, writing } from "./world";

describe.skipIf(whyNoWorld())("two processes and PostgreSQL", () => {
  const stage = aStage(FULL ? 5 : 2, 20);

  test.each([
    { what: "that is stopped at once", end: "kill" as const, awayMs: FULL ? 20_000 : 2_000 },
    { what: "whose first process is killed", end: "crash" as const, awayMs: FULL ? 60_000 : 500 },
  ])(
    "$what, and comes back: no process ends, nothing confirmed is lost, and writing goes on",
    async ({ what, end, awayMs }) => {
      stage.open();
      await stage.connected();
      const stop = writing(stage.clients.slice(2, 40), 4_000);
      const firstWrites: number[] = [];
      for (let round = 0; round < (FULL ? 3 : 1); round += 1) {
        await pause(2_000);
        await stage.world.postgres[end]();
        await pause(awayMs);
        await stage.world.postgres.start();
        const back = Date.now();
        // One who asks again at once and does not wait between.
        await stage.clients[round % 2]?.say(1_000 + round, { againAfterMs: 50 });
        firstWrites.push(Date.now() - back);
      }
      await pause(1_000);
      await stop();
      const counts = await stage.verdict(`PostgreSQL ${what}`, { firstWrites });
      expect(counts.acknowledged).toBe(counts.sent);
      expect(percentile(firstWrites, 0.5)).toBeLessThan(FULL ? 2_000 : 20_000);
      for (const { url } of stage.both) expect((await fetch(`${url}/readyz`)).status).toBe(200);
    },
  );
});
