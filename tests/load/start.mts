// npm run bench:start: how long until a process answers its first page, on PostgreSQL and on PGlite,
// with the code that the build kept and without it (with options of V8 that it was not kept for).
// Prints JSON: medians of ROUNDS (8) rounds, in which all of them take turns. The server has one
// core, the other is for PostgreSQL and for asking. Needs a build, and Linux for the CPU.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { throwawayPostgres, whyNoPostgres } from "../../scripts/throwaway-postgres.mjs";
import { startWeft } from "../support/weft-process.ts";
import { coldStart } from "./cold-start.mts";
import { pin } from "./cores.mts";

const ROUNDS = Number(process.env["ROUNDS"] ?? 8);
// As docs/operations.md says to start it.
const TOLD_OPTIONS = ["--max-semi-space-size=4"];
const OTHER_OPTIONS = ["--max-old-space-size=2048"];

const median = (values: number[]) =>
  Math.round([...values].sort((a, b) => a - b)[values.length >> 1] ?? 0);

const pinned = pin(process.pid, 1);
const reason = whyNoPostgres();
const postgres = reason ? null : await throwawayPostgres();
const dataDir = mkdtempSync(join(tmpdir(), "weft-start-"));
const databases: { name: string; env: Record<string, string> }[] = [{ name: "pglite", env: {} }];
if (postgres) databases.unshift({ name: "postgres", env: { DATABASE_URL: postgres.url } });

interface Side {
  name: string;
  env: Record<string, string>;
  options: string[];
  rounds: { ms: number; cpuMs: number }[];
}
const sides = databases.flatMap(({ name, env }): Side[] => [
  { name, env, options: TOLD_OPTIONS, rounds: [] },
  { name: `${name} without kept code`, env, options: OTHER_OPTIONS, rounds: [] },
]);
try {
  // A database that is there, with somebody in it: a community that nobody set up shows another page.
  for (const { env } of databases)
    await (await startWeft({ WEFT_DEMO: "1", ...env }, { dataDir })).stop();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { env, options, rounds } of sides)
      rounds.push(await coldStart(env, dataDir, options));
} finally {
  await postgres?.remove();
  rmSync(dataDir, { recursive: true, force: true });
}
const figures = sides.map(({ name, rounds }) => [
  name,
  { ms: median(rounds.map(({ ms }) => ms)), cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)) },
]);
console.log(
  JSON.stringify(
    {
      ...{ node: process.version, cpu: cpus()[0]?.model, pinned, rounds: ROUNDS },
      ...(reason ? { postgres: reason } : {}),
      ...Object.fromEntries(figures),
    },
    null,
    2,
  ),
);
