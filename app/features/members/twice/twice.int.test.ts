import { describe, expect, test } from "vitest";
import { useDatabase } from "../../../../tests/support/database";
import { aCohort, aMember } from "../../../../tests/support/factories";
import { newId } from "~/shared/ids";
import { compareChanged } from "./compare.server";
import { pairsPage, pairsWaiting, sayDifferent } from "./pairs.server";

const { db } = useDatabase();

/** The pairs found among everybody, each as its names and reasons. */
async function found(): Promise<string[]> {
  await compareChanged();
  const { pairs } = await pairsPage(null);
  return pairs
    .map(
      ({ one, other, reasons }) =>
        `${[one.name, other.name].sort().join(" + ")}: ${reasons.join(" ")}`,
    )
    .sort();
}

const aPerson = (name: string, email?: string, given: Parameters<typeof aMember>[0] = {}) =>
  aMember({ name, ...given, account: { ...given.account, ...(email && { email }) } });

describe("who may be here twice", () => {
  test("one mailbox under several addresses", async () => {
    await aPerson("Ana", "ana.ruiz@gmail.com");
    await aPerson("Bea", "anaruiz+weft@googlemail.com");
    await aPerson("Cleo", "cleo@example.org");
    await aPerson("Dora", "cleo+two@example.org");
    await aPerson("Eva", "c.leo@example.org");
    expect(await found()).toEqual(["Ana + Bea: EMAIL", "Cleo + Dora: EMAIL"]);
  });

  test.each([
    ["Marysol Ortega", "Marisol Ortega", true],
    ["Ortega, Marisol", "Marisol Ortega", true],
    ["ÁNGELA MARÍA RUIZ", "Angela Maria Ruíz", true],
    ["Ana Ruiz", "Ana Ruiz Gómez", true],
    ["Ana Ruiz", "Ben Ode", false],
  ])("%s and %s in one cohort: %s", async (one, other, alike) => {
    const cohort = await aCohort();
    await aPerson(one, undefined, { cohort });
    await aPerson(other, undefined, { cohort });
    expect((await found()).length).toBe(alike ? 1 : 0);
  });

  test("names alone say nothing; a place or an organization besides them does", async () => {
    await aPerson("Ana Ruiz", undefined, { neighborhood: "Otay" });
    await aPerson("Ana Ruiz", undefined, { organization: "Canal Kitchen" });
    expect(await found()).toEqual([]);
    await aPerson("Ana Ruiz", undefined, { neighborhood: "otay", organization: "canal kitchen" });
    expect(await found()).toHaveLength(2);
  });

  test("one telephone, however it is written and in whatever field; a house's is nobody's", async () => {
    const fieldId = newId();
    await db.profileField.create({
      data: { id: fieldId, label: "Cell", kind: "TEXT", position: 1 },
    });
    await aPerson("Ana", undefined, { phone: "+52 (664) 123-4567" });
    const bea = await aPerson("Bea");
    await db.fieldValue.create({
      data: { memberId: bea.id, fieldId, text: "664 123 4567", choiceIds: [] },
    });
    const cleo = await aPerson("Cleo");
    await db.fieldValue.create({
      data: { memberId: cleo.id, fieldId, text: "2020-01-02", choiceIds: [] },
    });
    await aPerson("Dora", undefined, { phone: "2020-01-02" });
    for (let n = 0; n < 7; n += 1)
      await aPerson(`House ${n}`, undefined, { phone: "555 000 1111" });
    expect(await found()).toEqual(["Ana + Bea: PHONE"]);
  });

  test("somebody who left or was joined with another is in no pair", async () => {
    const cohort = await aCohort();
    const ana = await aPerson("Ana Ruiz", undefined, { cohort });
    await aPerson("Ana Ruiz", undefined, { cohort, leftAt: new Date() });
    await aPerson("Ana Ruiz", undefined, { cohort, mergedIntoId: ana.id });
    expect(await found()).toEqual([]);
  });
});

describe("a pair", () => {
  async function aPair() {
    const cohort = await aCohort();
    const [one, other] = [
      await aPerson("Ana Ruiz", undefined, { cohort }),
      await aPerson("Ana Ruiz", undefined, { cohort }),
    ];
    await compareChanged();
    return { one, other, staff: await aMember({ account: { role: "STAFF" } }) };
  }

  test("that staff told apart never comes back, whatever changes", async () => {
    const { one, other, staff } = await aPair();
    expect(await pairsWaiting()).toBe(1);
    await sayDifferent({ id: staff.id, role: "STAFF" }, other.id, one.id);
    await sayDifferent({ id: staff.id, role: "STAFF" }, one.id, other.id);
    expect(await db.auditEntry.count({ where: { act: "members:pair-different" } })).toBe(1);
    await db.member.update({ where: { id: one.id }, data: { phone: "664 123 4567", revision: 9 } });
    await db.member.update({ where: { id: other.id }, data: { phone: "6641234567", revision: 9 } });
    expect(await found()).toEqual([]);
    expect(await pairsWaiting()).toBe(0);
  });

  test("goes when the two are no longer alike, and is found by who changed alone", async () => {
    const { one } = await aPair();
    expect(await compareChanged()).toBe(1);
    await db.member.update({ where: { id: one.id }, data: { name: "Ben Ode", revision: 2 } });
    expect(await compareChanged()).toBe(1);
    expect(await pairsWaiting()).toBe(0);
  });

  test("is nothing that members may tell apart", async () => {
    const { one, other } = await aPair();
    await expect(sayDifferent({ id: one.id, role: "MEMBER" }, one.id, other.id)).rejects.toThrow();
  });

  test("is listed a page at a time, the likest first", async () => {
    const cohort = await aCohort();
    for (let n = 0; n < 7; n += 1) await aPerson("Ana Ruiz", undefined, { cohort });
    await aPerson("Cleo", "cleo@example.org");
    await aPerson("Dora", "cleo+two@example.org");
    await compareChanged();
    const first = await pairsPage(null);
    expect(first.pairs).toHaveLength(20);
    expect(first.pairs[0]?.reasons).toEqual(["EMAIL"]);
    const second = await pairsPage(first.next);
    expect(second.pairs).toHaveLength(2);
    const all = [...first.pairs, ...second.pairs].map(({ one, other }) => one.id + other.id);
    expect(new Set(all).size).toBe(22);
  });
});
