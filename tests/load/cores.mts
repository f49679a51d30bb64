import { spawnSync } from "node:child_process";
import { cpus } from "node:os";

const hasTwo = process.platform === "linux" && cpus().length > 1;

/** Keeps a process and its threads on one core; false where the machine has one only, or no taskset. Children that it starts later stay there too. */
export const pin = (pid: number, core: number): boolean =>
  hasTwo && spawnSync("taskset", ["-a", "-p", "-c", String(core), String(pid)]).status === 0;
