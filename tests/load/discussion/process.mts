// A server under measurement: a process of its own on a core of its own.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";

export interface Measured {
  port: number;
  /** From the start of the process to its first 200, in ms. */
  coldStartMs: number;
  /** CPU seconds used so far, user and system. */
  cpu(): number;
  /** Resident MB now. */
  memoryMB(): number;
  end(): Promise<void>;
}

const TICKS = Number(execFileSync("getconf", ["CLK_TCK"]).toString());

/** The processors that may be used: one for the server, one for everything else. */
export const cores = { server: "0", generator: "1" };

/** Keeps this process, and what it starts, on the generator's core. */
export function pinGenerator(): void {
  execFileSync("taskset", ["-pc", cores.generator, String(process.pid)]);
}

const answers = (port: number, path: string) =>
  new Promise<boolean>((resolve) => {
    const asked = request({ port, path, host: "127.0.0.1" }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on("error", () => resolve(false));
    asked.end();
  });

/** Starts a server on the server's core and waits for its first 200. */
export async function measured(
  args: string[],
  port: number,
  env: Record<string, string>,
  firstPath: string,
): Promise<Measured> {
  const began = performance.now();
  const child: ChildProcess = spawn("taskset", ["-c", cores.server, process.execPath, ...args], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  while (!(await answers(port, firstPath))) {
    const late = performance.now() - began > 60_000;
    if (late || child.exitCode !== null) throw new Error("the server did not start");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const coldStartMs = performance.now() - began;
  // taskset becomes the program that it starts: the pid is the server's.
  const pid = child.pid ?? 0;
  return {
    port,
    coldStartMs,
    cpu: () => {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const [user, system] = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .slice(11, 13);
      return (Number(user) + Number(system)) / TICKS;
    },
    memoryMB: () => {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    },
    end: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** The 99th percentile of the event loop's delay in ms since the last time it was asked, as the server tells it. */
export async function loopDelayMs(port: number): Promise<number | null> {
  const text = await fetch(`http://127.0.0.1:${port}/metrics`).then((answer) => answer.text());
  const found = /^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)?.[1];
  return found === undefined ? null : Number(found) * 1000;
}
