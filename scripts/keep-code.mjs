// Starts the server that was just built on an empty database of its own, asks it for a page, keeps
// the code that V8 compiled for that, and ends. The build runs it.
import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { keepCode, loadBuild } from "./load-build.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const folder = mkdtempSync(join(tmpdir(), "weft-code-"));
const httpServer = createServer();
await new Promise((done) => httpServer.listen(0, "127.0.0.1", done));
const { port } = httpServer.address();

process.chdir(root);
// Code that did not run for a while is thrown away; the options must be the server's again when it is kept.
setFlagsFromString("--no-flush-bytecode");
Object.assign(process.env, { DATA_DIR: folder, PORT: String(port), LOG_LEVEL: "warn" });
try {
  const scripts = new Map();
  const build = loadBuild(resolve(root, "build/server/index.cjs"), scripts);
  const options = { httpServer, build, mode: "production" };
  const app = await build.entry.module.createServerApp(options);
  httpServer.on("request", (request, response) => app.handle(request, response));
  const page = await fetch(`http://127.0.0.1:${port}/setup`);
  await page.text();
  if (!page.ok) throw new Error(`the first page was answered with ${page.status}`);
  setFlagsFromString("--flush-bytecode");
  keepCode(scripts);
  httpServer.closeAllConnections();
  httpServer.close();
  await app.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
