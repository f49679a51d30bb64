import { afterAll, beforeAll, expect, test } from "vitest";
import { editMessage, react, takeBack } from "~/features/discussion/commands/change.server";
import { postMessage } from "~/features/discussion/commands/post.server";
import { db } from "~/platform/db/db.server";
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

/** What differs between any two answers: the nonce, the request's id, the moment. */
const still = (html: string, answer: Response) => {
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
  return html
    .replaceAll(nonce ?? "?", "NONCE")
    .replaceAll(answer.headers.get("x-request-id") ?? "?", "ID");
};

async function twice(): Promise<[string, string]> {
  await read();
  // A page is kept after it was answered.
  await new Promise((resolve) => setTimeout(resolve, 300));
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

test("each language has its own page", async () => {
  await twice();
  expect(await read("es")).toContain('lang="es"');
  expect(await read("en")).toContain('lang="en"');
});

test("a member gets her own page", async () => {
  await twice();
  const cookie = await served.signIn(ana.id);
  const html = await (await served.ask(`/circles/${circle.slug}`, { cookie })).text();
  expect(html).toContain('id="composer"');
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
