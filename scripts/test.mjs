// npm test [-- --only unit,e2e]: sets itself up, runs every check even when one fails, and ends
// with the line "N passed, N failed, N skipped". Exit status 0 means that nothing failed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bin, build, generate, install, requireNode, root, run, StepFailed } from "./steps.mjs";

const CI = ["1", "true"].includes(process.env.CI ?? "");
const NAMES = ["format", "lint", "types", "migrations", "boundaries", "unused"];
const RUNNERS = ["unit", "integration", "postgres", "faults", "e2e"];
/** How many tests of faults there are, for where none can run. */
const FAULTS = 16;
const ALL = [...NAMES, ...RUNNERS];

const totals = { passed: 0, failed: 0, skipped: 0 };

/** Prints one line for a step and adds its counts. */
function report(name, begun, counts, note = "") {
  for (const key of Object.keys(totals)) totals[key] += counts[key] ?? 0;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
  const said = Object.keys(totals).flatMap((key) => (counts[key] ? `${counts[key]} ${key}` : []));
  console.log(
    `${seconds} s  ${name.padEnd(12)} ${said.join(", ") || "nothing to run"}${note && `: ${note}`}`,
  );
}

const show = (output) => console.log(`\n${output.trimEnd()}\n`);

/** A step that could not run here: skipped by a person's machine, a failure in continuous integration. */
function skip(name, count, reason) {
  const key = CI ? "failed" : "skipped";
  report(name, performance.now(), { [key]: Math.max(1, count) }, reason);
}

function chosen() {
  const at = process.argv.indexOf("--only");
  if (at < 0) return new Set(ALL);
  const names = (process.argv[at + 1] ?? "").split(",").filter(Boolean);
  const unknown = names.filter((name) => !ALL.includes(name));
  if (names.length > 0 && unknown.length === 0) return new Set(names);
  console.error(`npm test -- --only takes one or more of ${ALL.join(",")}`);
  process.exit(2);
}

/** The environment of the tests: nothing of the person's own Weft may reach them. */
function testEnv(extra) {
  const env = { ...process.env, ...extra, NO_COLOR: "1" };
  const own = ["DATABASE_URL", "REDIS_URL", "SMTP_URL", "DATA_DIR", "ORIGIN", "HOST", "PORT"];
  for (const name of [...own, "NODE_ENV", "WEFT_DEMO", "FORCE_COLOR"]) delete env[name];
  return env;
}

const CHECKS = {
  format: ["prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
  lint: [
    "eslint/bin/eslint.js",
    ".",
    "--max-warnings",
    "0",
    "--cache",
    "--cache-location",
    "node_modules/.cache/eslint",
  ],
  types: ["typescript/bin/tsc", "--noEmit"],
  migrations: ["../scripts/migration-new.mjs", "--check"],
  boundaries: [
    "dependency-cruiser/bin/dependency-cruise.mjs",
    "app",
    "--config",
    ".dependency-cruiser.cjs",
  ],
  unused: ["knip/bin/knip.js"],
};

async function check(name) {
  const begun = performance.now();
  const [program, ...args] = CHECKS[name];
  const { status, output } = await run(process.execPath, [bin(program), ...args], {
    env: testEnv(),
  });
  report(name, begun, status === 0 ? { passed: 1 } : { failed: 1 });
  if (status !== 0) show(output);
}

/** Runs the checks two at a time: most of them use one core. */
async function checks(names) {
  const waiting = [...names];
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) await check(name);
  };
  await Promise.all([worker(), worker()]);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Runs a test runner that writes its counts to a file; a runner that fails without naming a test counts as one failure. */
async function runner(name, args, env, file, countsOf) {
  const begun = performance.now();
  rmSync(file, { force: true });
  const { status, output } = await run(process.execPath, args, { env });
  const result = readJson(file);
  const counts = result ? countsOf(result) : { passed: 0, failed: 0, skipped: 0 };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  report(name, begun, counts);
  if (counts.failed > 0) show(output);
  return counts;
}

const vitestCounts = (result) => ({
  passed: result.numPassedTests,
  failed: result.numFailedTests,
  skipped: result.numPendingTests + result.numTodoTests,
});

const playwrightCounts = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + (errors.length > 0 ? 1 : 0),
  skipped: stats.skipped,
});

function vitest(name, project, folder, env) {
  const file = join(folder, `${name}.json`);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const args = [bin("vitest/vitest.mjs"), "run", "--project", project, ...reporters];
  return runner(name, args, testEnv(env), file, vitestCounts);
}

async function onPostgres(folder, expected, redisUrl) {
  const { throwawayPostgres, whyNoPostgres } = await import("./throwaway-postgres.mjs");
  const given = process.env.TEST_DATABASE_URL;
  const reason = given ? null : whyNoPostgres();
  if (reason) return skip("postgres", expected, reason);
  const server = given ? { url: given, remove: () => undefined } : await throwawayPostgres();
  try {
    await vitest("postgres", "integration", folder, { TEST_DATABASE_URL: server.url, ...redisUrl });
  } finally {
    await server.remove();
  }
}

/** Their short form; `npm run soak` is the long one. */
async function faults(folder) {
  const { whyNoPostgres } = await import("./throwaway-postgres.mjs");
  const { whyNoRedis } = await import("./throwaway-redis.mjs");
  const reason = whyNoPostgres() ?? whyNoRedis();
  if (reason) return skip("faults", FAULTS, reason);
  await vitest("faults", "faults", folder, {});
}

async function e2e(folder, chromium) {
  if (!chromium) return skip("e2e", 1, "no Chromium here, and none could be installed");
  const file = join(folder, "e2e.json");
  const env = testEnv({ CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const args = [bin("@playwright/test/cli.js"), "test", "--reporter=line,json"];
  return runner("e2e", args, env, file, playwrightCounts);
}

async function everything(only, folder) {
  await install();
  await generate();
  if (["e2e", "integration", "postgres", "faults"].some((name) => only.has(name))) await build();
  const { prepareMachine } = await import("./test-setup.mjs");
  const chromium = await prepareMachine({
    browser: only.has("e2e"),
    postgres: only.has("postgres") || only.has("faults"),
    proxies: only.has("faults"),
  });
  const { throwawayRedis } = await import("./throwaway-redis.mjs");
  const redis = only.has("integration") || only.has("postgres") ? await throwawayRedis() : null;
  const redisUrl = redis ? { TEST_REDIS_URL: redis.url } : {};
  console.log("");
  await checks(NAMES.filter((name) => only.has(name)));
  if (only.has("unit")) await vitest("unit", "unit", folder);
  let counts = { passed: 0, failed: 0, skipped: 0 };
  if (only.has("integration"))
    counts = await vitest("integration", "integration", folder, redisUrl);
  if (only.has("postgres")) await onPostgres(folder, counts.passed + counts.failed, redisUrl);
  redis?.remove();
  if (only.has("faults")) await faults(folder);
  if (only.has("e2e")) await e2e(folder, chromium);
}

requireNode();
process.chdir(root);
const only = chosen();
const folder = mkdtempSync(join(tmpdir(), "weft-test-"));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
try {
  await everything(only, folder);
} catch (error) {
  totals.failed += 1;
  if (!(error instanceof StepFailed)) console.error(error);
}
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 ? 0 : 1);
