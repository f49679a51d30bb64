import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "../../../tests/support/database";
import { aMember } from "../../../tests/support/factories";
import type { Viewer } from "~/features/accounts/door";
import { db } from "~/platform/db/db.server";
import { peopleFor } from "./queries.server";

const viewer = (id: string): Viewer => ({
  ...{ id, sessionId: "s", email: "m@example.org", role: "MEMBER" as const },
  ...{ language: "en" as const, timeZone: "UTC", theme: "system" as const },
});

beforeEach(() => emptyDatabase());

const SORTED = [
  "Ana",
  "Ángela",
  "bell hooks",
  "Bo",
  "de la Cruz",
  "Łukasz",
  "Luz",
  "Ñandú",
  "Nora",
];

test("names come as people look them up, and a page goes on where the last one ended", async () => {
  for (const name of [...SORTED].reverse()) await aMember({ name });
  const { id } = await aMember({ name: "Ana" });
  for (let i = 0; i < 30; i += 1) await aMember({ name: "Ana" });
  const her = viewer(id);
  const first = await peopleFor(her, { q: "", after: null });
  expect(first.rows.every(({ name }) => name === "Ana")).toBe(true);
  const second = await peopleFor(her, { q: "", after: first.next });
  expect(second.next).toBeNull();
  expect(second.rows.map(({ name }) => name)).toEqual(["Ana", ...SORTED]);
  const seen = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(seen).size).toBe(40);
});

test("a part of a name finds it whatever the accents, capitals and barred letters of either", async () => {
  const { id } = await aMember({ name: "Łukasz Ångström" });
  await aMember({ name: "Somebody else" });
  for (const q of ["lukasz", "ŁUK", "angstrom", "Ång"]) {
    const { rows } = await peopleFor(viewer(id), { q, after: null });
    expect(rows.map(({ name }) => name)).toEqual(["Łukasz Ångström"]);
  }
});

test("the list by name is read from its index", async () => {
  await db.$executeRaw`set enable_seqscan = off`;
  const plan = await db.$queryRaw<Record<string, string>[]>`
    explain select id from member where (name_key(name) collate "C", id)
      > (name_key('Ana'), ${crypto.randomUUID()}::uuid)
    order by name_key(name) collate "C", id limit 10`;
  await db.$executeRaw`reset enable_seqscan`;
  expect(plan.map((row) => Object.values(row)[0]).join("\n")).toContain("member_name_key_idx");
});
