import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openReaders, type Readers } from "~/platform/db/readers.server";
import { type ThrowawayPostgres, throwawayPostgres } from "../../../scripts/throwaway-postgres.mjs";

let server: ThrowawayPostgres;
let readers: Readers;
let other: pg.Client;
const NAME = "weft-readers-test";

beforeAll(async () => {
  server = await throwawayPostgres();
  const config = { connectionString: server.url, application_name: NAME };
  readers = openReaders(config, "SET TIME ZONE 'UTC'");
  other = new pg.Client({ connectionString: server.url });
  await other.connect();
});
afterAll(async () => {
  await readers.end();
  await other.end();
  await server.remove();
});

const one = async (text: string, ...values: unknown[]) => (await readers.read(text, values))[0];

test("what is asked in one moment is answered each for itself, a refused one too", async () => {
  const [first, refused, last] = await Promise.allSettled([
    one("select $1::int as n", 1),
    one("select 1 / $1::int as n", 0),
    one("select $1::int as n", 3),
  ]);
  expect(first).toMatchObject({ value: { n: 1 } });
  expect(refused.status).toBe("rejected");
  expect(last).toMatchObject({ value: { n: 3 } });
});

test("more is asked at once than there are connections", async () => {
  const asked = Array.from({ length: 60 }, async (_, n) => {
    if (n % 3 === 0) await new Promise((resolve) => setTimeout(resolve, n % 7));
    return one("select $1::int as n, pg_sleep(0.001)", n);
  });
  const got = (await Promise.all(asked)) as { n: number }[];
  expect(got.map(({ n }) => n)).toEqual(got.map((_, n) => n));
  const { rows } = await other.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where application_name = $1",
    [NAME],
  );
  expect(rows[0]?.n).toBeLessThanOrEqual(3);
});

test("a table that changed under a kept plan is read anew", async () => {
  await other.query("create table kept_plan (a int); insert into kept_plan values (1)");
  const read = () => one("select * from kept_plan where a = $1", 1);
  expect(await read()).toEqual({ a: 1 });
  await other.query("alter table kept_plan add column b text default 'new'");
  expect(await read()).toEqual({ a: 1, b: "new" });
  await other.query("drop table kept_plan");
});

test("what is asked over a connection that breaks is asked again over another", async () => {
  const slow = one("select $1::int as n, pg_sleep(0.3)", 5);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await other.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1",
    [NAME],
  );
  expect(await slow).toMatchObject({ n: 5 });
  expect(await one("select $1::int as n", 6)).toEqual({ n: 6 });
});
