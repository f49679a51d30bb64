// A Redis server for one run, without files.
import { spawn, spawnSync } from "node:child_process";
import { freePort } from "./throwaway-postgres.mjs";

/** Starts one and resolves to its URL and remove(), or to null where Redis is not installed. */
export async function throwawayRedis() {
  if (spawnSync("redis-server", ["--version"]).status !== 0) return null;
  const port = await freePort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn("redis-server", args, { stdio: "ignore" });
  process.once("exit", () => child.kill("SIGKILL"));
  return { url: `redis://127.0.0.1:${port}`, remove: () => void child.kill("SIGTERM") };
}
