// npm run bench:http: requests a second of the circle page (50 messages, signed in) and of the home
// page with 32 connections, on PGlite and on PostgreSQL. Prints JSON.
import autocannon from "autocannon";
import { throwawayPostgres, whyNoPostgres } from "../../scripts/throwaway-postgres.mjs";
import { startWeft, type WeftProcess } from "../support/weft-process.ts";

const CONNECTIONS = 32;
const SECONDS = Number(process.env["SECONDS"] ?? 10);

async function cookieOf(weft: WeftProcess): Promise<string> {
  const page = await (await fetch(`${weft.url}/sign-in`)).text();
  const email = /marisol@example\.org/.exec(page)?.[0] ?? "";
  const answer = await fetch(`${weft.url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: weft.url },
    body: new URLSearchParams({ intent: "demo", email }),
  });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

async function load(weft: WeftProcess, path: string, cookie?: string) {
  const run = (duration: number) =>
    autocannon({
      url: weft.url + path,
      connections: CONNECTIONS,
      duration,
      ...(cookie ? { headers: { cookie } } : {}),
    });
  await run(3);
  const result = await run(SECONDS);
  return {
    requestsPerSecond: Math.round(result.requests.average),
    p50ms: result.latency.p50,
    p99ms: result.latency.p99,
    bytes: Math.round(result.throughput.average / Math.max(1, result.requests.average)),
    non2xx: result.non2xx,
  };
}

async function measure(env: Record<string, string>) {
  const weft = await startWeft({ WEFT_DEMO: "1", ...env });
  try {
    const cookie = await cookieOf(weft);
    return {
      health: await load(weft, "/healthz"),
      circle: await load(weft, "/circles/tower-hill-neighbors", cookie),
      home: await load(weft, "/", cookie),
    };
  } finally {
    await weft.remove();
  }
}

const result: Record<string, unknown> = { node: process.version, connections: CONNECTIONS };
result["pglite"] = await measure({});
const reason = whyNoPostgres();
if (reason) result["postgres"] = reason;
else {
  const postgres = await throwawayPostgres();
  result["postgres"] = await measure({ DATABASE_URL: postgres.url });
  await postgres.remove();
}
console.log(JSON.stringify(result, null, 2));
