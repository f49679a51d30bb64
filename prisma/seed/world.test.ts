import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isId } from "~/shared/ids";
import type { Names } from "./build-mentions";
import { readPeople } from "./people";
import { demoWorld } from "./world";

const OPTIONS = {
  now: new Date("2026-11-23T15:30:00Z"),
  seed: 1908,
  passwordHash: "not-a-hash",
  render: (markdown: string, names: Names) => ({
    html: `<p>${markdown}</p>`,
    named: [...names.values()].filter(({ name }) => markdown.includes(`@${name}`)),
  }),
  renderVersion: 1,
};
const world = demoWorld(OPTIONS);
const hashOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

const idOf = (name: string) => world.members.find((member) => member.name === name)?.id;
const circleOf = (slug: string) => world.circles.find((circle) => circle.slug === slug);
const conversationsIn = (slug: string) =>
  world.conversations.filter(({ circleId }) => circleId === circleOf(slug)?.id);
const unreadOf = (name: string, slug: string) =>
  conversationsIn(slug).reduce((sum, { id, lastSeq }) => {
    const reading = world.readings.find(
      (r) => r.conversationId === id && r.memberId === idOf(name),
    );
    return sum + (lastSeq ?? 0) - (reading?.seq ?? 0);
  }, 0);

/** Words that Spanish writes all the time, and that English and Portuguese do not. */
const SPANISH =
  /\b(el|los|las|una|del|y|con|pero|hay|muy|qué|está|yo|mi|porque|quién|hoy)\b|[¿¡ñ]/giu;
const isSpanish = (body: string) => (body.match(SPANISH) ?? []).length >= 2;

test("the same seed and time make the same rows, another seed makes others", () => {
  expect(hashOf(demoWorld(OPTIONS))).toBe(hashOf(world));
  expect(hashOf(demoWorld({ ...OPTIONS, seed: 7 }))).not.toBe(hashOf(world));
});

test.each([
  "2026-01-01T05:01:00Z",
  "2026-03-08T07:30:00Z",
  "2026-03-26T23:59:00Z",
  "2026-07-16T13:31:00Z",
  "2026-11-01T06:30:00Z",
  "2027-02-28T04:00:00Z",
])("it can be made at any time: %s", (now) => {
  const at = new Date(now);
  const made = demoWorld({ ...OPTIONS, now: at });
  const times = [...made.messages, ...made.reactions, ...made.memberships, ...made.members]
    .flatMap((row) => Object.values(row))
    .filter((value) => value instanceof Date);
  expect(times.filter((time) => time > at)).toEqual([]);
});

