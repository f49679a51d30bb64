// npm start [-- --demo] [--port N] [--host A] [--dev]: from a fresh clone to a running Weft.
import { join } from "node:path";
import { StepFailed, build, generate, install, requireNode, root } from "./steps.mjs";

const USAGE = `npm start                    serve Weft at http://localhost:3000
npm start -- --demo          with a living demo community, kept apart from yours
npm start -- --port 3001     at another port
npm start -- --host 0.0.0.0  for the whole network, not this machine only
npm run dev                  from the sources, with every edit shown at once`;

async function options() {
  const { parseArgs } = await import("node:util");
  try {
    const { values } = parseArgs({
      options: {
        ...{ demo: { type: "boolean" }, dev: { type: "boolean" }, help: { type: "boolean" } },
        ...{ port: { type: "string" }, host: { type: "string" } },
      },
    });
    return values;
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

requireNode();
const { demo, dev, help, port, host } = await options();
if (help) {
  console.log(USAGE);
  process.exit(0);
}

process.chdir(root);
if (port) process.env.PORT = port;
if (host) process.env.HOST = host;
if (demo) process.env.WEFT_DEMO = "1";
// The demo has a folder of its own: it never mixes with a real community.
if (demo) process.env.DATA_DIR = join(process.env.DATA_DIR || "data", "demo");

try {
  await install();
  await generate();
  if (!dev) await build();
} catch (error) {
  if (error instanceof StepFailed) process.exit(1);
  throw error;
}
process.env.NODE_ENV = dev ? "development" : "production";
await import("./serve.mjs");
