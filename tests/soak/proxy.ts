import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

// Where Debian keeps its servers is on root's path alone.
const PATH = `${process.env["PATH"]}:/usr/sbin`;
/** Whether a program is installed here. */
export const isHere = (program: string) =>
  spawnSync("which", [program], { env: { ...process.env, PATH } }).status === 0;

/** The ports of the files as they are handed out, and ours in their place. */
const withPorts = (file: string, ports: Record<string, number>) =>
  Object.entries(ports).reduce(
    (text, [given, ours]) => text.replaceAll(given, String(ours)),
    readFileSync(`docs/proxies/${file}`, "utf8"),
  );

/** One of the proxies that docs/proxies has an example for. */
export interface Proxy {
  program: string;
  file: string;
  /** What it is started with, after its files were written to the folder. */
  prepare: (folder: string, config: string) => string[];
}

export const NGINX: Proxy = {
  program: "nginx",
  file: "nginx.conf",
  prepare(folder, config) {
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${join(folder, name)};`,
    );
    writeFileSync(
      join(folder, "all.conf"),
      `daemon off; worker_processes 1; pid ${join(folder, "pid")}; error_log stderr;
       ${process.getuid?.() === 0 ? "user root;" : ""}
       events { worker_connections 4096; } http { access_log off; ${temporary.join(" ")}\n${config}\n}`,
    );
    return ["-p", folder, "-e", "stderr", "-c", join(folder, "all.conf")];
  },
};

export const CADDY: Proxy = {
  program: "caddy",
  file: "Caddyfile",
  prepare(folder, config) {
    writeFileSync(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${config}`);
    return ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")];
  },
};

/** Starts a proxy with the example as it is, but for its ports, until the test is over. */
export async function behind({ program, file, prepare }: Proxy, ports: Record<string, number>) {
  const folder = mkdtempSync(join(tmpdir(), "weft-proxy-"));
  mkdirSync(join(folder, "home"));
  const child: ChildProcess = spawn(program, prepare(folder, withPorts(file, ports)), {
    env: { ...process.env, PATH, HOME: join(folder, "home"), XDG_DATA_HOME: join(folder, "home") },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let printed = "";
  child.stderr?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  onTestFinished(async () => {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return { printed: () => printed };
}

/** Waits until a process answers behind it. */
export async function untilReady(url: string, printed: () => string): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until;) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => null,
    );
    if (answer?.status === 200) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nobody answers behind the proxy: ${printed()}`);
}
