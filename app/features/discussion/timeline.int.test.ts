import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Viewer } from "~/features/accounts/door";
import { type Prisma } from "~/generated/prisma/client";
import { db, readRows } from "~/platform/db/db.server";
import { tallyStatements } from "~/platform/db/statements.server";
import { newId } from "~/shared/ids";
import { useDatabase } from "../../../tests/support/database";
import { aCircle, aMember, aMessage } from "../../../tests/support/factories";
import { editMessage, react, takeBack } from "./commands/change.server";
import { postMessage } from "./commands/post.server";
import { conversationsOf, loadConversationFor } from "./queries/conversation.server";
import { catchUp, CATCH_UP, PAGE, pageStatement, timelinePage } from "./queries/timeline.server";
import { talkFor } from "./talk.server";
import { WORDS, type Page } from "./talk";
import { conversationOf, firstSeq, fold, isBehind, lastSeq } from "./ui/conversation-model";
import { startSession } from "~/features/accounts/door.server";

useDatabase();

async function aTalk(messages: number) {
  const ana = await aMember({ name: "Ana" });
  const ben = await aMember({ name: "Ben" });
  const circle = await aCircle({ createdById: ana.id, members: [ben], reads: "CIRCLE" });
  const { conversation } = circle;
  const said: string[] = [];
  for (let i = 0; i < messages; i += 1) {
    said.push((await aMessage({ conversation, author: i % 2 ? ana : ben })).id);
  }
  return { ana, ben, circle, talk: conversation.id, said };
}

const seqs = ({ lines }: Page) => [lines[0]?.seq, lines.at(-1)?.seq, lines.length];

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const tally = { statements: 0, ms: 0 };
  await tallyStatements(tally, work);
  return tally.statements;
}

describe("a page", () => {
  test("is any stretch, with nothing missing and nothing twice", async () => {
    const { ana, talk } = await aTalk(120);
    const at = (place: Parameters<typeof timelinePage>[2]) => timelinePage(ana.id, talk, place);
    expect(seqs(await at("end"))).toEqual([71, 120, PAGE]);
    expect(seqs(await at({ before: 71 }))).toEqual([21, 70, PAGE]);
    expect(seqs(await at({ before: 21 }))).toEqual([1, 20, 20]);
    expect(seqs(await at({ before: 1 }))).toEqual([undefined, undefined, 0]);
    expect(seqs(await at({ after: 70 }))).toEqual([71, 120, PAGE]);
    expect(seqs(await at({ after: 119 }))).toEqual([120, 120, 1]);
    expect(seqs(await at({ around: 60 }))).toEqual([36, 85, PAGE]);
    expect(seqs(await at({ around: 2 }))).toEqual([1, 50, PAGE]);
    expect(await at({ before: 71 })).toMatchObject({ newest: 120, revision: 0 });
  });

  test("brings the picture of who wrote, for members and where she shows it; new words and replies do too", async () => {
    const { ana, ben, talk } = await aTalk(2);
    const photo = newId();
    const address = `/people/${ben.id}/photo/${photo}?size=small`;
    await db.member.update({ where: { id: ben.id }, data: { photoKey: photo } });
    const say = (body: string, root?: number) =>
      postMessage(ben, talk, { clientId: newId(), body, ...(root && { root }) });
    expect(await say("Look")).toMatchObject({ line: { author: { photo: address } } });
    await say("A reply", 2);
    const pictures = async (viewer: string | null) =>
      (await timelinePage(viewer, talk, "end")).lines.map(({ author, replies }) => [
        author.photo,
        replies?.latest[0]?.author.photo,
      ]);
    expect(await pictures(ana.id)).toEqual([
      [address, undefined],
      [undefined, address],
      [address, undefined],
      [address, undefined],
    ]);
    expect((await pictures(null)).flat().filter(Boolean)).toEqual([]);
    await db.member.update({ where: { id: ben.id }, data: { visibility: { photo: "CIRCLES" } } });
    expect((await pictures(ana.id)).flat().filter(Boolean)).toEqual([]);
  });

  test("of nothing said yet is empty, and knows it", async () => {
    const { ana, talk } = await aTalk(0);
    expect(await timelinePage(ana.id, talk, "end")).toEqual({ lines: [], newest: 0, revision: 0 });
  });

  test("shows each viewer her own words among everybody's", async () => {
    const { ana, ben, talk, said } = await aTalk(2);
    const [first = "", second = ""] = said;
    await react(ana, first, { word: "SAME_HERE", said: true });
    await react(ben, first, { word: "SAME_HERE", said: true });
    await react(ben, first, { word: "GRACIAS", said: true });
    await takeBack(ana, second);
    const words = async (id: string | null) =>
      (await timelinePage(id, talk, "end")).lines.map(({ counts, mine, takenBack, html }) => ({
        ...{ counts, mine, takenBack, html: html !== "" },
      }));
    const counts = { SAME_HERE: 2, GRACIAS: 1 };
    const gone = { counts: {}, mine: [], takenBack: true, html: false };
    const there = { counts, takenBack: false, html: true };
    expect(await words(ana.id)).toEqual([{ ...there, mine: ["SAME_HERE"] }, gone]);
    expect(await words(ben.id)).toEqual([{ ...there, mine: ["GRACIAS", "SAME_HERE"] }, gone]);
    expect(await words(null)).toEqual([{ ...there, mine: [] }, gone]);
  });

  test("costs the same whatever is on it", async () => {
    const { ana, ben, talk, said } = await aTalk(60);
    const bare = await statementsOf(() => timelinePage(ana.id, talk, { before: 4 }));
    for (const id of said.slice(-20)) {
      for (const word of WORDS) await react(ben, id, { word, said: true });
    }
    const full = await statementsOf(() => timelinePage(ana.id, talk, "end"));
    expect([bare, full]).toEqual([1, 1]);
  });
});

