import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember } from "../../../tests/support/factories";
import { JOINS, READS, type CircleJoins, type CircleReads } from "./circle";
import * as policy from "./policy";
import type { CircleFacts, Standing } from "./policy";
import {
  browseDoors,
  circleStandings,
  loadCircleFor,
  loadDoorFor,
  talkStandings,
} from "./queries.server";
import type { Asker } from "./queries/rows.server";

useDatabase();

const STATES = ["live", "quiet", "closed"] as const;
const PEOPLE = ["visitor", "outsider", "invited", "asking", "member", "host", "staff"] as const;
type Who = (typeof PEOPLE)[number];

interface Made {
  id: string;
  slug: string;
  reads: CircleReads;
  joins: CircleJoins;
  state: (typeof STATES)[number];
}

let viewers: Record<Who, Asker | null>;
let circles: Made[];

const quiet = new Date(Date.now() - 91 * 86_400_000);

async function make(reads: CircleReads, joins: CircleJoins, state: Made["state"]): Promise<Made> {
  const idOf = (who: Who) => viewers[who]?.id ?? "";
  const made = await aCircle({
    createdById: idOf("host"),
    members: [{ id: idOf("member") }],
    reads,
    joins,
    ...(state === "quiet" && { lastActiveAt: quiet }),
    ...(state === "closed" && { closedAt: new Date() }),
  });
  await db.circleRole.create({
    data: {
      id: newId(),
      circleId: made.id,
      kind: "HOST",
      tenures: { create: { id: newId(), memberId: idOf("host") } },
    },
  });
  await db.circleInvitation.create({
    data: { id: newId(), circleId: made.id, memberId: idOf("invited"), invitedById: idOf("host") },
  });
  await db.joinRequest.create({
    data: { id: newId(), circleId: made.id, memberId: idOf("asking") },
  });
  return { id: made.id, slug: made.slug, reads, joins, state };
}

beforeEach(async () => {
  const member = async (role: Asker["role"] = "MEMBER"): Promise<Asker> => ({
    id: (await aMember({ account: { role } })).id,
    role,
  });
  viewers = {
    visitor: null,
    outsider: await member(),
    invited: await member(),
    asking: await member(),
    member: await member(),
    host: await member(),
    staff: await member("STAFF"),
  };
  circles = [];
  for (const reads of READS) {
    for (const joins of JOINS) {
      for (const state of STATES) circles.push(await make(reads, joins, state));
    }
  }
});

const standing = (who: Who): Standing => ({
  signedIn: who !== "visitor",
  staff: who === "staff",
  member: who === "member" || who === "host",
  host: who === "host",
  invited: who === "invited",
  request: who === "asking" ? "waiting" : "none",
});
const facts = ({ reads, joins, state }: Made): CircleFacts => ({
  reads,
  joins,
  closed: state === "closed",
  hosted: true,
});

const slugs = (made: readonly { slug: string }[]) => made.map(({ slug }) => slug).sort();

async function everyDoor(viewer: Asker | null) {
  const rows = [];
  let after = null;
  do {
    const page = await browseDoors(viewer, { kind: null, q: "", after });
    rows.push(...page.rows);
    const [key, id] = page.next?.split("~") ?? [];
    after = key && id ? { key, id } : null;
  } while (after);
  return rows;
}

const loads = (load: Promise<unknown>) =>
  load.then(
    () => true,
    (refusal: { init?: { status?: number } }) => {
      expect(refusal.init?.status).toBe(404);
      return false;
    },
  );

async function checkSecrecy() {
  const outsider = viewers.outsider;
  const hidden = circles.find(({ reads }) => reads === "CIRCLE");
  const asked = async (slug: string) =>
    loadCircleFor(outsider, slug).then(
      () => null,
      (refusal: unknown) => JSON.stringify(refusal),
    );
  expect(await asked(hidden?.slug ?? "")).not.toBeNull();
  expect(await asked(hidden?.slug ?? "")).toBe(await asked("there-is-no-such-circle"));
  expect(await circleStandings(null, newId())).toBeNull();
  const at = (reads: CircleReads) =>
    circles.find((made) => made.reads === reads && made.state === "live")?.slug ?? "";
  expect((await loadCircleFor(null, at("WEB"))).newest).toEqual([]);
  expect((await loadCircleFor(viewers.outsider, at("MEMBERS"))).newest).toHaveLength(2);
  const door = await loadDoorFor(viewers.invited, at("CIRCLE"));
  expect(door.newest).toEqual([]);
  expect(door.invitation?.by.id).toBe(viewers.host?.id);
  expect(door.may.join).toBe(true);
}

async function checkDoors(who: Who) {
  const viewer = viewers[who];
  const readable = circles.filter((made) => policy.canRead(standing(who), facts(made)).allowed);
  const doors = await everyDoor(viewer);
  expect(slugs(doors), who).toEqual(slugs(readable.filter(({ state }) => state === "live")));
  for (const door of doors) {
    const made = circles.find(({ id }) => id === door.id);
    if (!made) throw new Error("a circle from nowhere");
    expect(door.standing, who).toEqual(standing(who));
    expect(door.may, who).toEqual({
      join: policy.canJoin(standing(who), facts(made)).allowed,
      request: policy.canRequest(standing(who), facts(made)).allowed,
    });
    expect(door.faces.some((face) => face.id === viewer?.id)).toBe(false);
    expect(door.faces.length).toBe(who === "visitor" ? 0 : door.standing.member ? 1 : 2);
  }
}

async function checkLoads(who: Who, made: Made) {
  const viewer = viewers[who];
  const says = `${who}, ${JSON.stringify(made)}`;
  const reads = policy.canRead(standing(who), facts(made)).allowed;
  const sees = policy.canSee(standing(who), facts(made)).allowed;
  expect(await loads(loadCircleFor(viewer, made.slug)), says).toBe(reads);
  expect(await loads(loadDoorFor(viewer, made.slug)), says).toBe(sees);
  expect(await circleStandings(viewer?.id ?? null, made.id), says).toMatchObject({
    mayRead: reads,
    mayPost: policy.canPost(standing(who), facts(made)).allowed,
    isMember: standing(who).member,
    isHost: standing(who).host,
  });
}

/** Asked for many at once, the standings are the same. */
async function checkTalkStandings(who: Who) {
  const memberId = viewers[who]?.id;
  if (memberId === undefined) return;
  const nowhere = { memberId, circleId: newId() };
  const pairs = [nowhere, ...circles.map(({ id }) => ({ memberId, circleId: id }))];
  const [none, ...found] = await talkStandings(db, pairs);
  expect(none).toBeNull();
  expect(found, who).toEqual(
    circles.map((made) => ({
      isMember: standing(who).member,
      closed: made.state === "closed",
      mayRead: policy.canRead(standing(who), facts(made)).allowed,
      mayPost: policy.canPost(standing(who), facts(made)).allowed,
    })),
  );
}

describe("what the database shows is what policy allows", () => {
  // One world for all of them: it takes a while to make.
  test("to everybody, of every circle", { timeout: 120_000 }, async () => {
    for (const who of PEOPLE) {
      await checkTalkStandings(who);
      await checkDoors(who);
      for (const made of circles) await checkLoads(who, made);
    }
    await checkSecrecy();
  });
});
