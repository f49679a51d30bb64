import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Prisma } from "~/generated/prisma/client";
import { openWriters, type Statements, type Writers } from "~/platform/db/writers.server";
import { type ThrowawayPostgres, throwawayPostgres } from "../../../scripts/throwaway-postgres.mjs";

let server: ThrowawayPostgres;
let writers: Writers;
let other: pg.Client;

beforeAll(async () => {
  server = await throwawayPostgres();
  writers = openWriters({ connectionString: server.url }, "SET TIME ZONE 'UTC'");
  other = new pg.Client({ connectionString: server.url });
  await other.connect();
  await other.query("create table said (n int primary key)");
});
afterAll(async () => {
  await writers.end();
  await other.end();
  await server.remove();
});
beforeEach(() => other.query("truncate said"));

const stored = async () =>
  (await other.query<{ n: number }>("select n from said order by n")).rows.map(({ n }) => n);
const say = (tx: Statements, n: number) => tx.$queryRaw`insert into said values (${n}::int)`;
const sayLast = async (tx: Statements, n: number) =>
  tx.$queryLast?.<{ n: number }[]>(Prisma.sql`insert into said values (${n}::int) returning n`);

test("the last statement takes the commit along, and its rows are known once both are done", async () => {
  let there: number[] = [];
  const rows = await writers.transaction(async (tx) => {
    void say(tx, 1);
    const last = await sayLast(tx, 2);
    // Without another round: whoever looks a moment later finds it, though the work goes on.
    await expect.poll(async () => (there = await stored())).toEqual([1, 2]);
    return last;
  });
  expect(rows).toEqual([{ n: 2 }]);
  expect(there).toEqual([1, 2]);
});

test("where the last statement fails nothing is stored, and the connection serves the next", async () => {
  const failing = writers.transaction(async (tx) => {
    void say(tx, 1);
    return sayLast(tx, 1);
  });
  await expect(failing).rejects.toMatchObject({ code: "23505" });
  expect(await stored()).toEqual([]);
  await writers.transaction((tx) => say(tx, 3));
  expect(await stored()).toEqual([3]);
});

test("where a statement before it failed and nobody minded, the transaction says that it was undone", async () => {
  const failing = writers.transaction(async (tx) => {
    void say(tx, 1);
    void say(tx, 1);
    return sayLast(tx, 2).catch(() => undefined);
  });
  await expect(failing).rejects.toThrow("undone");
  expect(await stored()).toEqual([]);
});
