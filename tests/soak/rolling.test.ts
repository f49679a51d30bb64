import { describe, expect, test } from "vitest";
import { freePort } from "../support/weft-process";
import { behind, isHere, NGINX, untilReady } from "./proxy";
import { aStage, percentile, whyNoWorld } from "./stage";
import { FULL, pause, writing } from "./world";

const port = await freePort();

describe.skipIf(whyNoWorld() ?? !isHere("nginx"))("two processes behind nginx", () => {
  const url = `http://localhost:${port}`;
  const stage = aStage(FULL ? 5 : 1, 20, [{ ORIGIN: url }, { ORIGIN: url }]);

  test("that are replaced one after the other refuse nobody, and pages are connected again within seconds", async () => {
    const ports = { 8080: port, 3001: stage.both[0].port, 3002: stage.both[1].port };
    const { printed } = await behind(NGINX, ports);
    await untilReady(url, printed);
    stage.open(stage.world.talks.length, [url]);
    await stage.connected();
    const stop = writing(stage.clients, FULL ? 4_000 : 2_500);
    for (let round = 0; round < (FULL ? 20 : 2); round += 1) {
      await pause(2_000);
      await stage.replace(round % 2, "stop", 100);
    }
    await pause(2_000);
    await stop();
    const failed = stage.clients.flatMap(({ failures }) => failures);
    const offline = stage.clients.flatMap(({ offlineMs }) => offlineMs);
    const counts = await stage.verdict("rolling restart", {
      failed: failed.length,
      reconnected: offline.length,
      reconnectedP50: percentile(offline, 0.5),
      reconnectedMost: Math.max(...offline),
    });
    expect(counts.acknowledged).toBe(counts.sent);
    // On a machine that is short of time, what the system took at the very moment may be reset.
    expect(failed.length, printed().slice(-3_000)).toBeLessThanOrEqual(
      FULL ? 0 : counts.sent * 0.05,
    );
    expect(offline.length).toBeGreaterThan(0);
    expect(percentile(offline, 0.5)).toBeLessThan(FULL ? 3_000 : 30_000);
  });
});
