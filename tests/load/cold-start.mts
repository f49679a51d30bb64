import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { freePort } from "../support/weft-process.ts";
import { pin } from "./cores.mts";

const SERVER_CORE = 0;
const TICKS_PER_SECOND = 100;

/** Starts the built server over a database that is there, on a core of its own, until the first page: milliseconds of time and of CPU. */
export async function coldStart(
  env: Record<string, string>,
  dataDir: string,
  options: string[] = [],
): Promise<{ ms: number; cpuMs: number }> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...options, "scripts/serve.mjs"], {
    env: {
      ...{ ...process.env, NODE_ENV: "production", LOG_LEVEL: "warn", REDIS_URL: "", SMTP_URL: "" },
      ...{ DATABASE_URL: "", ...env, DATA_DIR: dataDir, PORT: String(port) },
    },
    stdio: "ignore",
  });
  pin(child.pid ?? 0, SERVER_CORE);
  const isUp = () =>
    fetch(`http://localhost:${port}/sign-in`).then(
      async (answer) => (await answer.text()) !== "" && answer.status === 200,
      () => false,
    );
  while (!(await isUp())) await new Promise((resolve) => setTimeout(resolve, 5));
  const ms = performance.now() - began;
  const cpuMs = cpuOf(child.pid ?? 0);
  child.kill("SIGTERM");
  await once(child, "exit");
  return { ms, cpuMs };
}

function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1000;
}
