// npm run bench:discussion: what posting and delivery cost on PostgreSQL, beside a bare Socket.io
// server without a database, bare also with 10 ms of coalescing. Prints JSON.
//
// The server under measurement has core 0. The generator, its lean clients (discussion/lean-socket)
// and PostgreSQL share core 1: what the database takes slows the generator and not the server.
// Posts are HTTP forms with a cookie, as a browser sends them. Medians of ROUNDS rounds; ratios are
// what counts. ROUNDS, SECONDS and ONLY=latency,rate,growth,presence make it shorter.
import { randomUUID } from "node:crypto";
import { throwawayPostgres } from "../../scripts/throwaway-postgres.mjs";
import { freePort } from "../support/weft-process.ts";
import { Audience, type Told } from "./discussion/audience.mts";
import { aCrowd, fillTo, type Crowd } from "./discussion/crowd.mts";
import {
  cores,
  loopDelayMs,
  measured,
  pinGenerator,
  type Measured,
} from "./discussion/process.mts";
import { exponent, median, quantile, rounded } from "./discussion/statistics.mts";

const ROUNDS = Number(process.env["ROUNDS"] ?? 3);
const SECONDS = Number(process.env["SECONDS"] ?? 5);
const ONLY = new Set((process.env["ONLY"] ?? "latency,rate,growth,presence").split(","));
const RATES = [100, 200, 300, 500, 750, 1000, 1500, 2000, 3000];
const PEOPLE = 5_000;

interface Side {
  name: string;
  start(): Promise<{ server: Measured; conversationId: string; cookies: string[] }>;
}

/** A side that runs, and who listens to it. */
interface Running {
  name: string;
  server: Measured;
  audience(): Audience;
  result: Record<string, unknown>;
}

const allMs = (told: readonly Told[]): number[] => told.flatMap(({ ms }) => ms);

/** Posts one by one to listeners: how long until the last has it, and what the server's CPU pays. The sides take turns with every post, so that all of them see the same machine, and none rests so long that it begins to tidy its memory; `ofBare` is the median of what a post took as a share of the bare one beside it, and the slowest hundredth as a share of the bare one's. */
async function latency(sides: readonly Running[], listeners: number): Promise<void> {
  progress(`${listeners} listeners`);
  const all = [];
  for (const side of sides) {
    const audience = side.audience();
    await audience.growTo(listeners);
    await audience.oneByOne(10);
    all.push({ side, audience, posts: [] as Told[], before: 0 });
  }
  for (const one of all) one.before = one.side.server.cpu();
  for (let post = 0; post < ROUNDS * SECONDS * 20; post += 1)
    for (const one of all) one.posts.push(await one.audience.oneByOne(1));
  const bare = all.find(({ side }) => side.name === "bare")?.posts ?? [];
  const bareP99 = quantile(allMs(bare), 0.99);
  const ofBare = (told: Told, at: number) => told.p50ms / (bare[at]?.p50ms ?? NaN);
  for (const { side, audience, posts, before } of all) {
    const cpu = side.server.cpu() - before;
    const sum = (name: Exclude<keyof Told, "ms">) =>
      posts.reduce((total, post) => total + post[name], 0);
    const p99 = quantile(allMs(posts), 0.99);
    side.result[`listeners${listeners}`] = {
      ...{ p50ms: rounded(median(allMs(posts))), p99ms: rounded(p99) },
      ofBare: { p50: rounded(median(posts.map(ofBare)), 2), p99: rounded(p99 / bareP99, 2) },
      ...{ lost: sum("lost"), doubled: sum("doubled") },
      cpuSecondsPer1000Deliveries: rounded((cpu / sum("deliveries")) * 1000, 4),
      memoryMB: rounded(side.server.memoryMB()),
    };
    audience.close();
  }
  await new Promise((done) => setTimeout(done, 1_000));
}

