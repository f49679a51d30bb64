import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editMessage, react, takeBack } from "~/features/discussion/commands/change.server";
import { keepDraft } from "~/features/discussion/commands/draft.server";
import { postMessage } from "~/features/discussion/commands/post.server";
import { setBlocked } from "~/features/moderation/door.server";
import { database, db } from "~/platform/db/db.server";
import { statementsSoFar } from "~/platform/db/statements.server";
import { newId } from "~/shared/ids";
import { emptyDatabase } from "../../support/database";
import { aCircle, aMember } from "../../support/factories";
import { serveHere, type Served } from "../../support/served";

let served: Served;
let ana: Awaited<ReturnType<typeof aMember>>;
let circle: Awaited<ReturnType<typeof aCircle>>;
let first: string;

beforeAll(async () => {
  await emptyDatabase();
  served = await serveHere();
  await db.community.create({ data: { name: "Test", language: "en", timeZone: "UTC" } });
  ana = await aMember({ name: "Ana Prado" });
  circle = await aCircle({ createdById: ana.id, reads: "WEB" });
  const said = await postMessage(ana, circle.conversation.id, {
    clientId: newId(),
    body: "The gate is open",
  });
  first = "line" in said ? said.line.id : "";
});
afterAll(() => served?.stop());

const visit = (language = "en") =>
  served.ask(`/circles/${circle.slug}`, { headers: { "Accept-Language": language } });
const read = async (language?: string) => (await visit(language)).text();

/** A page without what differs between any two: the nonce, the request's id, the moment, the id of its forms. */
const still = (html: string, answer: Response) => {
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
  return html
    .replaceAll(nonce ?? "?", "NONCE")
    .replaceAll(answer.headers.get("x-request-id") ?? "?", "ID")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "MOMENT")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "UUID");
};

/** Statements of a kept page: whether something was written, who asks, and whether it is still so. */
const KEPT = 3;
// A PostgreSQL server may have other databases, in which somebody always writes.
const STILL = database.kind === "pglite" ? 1 : KEPT;

/** How many statements an answer takes: one where nothing was written since, few where the page was kept. */
async function costOf(ask: () => Promise<unknown>): Promise<number> {
  const before = statementsSoFar().statements;
  await ask();
  return statementsSoFar().statements - before;
}

/** Asks until the page is kept; what a page is made of, and then the page, is kept after it was answered. */
async function untilKept(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; (await costOf(ask)) > STILL; attempt += 1) {
    if (attempt > 20) throw new Error("the page is not kept");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function twice(): Promise<[string, string]> {
  await untilKept(() => read());
  const [one, other] = [await visit(), await visit()];
  return [still(await one.text(), one), still(await other.text(), other)];
}

test("a visitor gets the page that was made for an earlier one, with a nonce and an id of its own", async () => {
  const [one, other] = await twice();
  expect(one).toBe(other);
  expect(one).toContain("The gate is open");
  const answer = await visit();
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
  const html = await answer.text();
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)];
  expect(scripts.length).toBeGreaterThan(1);
  for (const [, attributes] of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
  expect(html).toContain(answer.headers.get("x-request-id"));
});

test("what changes is there for the next visitor", async () => {
  await twice();
  await editMessage(ana, first, "The gate is shut");
  expect(await read()).toContain("The gate is shut");
  await twice();
  await react(ana, first, { word: "GRACIAS", said: true });
  expect(await read()).toContain("Gracias");
  await twice();
  await db.member.update({ where: { id: ana.id }, data: { name: "Ana Prado Ruiz" } });
  expect(await read()).toContain("Ana Prado Ruiz");
  await twice();
  await db.circle.update({ where: { id: circle.id }, data: { why: "To keep the gate." } });
  expect(await read()).toContain("To keep the gate.");
  await twice();
  await takeBack(ana, first);
  expect(await read()).not.toContain("The gate is shut");
});

test("while nothing is written one statement says so, and after a word elsewhere the page is still the kept one", async () => {
  await untilKept(() => read());
  const other = await aCircle({ createdById: ana.id, reads: "CIRCLE", joins: "INVITATION" });
  await postMessage(ana, other.conversation.id, { clientId: newId(), body: "Not here" });
  const again = await costOf(() => read());
  expect(again).toBeGreaterThan(1);
  // The server's own work may fall in between; a page made anew costs more than that.
  expect(again).toBeLessThan(3 * KEPT);
  await untilKept(() => read());
});

test("a kept page is the same compressed and not", async () => {
  await untilKept(() => read());
  const ask = (encoding: string) =>
    served.ask(`/circles/${circle.slug}`, {
      headers: { "Accept-Language": "en", "Accept-Encoding": encoding },
    });
  const [plain, refused, packed] = [
    await ask("identity"),
    await ask("gzip;q=0"),
    await ask("br, gzip;q=0.8"),
  ];
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(refused.headers.get("content-encoding")).toBeNull();
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(packed.headers.get("vary")).toContain("Accept-Encoding");
  const [one, other] = [await plain.text(), await packed.text()];
  expect(still(other, packed)).toBe(still(one, plain));
});

test("each language has its own page", async () => {
  await twice();
  expect(await read("es")).toContain('lang="es"');
  expect(await read("en")).toContain('lang="en"');
});

