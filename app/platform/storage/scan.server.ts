import { execFile } from "node:child_process";
import { env } from "../env.server";
import { log } from "../log.server";

const PATIENCE_MS = 60_000;

/** What the virus scan says of a file; unknown when it could not be asked. */
export type Scanned = "clean" | "refused" | "unknown";

/** Asks SCAN_COMMAND about the file at a path: exit 0 is clean, 1 is refused, anything else and a minute of silence leave it unknown. Clean where there is no such command. */
export function scan(path: string, command = env.SCAN_COMMAND): Promise<Scanned> {
  const [program, ...given] = command?.trim().split(/\s+/) ?? [];
  if (program === undefined || program === "") return Promise.resolve("clean");
  return new Promise((resolve) => {
    const options = { timeout: PATIENCE_MS, killSignal: "SIGKILL", windowsHide: true } as const;
    execFile(program, [...given, path], options, (error) => {
      if (!error) return resolve("clean");
      if (error.code === 1) return resolve("refused");
      log.error({ err: error }, "the virus scan could not be asked");
      resolve("unknown");
    });
  });
}
