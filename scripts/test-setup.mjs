// Brings what the tests need onto the machine: a browser, PostgreSQL, Redis, two proxies.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run, step } from "./steps.mjs";
import { whyNoPostgres } from "./throwaway-postgres.mjs";

const onPath = (program) => spawnSync("which", [program]).status === 0;
const canInstall = () =>
  process.platform === "linux" && process.getuid() === 0 && onPath("apt-get");

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** The path of a Chromium that is here already, or null. */
async function findChromium() {
  const given = process.env.CHROMIUM;
  if (given) return existsSync(given) ? given : null;
  const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return (await playwrightsOwn()) ?? usual.find((path) => existsSync(path)) ?? null;
}

async function installFromDebian(packages) {
  await step(`Installing ${packages.join(", ")}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const updated = await run("apt-get", ["update", "-q"], { env });
    if (updated.status !== 0) return updated;
    return run("apt-get", ["install", "-yq", "--no-install-recommends", ...packages], { env });
  }).catch(() => undefined);
}

/** Installs what is missing where it may; resolves to the browser's path or null. What stays missing is said by the steps that need it. */
export async function prepareMachine({ browser, postgres, proxies }) {
  const missing = [
    ...(browser && !(await findChromium()) ? ["chromium"] : []),
    ...(postgres && whyNoPostgres() ? ["postgresql"] : []),
    ...(postgres && !onPath("redis-server") ? ["redis-server"] : []),
    ...(proxies ? ["nginx", "caddy"].filter((program) => !onPath(program)) : []),
  ];
  if (missing.length > 0 && canInstall()) await installFromDebian(missing);
  if (!browser) return null;
  const found = await findChromium();
  if (found) return found;
  await step("Fetching a browser for the tests", () =>
    run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]),
  ).catch(() => undefined);
  return playwrightsOwn();
}
