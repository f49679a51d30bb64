import { beforeEach, describe, expect, test } from "vitest";
import { aCommunity, aRequest, asCookie, PASSWORD } from "../../../../tests/support/coming-in";
import { useDatabase } from "../../../../tests/support/database";
import { aMember } from "../../../../tests/support/factories";
import { auditPage } from "~/platform/audit/audit.server";
import { isRefusal } from "~/platform/http/responses.server";
import { newId } from "~/shared/ids";
import { changeCommunity, theSettings } from "../commands/community.server";
import { setPassword } from "../commands/password.server";
import { giveRole, turnOffFor } from "../commands/role.server";
import { startSession, viewerOfCookie } from "../sessions.server";
import type { Role, Viewer } from "../viewer";
import { accountsPage } from "./people.server";
import { peopleAsked } from "./schema";

const { db } = useDatabase();
beforeEach(() => aCommunity());

async function signedIn(role: Role, name = role as string): Promise<Viewer> {
  const { id } = await aMember({ name, account: { role } });
  await setPassword(id, PASSWORD);
  const viewer = await viewerOfCookie(asCookie(await startSession(aRequest("/"), id)));
  if (!viewer) throw new Error("nobody is signed in");
  return viewer;
}

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (thrown: unknown) => isRefusal(thrown),
  );

const roleOf = async (id: string) => (await db.account.findUniqueOrThrow({ where: { id } })).role;

describe("giving roles", () => {
  test("an owner makes somebody staff, and it is noted with what it was before", async () => {
    const owner = await signedIn("OWNER");
    const ana = await aMember();
    expect(await giveRole(owner, ana.id, "STAFF")).toBe("given");
    expect(await roleOf(ana.id)).toBe("STAFF");
    const { lines } = await auditPage({ person: ana.id });
    expect(lines).toMatchObject([
      { act: "accounts:role-changed", actorId: owner.id, details: { from: "MEMBER", to: "STAFF" } },
    ]);
    await giveRole(owner, ana.id, "STAFF");
    expect((await auditPage({ person: ana.id })).lines).toHaveLength(1);
  });

  test("staff make weavers and nothing else; others find nothing there", async () => {
    const staff = await signedIn("STAFF");
    const member = await signedIn("MEMBER");
    const ana = await aMember();
    expect(await giveRole(staff, ana.id, "WEAVER")).toBe("given");
    expect(await refusalOf(giveRole(staff, ana.id, "OWNER"))).toBe(true);
    expect(await refusalOf(giveRole(staff, staff.id, "OWNER"))).toBe(true);
    expect(await refusalOf(giveRole(member, ana.id, "MEMBER"))).toBe(true);
    expect(await refusalOf(giveRole(staff, newId(), "WEAVER"))).toBe(true);
    expect(await refusalOf(giveRole(staff, "no id", "WEAVER"))).toBe(true);
    expect(await roleOf(ana.id)).toBe("WEAVER");
  });

  test("the last owner cannot step down, and of two who do at once one stays", async () => {
    const owner = await signedIn("OWNER");
    expect(await giveRole(owner, owner.id, "MEMBER")).toBe("last-owner");
    expect(await roleOf(owner.id)).toBe("OWNER");
    const other = await signedIn("OWNER");
    const came = await Promise.all([
      giveRole(owner, owner.id, "MEMBER"),
      giveRole(other, other.id, "MEMBER"),
    ]);
    expect(came.sort()).toEqual(["given", "last-owner"]);
    expect(await db.account.count({ where: { role: "OWNER" } })).toBe(1);
  });

  test("only an owner turns off a second step that was lost", async () => {
    const staff = await signedIn("STAFF");
    const ana = await aMember();
    expect(await refusalOf(turnOffFor(staff, ana.id))).toBe(true);
    const owner = await signedIn("OWNER");
    expect(await refusalOf(turnOffFor(owner, ana.id))).toBe(null);
  });
});

describe("the audit log", () => {
  test("is only added to", async () => {
    const owner = await signedIn("OWNER");
    const ana = await aMember();
    await giveRole(owner, ana.id, "WEAVER");
    await expect(db.auditEntry.deleteMany()).rejects.toThrow();
    await expect(db.auditEntry.updateMany({ data: { act: "a:b" } })).rejects.toThrow();
    expect((await auditPage({})).lines).toHaveLength(1);
  });

  test("is read by act, person and day, a page at a time", async () => {
    const [owner, ana] = [await signedIn("OWNER"), await aMember()];
    for (let n = 0; n < 60; n += 1) await giveRole(owner, ana.id, n % 2 ? "MEMBER" : "WEAVER");
    const first = await auditPage({});
    expect(first.lines).toHaveLength(50);
    const second = await auditPage({ before: first.next ?? "" });
    expect(second.lines).toHaveLength(10);
    expect(second.next).toBeNull();
    const all = [...first.lines, ...second.lines].map(({ id }) => id);
    expect(new Set(all).size).toBe(60);
    expect((await auditPage({ person: owner.id })).lines).toHaveLength(50);
    expect((await auditPage({ person: newId() })).lines).toHaveLength(0);
    expect((await auditPage({ act: "accounts:second-step-on" })).lines).toHaveLength(0);
    expect((await auditPage({ from: "2099-01-01" })).lines).toHaveLength(0);
    const today = new Date().toISOString().slice(0, 10);
    expect((await auditPage({ from: today, until: today })).lines).toHaveLength(50);
  });
});

test("the people table finds by name without accents, by address, role and state, in pages", async () => {
  await signedIn("STAFF", "\u00c1ngela Mora");
  const brought = await aMember({ name: "Ben Ode", account: { claimedAt: null } });
  const asked = (given: object) => accountsPage(peopleAsked.parse(given));
  expect((await asked({ q: "angela" })).rows.map(({ name }) => name)).toEqual(["\u00c1ngela Mora"]);
  expect((await asked({ q: brought.account.email.toUpperCase() })).rows).toHaveLength(1);
  expect((await asked({ role: "STAFF" })).rows).toHaveLength(1);
  expect((await asked({ state: "unclaimed" })).rows).toMatchObject([{ state: "unclaimed" }]);
  expect((await asked({ q: "100%_" })).rows).toEqual([]);
  for (let n = 0; n < 55; n += 1) await aMember();
  const first = await asked({});
  const second = await asked({ ...first.next });
  expect([first.rows.length, second.rows.length]).toEqual([50, 7]);
});

test("two who change the settings at once are shown each other's", async () => {
  const owner = await signedIn("OWNER");
  const before = await theSettings();
  expect(await changeCommunity(owner, { ...before, name: "Millrace" })).toBeNull();
  const theirs = await changeCommunity(owner, { ...before, name: "Mill Race" });
  expect(theirs).toMatchObject({ name: "Millrace", revision: before.revision + 1 });
  expect((await theSettings()).name).toBe("Millrace");
});
