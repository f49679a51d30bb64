import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "../../../tests/support/database";
import { db } from "~/platform/db/db.server";

beforeEach(() => emptyDatabase());

test("the list by name is read from its index", async () => {
  await db.$executeRaw`set enable_seqscan = off`;
  const plan = await db.$queryRaw<Record<string, string>[]>`
    explain select id from member where (name_key(name) collate "C", id)
      > (name_key('Ana'), ${crypto.randomUUID()}::uuid)
    order by name_key(name) collate "C", id limit 10`;
  await db.$executeRaw`reset enable_seqscan`;
  expect(plan.map((row) => Object.values(row)[0]).join("\n")).toContain("member_name_key_idx");
});
