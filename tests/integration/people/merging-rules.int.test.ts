import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Viewer } from "~/features/accounts/door";
import { accountsByEmail, setPassword, viewerOfCookie } from "~/features/accounts/door.server";
import { askForLink, signInWithPassword } from "~/features/accounts/commands/sign-in.server";
import { answersFinished } from "~/features/accounts/door.server";
import { circlesOnLeaving, circlesOnMerging } from "~/features/circles/door.server";
import {
  discussionOnLeaving,
  discussionOnMerging,
  mayHearConversation,
} from "~/features/discussion/door.server";
import { catchUp } from "~/features/discussion/queries/timeline.server";
import {
  finishLeaving,
  leave,
  mergeOf,
  mergePeople,
  setLeavingHooks,
  setMergingHooks,
  undoMerge,
} from "~/features/members/door.server";
import { loadMemberFor } from "~/features/members/load.server";
import { proveSame, seeProof } from "~/features/members/merging/commands.server";
import { finishMerging } from "~/features/members/merging/finish.server";
import { moderationOnMerging } from "~/features/moderation/door.server";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import {
  aCommunity,
  aRequest,
  aSignedInMember,
  comesInWith,
  fromPlace,
  lettersTo,
  PASSWORD,
} from "../../support/coming-in";
import { useDatabase } from "../../support/database";
import { aCircle, aMember, aMessage, aPrivateTalk } from "../../support/factories";
import { useJobs } from "../../support/jobs";
import "~/shell/registry.server";

vi.mock("~/platform/realtime/sockets.server", async (original) => ({
  ...(await original<object>()),
  disconnectSessions: vi.fn(),
}));

useDatabase();
useJobs();
beforeEach(async () => {
  setLeavingHooks({ discussion: discussionOnLeaving, circles: circlesOnLeaving });
  setMergingHooks([circlesOnMerging, discussionOnMerging, moderationOnMerging]);
  await aCommunity();
});

const DAY = 86_400_000;
const none = new Set<string>();

async function staff(role: "STAFF" | "OWNER" = "STAFF"): Promise<Viewer & { cookie: string }> {
  const { viewer, id, cookie } = await aSignedInMember();
  await db.account.update({ where: { id }, data: { role } });
  return { ...viewer, role, cookie };
}

async function two() {
  const [kept, gone] = [await aMember({ name: "Ana" }), await aMember({ name: "Ana Ruiz" })];
  return { kept, gone, ids: { keptId: kept.id, goneId: gone.id, chosen: none } };
}

async function merged(by: Viewer, ids: { keptId: string; goneId: string }): Promise<string> {
  const came = await mergePeople(by, { ...ids, chosen: none });
  if (!("merged" in came)) throw new Error(came.refusal);
  return came.merged;
}

async function secretTo(address: string): Promise<string> {
  const texts = (await lettersTo(address)).map(({ text }) => /\/joined\/([\w-]+)/.exec(text)?.[1]);
  return texts.find((found) => found !== undefined) ?? "";
}

describe("who is not made one", () => {
  test("somebody with herself, and somebody with nobody", async () => {
    const { kept, ids } = await two();
    const by = await staff();
    expect(await mergePeople(by, { ...ids, goneId: kept.id })).toEqual({ refusal: "herself" });
    expect(await mergePeople(by, { ...ids, goneId: newId() })).toEqual({ refusal: "missing" });
    expect(await mergePeople(by, { ...ids, goneId: "no id" })).toEqual({ refusal: "missing" });
  });

  test("somebody who left", async () => {
    const { gone, ids } = await two();
    await leave({ id: gone.id }, "STAY");
    expect(await mergePeople(await staff(), ids)).toMatchObject({ refusal: "left" });
  });

  test("the only owner into somebody else; staff by anybody but an owner; oneself away", async () => {
    const owner = await staff("OWNER");
    const by = await staff();
    const { kept, gone } = await two();
    const into = { keptId: kept.id, goneId: owner.id, chosen: none };
    expect(await mergePeople(by, into)).toEqual({ refusal: "ownersOnly" });
    expect(await mergePeople(owner, into)).toEqual({ refusal: "lastOwner" });
    await db.account.update({ where: { id: gone.id }, data: { role: "OWNER" } });
    expect(await mergePeople(owner, into)).toEqual({ refusal: "ownSession" });
    expect((await db.account.findUniqueOrThrow({ where: { id: owner.id } })).role).toBe("OWNER");
  });

  test("who came in into who did not", async () => {
    const kept = await aMember({ account: { claimedAt: null } });
    const gone = await aMember();
    const asked = { keptId: kept.id, goneId: gone.id, chosen: none };
    expect(await mergePeople(await staff(), asked)).toEqual({ refusal: "claimedStays" });
  });

  test("who was made one with another already; the other way round; a member asks", async () => {
    const { kept, gone, ids } = await two();
    const by = await staff();
    const third = await aMember();
    const id = await merged(by, ids);
    expect(await mergePeople(by, ids)).toEqual({ merged: id });
    const back = { keptId: gone.id, goneId: kept.id, chosen: none };
    expect(await mergePeople(by, back)).toEqual({ refusal: "otherWay" });
    const other = { keptId: third.id, goneId: gone.id, chosen: none };
    expect(await mergePeople(by, other)).toEqual({ refusal: "joinedAlready" });
    const asked = { keptId: third.id, goneId: kept.id, chosen: none };
    expect(await mergePeople({ ...by, role: "MEMBER" }, asked)).toEqual({ refusal: "missing" });
  });

  test("twice by two who press at once", async () => {
    const { ids } = await two();
    const [one, other] = [await staff(), await staff()];
    const came = await Promise.all([mergePeople(one, ids), mergePeople(other, ids)]);
    expect(came[0]).toEqual(came[1]);
    expect(await db.merge.count()).toBe(1);
    expect(await db.auditEntry.count({ where: { act: "members:merged" } })).toBe(1);
  });
});

