// What is answered before the router is answered as its route would: the same form is sent once
// urlencoded, as the pages do, and once as multipart, which goes to the route.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWeft, type WeftProcess } from "../../support/weft-process";

let weft: WeftProcess;
let cookie = "";
let talk = "";

beforeAll(async () => {
  weft = await startWeft({ WEFT_DEMO: "1" });
  const form = { email: "marisol@example.org", password: "weave a little every day" };
  const answer = await post("/sign-in", new URLSearchParams({ ...form, intent: "password" }), {});
  cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const page = await fetch(`${weft.url}/circles/tower-hill-neighbors`, { headers: { cookie } });
  talk = /name="conversation"[^>]*value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
}, 200_000);
afterAll(() => weft.remove());

const post = (path: string, body: URLSearchParams | FormData, headers: Record<string, string>) =>
  fetch(weft.url + path, {
    ...{ method: "POST", body, redirect: "manual" },
    headers: { Origin: weft.url, ...headers },
  });

type Fields = Record<string, string>;

function multipart(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

async function told(answer: Response) {
  const text = await answer.text();
  const { status, headers } = answer;
  const kept = ["location", "x-content-type-options", "x-frame-options"];
  return {
    status,
    headers: kept.map((name) => headers.get(name)),
    mayBeKept: !/\bno-store\b/.test(headers.get("cache-control") ?? ""),
    // A page of a refusal names what failed; of a 404 only its status is promised.
    body: status === 404 ? null : text.startsWith("{") ? (JSON.parse(text) as unknown) : text,
  };
}

/** What both ways answer. */
async function both(path: string, fields: Fields, headers: Fields = { cookie }) {
  const quick = await told(await post(path, new URLSearchParams(fields), headers));
  const route = await told(await post(path, multipart(fields), headers));
  return { quick, route };
}

test.each<[string, string, Fields, Fields?]>([
  ["words", "messages", { clientId: randomUUID(), body: "hello *there*" }],
  ["a reply", "messages", { clientId: randomUUID(), body: "yes", root: "1" }],
  ["nothing", "messages", { clientId: randomUUID(), body: "  " }],
  ["no id", "messages", { body: "words" }],
  ["too long a text", "messages", { clientId: randomUUID(), body: "x".repeat(20_001) }],
  ["a session that ended", "messages", { clientId: randomUUID(), body: "x" }, { cookie: "weft=x" }],
  ["another site", "messages", { clientId: randomUUID(), body: "x" }, { Origin: "http://x.org" }],
  ["how far somebody read", "reading", { seq: "2" }],
  ["how far, and where it leads", "reading", { seq: "2", back: "1", to: "/circles" }],
  ["where it must not lead", "reading", { seq: "2", to: "//x.org" }],
  ["no number", "reading", { seq: "far" }],
])("%s: the same answer by both ways", async (_, where, fields, headers = {}) => {
  const { quick, route } = await both(`/conversations/${talk}/${where}`, fields, {
    cookie,
    ...headers,
  });
  expect(quick).toEqual(route);
  expect(quick.status).toBeLessThan(500);
});

test.each([randomUUID(), "no-id", "%00"])("no conversation %s: a 404 by both ways", async (id) => {
  for (const [where, fields] of [
    ["messages", { clientId: randomUUID(), body: "x" }],
    ["reading", { seq: "2" }],
  ] as const) {
    const { quick, route } = await both(`/conversations/${id}/${where}`, fields);
    expect([quick.status, route.status]).toEqual([404, 404]);
  }
});

test("a body that is too large is refused before it is read", async () => {
  const body = new URLSearchParams({ clientId: randomUUID(), body: "x".repeat(600_000) });
  const answer = await post(`/conversations/${talk}/messages`, body, { cookie });
  expect(answer.status).toBe(413);
});
