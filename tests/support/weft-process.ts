import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../scripts/throwaway-postgres.mjs";

export { freePort };

/** A built Weft in a process of its own, as people run it. */
export interface WeftProcess {
  url: string;
  port: number;
  pid: number;
  dataDir: string;
  /** Everything it printed so far. */
  output(): string;
  /** Whether it ended, by itself or not. */
  ended(): boolean;
  /** Asks it to stop and waits; resolves to its exit code. */
  stop(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
  /** Stops it and deletes its data folder. */
  remove(): Promise<void>;
}

/** Starts the built server with its own data folder and port, and waits until it answers; throws with its output when it exits instead. Needs `npm run build` to have been done. */
export async function startWeft(
  env: Record<string, string> = {},
  options: { dataDir?: string; port?: number } = {},
): Promise<WeftProcess> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "weft-"));
  const port = options.port ?? (await freePort());
  const child = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      DATABASE_URL: "",
      REDIS_URL: "",
      SMTP_URL: "",
      ...env,
      DATA_DIR: dataDir,
      PORT: String(port),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const url = `http://localhost:${port}`;
  await untilUp(child, url, () => printed);
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals) => {
    if (!ended()) {
      child.kill(signal);
      await once(child, "exit");
    }
    return child.exitCode;
  };
  return {
    url,
    port,
    pid: child.pid ?? 0,
    dataDir,
    output: () => printed,
    ended,
    stop: () => end("SIGTERM"),
    kill: async () => void (await end("SIGKILL")),
    remove: async () => {
      await end("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilUp(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const until = Date.now() + 180_000;
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`Weft exited with ${child.exitCode}:\n${printed()}`);
    try {
      const signal = AbortSignal.timeout(5_000);
      if ((await fetch(`${url}/healthz`, { signal })).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`Weft did not answer within three minutes:\n${printed()}`);
}
