import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { tallyStatements } from "~/platform/db/statements.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../../tests/support/database";
import { aCircle, aMember, aMessage } from "../../../../tests/support/factories";
import { editMessage, takeBack } from "../commands/change.server";
import { loadConversationFor } from "../queries/conversation.server";
import { gatherWords } from "./gather.server";
import { circlesToSearch, foundMessages } from "./queries.server";
import { askedOf } from "./schema";

useDatabase();

let viewer: { id: string };
let conversation: { id: string };
let slug: string;

beforeEach(async () => {
  viewer = await aMember({ name: "Íñigo Peña" });
  const circle = await aCircle({ createdById: viewer.id, name: "Bridges" });
  ({ conversation, slug } = circle);
});

const say = (body: string, more: Partial<Parameters<typeof aMessage>[0]> = {}) =>
  aMessage({ conversation, author: viewer, body, ...more });

async function gatherAll() {
  while ((await gatherWords()) > 0);
}

async function find(query: string, viewerId = viewer.id, timeZone = "UTC") {
  const { search } = askedOf(new URLSearchParams(query), timeZone);
  if (!search) throw new Error(`nothing is asked by ${query}`);
  return foundMessages(viewerId, search);
}
const bodiesOf = async (query: string, viewerId = viewer.id) => {
  const { rows } = await find(query, viewerId);
  const found = await db.message.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return rows.map(({ id }) => found.find((message) => message.id === id)?.body);
};
const q = (words: string) => new URLSearchParams({ q: words }).toString();

