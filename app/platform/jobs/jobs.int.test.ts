import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { database, db } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import { defineJob, enqueue, prepareJobs, runJobsNow, startJobs, stopJobs } from "./jobs.server";

const ran: string[] = [];
let failures = 0;

const greet = defineJob("test.greet", z.object({ name: z.string().max(10) }), async ({ name }) => {
  if (failures > 0) {
    failures -= 1;
    throw new Error("not yet");
  }
  ran.push(name);
});

const chain = defineJob("test.chain", z.object({ left: z.number() }), async ({ left }) => {
  ran.push(`chain ${left}`);
  if (left > 0) await transact((tx) => enqueue(tx, chain, { left: left - 1 }));
});

let stuck: (() => void) | undefined;
const slow = defineJob("test.slow", z.object({}), async (_, { signal }) => {
  await new Promise<void>((resolve, reject) => {
    stuck = resolve;
    signal.addEventListener("abort", () => reject(new Error("stopping")));
  });
  ran.push("slow");
});

defineJob("test.often", z.object({}), async () => void ran.push("often"), { everyHours: 12 });

const later = (name: string) => transact((tx) => enqueue(tx, greet, { name }));
const states = async () => {
  const { rows } = await database.executeSql("select name, state from pgboss.job order by name");
  return rows;
};

describe("jobs", () => {
  beforeAll(() => prepareJobs());
  beforeEach(async () => {
    ran.length = 0;
    failures = 0;
    await database.executeSql("delete from pgboss.job");
  });
  afterAll(() => stopJobs());

  it("runs what was committed, once, and nothing that was rolled back", async () => {
    await later("Luz");
    await expect(
      transact(async (tx) => {
        await enqueue(tx, greet, { name: "Pete" });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    await runJobsNow();
    await runJobsNow();
    expect(ran).toEqual(["Luz"]);
  });

  it("runs what jobs enqueue in their turn", async () => {
    await transact((tx) => enqueue(tx, chain, { left: 2 }));
    await runJobsNow();
    expect(ran).toEqual(["chain 2", "chain 1", "chain 0"]);
  });

  it("keeps one waiting job for a key, and takes the next when that one runs", async () => {
    const once = () => transact((tx) => enqueue(tx, greet, { name: "Ana" }, { singletonKey: "a" }));
    expect([await once(), await once()]).toEqual([true, false]);
    await runJobsNow();
    expect(await once()).toBe(true);
    await runJobsNow();
    expect(ran).toEqual(["Ana", "Ana"]);
  });

  it("refuses a payload that does not fit before it is written", async () => {
    await expect(later("a name much too long")).rejects.toThrow();
    expect(await states()).toEqual([]);
  });

  it("tries again after a failure, and gives up after the last attempt", async () => {
    failures = 1;
    await later("Sam");
    await expect(runJobsNow()).rejects.toThrow("not yet");
    await runJobsNow();
    expect(ran).toEqual([]);
    await runJobsNow({ early: true });
    expect(ran).toEqual(["Sam"]);

    failures = 99;
    await later("Bo");
    for (let i = 0; i < 6; i += 1) {
      await expect(runJobsNow({ early: true })).rejects.toThrow("not yet");
    }
    await runJobsNow({ early: true });
    expect(await states()).toContainEqual({ name: "test.greet", state: "failed" });
  });

  it("works by itself, side by side by queue, and lays down long work when it stops", async () => {
    await startJobs();
    await transact((tx) => enqueue(tx, slow, {}));
    await vi.waitFor(() => expect(stuck).toBeDefined(), 5_000);
    await later("Rosa");
    await vi.waitFor(() => expect(ran).toContain("Rosa"), 5_000);
    expect(ran.filter((name) => name === "often")).toEqual(["often"]);
    await stopJobs();
    expect(ran).not.toContain("slow");
    expect(await states()).toContainEqual({ name: "test.slow", state: "retry" });
    expect(await db.$queryRaw`select 1 as one`).toEqual([{ one: 1 }]);
    await prepareJobs();
  });

  it("leaves the connection usable when a script of the queue fails", async () => {
    await database
      .executeSql("create table pgboss.half (id int); select 1 / 0;")
      .catch(() => undefined);
    expect(await db.$queryRaw`select to_regclass('pgboss.half')::text as half`).toEqual([
      { half: null },
    ]);
  });

  it.runIf(database.kind === "postgres")(
    "gives fifty jobs to two workers of one queue without running one twice",
    async () => {
      await transact(async (tx) => {
        for (let i = 0; i < 50; i += 1) await enqueue(tx, greet, { name: `n${i}` });
      });
      await Promise.all([runJobsNow(), runJobsNow(), runJobsNow()]);
      expect(new Set(ran).size).toBe(50);
      expect(ran.length).toBe(50);
    },
  );
});