/** Ever more posts a second until the 99th percentile passes half a second. */
async function rising(server: Measured, audience: Audience, hasMetrics: boolean) {
  const steps = [];
  for (const rate of RATES) {
    if (hasMetrics) await loopDelayMs(server.port);
    const cpu = server.cpu();
    const told = await audience.atRate(rate, SECONDS);
    progress(`${rate} a second: ${JSON.stringify(told)}`);
    const used = server.cpu() - cpu;
    const passed =
      told.p99ms < 500 &&
      told.acknowledged === told.posted &&
      told.lost === 0 &&
      told.doubled === 0;
    steps.push({
      ...{ rate, passed, p50ms: told.p50ms, p99ms: told.p99ms, lost: told.lost },
      ...{ acknowledged: told.acknowledged, posted: told.posted, doubled: told.doubled },
      cpuSeconds: rounded(used, 2),
      cpuSecondsPer1000Deliveries: rounded((used / told.deliveries) * 1000, 4),
      ...(hasMetrics ? { eventLoopP99ms: rounded((await loopDelayMs(server.port)) ?? 0) } : {}),
    });
    if (!passed) break;
    await new Promise((done) => setTimeout(done, 500));
  }
  const best = steps.filter(({ passed }) => passed).at(-1);
  return { postsPerSecond: best?.rate ?? 0, steps };
}

const progress = (what: string) =>
  void process.stderr.write(`${new Date().toISOString()} ${what}\n`);

async function running({ name, start }: Side): Promise<Running> {
  progress(name);
  const { server, conversationId, cookies } = await start();
  const audience = () => new Audience(server.port, conversationId, cookies);
  const result = {
    coldStartMs: Math.round(server.coldStartMs),
    idleMemoryMB: rounded(server.memoryMB()),
  };
  return { name, server, audience, result };
}

/** V8 looks by itself for what nobody needs once a process has rested for a while. */
const REST_MS = 30_000;

/** The storm, and what a thousand sockets take after it, at once and after a rest. */
async function storm({ name, server, audience, result }: Running): Promise<void> {
  const listeners = audience();
  await listeners.growTo(500);
  result["rising"] = await rising(server, listeners, name === "weft");
  listeners.close();
  const thousand = audience();
  await thousand.growTo(1_000);
  await thousand.oneByOne(10);
  const atOnce = rounded(server.memoryMB());
  await new Promise((done) => setTimeout(done, REST_MS));
  result["afterIt"] = { memoryMB: { atOnce, rested: rounded(server.memoryMB()) } };
  thousand.close();
}

async function besideBare(sides: readonly Side[]): Promise<Record<string, unknown>> {
  const all: Running[] = [];
  try {
    for (const side of sides) all.push(await running(side));
    if (ONLY.has("latency")) {
      await latency(all, 500);
      await latency(all, 1_000);
    }
    if (ONLY.has("rate")) for (const one of all) await storm(one);
  } finally {
    for (const { server } of all) await server.end();
  }
  return Object.fromEntries(all.map(({ name, result }) => [name, result]));
}

const bare = (name: string, coalesceMs: number): Side => ({
  name,
  start: async () => ({
    server: await measured(
      ["--import", "tsx", "tests/load/discussion/bare-sockets.mts"],
      await freePort(),
      { COALESCE_MS: String(coalesceMs), NODE_ENV: "production" },
      "/",
    ),
    ...{ conversationId: randomUUID(), cookies: ["nobody=1"] },
  }),
});

// As docs/operations.md says to start it.
const weft = async (url: string, firstPath = "/sign-in") =>
  measured(
    ["--max-semi-space-size=4", "scripts/serve.mjs"],
    await freePort(),
    {
      ...{ DATABASE_URL: url, REDIS_URL: "", NODE_ENV: "production", LOG_LEVEL: "warn" },
      MALLOC_ARENA_MAX: "2",
    },
    firstPath,
  );

async function openPage({ port }: Measured, { cookies, slug }: Crowd, n: number): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`http://localhost:${port}/circles/${slug}`, {
    headers: { cookie: cookies[n % cookies.length] ?? "" },
  });
  await answer.text();
  if (answer.status !== 200) throw new Error(`the circle's page answered ${answer.status}`);
  return performance.now() - began;
}