// Found at once, and found again when the words are gathered: the same.
describe.each([
  ["just said", async () => undefined],
  ["gathered", gatherAll],
])("what was %s", (_name, gathered) => {
  test.each([
    ["The bridges are open", "bridge"],
    ["Nos vemos en la canción", "canciones"],
    ["Nos vemos en la cancion", "canción"],
    ["Los vecinos cocinaron", "cocinar"],
    ["She was running late", "run"],
    ["El AÑO nuevo", "ano"],
    ["Cafe\u0301 con leche", "café"],
    ["Ça va très bien", "tres"],
    ["A night bus runs here", '"night bus"'],
    ["Write to luz@example.org today", "luz@example.org"],
    ["Two words apart, here and there", "apart words"],
    ["Only this one", "nothing or one"],
    ["the **bold** and the [linked](https://example.org/x)", "linked"],
  ])("“%s” is found by “%s”", async (body, words) => {
    await say(body);
    await say("Something else altogether");
    await gathered();
    expect(await bodiesOf(q(words))).toEqual([body]);
  });

  test("a phrase is found in its order, a word left out is not found", async () => {
    await say("bus at night");
    await say("bus night");
    await say("the night bus");
    await gathered();
    expect(await bodiesOf(q('"night bus"'))).toEqual(["the night bus"]);
    expect(await bodiesOf(q("night -at"))).toEqual(["the night bus", "bus night"]);
    expect(await bodiesOf(q('night -"bus night" -at'))).toEqual(["the night bus"]);
    expect(await bodiesOf(q("-bus night"))).toEqual([]);
  });

  test("the beginning of the last word is enough where nobody wrote just that", async () => {
    await say("The fridge on Canal Street");
    await gathered();
    expect(await find(q("canal fri"))).toMatchObject({ loose: true, rows: [{ seq: 1 }] });
    expect((await find(q("canal fri"))).rows[0]?.excerpt.filter(({ hit }) => hit)).toEqual([
      { text: "fridge", hit: true },
      { text: "Canal", hit: true },
    ]);
    expect((await find(q("fri canal"))).rows).toEqual([]);
    expect((await find(q('"canal fri'))).rows).toEqual([]);
    await say("Fri is fine");
    await gathered();
    expect(await find(q("fri"))).toMatchObject({ loose: false, rows: [{ seq: 2 }] });
  });

  test("what a stem leaves of a word begins nothing", async () => {
    await say("El centro queda a un centímetro");
    await say("Las comunidades y los carpinteros de la brecha");
    await gathered();
    for (const words of ["comida", "bread", "car"]) {
      expect(
        (await find(q(words))).rows.map(({ seq }) => seq),
        words,
      ).toEqual(words === "car" ? [2] : []);
    }
  });

  test("what was edited is found by its new words only, what was taken back by none", async () => {
    const edited = await say("an old apple");
    const taken = await say("a green pear");
    await gathered();
    await editMessage(viewer, edited.id, "a new plum");
    await takeBack(viewer, taken.id);
    expect(await bodiesOf(q("apple"))).toEqual([]);
    expect(await bodiesOf(q("pear"))).toEqual([]);
    expect(await bodiesOf(q("plum"))).toEqual(["a new plum"]);
    await gathered();
    expect(await bodiesOf(q("apple or pear or plum"))).toEqual(["a new plum"]);
    expect(await bodiesOf("by=inigo")).toEqual(["a new plum"]);
  });

  test("narrowed by who wrote it, where, when, and with what", async () => {
    const ana = await aMember({ name: "Ana Núñez" });
    const other = await aCircle({ createdById: viewer.id, members: [ana] });
    const at = (iso: string) => ({ createdAt: new Date(iso) });
    await say("tea one", at("2026-03-01T04:30:00Z"));
    const two = await say("tea two", { ...at("2026-03-01T05:30:00Z"), author: ana });
    await say("tea three", { ...at("2026-03-02T04:59:00Z"), conversation: other.conversation });
    await say("tea four", at("2026-03-02T05:00:00Z"));
    const file = { id: newId(), conversationId: conversation.id, uploaderId: ana.id };
    await db.attachment.create({
      data: { ...file, messageId: two.id, kind: "FILE", fileName: "a.pdf", mime: "a/b", bytes: 1 },
    });
    await gathered();
    expect(await bodiesOf("q=tea&by=nunez")).toEqual(["tea two"]);
    expect(await bodiesOf("by=NÚÑ")).toEqual(["tea two"]);
    expect(await bodiesOf(`q=tea&circle=${other.slug}`)).toEqual(["tea three"]);
    expect(await bodiesOf("q=tea&circle=no-such-circle")).toEqual([]);
    expect(await bodiesOf("q=tea&files=on")).toEqual(["tea two"]);
    const day = await find("q=tea&from=2026-03-01&to=2026-03-01", viewer.id, "America/New_York");
    expect(day.rows.map(({ at: moment }) => moment)).toEqual([
      "2026-03-02T04:59:00.000Z",
      "2026-03-01T05:30:00.000Z",
    ]);
  });

  test("words of somebody whom she blocks are told apart, for her alone", async () => {
    const other = await aMember({ name: "Ben Okri" });
    await say("The bridges are shut", { author: other });
    await say("The bridges are open");
    await gathered();
    await db.block.create({ data: { blockerId: viewer.id, blockedId: other.id } });
    const blocked = async (id: string) => (await find(q("bridges"), id)).rows.map((r) => r.blocked);
    expect(await blocked(viewer.id)).toEqual([false, true]);
    expect(await blocked(other.id)).toEqual([false, false]);
  });

  test("pages follow each other without a gap or a repeat, the newest first", async () => {
    const same = new Date("2026-03-01T00:00:00Z");
    for (let i = 1; i <= 45; i += 1)
      await say(`tea ${i}`, i > 5 && i < 40 ? { createdAt: same } : {});
    await gathered();
    const seen: string[] = [];
    let after: string | null = "";
    let pages = 0;
    while (after !== null) {
      const page = await find(`q=tea&after=${after}`);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
      pages += 1;
    }
    const all = await db.message.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
    expect(pages).toBe(3);
    expect(seen).toEqual(all.map(({ id }) => id));
  });
});

test.each([
  "x".repeat(2_000),
  "a ".repeat(1_000),
  "   ",
  '"',
  '"""" "',
  "%",
  ":*",
  "a:*",
  "'",
  "\\",
  "\u0000",
  "a\u0000b",
  "&|!()<->",
  "-",
  "--- -a",
  "or or or",
  "the of a",
  "\uD83E",
  "🧵",
  "\uE000\uE001",
  "'; drop table message; --",
  "漢字",
  "ก็",
])("“%s” is safe to look for", async (words) => {
  await say("the a x");
  await gatherAll();
  const { search } = askedOf(new URLSearchParams({ q: words }), "UTC");
  if (search) expect((await foundMessages(viewer.id, search)).rows.length).toBeLessThan(2);
});

