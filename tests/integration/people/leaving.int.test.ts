import { beforeEach, describe, expect, test, vi } from "vitest";
import { startSession, viewerOfCookie } from "~/features/accounts/door.server";
import { circlesOnLeaving, circlesOfPerson } from "~/features/circles/door.server";
import { discussionOnLeaving, mayWriteTo } from "~/features/discussion/door.server";
import {
  comeBack,
  finishLeaving,
  leave,
  setLeavingHooks,
  gatherProfileWords,
} from "~/features/members/door.server";
import { database, db } from "~/platform/db/db.server";
import { runJobsNow } from "~/platform/jobs/jobs.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { aCommunity, aRequest, aSignedInMember, lettersTo } from "../../support/coming-in";
import { useDatabase } from "../../support/database";
import { useJobs } from "../../support/jobs";
import { aCircle, aCohort, aMember, aMessage, aPrivateTalk } from "../../support/factories";
import "~/shell/registry.server";

vi.mock("~/platform/realtime/sockets.server", async (original) => ({
  ...(await original<object>()),
  disconnectSessions: vi.fn(),
}));

useDatabase();
useJobs();
beforeEach(async () => {
  setLeavingHooks({ discussion: discussionOnLeaving, circles: circlesOnLeaving });
  await aCommunity();
});

const DAY = 86_400_000;

/** Somebody with all that a person can have here, and a circle that she alone hosts. */
async function aSettledMember() {
  const person = await aSignedInMember();
  const { id } = person;
  const cohort = await aCohort();
  await db.member.update({
    where: { id },
    data: {
      ...{ name: "Marisol Vega", story: "canary story", gifts: ["canary gift"], phone: "555 0199" },
      ...{ visibility: { phone: "ME" }, openTo: ["MENTORING"], latitude: 32.5, longitude: -117.1 },
    },
  });
  await db.cohortMember.create({ data: { cohortId: cohort.id, memberId: id } });
  const friend = await aMember({ name: "Luz" });
  const circle = await aCircle({ createdById: friend.id, members: [{ id }] });
  const role = await db.circleRole.create({
    data: {
      id: newId(),
      circleId: circle.id,
      kind: "HOST",
      tenures: { create: { id: newId(), memberId: id } },
    },
  });
  await db.reading.create({
    data: { memberId: id, conversationId: circle.conversation.id, seq: 0, attention: "MUTED" },
  });
  const message = await aMessage({
    conversation: circle.conversation,
    author: { id },
    body: "canary words",
  });
  const talk = await aPrivateTalk({ people: [{ id }, friend] });
  await transact((tx) => gatherProfileWords(tx, [id]));
  return { person, id, cohort, friend, circle, role, message, talk };
}

/** Every row of hers that is to come back, as text. */
async function stateOf(id: string): Promise<string> {
  const [row] = await db.$queryRaw<{ state: string }[]>`
    select jsonb_build_object(
      'member', (select to_jsonb(m) - 'revision' from member m where id = ${id}::uuid),
      'role', (select role from account where id = ${id}::uuid),
      'values', (select jsonb_agg(to_jsonb(v)) from field_value v where member_id = ${id}::uuid),
      'seats', (select jsonb_agg(to_jsonb(s) order by circle_id) from membership s where member_id = ${id}::uuid),
      'tenures', (select jsonb_agg(to_jsonb(t)) from role_tenure t where member_id = ${id}::uuid),
      'cohorts', (select jsonb_agg(to_jsonb(c)) from cohort_member c where member_id = ${id}::uuid),
      'readings', (select jsonb_agg(to_jsonb(r)) from reading r where member_id = ${id}::uuid),
      'words', (select jsonb_agg(to_jsonb(w) - 'nr') from profile_words w where member_id = ${id}::uuid),
      'counts', (select jsonb_agg(member_count order by id) from circle))::text as state`;
  return row?.state ?? "";
}

