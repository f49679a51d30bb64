import { describe, expect, test } from "vitest";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { statementsSoFar, tallyStatements } from "~/platform/db/statements.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../support/database";
import { aCircle, aMember, aMessage } from "../../support/factories";

const database = useDatabase();

describe("the database of a test", () => {
  test("is the one that feature code imports", async () => {
    await aMember({ name: "Ana" });
    expect(database.db).toBe(db);
    expect(await db.member.count()).toBe(1);
  });

  test("is empty again for the next test", async () => {
    expect(await db.member.count()).toBe(0);
    const ana = await aMember();
    const circle = await aCircle({ createdById: ana.id, members: [await aMember()] });
    const message = await aMessage({ conversation: circle.conversation, author: ana });
    expect(message.seq).toBe(1);
    expect(circle.memberCount).toBe(2);
  });
});

describe("transactions", () => {
  test("leave nothing when they throw", async () => {
    const work = db.$transaction(async (tx) => {
      await tx.program.create({ data: { id: newId(), name: "P" } });
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect(await db.program.count()).toBe(0);
  });

  test("run at the isolation level that was asked for", async () => {
    const rows = await db.$transaction(
      (tx) =>
        tx.$queryRaw<{ level: string }[]>`select current_setting('transaction_isolation') as level`,
      { isolationLevel: Prisma.TransactionIsolationLevel.Serializable },
    );
    expect(rows).toEqual([{ level: "serializable" }]);
  });

  test("a commit that fails is reported", async () => {
    await database.executeSql(
      "create table later (id int primary key, other int references later deferrable initially deferred)",
    );
    try {
      const work = db.$transaction((tx) => tx.$executeRaw`insert into later values (1, 2)`);
      await expect(work).rejects.toThrow();
      expect(await db.$queryRaw`select * from later`).toEqual([]);
    } finally {
      await database.executeSql("drop table later");
    }
  });
});

test("times survive the way to the database and back", async () => {
  const createdAt = new Date("2026-07-04T23:30:15.123Z");
  const { id } = await db.program.create({ data: { id: newId(), name: "P", createdAt } });
  expect((await db.program.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(createdAt);
  const rows = await db.$queryRaw<
    { at: Date }[]
  >`select created_at as at from program where id = ${id}::uuid`;
  expect(rows[0]?.at).toEqual(createdAt);
});

test("statements are counted for the process and for the work that asks", async () => {
  const tally = { statements: 0, ms: 0 };
  const before = statementsSoFar().statements;
  await tallyStatements(tally, async () => {
    await db.member.count();
    await db.$transaction((tx) => tx.member.count());
  });
  await db.member.count();
  expect(tally.statements).toBe(2);
  expect(statementsSoFar().statements).toBe(before + 3);
});

test("plain SQL: a script without values, one statement with them", async () => {
  expect(await database.executeSql("select 1 as a; select 2 as b")).toMatchObject({
    rows: [{ b: 2 }],
  });
  expect(await database.executeSql("select $1::int as c", [3])).toMatchObject({ rows: [{ c: 3 }] });
  expect(await database.ready()).toBe(true);
});
