import { resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Database, overPostgres } from "~/platform/db/database.server";
import { openPostgres } from "~/platform/db/postgres.server";
import { newId } from "~/shared/ids";
import {
  freePort,
  type ThrowawayPostgres,
  throwawayPostgres,
  whyNoPostgres,
} from "../../../scripts/throwaway-postgres.mjs";

const MIGRATIONS = resolve("prisma/migrations");
const PATIENCE = { boot: 1_500, connect: 1_000, statement: 5_000 };
/** How long the server stays away: WEFT_AWAY_MS=20000 for the long form. */
const AWAY_MS = Number(process.env["WEFT_AWAY_MS"] ?? 3_000);

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe.skipIf(whyNoPostgres())("a PostgreSQL server of our own", () => {
  let server: ThrowawayPostgres;
  beforeAll(async () => {
    server = await throwawayPostgres();
  });
  afterAll(() => server.remove());

  async function open(url = server.url): Promise<Database> {
    const database = overPostgres(await openPostgres(url, MIGRATIONS, PATIENCE));
    onTestFinished(() => database.close());
    return database;
  }

  const aProgram = ({ db }: Database) => {
    const id = newId();
    return db.program.create({ data: { id, name: id } });
  };

  test(
    "that goes away and comes back: queries fail at once, nothing confirmed is lost, and they work again",
    async () => {
      const database = await open();
      await aProgram(database);
      // Connections lie idle, one is in a transaction.
      const inTransaction = database.db.$transaction(async (tx) => {
        await tx.program.count();
        await pause(500);
        await tx.program.create({ data: { id: newId(), name: "never" } });
      });
      const cut = expect(inTransaction).rejects.toThrow();
      await Promise.all([1, 2, 3, 4].map(() => database.db.program.count()));
      await server.kill();
      await cut;
      const asked = Date.now();
      await expect(aProgram(database)).rejects.toThrow();
      expect(await database.ready()).toBe(false);
      expect(Date.now() - asked).toBeLessThan(5_000);
      await pause(AWAY_MS);
      await server.start();
      const back = Date.now();
      await vi.waitFor(() => aProgram(database), { timeout: 5_000, interval: 50 });
      expect(Date.now() - back).toBeLessThan(2_000);
      expect(await database.ready()).toBe(true);
      const names = await database.db.program.findMany({ select: { name: true } });
      expect(names).not.toContainEqual({ name: "never" });
    },
    60_000 + AWAY_MS,
  );

  test("that closes idle connections is asked again on new ones", async () => {
    const database = await open();
    await Promise.all([1, 2, 3].map(() => database.db.program.count()));
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'weft'",
    );
    await admin.end();
    await vi.waitFor(() => database.db.program.count(), { timeout: 5_000 });
  });

  test("is spoken to in UTC, whatever its own time zone", async () => {
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    await admin.query("alter role weft set timezone = 'America/New_York'");
    await admin.end();
    const { db } = await open();
    const createdAt = new Date("2026-07-04T23:30:15.123Z");
    const { id } = await db.program.create({ data: { id: newId(), name: "zoned", createdAt } });
    expect((await db.program.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(createdAt);
  });

  test("that does not know the database or the password is given up at once, in words", async () => {
    const url = server.url.replace("weft@", "weft:secret@").replace(/[^/]+$/, "nowhere");
    const begun = Date.now();
    const refused = open(url);
    await expect(refused).rejects.toThrow(
      /^Weft can't reach PostgreSQL at 127\.0\.0\.1:\d+, database nowhere \(DATABASE_URL\): database "nowhere" does not exist\.$/,
    );
    await expect(refused).rejects.not.toThrow("secret");
    expect(Date.now() - begun).toBeLessThan(PATIENCE.boot);
  });
});

test("a server that is down at boot is waited for, then named without its password", async () => {
  const said: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const port = await freePort();
  const url = `postgresql://weft:secret@127.0.0.1:${port}/weft`;
  const begun = Date.now();
  await expect(openPostgres(url, MIGRATIONS, PATIENCE)).rejects.toThrow(
    `Weft can't reach PostgreSQL at 127.0.0.1:${port}, database weft (DATABASE_URL): connect ECONNREFUSED 127.0.0.1:${port}.`,
  );
  expect(Date.now() - begun).toBeGreaterThanOrEqual(PATIENCE.boot);
  expect(said.join("")).toContain(
    `PostgreSQL at 127.0.0.1:${port}, database weft does not answer yet; waiting`,
  );
  expect(said.join("")).not.toContain("secret");
});
