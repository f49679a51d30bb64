import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import {
  type ThrowawayPostgres,
  throwawayPostgres,
  whyNoPostgres,
} from "../../../scripts/throwaway-postgres.mjs";
import { throwawayRedis, whyNoRedis } from "../../../scripts/throwaway-redis.mjs";
import { startWeft } from "../../support/weft-process";

const TAKEN = /Another Weft is already running on this PostgreSQL database[^]*set REDIS_URL/;

describe.skipIf(whyNoPostgres())("one PostgreSQL database", () => {
  let server: ThrowawayPostgres;
  beforeAll(async () => {
    server = await throwawayPostgres();
  });
  afterAll(() => server.remove());

  async function start(env: Record<string, string> = {}) {
    const weft = await startWeft({ DATABASE_URL: server.url, ...env });
    onTestFinished(() => weft.remove());
    return weft;
  }

  test("refuses a second process that could not be heard, in plain words, and has room again once the first is killed", async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(TAKEN);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    await first.kill();
    const next = await start();
    expect((await fetch(`${next.url}/readyz`)).status).toBe(200);
  }, 180_000);

  test.skipIf(whyNoRedis())(
    "has room for several that Redis joins, and for none beside them without it",
    async () => {
      const redis = await throwawayRedis();
      if (!redis) throw new Error("Redis is installed");
      onTestFinished(() => redis.remove());
      const joined = { REDIS_URL: redis.url };
      const both = [await start(joined), await start(joined)];
      await expect(start()).rejects.toThrow(TAKEN);
      for (const { url } of both) expect((await fetch(`${url}/readyz`)).status).toBe(200);
    },
    180_000,
  );
});
