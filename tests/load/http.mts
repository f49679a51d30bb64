// npm run bench:http: what a page costs. Prints JSON.
//   A circle with 50 messages for people who are signed in (four of them by turns) and for visitors,
//   and home, with 32 connections, on PGlite and on PostgreSQL; beside them a bare React server
//   rendering the same messages (bare-react.mts). Asked for as browsers ask, compressed. The server
//   has one core, the load and PostgreSQL the other. Rounds of bare and Weft alternate, and `ofBare`
//   is the median of their ratios: on a machine that does other work too, the ratios are what counts.
//   REQUESTS of each round (10000; a hundredth for home, which no two people have alike), ROUNDS (3),
//   WARM requests before the first (1000).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { throwawayPostgres, whyNoPostgres } from "../../scripts/throwaway-postgres.mjs";
import { freePort, startWeft, type WeftProcess } from "../support/weft-process.ts";
import { coldStart } from "./cold-start.mts";
import { pin } from "./cores.mts";
import { askOver } from "./lean-http.mts";

const CONNECTIONS = 32;
const REQUESTS = Number(process.env["REQUESTS"] ?? 10_000);
const WARM = Number(process.env["WARM"] ?? 1_000);
const ROUNDS = Number(process.env["ROUNDS"] ?? 3);
const PAGE = 50;
const PEOPLE = ["marisol", "luz", "declan", "amina"].map((name) => `${name}@example.org`);
const INSIDE = "/circles/tower-hill-neighbors";
const PUBLIC = "/circles/story-and-oral-history";
const AS_BROWSERS_ASK = { "accept-encoding": "gzip, deflate, br" };
const [SERVER_CORE, LOAD_CORE] = [0, 1];

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));

interface Message {
  seq: number;
}

