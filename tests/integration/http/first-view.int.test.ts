import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "~/platform/db/db.server";
import { emptyDatabase } from "../../support/database";
import { aCircle, aMember } from "../../support/factories";
import { serveHere, type Served } from "../../support/served";

/** What the scripts of a circle's first view may weigh as they are sent to a browser of today, with the words of one language and the socket's client, which comes after the first paint. */
const MOST_SENT = 120_000;

/** The same without the socket's client, for a browser that knows gzip only. */
const MOST_GZIPPED = 120_000;

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

/** Scripts that these ones ask for later. */
const askedLater = (later: RegExp) => [
  ...new Set(
    [...scripts.values()].flatMap((text) => [...text.matchAll(later)].map(([, one]) => one ?? "")),
  ),
];

/** How many bytes these scripts are as they are sent. */
async function weightOf(names: readonly string[], encoding: "br" | "gzip"): Promise<number> {
  const answers = names.map((name) =>
    served.ask(`/assets/${name}`, { headers: { "Accept-Encoding": encoding } }),
  );
  const lengths = (await Promise.all(answers)).map(({ headers }) => headers.get("content-length"));
  expect(lengths).not.toContain(null);
  return lengths.reduce((sum, length) => sum + Number(length), 0);
}

test("a circle weighs what it may", async () => {
  const catalogues = askedLater(/import\("\.\/(first-[\w-]+\.js)"/g);
  const [socket] = askedLater(/import\("\.\/(websocket-[\w-]+\.js)"/g);
  expect(catalogues).toHaveLength(2);
  const all = [...scripts.keys()];
  const languages = catalogues.map((words) => [...all, words]);
  const live = await weightOf([socket ?? ""], "br");
  const sent = await Promise.all(languages.map((names) => weightOf(names, "br")));
  expect(Math.max(...sent) + live).toBeLessThan(MOST_SENT);
  const zipped = await Promise.all(languages.map((names) => weightOf(names, "gzip")));
  expect(Math.max(...zipped)).toBeLessThan(MOST_GZIPPED);
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
