import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Viewer } from "~/features/accounts/door";
import { db } from "~/platform/db/db.server";
import * as realtime from "~/platform/realtime/sockets.server";
import { room } from "~/platform/realtime/room";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember } from "../../../tests/support/factories";
import * as act from "./commands.server";
import {
  aQuietCommunity,
  countsAreTrue,
  letters,
  rowOf,
  said,
  someone,
  words,
} from "./fixtures/steps";
import { setCircleHooks } from "./hooks.server";
import {
  circleRoomsOf,
  invitablePeople,
  loadCircleFor,
  myCircles,
  waitingForMember,
  waitingRequests,
} from "./queries.server";

useDatabase();
beforeEach(aQuietCommunity);

describe("starting a circle", () => {
  test("its maker is in it and hosts it, and it is a door", async () => {
    const ana = await someone("Ana");
    const { id, slug } = await act.startCircle(ana, words);
    expect(slug).toBe("tower-hill-neighbors");
    const circle = await loadCircleFor(ana, slug);
    expect(circle.standing).toMatchObject({ member: true, host: true });
    expect(circle.roles).toMatchObject([{ kind: "HOST", open: false, holders: [{ id: ana.id }] }]);
    expect(circle.may).toMatchObject({ edit: true, close: true, invite: true, post: true });
    expect(await countsAreTrue(id)).toBe(1);
    expect(await myCircles(ana.id)).toEqual([{ id, slug, name: words.name, kind: words.kind }]);
    expect(await circleRoomsOf(ana.id)).toEqual([room.circle(id)]);
  });

  test("each address is its own, and none is a page's", async () => {
    const ana = await someone();
    const ben = await someone();
    const start = (viewer: Viewer, name: string) =>
      act.startCircle(viewer, { ...words, name }).then(({ slug }) => slug);
    expect(await start(ana, "Año nuevo")).toBe("ano-nuevo");
    expect(await start(ben, "ANO NUEVO!")).toBe("ano-nuevo-2");
    expect(await start(ana, "New")).toBe("new-circle");
    const many = await Promise.all(Array.from({ length: 8 }, () => start(ben, "🔥")));
    expect(new Set(many).size).toBe(8);
  });

  test("higher features join in, in the same transaction", async () => {
    const ana = await someone();
    const seen: string[] = [];
    const note = (what: string) => async (_tx: unknown, circleId: string, memberId: string) => {
      seen.push(`${what} ${memberId === ana.id} ${typeof circleId}`);
    };
    setCircleHooks({ onCircleCreated: note("created"), onMemberJoined: note("joined") });
    await act.startCircle(ana, words);
    expect(seen).toEqual(["created true string", "joined true string"]);
    setCircleHooks({ onMemberJoined: () => Promise.reject(new Error("no")) });
    await expect(act.startCircle(ana, words)).rejects.toThrow("no");
    expect(await db.circle.count()).toBe(1);
  });

  test("hostile words are kept as the plain text they are", async () => {
    const ana = await someone();
    const name = `<img src=x onerror=alert(1)> ' " ; drop table circle; -- %_\\`;
    const why = "javascript:alert(1) אבג 👩‍👩‍👧 ".repeat(10).trim();
    const { id } = await act.startCircle(ana, { ...words, name, why });
    expect(await rowOf(id)).toMatchObject({ name, why });
  });
});

