// npm run bench:pages: what a first view costs. Prints JSON.
//   bytes of JS and CSS as sent (Chromium asks for brotli), of the same JS as gzip and uncompressed,
//   the socket's client, which comes after the first paint, included; LCP and CLS in Chromium, server time and SQL statements a page.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { startWeft } from "../support/weft-process.ts";

const ROUNDS = 7;

interface Logged {
  msg: string;
  path: string;
  ms: number;
  sql: number;
}

interface View {
  name: string;
  path: string;
}

const weft = await startWeft({ WEFT_DEMO: "1", LOG_LEVEL: "info" });
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const browser = await chromium.launch({
  ...(existsSync(executablePath) ? { executablePath } : {}),
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});

/** What the scripts of a view weigh for a browser that knows gzip only, and once they are read. */
async function weighed(scripts: ReadonlySet<string>) {
  let gzip = 0;
  let plain = 0;
  for (const script of scripts) {
    const body = Buffer.from(await (await fetch(script)).arrayBuffer());
    gzip += gzipSync(body, { level: 9 }).length;
    plain += body.length;
  }
  return { gzip, plain };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function signIn(page: Page): Promise<void> {
  await page.goto(`${weft.url}/sign-in`);
  await page.locator('form:has(input[value="marisol@example.org"]) button').click();
  await page.waitForURL(`${weft.url}/`);
}

async function firstView(view: View) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signIn(page);
  const cookies = await context.cookies();
  const fresh = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await fresh.addCookies(cookies);
  const cold = await fresh.newPage();
  const session = await fresh.newCDPSession(cold);
  await session.send("Network.enable");
  const types = new Map<string, string>();
  const scripts = new Set<string>();
  const bytes = { Script: 0, Stylesheet: 0, Document: 0, Font: 0 } as Record<string, number>;
  session.on("Network.responseReceived", (event) => {
    types.set(event.requestId, event.type);
    if (event.type === "Script") scripts.add(event.response.url);
  });
  session.on("Network.loadingFinished", (event) => {
    const type = types.get(event.requestId) ?? "Other";
    bytes[type] = (bytes[type] ?? 0) + event.encodedDataLength;
  });
  await cold.addInitScript(() => {
    const marks = { lcp: 0, cls: 0 };
    (window as unknown as { marks: typeof marks }).marks = marks;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) marks.lcp = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number;
        hadRecentInput: boolean;
      }[])
        if (!entry.hadRecentInput) marks.cls += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await cold.goto(weft.url + view.path);
  await cold.waitForLoadState("load");
  // Until the socket is there and what it sets off has been drawn.
  await cold.waitForTimeout(2_000);
  const marks = await cold.evaluate(
    () => (window as unknown as { marks: { lcp: number; cls: number } }).marks,
  );
  await fresh.close();
  await context.close();
  return { bytes, ...marks, ...(await weighed(scripts)) };
}

/** Server time and statements of the last document request of a path, from the server's own log. */
async function serverCost(path: string, cookie: string) {
  const ms: number[] = [];
  let sql = 0;
  for (let round = 0; round < ROUNDS + 3; round += 1) {
    const from = weft.output().length;
    await fetch(weft.url + path, { headers: { cookie } }).then((response) => response.text());
    await new Promise((resolve) => setTimeout(resolve, 20));
    const line = weft
      .output()
      .slice(from)
      .split("\n")
      .flatMap((text) => (text.startsWith("{") ? [JSON.parse(text) as Logged] : []))
      .find((entry) => entry.msg === "request" && entry.path === path);
    if (line && round >= 3) {
      ms.push(line.ms);
      sql = line.sql;
    }
  }
  return { serverMs: median(ms), statements: sql };
}

const context = await browser.newContext();
const page = await context.newPage();
await signIn(page);
const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const views: View[] = [
  { name: "home", path: "/" },
  { name: "circles", path: "/circles" },
  { name: "circle", path: "/circles/tower-hill-neighbors" },
];
const result: Record<string, unknown> = {
  node: process.version,
  chromium: browser.version(),
  commit: spawnSync("git", ["rev-parse", "--short", "HEAD"]).stdout.toString().trim(),
};
for (const view of views) {
  const runs: Awaited<ReturnType<typeof firstView>>[] = [];
  for (let round = 0; round < 3; round += 1) runs.push(await firstView(view));
  const inKB = (bytes: (run: (typeof runs)[number]) => number) =>
    Number((median(runs.map(bytes)) / 1024).toFixed(1));
  const kb = (type: string) => inKB((run) => run.bytes[type] ?? 0);
  result[view.name] = {
    jsKB: kb("Script"),
    jsGzipKB: inKB((run) => run.gzip),
    jsPlainKB: inKB((run) => run.plain),
    cssKB: kb("Stylesheet"),
    htmlKB: kb("Document"),
    fontKB: kb("Font"),
    lcpMs: Math.round(median(runs.map((run) => run.lcp))),
    cls: Number(median(runs.map((run) => run.cls)).toFixed(4)),
    ...(await serverCost(view.path, cookie)),
  };
}
console.log(JSON.stringify(result, null, 2));
await browser.close();
await weft.remove();
