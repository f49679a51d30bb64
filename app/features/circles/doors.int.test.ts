import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { tallyStatements } from "~/platform/db/statements.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember } from "../../../tests/support/factories";
import {
  browseDoors,
  circleMembers,
  doorsFor,
  firstDoorsFor,
  loadCircleFor,
  waitingForMember,
  wovenThisMonth,
} from "./queries.server";
import { membersParams } from "./schema";

useDatabase();

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);
const asked = { kind: null, q: "", after: null };
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

let ana: Member;
let viewer: { id: string; role: "MEMBER" };

beforeEach(async () => {
  ana = await aMember({ name: "Ana", neighborhood: "Tower Hill" });
  viewer = { id: ana.id, role: "MEMBER" };
});

describe("the list of doors", () => {
  test("goes on page by page, the liveliest first, without a gap or a double", async () => {
    const host = await aMember();
    // Some of the same moment: the id decides.
    for (let n = 0; n < 45; n += 1) {
      const lastActiveAt = daysAgo(Math.floor(n / 3));
      await aCircle({ createdById: host.id, name: `Circle ${n}`, lastActiveAt });
    }
    const pages = [];
    let after = null;
    do {
      const page = await browseDoors(viewer, { ...asked, after });
      pages.push(page.rows);
      after = page.next ? membersParams.parse({ after: page.next }).after : null;
    } while (after);
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(new Set(names(pages.flat())).size).toBe(45);
  });

  test.each([
    ["CIRCULO", ["Círculo de ñandúes"]],
    ["nandu", ["Círculo de ñandúes"]],
    ["ÑANDÚ", ["Círculo de ñandúes"]],
    ["100%", ["100% wool"]],
    ["%", ["100% wool"]],
    ["_", []],
    ["knit by the river", ["100% wool"]],
    ["'; drop table circle; --", []],
  ])("is searched for %s in names and whys", async (q, found) => {
    await aCircle({ name: "Círculo de ñandúes" });
    await aCircle({ name: "100% wool", why: "We knit by the river." });
    await aCircle({ name: "Hidden nandu 100%", reads: "CIRCLE" });
    expect(names((await browseDoors(viewer, { ...asked, q })).rows)).toEqual(found);
  });

  test("shows one kind, or what is read on the web to a visitor, in one statement", async () => {
    await aCircle({ name: "Bus", kind: "PROJECT" });
    await aCircle({ name: "Hill", kind: "NEIGHBORHOOD", reads: "WEB" });
    const tally = { statements: 0, ms: 0 };
    const read = (who: typeof viewer | null, kind: "PROJECT" | null) =>
      tallyStatements(tally, () => browseDoors(who, { ...asked, kind })).then(({ rows }) => rows);
    expect(names(await read(viewer, "PROJECT"))).toEqual(["Bus"]);
    expect(await read(null, null)).toMatchObject([
      { name: "Hill", faces: [], may: { join: false, request: false } },
    ]);
    expect(tally.statements).toBe(2);
  });
});

describe("the three doors of home", () => {
  test("count what she may see and name what she sits in", async () => {
    await aCircle({ name: "Older", members: [ana], lastActiveAt: daysAgo(3) });
    await aCircle({ name: "Livelier", members: [ana] });
    await aCircle({ name: "Elsewhere" });
    await aCircle({ name: "Hidden", reads: "CIRCLE" });
    await aCircle({ name: "Asleep", lastActiveAt: daysAgo(91) });
    expect(await doorsFor(viewer)).toEqual([
      { kind: "INTEREST", all: 3, mine: ["Livelier", "Older"] },
      { kind: "NEIGHBORHOOD", all: 0, mine: [] },
      { kind: "PROJECT", all: 0, mine: [] },
    ]);
  });

  test("for a first one: one of each kind she can come into, near her before livelier", async () => {
    const neighbor = await aMember({ neighborhood: "tower hill" });
    const kind = "NEIGHBORHOOD";
    await aCircle({ name: "Far", kind });
    await aCircle({ name: "Near", kind, members: [neighbor], lastActiveAt: daysAgo(9) });
    await aCircle({ name: "Hers", kind, members: [ana, neighbor] });
    await aCircle({ name: "By invitation", kind: "PROJECT", joins: "INVITATION" });
    await aCircle({ name: "Asks", kind: "PROJECT", joins: "REQUEST" });
    expect(names(await firstDoorsFor(viewer))).toEqual(["Near", "Asks"]);
  });

  test("woven this month: circles begun, roles taken, people who came, as far as she may see", async () => {
    const host = await aMember({ name: "Luz" });
    const old = await aCircle({ name: "Old", createdAt: daysAgo(400), createdById: host.id });
    await db.membership.updateMany({
      where: { circleId: old.id },
      data: { joinedAt: daysAgo(399) },
    });
    await aCircle({ name: "Hidden", reads: "CIRCLE", createdById: host.id });
    const zone = { id: ana.id, timeZone: "Pacific/Kiritimati" };
    expect(await wovenThisMonth(zone)).toEqual({ begun: [], tookRoles: [], joined: 0 });
    const roleId = newId();
    await db.circleRole.create({ data: { id: roleId, circleId: old.id, kind: "WEAVER" } });
    await db.roleTenure.create({ data: { id: newId(), roleId, memberId: host.id } });
    await aCircle({ name: "New", slug: "new-one", createdById: host.id, members: [ana] });
    // The month of her zone may be a day old.
    const soon = { id: ana.id, timeZone: "UTC" };
    expect(await wovenThisMonth(soon)).toEqual({
      begun: [{ slug: "new-one", name: "New" }],
      tookRoles: [{ id: host.id, name: "Luz" }],
      joined: 2,
    });
  });
});

describe("reading one circle", () => {
  test("its members by name, page by page", async () => {
    const people = [];
    for (let n = 0; n < 60; n += 1) people.push(await aMember({ name: `Person ${n % 7}` }));
    const circle = await aCircle({ createdById: ana.id, members: people });
    const first = await circleMembers(circle.id, null);
    const after = membersParams.parse({ after: first.next }).after;
    const second = await circleMembers(circle.id, after);
    expect(second.next).toBeNull();
    const all = [...first.rows, ...second.rows];
    expect(new Set(all.map(({ id }) => id)).size).toBe(61);
    expect(names(all)).toEqual([...names(all)].sort());
  });

  test("takes one statement, what waits for a member takes three", async () => {
    const circle = await aCircle({ createdById: ana.id });
    const count = async (work: () => Promise<unknown>) => {
      const tally = { statements: 0, ms: 0 };
      await tallyStatements(tally, work);
      return tally.statements;
    };
    expect(await count(() => loadCircleFor(viewer, circle.slug))).toBe(1);
    expect(await count(() => waitingForMember({ id: ana.id, language: "es" }))).toBe(3);
  });
});
