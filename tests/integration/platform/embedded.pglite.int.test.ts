import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Embedded, openEmbedded } from "~/platform/db/embedded.server";
import { tidy } from "~/platform/db/housekeeping.server";
import { aFolder, embeddedChild, startChild } from "../../support/child";

/** Two in every test run, twenty in `npm run soak`. */
const ROUNDS = Array.from(
  { length: process.env["WEFT_SOAK"] === "full" ? 20 : 2 },
  (_, n) => n + 1,
);

let made: string;

/** A data folder with an empty database in it: copied, because making one takes seconds. */
function aDataFolder(): string {
  const folder = aFolder();
  cpSync(made, folder, { recursive: true });
  return folder;
}

async function open(folder: string): Promise<Embedded> {
  const embedded = await openEmbedded(folder);
  onTestFinished(() => embedded.close());
  return embedded;
}

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), "weft-made-"));
  // What a start that was cut off left behind.
  mkdirSync(join(made, "pg.unfinished"));
  writeFileSync(join(made, "pg.unfinished", "PG_VERSION"), "");
  await (await openEmbedded(made)).close();
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

describe("the folder on disk", () => {
  test("is made whole, whatever an earlier start left", () => {
    expect(existsSync(join(made, "pg", "PG_VERSION"))).toBe(true);
    expect(existsSync(join(made, "pg.unfinished"))).toBe(false);
  });

  test("is synced with each commit, and with the names of new files", async () => {
    const { pg, syncs } = await open(aDataFolder());
    await pg.exec("create table kept (n int)");
    const before = { ...syncs };
    for (let n = 0; n < 20; n += 1) await pg.query("insert into kept values ($1)", [n]);
    expect(syncs.files - before.files).toBeGreaterThanOrEqual(20);
    const folders = syncs.folders;
    await pg.exec("select pg_switch_wal()");
    await pg.exec("insert into kept values (21)");
    await pg.exec("checkpoint");
    expect(syncs.folders).toBeGreaterThan(folders);
    const settings = await pg.query("select current_setting('fsync') as fsync");
    expect(settings.rows).toEqual([{ fsync: "on" }]);
  });

  test.each(ROUNDS)(
    "loses no acknowledged row when its process is killed, round %i",
    async () => {
      const folder = aDataFolder();
      const child = startChild(process.execPath, embeddedChild("write"), { DATA_DIR: folder });
      await child.prints("\n25\n");
      await new Promise((done) => setTimeout(done, Math.random() * 300));
      await child.kill("SIGKILL");
      const acknowledged = Number(child.stdout().trim().split("\n").at(-1));
      const { pg } = await open(folder);
      const { rows } = await pg.query<{ n: number; last: number }>(
        "select count(*)::int as n, max(n)::int as last from kept",
      );
      expect(rows[0]?.last).toBeGreaterThanOrEqual(acknowledged);
      expect(rows[0]?.n).toBe(rows[0]?.last);
    },
    120_000,
  );

  test("that holds something else is left alone", async () => {
    const folder = aFolder();
    mkdirSync(join(folder, "pg"));
    writeFileSync(join(folder, "pg", "letter.txt"), "Dear Ana");
    await expect(openEmbedded(folder)).rejects.toThrow(/has files that are no database/);
    expect(existsSync(join(folder, "pg", "letter.txt"))).toBe(true);
  });

  test("that is damaged is named, with what PostgreSQL says", async () => {
    const folder = aDataFolder();
    writeFileSync(join(folder, "pg", "global", "pg_control"), "");
    await expect(openEmbedded(folder)).rejects.toThrow(
      /can't open its database in the folder .*\/pg/,
    );
  });
});

test("tidying cleans and measures the tables that changed", async () => {
  const { pg } = await open(aDataFolder());
  await pg.exec("create table kept (n int)");
  await pg.exec("insert into kept select generate_series(1, 1000); update kept set n = n + 1");
  await tidy(pg);
  const { rows } = await pg.query(
    "select n_dead_tup::int as dead, n_mod_since_analyze::int as unmeasured from pg_stat_user_tables where relname = 'kept'",
  );
  expect(rows).toEqual([{ dead: 0, unmeasured: 0 }]);
});