describe("people", () => {
  test("about 120 in three cohorts of one program, no two alike", () => {
    const stories = world.members.flatMap(({ story }) => story ?? []);
    expect(world.members.length).toBeGreaterThanOrEqual(118);
    expect(world.cohorts).toHaveLength(3);
    expect(world.programs).toHaveLength(1);
    expect(new Set(stories).size).toBe(stories.length);
    expect(stories.length).toBeGreaterThanOrEqual(108);
    expect(new Set(world.members.map(({ name }) => name)).size).toBe(world.members.length);
    expect(new Set(world.accounts.map(({ email }) => email)).size).toBe(world.accounts.length);
  });

  test("nobody can be reached outside the demo", () => {
    expect(world.accounts.filter(({ email }) => !/^[a-z]+@example\.org$/.test(email))).toEqual([]);
    const words = JSON.stringify([world.members, world.messages, world.circles]);
    const hosts = [...words.matchAll(/https?:\/\/([^/"\s)]+)/g)].map(([, host]) => host ?? "");
    expect(hosts.filter((host) => !/(^|\.)example\.org$/.test(host))).toEqual([]);
    const phones = world.members.flatMap(({ phone }) => phone ?? []);
    expect(phones.filter((phone) => !/^\(413\) 555-01\d\d$/.test(phone))).toEqual([]);
  });

  test("each who came tells a story and gives something; those who did not are invited", () => {
    for (const person of readPeople()) {
      if (person.invited) continue;
      expect(person.story, person.key).toBeTruthy();
      expect(person.gifts.length, person.key).toBeGreaterThanOrEqual(1);
      expect(person.gifts.length, person.key).toBeLessThanOrEqual(5);
      expect(person.needs.length, person.key).toBeLessThanOrEqual(2);
    }
    const waiting = world.invitations.filter(({ acceptedAt }) => !acceptedAt);
    const unclaimed = world.accounts.filter(({ claimedAt }) => !claimedAt);
    expect(waiting.map(({ memberId }) => memberId).sort()).toEqual(
      unclaimed.map(({ id }) => id).sort(),
    );
    expect(unclaimed).toHaveLength(12);
  });

  test("only the four sign-ins have a password", () => {
    const open = world.accounts.filter(({ passwordHash }) => passwordHash);
    expect(open.map(({ email, role }) => [email, role]).sort()).toEqual([
      ["amina@example.org", "STAFF"],
      ["declan@example.org", "WEAVER"],
      ["luz@example.org", "MEMBER"],
      ["marisol@example.org", "MEMBER"],
    ]);
  });
});

describe("circles", () => {
  test("five of interest, five of neighbors, four that make something; one is closed", () => {
    const ofKind = (kind: string) => world.circles.filter((circle) => circle.kind === kind);
    expect(ofKind("INTEREST")).toHaveLength(5);
    expect(ofKind("NEIGHBORHOOD")).toHaveLength(5);
    expect(ofKind("PROJECT")).toHaveLength(4);
    expect(
      world.circles.filter(({ closedAt, closingNote }) => closedAt && closingNote),
    ).toHaveLength(1);
    expect(
      world.circles.filter(({ reads }) => reads === "CIRCLE").map(({ joins }) => joins),
    ).toEqual(["INVITATION"]);
  });

  test("counts and times are those of their rows", () => {
    for (const circle of world.circles) {
      const members = world.memberships.filter(({ circleId }) => circleId === circle.id);
      expect(circle.memberCount, circle.slug).toBe(members.length);
      const inside = world.conversations.filter(({ circleId }) => circleId === circle.id);
      expect(
        inside.filter(({ common, title }) => common && title === null),
        circle.slug,
      ).toHaveLength(1);
      const newest = inside.map(({ lastMessageAt }) => Number(lastMessageAt));
      expect(Number(circle.lastActiveAt), circle.slug).toBe(Math.max(...newest));
    }
  });

  test("the hill is as it is drawn", () => {
    const hill = circleOf("tower-hill-neighbors");
    expect(hill?.memberCount).toBe(38);
    const roles = world.roles.filter(({ circleId }) => circleId === hill?.id);
    expect(roles.map(({ kind, title }) => title ?? kind)).toEqual([
      "HOST",
      "WEAVER",
      "NOTE_KEEPER",
      "Memory keeper",
    ]);
    const common = conversationsIn("tower-hill-neighbors").find((c) => c.common);
    const newest = world.messages.filter((m) => m.conversationId === common?.id).slice(-7);
    const names = new Map(world.members.map(({ id, name }) => [id, name]));
    expect(newest.map(({ authorId }) => names.get(authorId))).toEqual([
      "Luz Herrera",
      ...["Kofi Mensah", "Ruth Lindqvist", "Pete Kowalczyk", "Hana Kobayashi"],
      ...["Kofi Mensah", "Oyin Balogun"],
    ]);
    expect(newest.map(({ replyNo }) => replyNo ?? 0)).toEqual([0, 1, 2, 3, 4, 0, 0]);
    expect(newest[0]?.replyCount).toBe(4);
    expect(newest[0]?.body).toContain("my table on the 26th");
    const words = (id: string | undefined) =>
      world.reactions.filter(({ messageId }) => messageId === id).map(({ word }) => word);
    expect(words(newest[0]?.id).filter((word) => word === "COUNT_ME_IN")).toHaveLength(7);
    expect(words(newest[5]?.id).filter((word) => word === "I_HEAR_YOU")).toHaveLength(9);
  });

  test("Marisol sits where she is drawn, with as much unread", () => {
    const sits = world.memberships.filter(({ memberId }) => memberId === idOf("Marisol Vega"));
    const slugs = sits.map(
      ({ circleId }) => world.circles.find(({ id }) => id === circleId)?.slug ?? "",
    );
    expect(Object.fromEntries(slugs.map((slug) => [slug, unreadOf("Marisol Vega", slug)]))).toEqual(
      {
        "tower-hill-neighbors": 6,
        "food-that-gathers-us": 2,
        "story-and-oral-history": 0,
        "warm-homes-by-winter": 1,
      },
    );
    const asked = world.circleInvitations.filter(({ answer }) => !answer);
    expect(asked.some(({ memberId }) => memberId === idOf("Marisol Vega"))).toBe(true);
  });

  test("two wait at a door that Luz keeps", () => {
    const waiting = world.joinRequests.filter(({ answer }) => !answer);
    const atStory = waiting.filter((r) => r.circleId === circleOf("story-and-oral-history")?.id);
    expect(atStory).toHaveLength(2);
    const seats = new Set(world.memberships.map((m) => `${m.circleId} ${m.memberId}`));
    expect(waiting.some((r) => seats.has(`${r.circleId} ${r.memberId}`))).toBe(false);
  });
});

describe("talk", () => {
  test("each conversation counts 1, 2, 3 … in the order of time", () => {
    for (const { id, lastSeq, lastMessageAt, lastRevision, title } of world.conversations) {
      const said = world.messages.filter(({ conversationId }) => conversationId === id);
      expect(
        said.map(({ seq }) => seq),
        String(title),
      ).toEqual(said.map((_, index) => index + 1));
      expect(lastSeq).toBe(said.length);
      expect(lastMessageAt).toEqual(said.at(-1)?.createdAt);
      expect(Math.max(...said.map(({ revision }) => revision ?? 0))).toBe(lastRevision);
      const times = said.map(({ createdAt }) => Number(createdAt));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });

  test("only members speak, react and read, once they have joined", () => {
    const joined = new Map(
      world.memberships.map((m) => [`${m.circleId} ${m.memberId}`, Number(m.joinedAt)]),
    );
    const circles = new Map(world.conversations.map(({ id, circleId }) => [id, circleId]));
    const at = (conversationId: string, memberId: string) =>
      joined.get(`${circles.get(conversationId)} ${memberId}`) ?? Infinity;
    const messages = new Map(world.messages.map((message) => [message.id, message]));
    expect(
      world.messages.filter((m) => at(m.conversationId, m.authorId) > Number(m.createdAt)),
    ).toEqual([]);
    const early = world.reactions.filter((reaction) => {
      const message = messages.get(reaction.messageId ?? "");
      return !message || at(message.conversationId, reaction.memberId) > Number(reaction.createdAt);
    });
    expect(early).toEqual([]);
    expect(world.readings.filter((r) => at(r.conversationId, r.memberId) === Infinity)).toEqual([]);
  });

  test("people and circles are named, those who sit there, and Marisol in what she has not read", () => {
    const who = world.mentions.map(({ memberId, circleId }) => memberId ?? circleId);
    expect(who).toContain(idOf("Quentin Abernathy-Holloway"));
    expect(who).toContain(circleOf("warm-homes-by-winter")?.id);
    const seats = new Set(world.memberships.map((m) => `${m.circleId} ${m.memberId}`));
    const circles = new Map(world.conversations.map(({ id, circleId }) => [id, circleId]));
    const outside = world.mentions.filter(
      (m) => m.memberId && !seats.has(`${circles.get(m.conversationId)} ${m.memberId}`),
    );
    expect(outside).toEqual([]);
    const hers = world.mentions.filter(({ memberId }) => memberId === idOf("Marisol Vega"));
    const unread = hers.filter(({ conversationId, seq }) =>
      world.readings.some(
        (r) =>
          r.memberId === idOf("Marisol Vega") &&
          r.conversationId === conversationId &&
          (r.seq ?? 0) < seq,
      ),
    );
    expect(unread).toHaveLength(1);
    expect(world.privateMentions).toHaveLength(1);
  });

  test("months of messages, one conversation of hundreds, and a good part in Spanish", () => {
    const bodies = world.messages.map(({ body }) => body);
    const log = world.conversations.find(({ title }) => title === "The fridge log");
    expect(log?.lastSeq).toBe(600);
    const written = world.messages.filter((m) => m.conversationId !== log?.id).map((m) => m.body);
    expect(written.length).toBeGreaterThanOrEqual(350);
    for (const list of [bodies, written]) {
      expect(list.filter(isSpanish).length / list.length).toBeGreaterThanOrEqual(0.15);
    }
    const said = bodies.filter(Boolean);
    expect(new Set(said).size).toBe(said.length);
  });

  test("ids and client ids are of the right form, and each is there once", () => {
    const ids = [
      ...world.messages.flatMap(({ id, clientId }) => [id, clientId]),
      ...[world.members, world.circles, world.conversations, world.roles, world.tenures]
        .flat()
        .map(({ id }) => id),
    ];
    expect(ids.filter((id) => !isId(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("what was taken back leaves no words but those kept for its author", () => {
    const taken = world.messages.filter(({ takenBackAt }) => takenBackAt);
    expect(taken.length).toBeGreaterThan(0);
    for (const { id, body, html } of taken) {
      expect([body, html]).toEqual(["", ""]);
      expect(world.revisions.some(({ messageId, body: kept }) => messageId === id && kept)).toBe(
        true,
      );
    }
  });
});
