import { mkdirSync } from "node:fs";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { fileKey, filesFolder } from "~/platform/storage/storage.server";
import { newId } from "~/shared/ids";
import { emptyDatabase } from "../../support/database";
import { aCircle, aMember, aMessage } from "../../support/factories";
import { serveHere, type Served } from "../../support/served";

let served: Served;
let cookie: string;
let conversationId: string;
let file: string;
let elsewhere: string;

// What the process would print, as it would print it.
const printed: string[] = [];
const real = { level: log.level, stream: Reflect.get(log, pino.symbols.streamSym) as unknown };

beforeAll(async () => {
  await emptyDatabase();
  served = await serveHere();
  await db.community.create({ data: { name: "Test", language: "en", timeZone: "UTC" } });
  const member = await aMember();
  const { conversation } = await aCircle({ createdById: member.id });
  elsewhere = (await aCircle({ joins: "INVITATION" })).slug;
  const { id: messageId } = await aMessage({ conversation, author: member });
  conversationId = conversation.id;
  file = newId();
  await db.attachment.create({
    data: {
      ...{ id: file, conversationId, messageId, uploaderId: member.id, kind: "FILE" },
      ...{ fileName: "canary.txt", mime: "text/plain", bytes: 9 },
    },
  });
  cookie = await served.signIn(member.id);
  Reflect.set(log, pino.symbols.streamSym, { write: (line: string) => printed.push(line) });
  log.level = "warn";
});
afterAll(async () => {
  log.level = real.level;
  Reflect.set(log, pino.symbols.streamSym, real.stream);
  await served?.stop();
});
beforeEach(() => void (printed.length = 0));

const post = (path: string, body: BodyInit = new URLSearchParams()) =>
  served.ask(path, { method: "POST", cookie, body });

test("what a resource route refuses is answered and not printed: missing, not allowed, broken, too often", async () => {
  const statuses = [
    (await served.ask(`/files/${file}`, { cookie })).status,
    (await served.ask(`/files/${newId()}`, { cookie })).status,
    (await served.ask(`/staff/export/${newId()}`, { cookie })).status,
    (await served.ask("/settings/data/file", { cookie })).status,
    (await served.ask("/logo/none")).status,
    (await served.ask(`/naming?circle=${elsewhere}&q=a`, { cookie })).status,
  ];
  expect(statuses).toEqual([404, 404, 404, 404, 404, 403]);
  let last = await post("/settings/data/file");
  for (let n = 0; n < 4; n += 1) {
    expect(last.status).toBe(200);
    await last.arrayBuffer();
    last = await post("/settings/data/file");
  }
  expect(last.status).toBe(429);
  const broken = { "Content-Type": "multipart/form-data; boundary=x" };
  const half = await served.ask(`/conversations/${conversationId}/files`, {
    ...{ method: "POST", cookie, headers: broken, body: "--x" },
  });
  expect(half.status).toBe(400);
  // That a limit was reached is a line of its own.
  expect(printed.filter((line) => !line.includes("a rate limit was reached"))).toEqual([]);
});

test("no link of a letter is printed with its secret, whichever route it leads to", async () => {
  const secret = "s".repeat(32);
  const links = served.routes.filter(({ path }) => path.includes(":secret"));
  expect(links.length).toBeGreaterThan(5);
  log.level = "info";
  for (const { path } of links)
    for (const ending of ["", ".data"])
      await served.ask(path.replace(":secret", secret) + ending, { cookie });
  log.level = "warn";
  expect(printed.length).toBeGreaterThanOrEqual(2 * links.length);
  expect(printed.join("")).not.toContain(secret);
});

test("a failure of a resource route is printed once, by its path, without what was sent along", async () => {
  // Where a file should lie there is a folder.
  mkdirSync(join(filesFolder(), fileKey(file)), { recursive: true });
  const secret = "x".repeat(32);
  const answer = await served.ask(`/files/${file}/${secret}?secret=canary`, {
    ...{ cookie, headers: { "X-Secret": "canary" } },
  });
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe("Unexpected Server Error");
  expect(printed).toHaveLength(1);
  const [line = ""] = printed;
  expect(JSON.parse(line)).toMatchObject({
    ...{ level: 50, msg: "a request failed", path: `/files/${file}/…` },
    ...{ request: answer.headers.get("X-Request-Id") },
    err: { type: expect.any(String) as string, stack: expect.stringContaining("at ") as string },
  });
  for (const told of ["canary", secret, cookie.split("=")[1] ?? cookie])
    expect(line).not.toContain(told);
});
