import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "~/features/accounts/door";
import { db } from "~/platform/db/db.server";
import { useDatabase } from "../../../tests/support/database";
import { type CircleView } from "./circle";
import * as act from "./commands.server";
import { aQuietCommunity, letters, said, someone, words } from "./fixtures/steps";
import { circleMembers, loadCircleFor, waitingForMember } from "./queries.server";

useDatabase();
beforeEach(aQuietCommunity);

describe("roles", () => {
  let luz: Viewer;
  let pete: Viewer;
  let circle: { id: string; slug: string };
  beforeEach(async () => {
    luz = await someone("Luz");
    pete = await someone("Pete");
    circle = await act.startCircle(luz, words);
    await act.joinCircle(pete, circle.id);
  });
  const view = (viewer: Viewer): Promise<CircleView> => loadCircleFor(viewer, circle.slug);
  async function added(kind: "WEAVER" | "OTHER" | "HOST" = "OTHER") {
    expect(said(await act.addRole(pete, circle.id, { kind, title: "Memory keeper" }))).toBe("done");
    const role = (await view(pete)).roles.find((its) => its.kind === kind);
    return { circleId: circle.id, roleId: role?.id ?? "" };
  }
  const holders = async ({ roleId }: { roleId: string }) =>
    (await view(luz)).roles.find(({ id }) => id === roleId)?.holders.map(({ name }) => name);

  test("an open role is taken by one of those who reach for it", async () => {
    const role = await added();
    const people = await Promise.all(Array.from({ length: 8 }, () => someone()));
    await Promise.all(people.map((viewer) => act.joinCircle(viewer, circle.id)));
    const answers = await Promise.all(people.map((viewer) => act.takeRole(viewer, role, null)));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(1);
    expect(answers.map(said).filter((answer) => answer === "role-held")).toHaveLength(7);
    expect(await holders(role)).toHaveLength(1);
  });

  test("only members take, and only holders hand on", async () => {
    const role = await added();
    const outsider = await someone();
    expect(said(await act.takeRole(outsider, role, null))).toBe("not-a-member");
    expect(said(await act.handOnRole(pete, role, { memberId: null, note: "" }))).toBe(
      "role-not-hers",
    );
    expect(said(await act.takeRole(pete, role, "2999-01-31"))).toBe("done");
    expect(said(await act.shareRole(luz, role, luz.id))).toBe("role-not-hers");
    expect(said(await act.handOnRole(pete, role, { memberId: outsider.id, note: "" }))).toBe(
      "no-such-person",
    );
    const elsewhere = { ...role, circleId: (await act.startCircle(luz, words)).id };
    expect(said(await act.takeRole(luz, elsewhere, null))).toBe("gone");
  });

  test("handed on with a note: the next one holds it, hears of it, and the note stays inside", async () => {
    const role = await added();
    await act.takeRole(pete, role, null);
    await act.handOnRole(pete, role, { memberId: luz.id, note: "The box is at the library." });
    expect(await holders(role)).toEqual(["Luz"]);
    const [letter] = await letters();
    expect(letter).toMatchObject({ toAddress: luz.email, kind: "circles:role" });
    expect(letter?.text).toContain("The box is at the library.");
    const noteFor = async (viewer: Viewer) => (await view(viewer)).roles.at(-1)?.handoverNote;
    expect(await noteFor(pete)).toBe("The box is at the library.");
    expect(await noteFor(await someone())).toBeNull();
  });

  test("shared, it has several holders; given back by all, it is open", async () => {
    const role = await added();
    await act.takeRole(pete, role, null);
    await Promise.all([1, 2].map(() => act.shareRole(pete, role, luz.id)));
    expect(await holders(role)).toEqual(["Pete", "Luz"]);
    expect(await db.mail.count()).toBe(1);
    await act.handOnRole(pete, role, { memberId: null, note: "" });
    expect(await holders(role)).toEqual(["Luz"]);
    await act.handOnRole(luz, role, { memberId: null, note: "" });
    expect((await view(luz)).roles.at(-1)).toMatchObject({ open: true, holders: [] });
  });

  test("past her date she goes on until somebody takes it", async () => {
    const role = await added();
    await act.takeRole(pete, role, null);
    await db.roleTenure.updateMany({
      where: { roleId: role.roleId },
      data: { until: new Date("2026-01-31") },
    });
    expect(await waitingForMember(pete)).toMatchObject([
      { is: "role-ends", role: "Memory keeper", until: "2026-01-31" },
    ]);
    expect((await view(luz)).roles.at(-1)).toMatchObject({
      open: true,
      holders: [{ name: "Pete", lapsed: true, until: "2026-01-31" }],
    });
    await act.takeRole(luz, role, null);
    expect(await holders(role)).toEqual(["Luz"]);
  });

  test("kept longer, it no longer waits", async () => {
    const role = await added();
    await act.takeRole(pete, role, new Date().toISOString().slice(0, 10));
    expect(await waitingForMember(pete)).toHaveLength(1);
    await act.keepRole(pete, role, "2999-12-31");
    expect(await waitingForMember(pete)).toEqual([]);
    expect((await circleMembers(circle.id, null)).rows).toMatchObject([
      { name: "Luz", roles: [{ kind: "HOST" }] },
      { name: "Pete", roles: [{ kind: "OTHER", title: "Memory keeper" }] },
    ]);
  });

  test("there is one host role, it stays, and twenty roles are enough", async () => {
    const again = { kind: "HOST" as const, title: "" };
    expect(said(await act.addRole(pete, circle.id, again))).toBe("role-of-host");
    const role = await added();
    expect(said(await act.retireRole(pete, role))).toBe("not-host");
    expect(said(await act.retireRole(luz, role))).toBe("done");
    expect((await view(luz)).roles).toHaveLength(1);
    for (let n = 0; n < 19; n += 1) await added();
    expect(said(await act.addRole(luz, circle.id, { kind: "WEAVER", title: "" }))).toBe(
      "too-many-roles",
    );
  });
});