test("twenty thousand messages are opened at any place by the index, and by nothing that grows", async () => {
  const { ana, talk } = await aTalk(1);
  await db.$executeRaw`
    insert into message (id, conversation_id, seq, author_id, client_id, body, html, render_version)
    select gen_random_uuid(), ${talk}::uuid, n, ${ana.id}::uuid, gen_random_uuid(), 'x', '<p>x</p>', 1
    from generate_series(2, 20000) n`;
  await db.conversation.update({ where: { id: talk }, data: { lastSeq: 20_000 } });
  await db.$executeRaw`analyze message`;
  const places = ["end", { before: 9_000 }, { after: 15_000 }, { around: 10_000 }] as const;
  for (const place of places) {
    const { text, values } = pageStatement(ana.id, talk, place);
    const plan = await readRows<Record<string, string>>({
      text: `explain ${text}`,
      values,
    } as Prisma.Sql);
    const told = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(told).toMatch(/message_conversation_id_seq_key/);
    expect(told).not.toMatch(/Seq Scan on message/);
    expect((await timelinePage(ana.id, talk, place)).lines).toHaveLength(PAGE);
  }
});

test("the whole of a circle's talk costs the same for three messages and for a hundred", async () => {
  await db.community.create({ data: { name: "Río", language: "en", timeZone: "UTC" } });
  const ask = async (messages: number) => {
    const { ana, circle } = await aTalk(messages);
    const cookie = (await startSession(new Request("http://localhost"), ana.id)).split(";")[0];
    const request = new Request(`http://localhost/circles/${circle.slug}`, {
      headers: { Cookie: cookie ?? "" },
    });
    const asked = { conversationId: undefined, at: undefined, before: undefined };
    const rest = { after: undefined, edit: undefined, menu: undefined, slug: circle.slug };
    return statementsOf(() => talkFor(request, { ...asked, ...rest }));
  };
  const [few, many] = [await ask(3), await ask(100)];
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(7);
});