describe("the account that goes", () => {
  async function joined() {
    const { kept, gone, ids } = await two();
    await setPassword(kept.id, PASSWORD);
    const her = await aSignedInMember();
    await db.account.update({
      where: { id: her.id },
      data: { role: "WEAVER" },
    });
    await merged(await staff(), { keptId: kept.id, goneId: her.id });
    return { kept, gone, her, ids };
  }

  test("lets nobody in by what it had; its address leads to the other, by the means of that one", async () => {
    const { kept, her } = await joined();
    expect(await viewerOfCookie(her.cookie)).toBeNull();
    await db.account.update({ where: { id: kept.id }, data: { passwordHash: null } });
    expect(await comesInWith(her.email, PASSWORD)).toBe(false);
    await setPassword(kept.id, "another heron canal");
    expect(await comesInWith(her.email, PASSWORD)).toBe(false);
    const came = await fromPlace(() =>
      signInWithPassword(aRequest(), { email: her.email, password: "another heron canal" }),
    );
    const cookie = "cookie" in came ? (came.cookie.split(";")[0] ?? "") : "";
    expect((await viewerOfCookie(cookie))?.id).toBe(kept.id);
    await fromPlace(() => askForLink(her.email, "/"));
    await answersFinished();
    const kinds = async (address: string) => (await lettersTo(address)).map(({ kind }) => kind);
    expect(await kinds(her.email)).not.toContain("accounts:sign-in");
    expect(await kinds(kept.account.email)).toContain("accounts:sign-in");
    expect((await accountsByEmail(db, [her.email])).get(her.email)?.id).toBe(kept.id);
  });

  test("gives no more than the role of a weaver", async () => {
    const { kept, her } = await joined();
    const roleOf = async (id: string) =>
      (await db.account.findUniqueOrThrow({ where: { id } })).role;
    expect(await roleOf(kept.id)).toBe("WEAVER");
    expect(await roleOf(her.id)).toBe("MEMBER");
    const owner = await staff("OWNER");
    const { kept: member, gone: helper } = await two();
    await db.account.update({ where: { id: helper.id }, data: { role: "STAFF" } });
    const id = await merged(owner, { keptId: member.id, goneId: helper.id });
    expect(await roleOf(member.id)).toBe("MEMBER");
    expect(await undoMerge(await staff(), id)).toEqual({ refusal: "ownersOnly" });
    await undoMerge(owner, id);
    expect(await roleOf(helper.id)).toBe("STAFF");
  });

  test("leads links to her page to the one that stays", async () => {
    const { kept, her } = await joined();
    const looked = loadMemberFor({ id: kept.id, role: "MEMBER" }, her.id);
    await expect(looked).rejects.toMatchObject({ status: 302 });
    await expect(loadMemberFor(null, her.id)).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe("what staff may not see", () => {
  async function withSecrets() {
    const { kept, gone, ids } = await two();
    const friend = await aMember({ name: "Luz" });
    const hidden = await aCircle({ createdById: friend.id, members: [gone], reads: "CIRCLE" });
    await aMessage({ conversation: hidden.conversation, author: gone });
    const talk = await aPrivateTalk({ people: [gone, friend] });
    await aMessage({ conversation: talk, author: gone });
    await db.draft.create({ data: { memberId: gone.id, conversationId: talk.id, body: "begun" } });
    return { kept, gone, ids, friend, hidden, talk };
  }
  const hears = (id: string, talk: { id: string }) => mayHearConversation({ id }, talk.id);

  test("stays closed to the one that stays until she proves that both are hers", async () => {
    const { kept, gone, ids, hidden, talk } = await withSecrets();
    const by = await staff();
    await merged(by, ids);
    expect(await hears(kept.id, talk)).toBe(false);
    expect(await hears(kept.id, hidden.conversation)).toBe(false);
    expect((await mergeOf(kept.id, gone.id))?.moved).toEqual([]);
    const secret = await secretTo(gone.account.email);
    expect(await secretTo(kept.account.email)).toBe("");
    expect(await proveSame(by, secret)).toBe("somebody-else");
    expect(await proveSame({ id: gone.id }, secret)).toBe("somebody-else");
    expect(await proveSame({ id: kept.id }, "x".repeat(32))).toBe("over");
    expect(await seeProof({ id: kept.id }, secret)).toBe("waits");
    expect(await proveSame({ id: kept.id }, secret)).toBe("proved");
    expect(await proveSame({ id: kept.id }, secret)).toBe("proved");
    expect(await hears(kept.id, talk)).toBe(true);
    expect(await hears(kept.id, hidden.conversation)).toBe(true);
    expect(await db.draft.count({ where: { memberId: kept.id } })).toBe(1);
    expect(await db.circle.findUnique({ where: { id: hidden.id } })).toMatchObject({
      memberCount: 2,
    });
  });

  test("comes along at once where nobody ever came in with the one that goes", async () => {
    const { kept, gone, ids, hidden } = await withSecrets();
    await db.account.update({ where: { id: gone.id }, data: { claimedAt: null } });
    await merged(await staff(), ids);
    expect(await hears(kept.id, hidden.conversation)).toBe(true);
    expect(await lettersTo(gone.account.email)).toEqual([]);
  });

  test("is the letter's alone: no secret works once it is taken back", async () => {
    const { kept, gone, ids } = await withSecrets();
    const by = await staff();
    const id = await merged(by, ids);
    const secret = await secretTo(gone.account.email);
    await undoMerge(by, id);
    expect(await proveSame({ id: kept.id }, secret)).toBe("over");
    const kinds = (await lettersTo(gone.account.email)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["accounts:joined"]));
  });

  test("is a talk of two beside the one she has with the same person, and her own where the two talked to each other", async () => {
    const { kept, gone, ids, friend, talk } = await withSecrets();
    const hers = await aPrivateTalk({ people: [kept, friend] });
    const between = await aPrivateTalk({ people: [kept, gone] });
    await merged(await staff(), ids);
    await proveSame({ id: kept.id }, await secretTo(gone.account.email));
    const keys = await db.conversation.findMany({
      where: { id: { in: [hers.id, talk.id, between.id] } },
      select: { id: true, pairKey: true, participants: { select: { memberId: true } } },
    });
    const found = new Map(keys.map((each) => [each.id, each]));
    const people = (id: string) => found.get(id)?.participants.map(({ memberId }) => memberId);
    expect(found.get(hers.id)?.pairKey).toBe([kept.id, friend.id].toSorted().join(":"));
    expect(found.get(talk.id)?.pairKey).toBeNull();
    expect(new Set(people(talk.id))).toEqual(new Set([kept.id, friend.id]));
    expect(people(between.id)).toEqual([kept.id]);
  });
});

describe("what every member may read", () => {
  test("comes at once: places, all roles, words under her name for whoever shows them", async () => {
    const { kept, gone, ids } = await two();
    const both = await aCircle({ members: [kept, gone] });
    const hers = await aCircle({ members: [gone] });
    const role = await db.circleRole.create({
      data: {
        ...{ id: newId(), circleId: both.id, kind: "HOST" },
        tenures: { create: { id: newId(), memberId: gone.id } },
      },
    });
    const message = await aMessage({ conversation: both.conversation, author: gone });
    const reply = await aMessage({ conversation: both.conversation, author: kept });
    await db.message.update({ where: { id: reply.id }, data: { rootSeq: 1, replyNo: 1 } });
    await merged(await staff(), ids);
    const counts = await db.circle.findMany({ orderBy: { createdAt: "asc" } });
    expect(counts.map(({ memberCount }) => memberCount)).toEqual([2, 2]);
    expect(await db.membership.count({ where: { circleId: hers.id, memberId: kept.id } })).toBe(1);
    expect(await db.roleTenure.count({ where: { roleId: role.id, memberId: kept.id } })).toBe(1);
    const page = await catchUp(kept.id, both.conversation.id, { from: 1, through: 2, since: 0 });
    expect(page.lines.map(({ author, revision }) => [author.id, revision])).toEqual([
      [kept.id, 1],
      [kept.id, 2],
    ]);
    expect(page.revision).toBe(2);
    expect(message.revision).toBe(0);
  });
});

describe("taking back", () => {
  test("leaves what was written since with the one that stayed", async () => {
    const { kept, gone, ids } = await two();
    await db.member.update({ where: { id: gone.id }, data: { story: "old", phone: "555 0199" } });
    const circle = await aCircle({ members: [gone] });
    const before = await aMessage({ conversation: circle.conversation, author: gone });
    const by = await staff();
    const came = await mergePeople(by, { ...ids, chosen: new Set(["story", "organization"]) });
    await db.member.update({ where: { id: kept.id }, data: { story: "new" } });
    const since = await aMessage({ conversation: circle.conversation, author: kept });
    await undoMerge(by, "merged" in came ? came.merged : "");
    const authors = await db.message.findMany({ orderBy: { seq: "asc" } });
    expect(authors.map(({ id, authorId }) => [id, authorId])).toEqual([
      [before.id, gone.id],
      [since.id, kept.id],
    ]);
    expect((await db.member.findUniqueOrThrow({ where: { id: kept.id } })).story).toBe("new");
    expect((await db.member.findUniqueOrThrow({ where: { id: gone.id } })).story).toBe("old");
  });

  test("is over after thirty days, twice, after a later one, and when she left", async () => {
    const { kept, ids } = await two();
    const by = await staff();
    const first = await merged(by, ids);
    const third = await aMember();
    const second = await merged(by, { keptId: kept.id, goneId: third.id });
    expect(await undoMerge(by, first)).toEqual({ refusal: "later" });
    expect(await undoMerge(by, second)).toEqual({ undone: true });
    expect(await undoMerge(by, second)).toEqual({ refusal: "undone" });
    await db.merge.update({ where: { id: first }, data: { undoUntil: new Date(0) } });
    expect(await undoMerge(by, first)).toEqual({ refusal: "final" });
    const { kept: left, ids: others } = await two();
    const last = await merged(by, others);
    await leave({ id: left.id }, "STAY");
    expect(await undoMerge(by, last)).toEqual({ refusal: "goneLeft" });
    expect(await undoMerge(by, newId())).toEqual({ refusal: "missing" });
  });
});

describe("in the end", () => {
  test("after thirty days the profile that went is emptied, and its address still leads on", async () => {
    const { kept, gone, ids } = await two();
    const hidden = await aCircle({ members: [gone], reads: "CIRCLE" });
    await db.member.update({ where: { id: gone.id }, data: { story: "canary", phone: "canary" } });
    await merged(await staff(), ids);
    expect(await finishMerging(new Date())).toBe(0);
    const late = new Date(Date.now() + 31 * DAY);
    expect(await finishMerging(late)).toBe(1);
    expect(await finishMerging(late)).toBe(0);
    const [left] = await db.$queryRaw<{ rows: string }[]>`
      select concat((select jsonb_agg(to_jsonb(m))::text from member m),
        (select jsonb_agg(to_jsonb(g))::text from merge g)) as rows`;
    expect(left?.rows).not.toContain("canary");
    expect(await db.member.findUnique({ where: { id: gone.id } })).toMatchObject({
      ...{ name: "Ana", mergedIntoId: kept.id, leftAt: null },
    });
    expect(await db.membership.count({ where: { memberId: gone.id } })).toBe(0);
    expect(await db.circle.findUnique({ where: { id: hidden.id } })).toMatchObject({
      memberCount: 1,
    });
    const email = gone.account.email;
    expect((await accountsByEmail(db, [email])).get(email)?.id).toBe(kept.id);
  });

  test("who leaves for good takes along all who were made one with her", async () => {
    const { kept, gone, ids } = await two();
    await db.member.update({ where: { id: gone.id }, data: { story: "canary", phone: "canary" } });
    await merged(await staff(), ids);
    await leave({ id: kept.id }, "STAY");
    await finishLeaving(new Date(Date.now() + 31 * DAY));
    const rows = await db.$queryRaw<{ row: string }[]>`
      select to_jsonb(m)::text || to_jsonb(a)::text as row from member m join account a on a.id = m.id
      where m.id in (${kept.id}::uuid, ${gone.id}::uuid)`;
    const said = rows.map(({ row }) => row).join();
    expect(said).not.toContain("canary");
    expect(said).not.toContain(gone.account.email);
    expect(said).not.toContain("Ana");
    expect(await lettersTo(gone.account.email)).toEqual([]);
    expect((await db.merge.findFirstOrThrow()).before).toBeNull();
  });
});