async function cookieOf(weft: WeftProcess, email: string): Promise<string> {
  const answer = await fetch(`${weft.url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: weft.url },
    body: new URLSearchParams({ intent: "demo", email }),
  });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** The messages of a circle's common conversation, after saying as many as are missing to a full page. */
async function fullPage(weft: WeftProcess, path: string, cookie: string): Promise<Message[]> {
  const html = await (await fetch(weft.url + path, { headers: { cookie } })).text();
  const id = /name="conversation" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const address = `${weft.url}/conversations/${id}/messages`;
  const read = async () => {
    const answer = await fetch(`${address}?before=1000000`, { headers: { cookie } });
    return answer.json() as Promise<{ lines: Message[]; newest: number }>;
  };
  const { newest } = await read();
  for (let seq = newest + 1; seq <= PAGE; seq += 1) {
    await fetch(address, {
      method: "POST",
      headers: { cookie, Origin: weft.url, Accept: "application/json" },
      body: new URLSearchParams({ clientId: crypto.randomUUID(), body: `One more, number ${seq}` }),
    });
  }
  const answer = await fetch(`${address}?after=${Math.max(newest, PAGE) - PAGE}`, {
    headers: { cookie },
  });
  return ((await answer.json()) as { lines: Message[] }).lines;
}

/** Seconds of CPU that a server has used, and statements it has sent. */
type Spent = () => Promise<{ cpu: number; statements: number }>;

const spentByWeft =
  (weft: WeftProcess): Spent =>
  async () => {
    const text = await (await fetch(`${weft.url}/metrics`)).text();
    const value = (name: string) =>
      Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1] ?? Number.NaN);
    return { cpu: value("process_cpu_seconds_total"), statements: value("weft_sql_statements") };
  };

async function round(url: string, cookies: string[], spent: Spent, amount = REQUESTS) {
  const before = await spent();
  const turns = cookies.length > 0 ? cookies.map((cookie) => ({ cookie })) : [{}];
  const headers = turns.map((own) => ({ ...AS_BROWSERS_ASK, ...own }));
  const asked = await askOver(url, CONNECTIONS, amount, headers);
  const after = await spent();
  const { requests, latencies } = asked;
  return {
    perSecond: requests / asked.seconds,
    cpuMs: ((after.cpu - before.cpu) * 1_000) / requests,
    statements: (after.statements - before.statements) / requests,
    bytes: asked.bytes / requests,
    p50: latencies[requests >> 1] ?? 0,
    p99: latencies[Math.floor(requests * 0.99)] ?? 0,
    failed: asked.failed,
  };
}

type Round = Awaited<ReturnType<typeof round>>;

const summary = (rounds: Round[]) => {
  const of = (key: keyof Round) => median(rounds.map((one) => one[key]));
  return {
    requestsPerSecond: Math.round(of("perSecond")),
    cpuMs: rounded(of("cpuMs"), 3),
    p50ms: rounded(of("p50"), 1),
    p99ms: rounded(of("p99"), 1),
    bytes: Math.round(of("bytes")),
    failed: rounds.reduce((sum, { failed }) => sum + failed, 0),
  };
};

async function startBare(messages: Message[]) {
  const folder = mkdtempSync(join(tmpdir(), "weft-bare-"));
  const file = join(folder, "messages.json");
  writeFileSync(file, JSON.stringify(messages));
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "tests/load/bare-react.mts", String(port), file],
    { env: { ...process.env, NODE_ENV: "production" }, stdio: "inherit" },
  );
  const url = `http://127.0.0.1:${port}`;
  const cpu = async () => Number(await (await fetch(`${url}/cpu`)).text());
  while (Number.isNaN(await cpu().catch(() => Number.NaN)))
    await new Promise((resolve) => setTimeout(resolve, 50));
  pin(child.pid ?? 0, SERVER_CORE);
  return {
    url,
    spent: async () => ({ cpu: await cpu(), statements: 0 }),
    stop: async () => {
      child.kill();
      await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function beside(
  weft: WeftProcess,
  path: string,
  cookies: string[],
  messages: Message[],
  amount = REQUESTS,
) {
  const bare = await startBare(messages);
  const spent = spentByWeft(weft);
  await round(bare.url, [], bare.spent, WARM);
  await round(weft.url + path, cookies, spent, Math.min(WARM, amount));
  const bares: Round[] = [];
  const wefts: Round[] = [];
  for (let at = 0; at < ROUNDS; at += 1) {
    bares.push(await round(bare.url, [], bare.spent));
    wefts.push(await round(weft.url + path, cookies, spent, amount));
  }
  await bare.stop();
  const ratio = (of: (bare: Round, weft: Round) => number) =>
    rounded(
      median(
        bares.flatMap((one, at) => {
          const other = wefts[at];
          return other ? [of(one, other)] : [];
        }),
      ),
    );
  return {
    messages: messages.length,
    weft: { ...summary(wefts), statements: rounded(median(wefts.map((one) => one.statements)), 1) },
    bare: summary(bares),
    ofBare: ratio((one, other) => other.perSecond / one.perSecond),
    ofBareByCpu: ratio((one, other) => one.cpuMs / other.cpuMs),
  };
}

async function measure(env: Record<string, string>) {
  const demo = { WEFT_DEMO: "1", ...env };
  const dataDir = mkdtempSync(join(tmpdir(), "weft-"));
  const weft = await startWeft(demo, { dataDir });
  pin(weft.pid, SERVER_CORE);
  try {
    const cookies = await Promise.all(PEOPLE.map((email) => cookieOf(weft, email)));
    const [first = ""] = cookies;
    const inside = await fullPage(weft, INSIDE, first);
    const open = await fullPage(weft, PUBLIC, first);
    const result = {
      circle: await beside(weft, INSIDE, cookies, inside),
      visitor: await beside(weft, PUBLIC, [], open),
      home: await beside(weft, "/", cookies, inside, Math.ceil(REQUESTS / 100)),
    };
    await weft.stop();
    const starts: number[] = [];
    for (let at = 0; at < ROUNDS; at += 1) starts.push((await coldStart(env, dataDir)).ms);
    return { ...result, coldStartMs: Math.round(median(starts)) };
  } finally {
    await weft.remove();
  }
}

const pinned = pin(process.pid, LOAD_CORE);
const result: Record<string, unknown> = {
  ...{ node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, pinned },
  ...{ connections: CONNECTIONS, requests: REQUESTS, warm: WARM, rounds: ROUNDS },
};
const reason = whyNoPostgres();
if (reason) result["postgres"] = reason;
else {
  const postgres = await throwawayPostgres();
  result["postgres"] = await measure({ DATABASE_URL: postgres.url });
  await postgres.remove();
}
result["pglite"] = await measure({});
console.log(JSON.stringify(result, null, 2));
