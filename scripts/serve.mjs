// Starts the one HTTP server. NODE_ENV=production serves ../build, anything else serves app/ by Vite.
//
// The app is app/server.ts, exported through app/entry.server.tsx:
//   createServerApp({ httpServer, build, mode }) -> { handle(req, res), stop(), url, notices }
// stop() is called once no request is being answered: it drains sockets and jobs and closes the
// database. In development createServerApp is called again after an edit of a server module, and
// the former app is left to what it still answers.
import { createServer } from "node:http";
import { Server } from "node:net";
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { loadBuild } from "./load-build.mjs";

const STOP_WITHIN_MS = 10_000;
const ACCEPT_WITHIN_MS = 2_000;
const root = resolve(fileURLToPath(import.meta.url), "../..");
const production = process.env.NODE_ENV === "production";
const mode = production ? "production" : "development";

/** Ends the process with a sentence for the person who started it, or with a stack for a bug. */
function fail(error) {
  console.error(error?.name === "BootError" ? `\n${error.message}\n` : error);
  process.exit(1);
}

function starting(_request, response) {
  response.writeHead(503, {
    "Content-Type": "text/plain; charset=utf-8",
    "Retry-After": "2",
    Refresh: "2",
  });
  response.end("Weft is starting. Try again in a moment.\n");
}

let app;
let handle = starting;
let stopping = 0;
let answering = 0;
let taken = 0;
/** While listening is about to end: what came meanwhile. */
let held = null;

const httpServer = createServer((request, response) => {
  // A long poll of Socket.io waits for news, not for an answer: stop() ends it.
  if (!request.url.startsWith("/socket.io/")) {
    answering += 1;
    response.once("close", () => (answering -= 1));
  }
  if (stopping) response.setHeader("Connection", "close");
  if (held) held.push(() => handle(request, response));
  else handle(request, response);
});
httpServer.on("connection", () => (taken += 1));

function listen(port, host) {
  return new Promise((done, reject) => {
    httpServer.once("error", reject);
    httpServer.listen(port, host, () => {
      httpServer.off("error", reject);
      done();
    });
  }).catch((error) => {
    const sentence = {
      EADDRINUSE: `Port ${port} is in use, perhaps by a Weft that already runs. Choose another: npm start -- --port ${port + 1}`,
      EACCES: `Weft may not listen on port ${port}. Choose one above 1024: npm start -- --port 3000`,
      EADDRNOTAVAIL: `This machine has no address ${host} (HOST). Use 127.0.0.1 for this machine only, or 0.0.0.0 for the network.`,
      ENOTFOUND: `This machine has no address ${host} (HOST). Use 127.0.0.1 for this machine only, or 0.0.0.0 for the network.`,
    }[error.code];
    fail(sentence ? { name: "BootError", message: sentence } : error);
  });
}

async function serveBuild() {
  const build = loadBuild(resolve(root, "build/server/index.cjs"));
  app = await build.entry.module.createServerApp({ httpServer, build, mode });
  handle = (request, response) => app.handle(request, response);
}

async function serveSources() {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({
    root,
    server: { middlewareMode: true, hmr: { server: httpServer } },
  });
  const load = () => vite.ssrLoadModule("virtual:remix/server-build");
  let create;
  const refresh = async () => {
    const current = (await load()).entry.module.createServerApp;
    if (current === create) return;
    create = current;
    app = await create({ httpServer, build: load, mode });
  };
  await refresh();
  handle = (request, response) =>
    vite.middlewares(request, response, async () => {
      try {
        await refresh();
        app.handle(request, response);
      } catch (error) {
        vite.ssrFixStacktrace(error);
        console.error(error);
        if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain" });
        response.end(String(error.stack));
      }
    });
}

/**
 * Resolves right after the event loop went round and nobody new was there. Connections that the
 * system took and the loop did not (one in each round) are reset when the listening ends, and a
 * proxy that was refused elsewhere before has nobody else to ask. Rounds are quick, for nothing new
 * is begun meanwhile.
 */
async function untilNobodyWaits() {
  const until = performance.now() + ACCEPT_WITHIN_MS;
  const nextRound = () => new Promise((done) => setImmediate(done));
  // The rest of this round has looked already.
  await nextRound();
  for (let before = -1; taken !== before && performance.now() < until;) {
    before = taken;
    await nextRound();
  }
}

async function stop() {
  // npm passes on the signal that the terminal sent already; only a later one is a person in a hurry.
  if (stopping && Date.now() - stopping > 1_000) process.exit(1);
  if (stopping) return;
  stopping = Date.now();
  setTimeout(() => {
    console.error(`Weft did not stop within ${STOP_WITHIN_MS / 1000} seconds; ending it.`);
    process.exit(1);
  }, STOP_WITHIN_MS).unref();
  held = [];
  await untilNobodyWaits();
  // HTTP's own close() would end at once what was taken and has not spoken yet.
  Server.prototype.close.call(httpServer);
  const before = held;
  held = null;
  for (const begin of before) begin();
  for (let quiet = 0; quiet < 5; quiet = answering > 0 ? 0 : quiet + 1)
    await new Promise((done) => setTimeout(done, 20));
  httpServer.closeIdleConnections();
  await app?.stop();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void stop().catch(fail));

process.chdir(root);
const port = Number(process.env.PORT || 3000);
// A PORT that is no port is refused by the app, in words, when it reads its environment.
const mayListen = Number.isInteger(port) && port > 0 && port < 65536;
// Where there are others, a proxy asks them as long as nobody listens here; alone, people are told
// that it is starting.
const alone = !process.env.REDIS_URL;
if (mayListen && alone) await listen(port, process.env.HOST || "127.0.0.1");
try {
  await (production ? serveBuild() : serveSources());
} catch (error) {
  fail(error);
}
if (mayListen && !alone) await listen(port, process.env.HOST || "127.0.0.1");
console.log(`\nWeft is at ${app.url}`);
for (const notice of app.notices) console.log(notice);
