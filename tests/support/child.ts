import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A process under test: what it printed, and its end. */
export interface Child {
  stdout(): string;
  stderr(): string;
  /** Resolves once it printed the text; rejects with its errors when it ends without. */
  prints(text: string): Promise<void>;
  /** Sends the signal and waits for the end. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Its exit code; null when a signal ended it. */
  exit(): Promise<number | null>;
}

const ended = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** Starts a program in the project's folder; the test that started it ends it at the latest. */
export function startChild(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Child {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said.err += chunk.toString()));
  const exit = async () => {
    if (!ended(child)) await once(child, "close");
    return child.exitCode;
  };
  const kill = async (signal: NodeJS.Signals = "SIGKILL") => {
    if (!ended(child)) child.kill(signal);
    await exit();
  };
  const prints = async (text: string) => {
    while (!said.out.includes(text)) {
      if (ended(child)) throw new Error(`it ended without saying ${text}: ${said.err}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  onTestFinished(() => kill());
  return { stdout: () => said.out, stderr: () => said.err, prints, kill, exit };
}

/** The arguments by which Node runs tests/support/embedded-child.ts. */
export const embeddedChild = (mode: "hold" | "write" | "fill"): string[] => [
  ...["--import", "tsx", "tests/support/embedded-child.ts", mode],
];

/** A new empty folder, deleted after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "weft-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
