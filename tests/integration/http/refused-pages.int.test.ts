import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import { emptyDatabase } from "../../support/database";
import { aCircle, aMember } from "../../support/factories";
import { serveHere, type Served } from "../../support/served";

let served: Served;
let cookie: string;
let elsewhere: string;

beforeAll(async () => {
  await emptyDatabase();
  served = await serveHere();
  await db.community.create({ data: { name: "Test", language: "en", timeZone: "UTC" } });
  const member = await aMember({ name: "Ines Belmonte" });
  elsewhere = (await aCircle({ joins: "INVITATION" })).slug;
  cookie = await served.signIn(member.id);
});
afterAll(async () => {
  await served?.stop();
});

const LINK = { "Sec-Fetch-Dest": "document", Accept: "text/html,application/xhtml+xml" };
const follow = (path: string, headers: Record<string, string> = LINK) =>
  served.ask(path, { cookie, headers });
const send = (path: string, headers: Record<string, string>) =>
  served.ask(path, { method: "POST", cookie, headers, body: new URLSearchParams() });

test("who follows a link to a file that is gone gets the page of what went wrong, in her frame", async () => {
  const answer = await follow(`/files/${newId()}`);
  const page = await answer.text();
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([
    404,
    "text/html; charset=utf-8",
  ]);
  expect(answer.headers.get("Cache-Control")).toContain("no-");
  expect(page).toContain("There is nothing here");
  expect(page).toContain("Ines Belmonte");
  // The router would look for a page at this address, find none, and load it for ever.
  expect(page).not.toContain("<script");
});

test("an older browser that only asks for HTML gets the page too, and what is not allowed says so", async () => {
  const answer = await follow(`/naming?circle=${elsewhere}&q=a`, { Accept: "text/html" });
  expect([answer.status, await answer.text()]).toEqual([
    403,
    expect.stringContaining("This is not yours to do") as string,
  ]);
});

test("a visitor's way in leads back to where she wanted to go", async () => {
  const answer = await served.ask("/people/x/photo/y?size=1", { headers: LINK });
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("/sign-in?to=%2Fpeople%2Fx%2Fphoto%2Fy%3Fsize%3D1");
});

test("a program gets the refusal as JSON", async () => {
  for (const headers of [{ Accept: "*/*" }, { "Sec-Fetch-Dest": "empty", Accept: "text/html" }]) {
    const answer = await follow(`/files/${newId()}`, headers);
    expect([answer.status, await answer.json()]).toEqual([404, { refusal: "not-found" }]);
  }
});

test("too often: both are told when to come again", async () => {
  let last = await send("/settings/data/file", LINK);
  for (let n = 0; n < 5 && last.status === 200; n += 1) {
    await last.arrayBuffer();
    last = await send("/settings/data/file", LINK);
  }
  expect(last.status).toBe(429);
  expect(Number(last.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await last.text()).toContain("A little slower, please");
  const told = await send("/settings/data/file", { Accept: "*/*" });
  expect([told.status, await told.json()]).toEqual([
    429,
    { refusal: "too-many", retryAfter: Number(told.headers.get("Retry-After")) },
  ]);
});
