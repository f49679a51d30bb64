// What npm start and npm test share: installing, generating and building only when something
// changed. Plain Node: it runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(import.meta.url), "../..");

const INSTALL_STAMP = "node_modules/.weft-install";
const GENERATE_STAMP = "app/generated/.stamp";
const BUILD_STAMP = "build/.stamp";
const BUILD_SOURCES = [
  ...["app", "public", "prisma/schema", "package-lock.json"],
  ...["vite.config.ts", "remix.config.js", "tsconfig.json"],
  ...["compressed", "keep-code", "load-build", "server-code"].map((name) => `scripts/${name}.mjs`),
];

/** Says why this Node cannot run Weft and ends, or returns. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const wanted = engines.node.replace(">=", "").split(".").map(Number);
  const have = process.versions.node.split(".").map(Number);
  const older = have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < wanted[1]);
  if (!older) return;
  console.error(
    `Weft needs Node ${wanted.join(".")} or newer, and this is ${process.versions.node}. ` +
      "Get a newer one at https://nodejs.org and run the same command again.",
  );
  process.exit(1);
}

/** Runs a program in the project's root; resolves to its exit status and all that it wrote. */
export function run(command, args, { env = process.env, echo = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && command === "npm",
    });
    let output = "";
    const take = (stream) => (chunk) => {
      output += chunk;
      if (echo) stream.write(chunk);
    };
    child.stdout.on("data", take(process.stdout));
    child.stderr.on("data", take(process.stderr));
    child.on("error", (error) => done({ status: 127, output: `${command}: ${error.message}\n` }));
    child.on("close", (status) => done({ status: status ?? 1, output }));
  });
}

/** The path of a program that a package of node_modules brings. */
export const bin = (name) => join(root, "node_modules", name);

/** A digest of files and folders: names and contents, tests left out. */
export function digestOf(paths) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (path === "app/generated" || path.endsWith(".test.ts") || path.endsWith(".test.tsx")) return;
    const entries = listOf(full);
    if (entries) for (const entry of entries) add(`${path}/${entry}`);
    else hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

function listOf(folder) {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (error.code === "ENOTDIR") return null;
    throw error;
  }
}

const readStamp = (path) =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "";

function writeStamp(path, digest) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), digest);
}

/** A step that failed after it had shown why. */
export class StepFailed extends Error {}

/** Says what is being done, does it, and says how long it took; a failure shows what the program wrote and throws StepFailed. */
export async function step(sentence, work) {
  const begun = performance.now();
  process.stdout.write(`${sentence} … `);
  const { status, output } = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(status === 0 ? `${seconds} s` : `failed after ${seconds} s`);
  if (status === 0) return;
  console.error(`\n${output.trim()}\n`);
  throw new StepFailed(sentence);
}

/** Whether npm finished a whole install after package-lock.json was last written: it writes its own copy last. */
function installedByHand() {
  const copy = join(root, "node_modules/.package-lock.json");
  if (!existsSync(copy) || !existsSync(bin("vite"))) return false;
  return statSync(copy).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
}

/** Installs the packages of package-lock.json unless they are there. */
export async function install() {
  const digest = digestOf(["package-lock.json", ".npmrc"]);
  if (readStamp(INSTALL_STAMP) === digest) return;
  if (installedByHand()) return writeStamp(INSTALL_STAMP, digest);
  const sentence = existsSync(bin(""))
    ? "Updating what Weft is made of"
    : "Fetching what Weft is made of";
  await step(`${sentence} (once)`, () =>
    run("npm", [
      "ci",
      "--ignore-scripts",
      "--include=dev",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
    ]),
  );
  writeStamp(INSTALL_STAMP, digest);
}

/** Generates the Prisma client unless it fits the schema. */
export async function generate() {
  const digest = digestOf(["prisma/schema", "package-lock.json"]);
  if (readStamp(GENERATE_STAMP) === digest && existsSync(join(root, "app/generated/prisma")))
    return;
  await step("Preparing the database client", () =>
    run(process.execPath, [join(root, "scripts/prisma-generate.mjs")]),
  );
  writeStamp(GENERATE_STAMP, digest);
}

/** Builds the pages and the server unless the build fits the sources. */
export async function build() {
  const digest = digestOf(BUILD_SOURCES);
  if (readStamp(BUILD_STAMP) === digest && existsSync(join(root, "build/server/index.cjs"))) return;
  await step("Building the pages", () =>
    run(process.execPath, [bin("@remix-run/dev/dist/cli.js"), "vite:build"], {
      env: { ...process.env, NODE_ENV: "production" },
    }),
  );
  writeStamp(BUILD_STAMP, digest);
}
