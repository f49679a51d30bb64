import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { emptyDatabase } from "../../support/database";
import { aCircle, aMember } from "../../support/factories";
import { serveHere, type Served } from "../../support/served";

/** What the first view of a circle may weigh as gzip, the words and all scripts that are not asked for later: what React and its router leave of it is ours. */
const MOST_BYTES = 138_000;

const IMPORTED = /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g;
const NAMED = /\/assets\/([\w.-]+\.js)/g;

let served: Served;
let scripts: Map<string, string>;

beforeAll(async () => {
  await emptyDatabase();
  served = await serveHere();
  await db.community.create({ data: { name: "Test", language: "en", timeZone: "UTC" } });
  const { id } = await aMember({ name: "Ana Prado" });
  const circle = await aCircle({ createdById: id, reads: "WEB" });
  const html = await (await served.ask(`/circles/${circle.slug}`)).text();
  scripts = await scriptsOf(html);
});
afterAll(() => served?.stop());

const contentOf = async (name: string) => (await served.ask(`/assets/${name}`)).text();

/** The scripts a page names, and all that they import before they run. */
async function scriptsOf(html: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const names = [...html.matchAll(NAMED)].map(([, name]) => name ?? "");
  for (let name = names.pop(); name !== undefined; name = names.pop()) {
    if (found.has(name)) continue;
    const content = await contentOf(name);
    found.set(name, content);
    for (const [, imported] of content.matchAll(IMPORTED)) names.push(imported ?? "");
  }
  return found;
}

const piece = (name: string) => [...scripts.keys()].filter((file) => file.startsWith(`${name}-`));

test("the words of other pages do not come with a circle", () => {
  expect(piece("talk")).not.toEqual([]);
  expect(piece("more-text")).toEqual([]);
  expect(piece("staff-text")).toEqual([]);
});

test("a circle weighs what it may", async () => {
  const [words] = piece("words");
  const catalogues = [
    ...(scripts.get(words ?? "") ?? "").matchAll(/import\("\.\/(first-[\w-]+\.js)"/g),
  ];
  expect(catalogues).toHaveLength(2);
  const sizes = await Promise.all(
    catalogues.map(async ([, name]) => gzipSync(await contentOf(name ?? "")).length),
  );
  const bytes = [...scripts.values()].reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes + Math.max(...sizes)).toBeLessThan(MOST_BYTES);
});

test("every script is sent compressed, with no more headers than it needs", async () => {
  for (const [name, content] of scripts) {
    if (content.length < 300) continue;
    const answer = await served.ask(`/assets/${name}`, { headers: { "Accept-Encoding": "br" } });
    expect([name, answer.headers.get("content-encoding")]).toEqual([name, "br"]);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toBeNull();
  }
});