describe("catching up", () => {
  test("brings what changed and what is new, however much there is", async () => {
    const { ana, ben, talk, said } = await aTalk(230);
    const before = await timelinePage(ana.id, talk, { before: 11 });
    for (const id of said.slice(0, 8)) await react(ben, id, { word: "GRACIAS", said: true });
    const missed = await catchUp(ana.id, talk, { from: 1, through: 10, since: before.revision });
    expect(missed.lines.slice(0, 8).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(missed.lines).toHaveLength(8 + CATCH_UP);
    expect(missed).toMatchObject({ newest: 230, revision: 8, newestRevision: 8 });
    const rest = await catchUp(ana.id, talk, { from: 1, through: 210, since: 8 });
    expect(rest.lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 211));
  });

  test("and the fold make any page the page of a fresh load", async () => {
    const { ana, ben, talk } = await aTalk(6);
    const act = async (kind: number, seq: number, who: { id: string }) => {
      const { lines } = await timelinePage(who.id, talk, "end");
      const one = lines.find((line) => line.seq === seq);
      const word = WORDS[seq % WORDS.length] ?? "GRACIAS";
      if (kind === 0) await postMessage(who, talk, { clientId: newId(), body: `said ${seq}` });
      else if (kind === 1 && one) await editMessage(who, one.id, `edited ${newId()}`);
      else if (kind === 2 && one) await takeBack(who, one.id);
      else if (one) await react(who, one.id, { word, said: !one.mine.includes(word) });
    };
    const step = fc.record({
      kind: fc.nat(4),
      seq: fc.integer({ min: 1, max: 12 }),
      who: fc.nat(1),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.boolean(), async (steps, far) => {
        const page = await timelinePage(ana.id, talk, far ? { before: 4 } : "end");
        let state = conversationOf(ana.id, page);
        for (const { kind, seq, who } of steps) await act(kind, seq, who ? ana : ben);
        do {
          const has = { from: firstSeq(state), through: lastSeq(state), since: state.revision };
          state = fold(state, { type: "caught-up", page: await catchUp(ana.id, talk, has) });
        } while (isBehind(state));
        const fresh = await timelinePage(ana.id, talk, { after: firstSeq(state) - 1 });
        expect(state.lines).toEqual(fresh.lines.slice(0, state.lines.length));
        expect(lastSeq(state)).toBe(fresh.newest);
      }),
      { numRuns: 15 },
    );
  });
});

describe("who reads what", () => {
  const readers = {
    WEB: ["visitor", "outside", "inside", "staff"],
    MEMBERS: ["outside", "inside", "staff"],
    CIRCLE: ["inside"],
  } as const;
  test.each(Object.keys(readers) as (keyof typeof readers)[])("read by %s", async (reads) => {
    const inside = await aMember();
    const circle = await aCircle({ createdById: inside.id, reads });
    const staff: Viewer["role"] = "STAFF";
    const people = {
      visitor: null,
      outside: (await aMember()).id,
      inside: inside.id,
      staff: (await aMember({ account: { role: staff } })).id,
    };
    const may = [];
    for (const [who, id] of Object.entries(people)) {
      const found = await loadConversationFor(id, circle.conversation.id).catch(() => null);
      if (found) may.push(who);
    }
    expect(may).toEqual(readers[reads]);
  });
});

test("the list of conversations: the common one, then the liveliest, with what is unread and a name", async () => {
  const { ana, ben, circle, talk } = await aTalk(3);
  const titled = newId();
  const bare = newId();
  const started = { circleId: circle.id, createdById: ana.id };
  await db.conversation.create({ data: { id: titled, title: "Stairs", ...started } });
  await db.conversation.create({ data: { id: bare, ...started } });
  await postMessage(ana, bare, { clientId: newId(), body: "**Who** has the key to the hall?" });
  await postMessage(ana, titled, { clientId: newId(), body: "Two more" });
  const list = await conversationsOf(ben.id, circle.id, true);
  expect(list.map(({ id, name, unread, common }) => ({ id, name, unread, common }))).toEqual([
    { id: talk, name: null, unread: 3, common: true },
    { id: titled, name: "Stairs", unread: 1, common: false },
    { id: bare, name: "Who has the key to the hall?", unread: 1, common: false },
  ]);
  expect((await conversationsOf(null, circle.id, false)).map(({ unread }) => unread)).toEqual([
    0, 0, 0,
  ]);
});