describe("words that are gathered", () => {
  test("are gathered once, in every conversation, and no statement is spent twice", async () => {
    const quiet = await aCircle({ createdById: viewer.id });
    for (let i = 0; i < 130; i += 1) await say(`tea ${i}`);
    await say("tea elsewhere", { conversation: quiet.conversation });
    const tally = { statements: 0, ms: 0 };
    await tallyStatements(tally, gatherAll);
    expect(tally.statements).toBe(3);
    const [counted] = await db.$queryRaw<{ words: number }[]>`
      select count(*)::int as words from message_words`;
    expect(counted).toEqual({ words: 131 });
    expect(
      await db.wordsThrough.findMany({ select: { seq: true }, orderBy: { seq: "asc" } }),
    ).toEqual([{ seq: 1 }, { seq: 130 }]);
    expect(await gatherWords()).toBe(0);
  });

  test("a search and its circles are one statement each", async () => {
    await say("tea");
    const tally = { statements: 0, ms: 0 };
    await tallyStatements(tally, async () => {
      await find("q=tea+wit");
      expect(await circlesToSearch(viewer.id, null)).toEqual([{ slug, name: "Bridges" }]);
    });
    expect(tally.statements).toBe(2);
  });
});

describe("what is found is what may be read", () => {
  const everybody = ["outside", "inside", "staff"] as const;

  test("by everybody, in every kind of conversation, on every way of asking", async () => {
    const people = {
      outside: await aMember(),
      inside: await aMember(),
      staff: await aMember({ account: { role: "STAFF" } }),
    };
    const conversations: { id: string; name: string; slug: string | null }[] = [];
    for (const reads of ["WEB", "MEMBERS", "CIRCLE"] as const) {
      for (const closedAt of [null, new Date()]) {
        const made = await aCircle({ reads, closedAt, createdById: people.inside.id });
        const { conversation: common, slug: at } = made;
        conversations.push({
          id: common.id,
          name: `${reads} ${String(closedAt !== null)}`,
          slug: at,
        });
      }
    }
    for (const pair of [[people.inside.id, viewer.id], [viewer.id], [people.staff.id]]) {
      const id = newId();
      const participants = { create: pair.map((memberId) => ({ memberId })) };
      await db.conversation.create({ data: { id, createdById: viewer.id, participants } });
      conversations.push({ id, name: `private ${pair.length}`, slug: null });
    }
    for (const { id } of conversations)
      await aMessage({ conversation: { id }, author: viewer, body: "canary" });
    for (const gathered of [async () => undefined, gatherAll]) {
      await gathered();
      for (const who of everybody) await checkParity(people[who].id, who, conversations);
    }
  });

  async function checkParity(
    id: string,
    who: string,
    conversations: { id: string; name: string; slug: string | null }[],
  ) {
    const found = await find("q=canary", id);
    const loosely = await find("q=cana", id);
    const byAuthor = await find("by=inigo", id);
    const circles = await circlesToSearch(id, null);
    for (const { id: conversationId, name, slug: at } of conversations) {
      const mayRead = await loadConversationFor(id, conversationId).then(
        () => true,
        () => false,
      );
      const says = `${who}, ${name}`;
      for (const { rows } of [found, loosely, byAuthor]) {
        const isFound = rows.some((line) => line.conversation.id === conversationId);
        expect(isFound, says).toBe(mayRead);
      }
      if (at === null) continue;
      expect((await find(`q=canary&circle=${at}`, id)).rows.length, says).toBe(mayRead ? 1 : 0);
      const named = await circlesToSearch(id, at);
      expect(
        named.some((circle) => circle.slug === at),
        says,
      ).toBe(mayRead);
      expect(
        circles.some((circle) => circle.slug === at),
        says,
      ).toBe(who === "inside");
    }
  }

  test("a private conversation names the others in it, and ends with leaving", async () => {
    const ana = await aMember({ name: "Ana" });
    const id = newId();
    const participants = { create: [{ memberId: viewer.id }, { memberId: ana.id }] };
    await db.conversation.create({ data: { id, createdById: ana.id, participants } });
    await say("a secret", { conversation: { id }, author: ana });
    expect((await find("q=secret")).rows).toMatchObject([
      { conversation: { id, circle: null, title: null, common: false, with: ["Ana"] }, seq: 1 },
    ]);
    await db.participant.deleteMany({ where: { memberId: viewer.id } });
    expect((await find("q=secret")).rows).toEqual([]);
  });
});