describe("coming in", () => {
  test("fifty at once are fifty, and pressing twice is once", async () => {
    const circle = await aCircle();
    const people = await Promise.all(Array.from({ length: 50 }, () => someone()));
    const answers = await Promise.all(
      people.flatMap((viewer) => [1, 2].map(() => act.joinCircle(viewer, circle.id))),
    );
    expect(answers.every(({ allowed }) => allowed)).toBe(true);
    expect(await countsAreTrue(circle.id)).toBe(51);
  }, 60_000);

  test("fifty leave and come at once, and the count is true", async () => {
    const circle = await aCircle();
    const people = await Promise.all(Array.from({ length: 25 }, () => someone()));
    await Promise.all(people.map((viewer) => act.joinCircle(viewer, circle.id)));
    await Promise.all(
      people.flatMap((viewer) => [
        act.leaveCircle(viewer, circle.id),
        act.joinCircle(viewer, circle.id),
      ]),
    );
    await countsAreTrue(circle.id);
  }, 60_000);

  test("sockets follow: in after joining, out after leaving, with what the hooks add", async () => {
    const moved = vi.spyOn(realtime, "moveRooms");
    const circle = await aCircle();
    const ana = await someone();
    await act.joinCircle(ana, circle.id);
    expect(moved).toHaveBeenLastCalledWith(ana.id, { join: [room.circle(circle.id)] });
    setCircleHooks({ onMemberLeft: async () => ["conversation:1"] });
    await act.leaveCircle(ana, circle.id);
    expect(moved).toHaveBeenLastCalledWith(ana.id, {
      leave: [room.circle(circle.id), "conversation:1"],
    });
  });

  test("a request is asked once, answered once, and a yes writes one letter", async () => {
    const host = await someone("Luz");
    const { id } = await act.startCircle(host, { ...words, joins: "REQUEST" });
    const ana = await someone("Ana");
    expect(said(await act.joinCircle(ana, id))).toBe("ask-first");
    await Promise.all([1, 2, 3].map((n) => act.requestToJoin(ana, id, `note ${n}`)));
    const [request, second] = (await waitingRequests(id)).rows;
    expect(request).toMatchObject({ by: { id: ana.id, name: "Ana" } });
    expect(second).toBeUndefined();
    expect(await waitingForMember(host)).toMatchObject([{ is: "request", by: { name: "Ana" } }]);
    const outsider = await someone();
    expect(said(await act.answerRequest(outsider, id, request?.id ?? "", true))).toBe("not-host");
    const answers = await Promise.all(
      [true, true, false].map((yes) => act.answerRequest(host, id, request?.id ?? "", yes)),
    );
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(1);
    expect(answers.map(said).filter((answer) => answer === "gone")).toHaveLength(2);
    expect(await countsAreTrue(id)).toBe(2);
    expect(await letters()).toMatchObject([
      {
        kind: "circles:accepted",
        toAddress: ana.email,
        subject: "You are in: Tower Hill neighbors",
      },
    ]);
  });

  test("a no is told to nobody, and cannot be asked over again at once", async () => {
    const host = await someone();
    const { id, slug } = await act.startCircle(host, { ...words, joins: "REQUEST" });
    const ana = await someone();
    await act.requestToJoin(ana, id, "");
    const [request] = (await waitingRequests(id)).rows;
    expect(said(await act.answerRequest(host, id, request?.id ?? "", false))).toBe("done");
    expect(await letters()).toEqual([]);
    expect((await loadCircleFor(ana, slug)).standing.request).toBe("declined");
    expect(said(await act.requestToJoin(ana, id, ""))).toBe("not-this-time");
  });

  test("a request of another circle is nobody's to answer", async () => {
    const [luz, pete] = [await someone(), await someone()];
    const hers = await act.startCircle(luz, { ...words, joins: "REQUEST" });
    const his = await act.startCircle(pete, { ...words, joins: "REQUEST" });
    await act.requestToJoin(await someone(), hers.id, "");
    const [request] = (await waitingRequests(hers.id)).rows;
    expect(said(await act.answerRequest(pete, his.id, request?.id ?? "", true))).toBe("gone");
    expect(await countsAreTrue(his.id)).toBe(1);
  });

  test("where nobody hosts, any member answers, and it waits for each", async () => {
    const [luz, pete] = [await someone(), await someone()];
    const { id } = await act.startCircle(luz, { ...words, joins: "REQUEST" });
    await act.requestToJoin(pete, id, "");
    const [first] = (await waitingRequests(id)).rows;
    await act.answerRequest(luz, id, first?.id ?? "", true);
    await act.requestToJoin(await someone(), id, "");
    expect(await waitingForMember(pete)).toEqual([]);
    const role = await db.circleRole.findFirstOrThrow({ where: { circleId: id } });
    await act.handOnRole(luz, { circleId: id, roleId: role.id }, { memberId: null, note: "" });
    const [request] = await waitingForMember(pete);
    expect(request).toMatchObject({ is: "request" });
    expect(said(await act.answerRequest(pete, id, request?.id ?? "", true))).toBe("done");
  });

  test("withdrawn is as if never asked", async () => {
    const { id } = await act.startCircle(await someone(), { ...words, joins: "REQUEST" });
    const ana = await someone();
    await act.requestToJoin(ana, id, "");
    await act.withdrawRequest(ana, id);
    expect((await waitingRequests(id)).rows).toEqual([]);
    expect(said(await act.requestToJoin(ana, id, ""))).toBe("done");
  });

  test("a circle of its members is hidden from the rest, whatever they try", async () => {
    const circle = await aCircle({ reads: "CIRCLE", joins: "OPEN" });
    const staff = await someone("Sam", "STAFF");
    for (const viewer of [await someone(), staff]) {
      expect(said(await act.joinCircle(viewer, circle.id))).toBe("hidden");
      expect(said(await act.requestToJoin(viewer, circle.id, ""))).toBe("hidden");
      expect(said(await act.closeCircle(viewer, circle.id, ""))).toBe("hidden");
      expect(said(await act.addRole(viewer, circle.id, { kind: "WEAVER", title: "" }))).toBe(
        "hidden",
      );
      expect(said(await act.joinCircle(viewer, newId()))).toBe("hidden");
    }
  });
});

