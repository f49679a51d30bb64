// A Redis server for one run, without files.
import { spawn, spawnSync } from "node:child_process";
import { freePort } from "./throwaway-postgres.mjs";

/** Why no server can be started here, in a clause, or null when one can. */
export function whyNoRedis() {
  const { status } = spawnSync("redis-server", ["--version"]);
  return status === 0 ? null : "Redis is not installed here";
}

/**
 * Starts one, or resolves to null where Redis is not installed. kill() takes it away as a crash
 * does, start() brings an empty one back at the same address, freeze() and thaw() stop it and let it
 * go on, and remove() ends it for good.
 */
export async function throwawayRedis() {
  if (whyNoRedis()) return null;
  const port = await freePort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  let child;
  const start = async () => {
    child = spawn("redis-server", args, { stdio: "ignore" });
  };
  const kill = () =>
    new Promise((done) => {
      child.once("exit", done);
      child.kill("SIGKILL");
    });
  process.once("exit", () => child.kill("SIGKILL"));
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
    remove: () => void child.kill("SIGKILL"),
  };
}
