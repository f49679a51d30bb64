import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, Server as HttpServer, ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import sirv from "sirv";
import { database, openDatabase } from "./platform/db/db.server";
import { leaveSeat } from "./platform/db/seat.server";
import type { StatementTally } from "./platform/db/statements.server";
import { env, origin } from "./platform/env.server";
import { boundedBody, byItsName, sameOriginOnly } from "./platform/http/guards.server";
import { noteAnswer } from "./platform/http/note-answer.server";
import { quickForms } from "./platform/http/quick-forms.server";
import {
  fileHeaders,
  secureHeaderList,
  secureHeaders,
} from "./platform/http/secure-headers.server";
import { log } from "./platform/log.server";
import { metrics } from "./platform/metrics.server";
import { randomText } from "./platform/random.server";
import { startBell, stopBell } from "./platform/realtime/bell.server";
import { startSockets, stopSockets } from "./platform/realtime/sockets.server";
import { openRedis, redis } from "./platform/redis.server";
import { withRequest } from "./platform/request-context.server";
import { singleton } from "./platform/singleton.server";
import { keptPages } from "./shell/kept-pages.server";
import { withRefusedPages } from "./shell/refused-page.server";
import {
  bodyLimits,
  quickAnswers,
  realtimeHooks,
  startWork,
  stopWork,
  toSetup,
} from "./shell/registry.server";

const YEAR_S = 31_536_000;

/** What the small root server drives: scripts/serve.mjs. */
export interface ServerApp {
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Lines to print once the server listens. */
  notices: string[];
  url: string;
  /** Drains sockets and jobs, then closes the database; call it after the HTTP server stopped taking requests. */
  stop(): Promise<void>;
}

interface Options {
  httpServer: HttpServer;
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: string;
}

/** Joins HTTP, sockets and Remix in one module graph: once in production, again after each edit of a server module in development. */
export async function createServerApp({ httpServer, build, mode }: Options): Promise<ServerApp> {
  await Promise.all([openDatabase(), openRedis()]);
  let isOpen = false;
  startSockets(httpServer, realtimeHooks, () => isOpen);
  await startBell();
  const notices = await singleton("work", startWork);
  const app = express();
  app.disable("x-powered-by");
  // Pages are not stored, so there is nothing to compare; a hash of each would cost as much as its headers.
  app.disable("etag");
  app.set("trust proxy", env.TRUST_PROXY);
  app.use(inContext);
  // Found once and compressed by the build: nothing is looked for or compressed for a request.
  const compressed = { brotli: true, gzip: true };
  if (mode === "production") {
    const assets = sirv("build/client/assets", { ...compressed, immutable: true, maxAge: YEAR_S });
    app.use("/assets", fileHeaders(mode), assets);
  }
  app.use(secureHeaders(mode));
  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok"));
  app.get("/readyz", (request, response) => void ready(request, response));
  app.get("/metrics", (request, response) => void showMetrics(request, response));
  if (mode === "production") {
    app.use(files(sirv("build/client", { ...compressed, maxAge: 3_600 })));
  }
  app.use(byItsName, boundedBody(bodyLimits), sameOriginOnly, privately);
  app.use(setUpFirst, keptPages, compression());
  // While it is built anew after each edit, refusals stay as Remix gives them.
  const answer = createRequestHandler({
    build: typeof build === "function" ? build : withRefusedPages(build, mode),
    mode,
  });
  app.all("*", (request, response, next) => void answer(request, response, next));
  app.use(unavailable);
  const headers = [...secureHeaderList(mode), "Cache-Control", "private, no-store"];
  const answeredQuickly = quickForms(quickAnswers, headers);
  isOpen = true;
  return {
    handle: (request, response) =>
      void (answeredQuickly(request, response) || app(request, response)),
    notices,
    url: origin(),
    stop,
  };
}

function inContext(request: Request, response: Response, next: NextFunction): void {
  const began = performance.now();
  const sql: StatementTally = { statements: 0, ms: 0 };
  const { method } = request;
  const path = request.path.replace(SECRET_PATHS, "/$1/…");
  response.on("finish", () =>
    noteAnswer({ method, path, status: response.statusCode, began, sql }),
  );
  const [id, nonce] = [randomText(9), randomText(16)];
  response.set("X-Request-Id", id);
  const drained = () => untilDrained(response);
  withRequest({ id, ip: request.ip ?? "", nonce, memo: new Map(), sql, drained }, next);
}

async function untilDrained(response: Response): Promise<boolean> {
  if (response.writableNeedDrain && !response.closed)
    await new Promise<void>((resolve) => {
      const go = () => {
        response.off("drain", go).off("close", go);
        resolve();
      };
      response.on("drain", go).on("close", go);
    });
  return !response.closed;
}

// A page has no ending.
const files =
  (serve: express.Handler): express.Handler =>
  (request, response, next) =>
    /\.(?!data$)\w+$/.test(request.path) ? serve(request, response, next) : next();

// Links from mail carry secrets in their path; the log gets the path without them.
const SECRET_PATHS =
  /^\/(sign-in\/link|reset|confirm-email|invitation|ask|joined|still-true)\/[^/.]+/;

// Files stay with the browser, which asks each time whether it may still show them; their bytes never change.
function privately(request: Request, response: Response, next: NextFunction): void {
  const isFile = request.path.startsWith("/files/");
  // A portrait says itself how long it is kept: its address changes with it.
  if (/^\/people\/[^/]+\/photo\//.test(request.path)) return next();
  response.set("Cache-Control", isFile ? "private, no-cache, no-transform" : "no-store");
  next();
}

function setUpFirst(request: Request, response: Response, next: NextFunction): void {
  toSetup(request.path).then(
    (to) => (to ? response.redirect(302, to) : next()),
    (error: unknown) => next(error),
  );
}

async function ready(_request: Request, response: Response): Promise<void> {
  // Without Redis people are still served; without the database nobody is.
  const isReady = await database.ready();
  response
    .status(isReady ? 200 : 503)
    .type("text/plain")
    .send(isReady ? "ready" : "not ready");
}

async function showMetrics(request: Request, response: Response): Promise<void> {
  if (!mayReadMetrics(request)) {
    response.status(404).type("text/plain").send("not found");
    return;
  }
  response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
}

function mayReadMetrics(request: Request): boolean {
  const token = env.METRICS_TOKEN;
  if (token === undefined) {
    const from = request.socket.remoteAddress ?? "";
    return !request.get("x-forwarded-for") && /^(127\.|::1$|::ffff:127\.)/.test(from);
  }
  const given = Buffer.from(request.get("authorization")?.replace(/^Bearer /, "") ?? "");
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function unavailable(
  error: unknown,
  _request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (response.headersSent) return next(error);
  log.error({ err: error }, "a request failed before its page");
  response
    .status(503)
    .set("Retry-After", "5")
    .type("text/plain")
    .send("We will be right back. Nothing was lost; try again in a moment.");
}

async function stop(): Promise<void> {
  await stopSockets();
  await stopWork();
  stopBell();
  redis?.destroy();
  await database.close();
  await leaveSeat();
}