/** CPU and time of one page, as the median of some. */
async function pageCost(server: Measured, crowd: Crowd) {
  for (let n = 0; n < 20; n += 1) await openPage(server, crowd, n);
  const cpu = server.cpu();
  const ms: number[] = [];
  for (let n = 0; n < 20 * ROUNDS; n += 1) ms.push(await openPage(server, crowd, n));
  return { ms: rounded(median(ms)), cpuMs: rounded(((server.cpu() - cpu) / ms.length) * 1000, 2) };
}

/** From 1,000 to 100,000 messages in a conversation: posting and opening. */
async function growth(server: Measured, crowd: Crowd) {
  const curve = [];
  for (const messages of [1_000, 10_000, 100_000]) {
    await fillTo(crowd, messages);
    const audience = new Audience(server.port, crowd.conversationId, crowd.cookies);
    await audience.growTo(1);
    await audience.oneByOne(10);
    const post = await audience.oneByOne(20 * ROUNDS);
    audience.close();
    curve.push({ messages, postMs: post.p50ms, open: await pageCost(server, crowd) });
  }
  return {
    curve,
    exponentOfPosting: exponent(curve.map(({ messages, postMs }) => [messages, postMs])),
    exponentOfOpening: exponent(curve.map(({ messages, open }) => [messages, open.cpuMs])),
  };
}

/** From 10 to 5,000 members present: coming in, a page, and a post that nobody hears but one. */
async function presence(server: Measured, crowd: Crowd) {
  const curve = [];
  const audience = new Audience(server.port, crowd.conversationId, crowd.cookies);
  for (const present of [10, 100, 1_000, 5_000]) {
    const cpu = server.cpu();
    const more = present - audience.size;
    await audience.growTo(present);
    await new Promise((done) => setTimeout(done, 1_000));
    const cpuMsPerArrival = rounded(((server.cpu() - cpu) / more) * 1000, 2);
    const page = await pageCost(server, crowd);
    curve.push({ present, cpuMsPerArrival, page, memoryMB: rounded(server.memoryMB()) });
  }
  audience.close();
  return {
    curve,
    exponentOfPage: exponent(curve.map(({ present, page }) => [present, page.cpuMs])),
    exponentOfArrival: exponent(curve.map((one) => [one.present, one.cpuMsPerArrival])),
  };
}

async function curves(url: string, crowd: Crowd) {
  const result: Record<string, unknown> = {};
  const server = await weft(url);
  try {
    if (ONLY.has("growth")) result["growth"] = await growth(server, crowd);
    if (ONLY.has("presence")) result["presence"] = await presence(server, crowd);
  } finally {
    await server.end();
  }
  return result;
}

pinGenerator();
const postgres = await throwawayPostgres();
const result: Record<string, unknown> = {
  ...{ node: process.version, cores, rounds: ROUNDS, seconds: SECONDS },
  ...{ postgres: "a throwaway cluster with fsync off, on the generator's core" },
};
try {
  // Makes the schema; a community that nobody set up answers no page yet.
  const first = await weft(postgres.url, "/healthz");
  await first.end();
  const crowd = await aCrowd(postgres.url, PEOPLE);
  const { conversationId, cookies } = crowd;
  const sides: Side[] = [
    bare("bare", 0),
    bare("bareWith10ms", 10),
    {
      name: "weft",
      start: async () => ({ server: await weft(postgres.url), conversationId, cookies }),
    },
  ];
  if (ONLY.has("latency") || ONLY.has("rate")) Object.assign(result, await besideBare(sides));
  if (ONLY.has("growth") || ONLY.has("presence"))
    Object.assign(result, await curves(postgres.url, crowd));
  await crowd.sql.end();
} finally {
  await postgres.remove();
}
console.log(JSON.stringify(result, null, 2));