describe("leaving", () => {
  test("takes a profile, places, roles and sessions away at once, and keeps the words", async () => {
    const { person, id, friend, circle, message } = await aSettledMember();
    await leave({ id }, "STAY");
    expect(await viewerOfCookie(person.cookie)).toBeNull();
    expect(await db.member.findUnique({ where: { id } })).toMatchObject({
      ...{ name: "Somebody who left", story: null, gifts: [], phone: null },
    });
    expect(await db.profileWords.count({ where: { memberId: id } })).toBe(0);
    expect(await db.cohortMember.count({ where: { memberId: id } })).toBe(0);
    expect(await circlesOfPerson(person.viewer, id)).toEqual([]);
    expect(await db.circle.findUnique({ where: { id: circle.id } })).toMatchObject({
      memberCount: 1,
    });
    expect(await mayWriteTo(friend.id, id)).toBe(false);
    expect(await db.message.findUnique({ where: { id: message.id } })).toMatchObject({
      body: "canary words",
    });
    const [letter] = await lettersTo(person.email);
    expect(letter?.text).toContain("Dear Marisol Vega,");
    expect(letter?.subject).toBe("You left Millrace Fellows");
  });

  test("tells a circle whose only host left, once; not one that is hosted again", async () => {
    const { id, friend } = await aSettledMember();
    await leave({ id }, "STAY");
    await runJobsNow();
    const letters = await lettersTo(friend.account.email);
    expect(letters.map(({ kind }) => kind)).toEqual(["circles:host-left"]);
  });

  test("takes all words back where she wants it, and those she says after coming back stay", async () => {
    const { id, circle, message, talk, friend } = await aSettledMember();
    const hidden = await aMessage({ conversation: talk, author: { id }, body: "canary whisper" });
    const others = await aMessage({ conversation: talk, author: friend, body: "an answer" });
    await leave({ id }, "TAKEN_BACK");
    await comeBack(id);
    const later = await aMessage({
      ...{ conversation: circle.conversation, author: { id }, body: "I am back" },
      createdAt: new Date(Date.now() + 1_000),
    });
    await runJobsNow();
    const bodies = await db.message.findMany({
      select: { id: true, body: true, takenBackAt: true },
    });
    const bodyOf = (wanted: string) => bodies.find((one) => one.id === wanted)?.body;
    expect([message, hidden].map((one) => bodyOf(one.id))).toEqual(["", ""]);
    expect([others, later].map((one) => bodyOf(one.id))).toEqual(["an answer", "I am back"]);
  });

  test("is undone whole by signing in", async () => {
    const { id } = await aSettledMember();
    const before = await stateOf(id);
    await leave({ id }, "STAY");
    expect(await stateOf(id)).not.toBe(before);
    await startSession(aRequest(), id);
    expect(await stateOf(id)).toBe(before);
    expect(await db.leave.count()).toBe(0);
    expect(await comeBack(id)).toBe(false);
  });

  test("twice is once, and a leaving that fails on its way changes nothing", async () => {
    const { id } = await aSettledMember();
    const before = await stateOf(id);
    setLeavingHooks({
      circles: circlesOnLeaving,
      broken: { ...discussionOnLeaving, leave: () => Promise.reject(new Error("killed")) },
    });
    await expect(leave({ id }, "STAY")).rejects.toThrow("killed");
    expect(await stateOf(id)).toBe(before);
    setLeavingHooks({ discussion: discussionOnLeaving, circles: circlesOnLeaving });
    const first = await leave({ id }, "STAY");
    expect(await leave({ id }, "TAKEN_BACK")).toEqual(first);
    await startSession(aRequest(), id);
    expect(await stateOf(id)).toBe(before);
  });

  test("the last owner hands over first", async () => {
    const { id } = await aSettledMember();
    await db.account.update({ where: { id }, data: { role: "OWNER" } });
    expect(await leave({ id }, "STAY")).toEqual({ refusal: "lastOwner" });
    await aMember({ account: { role: "OWNER" } });
    expect(await leave({ id }, "STAY")).toHaveProperty("left");
  });

  test("is final after thirty days: nothing that was hers alone is found any more", async () => {
    const { id, person } = await aSettledMember();
    await leave({ id }, "TAKEN_BACK");
    await runJobsNow();
    expect(await finishLeaving(new Date(Date.now() + 29 * DAY))).toBe(0);
    expect(await finishLeaving(new Date(Date.now() + 31 * DAY))).toBe(1);
    expect(await finishLeaving(new Date(Date.now() + 31 * DAY))).toBe(0);
    expect(await comeBack(id)).toBe(false);
    const tables = await db.$queryRaw<{ name: string }[]>`
      select tablename::text as name from pg_tables where schemaname = 'public'`;
    for (const { name } of tables) {
      const { rows } = await database.executeSql(`select 1 from "${name}" t where t::text ~* $1`, [
        `canary|marisol|555 0199|${person.email}`,
      ]);
      expect(rows, name).toEqual([]);
    }
  });
});
