import { expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../support/database";
import { aMember } from "../../support/factories";

useDatabase();

test("the audit log is only added to", async () => {
  const id = newId();
  await db.auditEntry.create({ data: { id, act: "accounts:role-changed" } });
  await expect(db.auditEntry.delete({ where: { id } })).rejects.toThrow(/only added to/);
  await expect(db.auditEntry.update({ where: { id }, data: { act: "nothing" } })).rejects.toThrow();
  await expect(db.$executeRaw`truncate audit_entry`).rejects.toThrow(/only added to/);
  expect(await db.auditEntry.count()).toBe(1);
});

test("the last owner cannot vanish, one of two can", async () => {
  const [one, other] = [
    await aMember({ account: { role: "OWNER" } }),
    await aMember({ account: { role: "OWNER" } }),
  ];
  await db.account.update({ where: { id: one.id }, data: { role: "MEMBER" } });
  const last = { where: { id: other.id } };
  await expect(db.account.update({ ...last, data: { role: "STAFF" } })).rejects.toThrow(/owner/);
  await expect(db.account.delete(last)).rejects.toThrow(/owner/);
  await db.account.update({ ...last, data: { theme: "dark" } });
});

test("nobody writes a line of credit about herself", async () => {
  const [author, other] = [await aMember(), await aMember()];
  const credit = { id: newId(), words: "Cooked for sixty", company: "Samir", authorId: author.id };
  const about = (memberId: string) => ({ data: { ...credit, people: { create: { memberId } } } });
  await expect(db.credit.create(about(author.id))).rejects.toThrow(/by others/);
  await db.credit.create(about(other.id));
});
