import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { en } from "~/text/en";
import { emptyDatabase } from "../../support/database";
import { aCircle, aMember } from "../../support/factories";
import { serveHere, type Served } from "../../support/served";

let served: Served;
let cookie: string;
let slug: string;
let conversationId: string;

beforeAll(async () => {
  await emptyDatabase();
  served = await serveHere();
  await db.community.create({ data: { name: "Test", language: "en", timeZone: "UTC" } });
  const member = await aMember();
  const circle = await aCircle({ createdById: member.id });
  cookie = await served.signIn(member.id);
  slug = circle.slug;
  conversationId = circle.conversation.id;
});
afterAll(() => served?.stop());

const form = (fields: Record<string, string>) => new URLSearchParams(fields);

describe("an unsafe request from another site", () => {
  test.each([
    ["another origin", { Origin: "https://evil.example" }],
    ["no origin", { Origin: "" }],
    ["an origin that begins like ours", { Origin: "http://localhost.evil.example" }],
    ["null", { Origin: "null" }],
  ])("%s is refused", async (_name, headers) => {
    const answer = await served.ask("/sign-out", {
      method: "POST",
      cookie,
      headers,
      body: form({}),
    });
    expect(answer.status).toBe(403);
    expect(await db.session.count()).toBe(1);
  });
});

test.each(["PUT", "DELETE", "PATCH", "TRACE".toLowerCase()])("%s is not used", async (method) => {
  const answer = await served.ask("/", { method, cookie }).catch(() => null);
  expect(answer === null || [405, 411, 400].includes(answer.status)).toBe(true);
});

test("a body over the limit is refused before it is read", async () => {
  const answer = await served
    .ask(`/conversations/${conversationId}/messages`, {
      method: "POST",
      cookie,
      body: form({ body: "x".repeat(700_000) }),
    })
    .catch(() => null);
  expect(answer === null || answer.status === 413).toBe(true);
});

test("a session cookie that was never given is nobody's", async () => {
  for (const forged of ["weft=x", `weft=${"a".repeat(5_000)}`, "weft=%00", "weft=' or 1=1 --"]) {
    const answer = await served.ask("/", { cookie: forged });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toContain("/sign-in");
  }
});

describe("words that are code elsewhere", () => {
  const nasty = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "[click](JaVaScRiPt:alert(1))",
    "<a href='javascript:alert(1)'>x</a>",
    "</textarea><script>alert(1)</script>",
    "\u202Etxt.exe",
    "{{constructor.constructor('alert(1)')()}}",
  ];
  test.each(nasty)("%s stays words", async (body) => {
    const posted = await served.ask(`/conversations/${conversationId}/messages`, {
      method: "POST",
      cookie,
      headers: { Accept: "application/json" },
      body: form({ body, clientId: crypto.randomUUID() }),
    });
    expect(posted.status).toBeLessThan(400);
    const page = await (await served.ask(`/circles/${slug}`, { cookie })).text();
    expect(page).not.toMatch(/<script>alert|<img[^>]*onerror|<a[^>]*href=["']?javascript:/i);
  });
});

test("code in every field of a person and a circle stays words on every page that shows it", async () => {
  const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const member = await aMember({
    ...{ name: `Name ${evil}`, pronouns: evil, story: evil, organization: evil, phone: evil },
    ...{ neighborhood: evil, languages: [evil], gifts: [evil], needs: [evil] },
    links: ["javascript:alert(1)", `https://example.org/${evil}`],
  });
  const guest = await aMember({ name: evil });
  const circle = await aCircle({
    ...{ name: `Circle ${evil}`, why: evil, createdById: member.id },
    lastActiveAt: new Date(),
  });
  await db.conversation.create({
    data: { id: newId(), circleId: circle.id, title: evil, createdById: member.id },
  });
  await db.circleRole.create({
    data: {
      ...{ id: newId(), circleId: circle.id, kind: "OTHER", title: evil },
      tenures: { create: { id: newId(), memberId: member.id, handoverNote: evil } },
    },
  });
  await db.circleRole.create({
    data: {
      ...{ id: newId(), circleId: circle.id, kind: "HOST" },
      tenures: { create: { id: newId(), memberId: member.id } },
    },
  });
  await db.joinRequest.create({
    data: { id: newId(), circleId: circle.id, memberId: guest.id, note: evil },
  });
  const hers = await served.signIn(member.id);
  const at = `/circles/${circle.slug}`;
  const pages = ["/", "/people", `/people/${member.id}`, "/you", "/circles", at];
  for (const path of [...pages, `${at}/about`, `${at}/members`, `${at}/edit`]) {
    const answer = await served.ask(path, { cookie: hers });
    expect(answer.status, path).toBe(200);
    const html = await answer.text();
    expect(html, path).toContain("&lt;script&gt;alert(1)");
    expect(html, path).not.toMatch(/<script>alert|<img[^>]*onerror|href=["']?javascript:/i);
  }
});

test("a message of 100,000 characters is refused in a sentence, and nothing is written", async () => {
  const before = await db.message.count();
  const answer = await served.ask(`/conversations/${conversationId}/messages`, {
    method: "POST",
    cookie,
    headers: { Accept: "application/json" },
    body: form({ body: "x".repeat(100_000), clientId: crypto.randomUUID() }),
  });
  expect(await answer.text()).toContain(en.discussion.errors.tooLong({ max: 20_000 }));
  expect(answer.status).toBe(400);
  expect(await db.message.count()).toBe(before);
});

test("queries that no form sends answer with a page or a 404, never with a 500", async () => {
  const paths = [
    "/people?q=%00&name=%ff",
    `/people?q=${"x".repeat(2_000)}`,
    "/people?q=%25%27%22%3A*",
    "/people?id=1&id=2",
    "/people/__proto__",
    "/people/%2e%2e%2f",
    "/circles?kind=__proto__&q=%25",
    "/circles?after=zzz",
    "/circles/constructor",
    `/circles/${slug}?before=-1`,
    `/circles/${slug}?before=1e309`,
    `/circles/${slug}?before[]=1`,
    `/circles/${slug}/talk/${conversationId}/999999999999999999`,
    `/conversations/${conversationId}/messages?after=x`,
    "/staff/imports/x",
    "/sign-in?to=//evil.example",
    "/invitation/%00",
    "/reset/../../etc/passwd",
  ];
  for (const path of paths) {
    const answer = await served.ask(path, { cookie });
    expect(answer.status, path).toBeLessThan(500);
  }
});

test("nobody but this machine reads the metrics, and they name nobody", async () => {
  expect((await served.ask("/metrics", { headers: { "X-Forwarded-For": "1.2.3.4" } })).status).toBe(
    404,
  );
  const metrics = await (await served.ask("/metrics")).text();
  expect(metrics).toContain("weft_http_request_seconds");
  expect(metrics).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
});

test("it says whether it lives and whether it is ready", async () => {
  expect((await served.ask("/healthz")).status).toBe(200);
  expect((await served.ask("/readyz")).status).toBe(200);
});

test("pages run no script but ours", async () => {
  const answer = await served.ask("/", { cookie });
  const policy = answer.headers.get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  const html = await answer.text();
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(
    ([, attributes]) => attributes ?? "",
  );
  expect(scripts.length).toBeGreaterThan(0);
  for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
});