describe("leaving", () => {
  test("ends her roles and her reading; the last one leaves an empty circle", async () => {
    const ana = await someone();
    const { id } = await act.startCircle(ana, words);
    expect(said(await act.leaveCircle(ana, id))).toBe("done");
    expect(said(await act.leaveCircle(ana, id))).toBe("done");
    expect(await rowOf(id)).toMatchObject({ memberCount: 0, closedAt: null });
    expect(await db.roleTenure.count({ where: { endedAt: null } })).toBe(0);
    expect(await db.membership.count()).toBe(0);
    expect(said(await act.joinCircle(await someone(), id))).toBe("done");
  });
});

describe("inviting", () => {
  let luz: Viewer;
  let circle: { id: string; slug: string };
  beforeEach(async () => {
    luz = await someone("Luz");
    circle = await act.startCircle(luz, { ...words, joins: "INVITATION" });
  });
  const invite = (viewer: Viewer, memberId: string, note = "") =>
    act.inviteToCircle(viewer, circle.id, { memberId, note });
  const waiting = async (viewer: Viewer) => (await waitingForMember(viewer)).map(({ id }) => id);

  test("a letter names who and why; coming in takes one press, or two", async () => {
    const ana = await someone("Ana");
    expect(said(await invite(luz, ana.id, "You know the hill."))).toBe("done");
    const [letter] = await letters();
    expect(letter).toMatchObject({ subject: "Luz would like you in Tower Hill neighbors" });
    expect(letter?.text).toContain("You know the hill.");
    expect(letter?.text).toContain("/circles/tower-hill-neighbors/about");
    const [id = ""] = await waiting(ana);
    await Promise.all([1, 2].map(() => act.acceptInvitation(ana, circle.id, id)));
    expect(await countsAreTrue(circle.id)).toBe(2);
    expect(await waiting(ana)).toEqual([]);
  });

  test("a no looks like silence: to the circle, to the search, to whoever invites again", async () => {
    const [ana, ben] = [await someone("Ana Lin"), await someone("Ana Ruiz")];
    await invite(luz, ana.id);
    await invite(luz, ben.id);
    const [id = ""] = await waiting(ana);
    await act.declineInvitation(ana, circle.id, id);
    const found = await invitablePeople(circle.id, "ána");
    expect(found.map(({ invited }) => invited)).toEqual([true, true]);
    expect([said(await invite(luz, ana.id)), said(await invite(luz, ben.id))]).toEqual([
      "done",
      "done",
    ]);
    expect(await db.mail.count()).toBe(2);
    expect(await waiting(ana)).toEqual([]);
    expect(await waiting(ben)).toHaveLength(1);
  });

  test("an invitation is hers alone, and only from inside", async () => {
    const [ana, eve] = [await someone(), await someone()];
    await invite(luz, ana.id);
    const [id = ""] = await waiting(ana);
    expect(said(await act.acceptInvitation(eve, circle.id, id))).toBe("by-invitation");
    await invite(luz, eve.id);
    expect(said(await act.acceptInvitation(eve, circle.id, id))).toBe("gone");
    expect(said(await invite(ana, eve.id))).toBe("not-a-member");
    expect(said(await invite(luz, newId()))).toBe("no-such-person");
    expect(await countsAreTrue(circle.id)).toBe(1);
  });

  test("a letter into a hidden circle does not name it", async () => {
    const hidden = await act.startCircle(luz, {
      ...words,
      name: "Grief",
      reads: "CIRCLE",
      joins: "INVITATION",
    });
    const ana = await someone();
    await act.inviteToCircle(luz, hidden.id, { memberId: ana.id, note: "about your loss" });
    const [letter] = await letters();
    expect(JSON.stringify(letter)).not.toMatch(/grief|loss|hill/i);
    expect(await waitingForMember(ana)).toMatchObject([{ circle: { name: "Grief" } }]);
  });

  test("somebody who has not come yet gets no letter; it waits for her", async () => {
    const ana = await aMember({ account: { claimedAt: null } });
    await invite(luz, ana.id);
    expect(await letters()).toEqual([]);
    expect(await waitingForMember({ id: ana.id, language: "es" })).toHaveLength(1);
  });

  test("signs that mean something to a search mean themselves", async () => {
    await someone("100% _Ana\\ Núñez");
    const names = async (q: string) =>
      (await invitablePeople(circle.id, q)).map(({ name }) => name);
    expect(await names("%")).toHaveLength(1);
    expect(await names("_ana\\ nunez")).toHaveLength(1);
    expect(await names("a%z")).toEqual([]);
    expect(await names("")).toEqual([]);
  });
});
