import { spawnSync } from "node:child_process";

/** What a script prints as JSON when it runs again in a process of its own, with these variables and MEASURE: a process opens one database. */
export function inItsOwnProcess(script: string, env: Record<string, string>): unknown {
  const run = spawnSync(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, LOG_LEVEL: "fatal", NODE_ENV: "production", ...env, MEASURE: "1" },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(run.stdout) as unknown;
}