describe("a member", () => {
  const her = { cookie: "" };
  const open = async () =>
    (await served.ask(`/circles/${circle.slug}`, { cookie: her.cookie })).text();

  test("gets her own page, not that of a visitor, and it is kept for her", async () => {
    await untilKept(() => read());
    her.cookie = await served.signIn(ana.id);
    expect(await open()).toContain('id="composer"');
    await untilKept(open);
    expect(await open()).toContain('id="composer"');
    expect(await read()).not.toContain('id="composer"');
  });

  test("sends each form of a kept page under an id of its own", async () => {
    await untilKept(open);
    const id = async () => /name="clientId" value="([^"]+)"/.exec(await open())?.[1];
    const [one, other] = [await id(), await id()];
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(one).not.toBe(other);
  });

  test("sees what changed anywhere on her page: words, drafts, names, other circles, who is blocked", async () => {
    const ben = await aMember({ name: "Ben Ode" });
    await db.membership.create({ data: { memberId: ben.id, circleId: circle.id } });
    await untilKept(open);
    await postMessage(ben, circle.conversation.id, { clientId: newId(), body: "A new word" });
    expect(await open()).toContain("A new word");
    await untilKept(open);
    await keepDraft(ana, circle.conversation.id, { body: "half a thou", rootSeq: 0 });
    expect(await open()).toContain("half a thou");
    await untilKept(open);
    await db.member.update({ where: { id: ben.id }, data: { name: "Ben Odey" } });
    expect(await open()).toContain("Ben Odey");
    await untilKept(open);
    await aCircle({ createdById: ana.id, name: "Bread at dawn" });
    expect(await open()).toContain("Bread at dawn");
    await untilKept(open);
    await setBlocked(ana, ben.id, true);
    expect(await open()).toContain("msg-folded");
  });

  test("sees a new name wherever it stands: at a reply in a thread, at what is answered", async () => {
    const [cara, dora] = [
      await aMember({ name: "Cara Lind" }),
      await aMember({ name: "Dora May" }),
    ];
    for (const { id } of [cara, dora])
      await db.membership.create({ data: { memberId: id, circleId: circle.id } });
    const say = (who: typeof cara, body: string, root?: number) =>
      postMessage(who, circle.conversation.id, {
        clientId: newId(),
        body,
        ...(root === undefined ? {} : { root }),
      });
    const asked = await say(cara, "Who has a ladder?");
    const root = "line" in asked ? asked.line.seq : 0;
    for (let n = 0; n < 55; n += 1) await say(ana, `One more ${n}`);
    await say(dora, "I have one", root);
    await db.reading.deleteMany({ where: { memberId: ana.id } });
    await untilKept(open);
    expect(await open()).toContain("Cara Lind");
    await db.member.update({ where: { id: cara.id }, data: { name: "Cara Lindqvist" } });
    expect(await open()).toContain("Cara Lindqvist");
    await untilKept(open);
    await db.member.update({ where: { id: dora.id }, data: { name: "Dora Mayer" } });
    expect(await open()).toContain("Dora Mayer");
  });

  test("who may not read it any more, or is signed out, sees nothing of a kept page", async () => {
    const hidden = await aCircle({ createdById: ana.id, reads: "CIRCLE", joins: "INVITATION" });
    const ben = await aMember();
    await db.membership.create({ data: { memberId: ben.id, circleId: hidden.id } });
    const cookie = await served.signIn(ben.id);
    const ask = () => served.ask(`/circles/${hidden.slug}`, { cookie });
    await untilKept(async () => (await ask()).text());
    expect((await ask()).status).toBe(200);
    await db.membership.deleteMany({ where: { memberId: ben.id, circleId: hidden.id } });
    expect((await ask()).status).toBe(404);
    await db.membership.create({ data: { memberId: ben.id, circleId: hidden.id } });
    await untilKept(async () => (await ask()).text());
    await db.session.deleteMany({ where: { accountId: ben.id } });
    expect((await ask()).status).toBe(302);
  });

  test("whose session ends by itself sees nothing of a kept page, though nothing was written", async () => {
    const ben = await aMember();
    const cookie = await served.signIn(ben.id);
    const ask = () => served.ask(`/circles/${circle.slug}`, { cookie });
    await untilKept(async () => (await ask()).text());
    const expiresAt = new Date(Date.now() + 2_000);
    await db.session.updateMany({ where: { accountId: ben.id }, data: { expiresAt } });
    await untilKept(async () => (await ask()).text());
    await new Promise((resolve) => setTimeout(resolve, expiresAt.getTime() - Date.now() + 20));
    await expect((await ask()).text()).resolves.not.toContain('id="composer"');
  });
});

test("a circle that is closed says so at once, and one that is not for the web any more is not shown", async () => {
  await twice();
  const note = "We are done here.";
  await db.circle.update({
    where: { id: circle.id },
    data: { closedAt: new Date(), closedById: ana.id, closingNote: note },
  });
  expect(await read()).toContain(note);
  await twice();
  await db.circle.update({ where: { id: circle.id }, data: { reads: "MEMBERS" } });
  const answer = await visit();
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toContain("/sign-in");
});
