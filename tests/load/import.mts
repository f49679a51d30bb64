// npm run bench:import: what bringing 20,000 people in costs, on PGlite and on PostgreSQL, and how
// pages fare meanwhile. Prints JSON.
//   seconds: reading the file, the dry run, bringing in, and gathering the words people are found by,
//     as the jobs of a server do it;
//   pages: a directory page and a profile asked again and again while that runs, p50, p95 and the
//     longest in ms;
//   loop: how late the event loop was, p99 and the longest in ms.
// ROWS, PEOPLE (who are there already) and ONLY=postgres,pglite make it shorter.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { Viewer } from "../../app/features/accounts/door";
import { throwawayPostgres, whyNoPostgres } from "../../scripts/throwaway-postgres.mjs";
import { askersOf, makePeople } from "./people/many-people.mts";
import { inItsOwnProcess } from "./own-process.mts";
import "./without-drawings.mts";

const ROWS = Number(process.env["ROWS"] ?? 20_000);
const PEOPLE = Number(process.env["PEOPLE"] ?? 2_000);
const ONLY = (process.env["ONLY"] ?? "postgres,pglite").split(",");
const PAUSE_MS = 150;

const SOUNDS = "ba,ce,di,fo,gu,la,me,ni,po,ru,sa,te,vi,xo,zu,ña".split(",");

/** A name of four and of six letters, each pair of them once. */
function nameOf(i: number): string {
  const sounds = (n: number, many: number) =>
    Array.from({ length: many }, (_, at) => SOUNDS[Math.floor(n / 16 ** at) % 16]).join("");
  const word = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return `${word(sounds(i * 7, 2))} ${word(sounds(i * 2_654_435, 3))}`;
}

/** A cohort of many, each with a full profile. */
function file(): Buffer {
  const rows = Array.from({ length: ROWS }, (_, i) =>
    [
      `"${nameOf(i)}"`,
      `brought.in.${i}@example.org`,
      `"I came in ${1990 + (i % 30)} to learn how neighbors bake, sew and sing.\r\n\r\nThen I stayed."`,
      ...["Cooperativa La Trama", `Hill ${i % 40}`, `+34 600 ${String(i).padStart(6, "0")}`],
      ...["Español; English", `Bread; Soup ${i % 90}; Vans`, "A hall on Tuesdays"],
      `https://example.org/${i}`,
    ].join(","),
  );
  const head =
    "Nombre,Correo,Historia,Organización,Barrio,Teléfono,Idiomas,Ofrece,Necesita,Web\r\n";
  return Buffer.from(head + rows.join("\r\n"));
}

const percentile = (times: number[], part: number) =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0);
const spread = (times: number[]) => ({
  ...{ asked: times.length, p50ms: percentile(times, 0.5), p95ms: percentile(times, 0.95) },
  longestMs: percentile(times, 1),
});

/** Asks for pages one after the other until it is told to stop. */
function asking(work: () => Promise<unknown>) {
  const times: number[] = [];
  let isOver = false;
  const done = (async () => {
    while (!isOver) {
      const began = performance.now();
      await work();
      times.push(performance.now() - began);
      await wait(PAUSE_MS);
    }
  })();
  return async () => {
    isOver = true;
    await done;
    return spread(times);
  };
}

async function viewers() {
  const { member, staff } = askersOf();
  const of = (id: string, role: string) =>
    ({ id, role, language: "en", timeZone: "UTC", sessionId: "", email: "" }) as unknown as Viewer;
  return { member: of(member, "MEMBER"), staff: of(staff, "STAFF") };
}

async function bringIn(staff: Viewer): Promise<Record<string, number>> {
  const { chooseColumns, confirmImport, startImport } =
    await import("../../app/features/members/import/commands.server");
  const { loadImportFor } = await import("../../app/features/members/import/queries.server");
  const { db } = await import("../../app/platform/db/db.server");
  const seconds: Record<string, number> = {};
  const step = async (name: string, work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    seconds[name] = Number(((performance.now() - began) / 1000).toFixed(1));
  };
  let id = "";
  await step("read", async () => {
    const started = await startImport(staff, { fileName: "people.csv", bytes: file() });
    if (!started.ok) throw new Error(started.problem.code);
    id = started.id;
  });
  const { plan } = await loadImportFor(staff, id);
  await chooseColumns(staff, id, { columns: plan.columns, cohort: { kind: "none" } });
  const until = async (isDone: () => Promise<boolean>) => {
    while (!(await isDone())) await wait(PAUSE_MS);
  };
  const isNow = async (status: string) =>
    (await db.import.findUniqueOrThrow({ where: { id }, select: { status: true } })).status ===
    status;
  await step("dryRun", () => until(() => isNow("READY")));
  await confirmImport(staff, id);
  await step("bringIn", () => until(() => isNow("DONE")));
  const areFound = async () => (await db.profileWords.count({ where: { seenFrom: 3 } })) >= ROWS;
  await step("gatherWords", () => until(areFound));
  const sum = Object.values(seconds).reduce((a, b) => a + b, 0);
  return { ...seconds, all: Number(sum.toFixed(1)) };
}

async function measure() {
  const { openDatabase } = await import("../../app/platform/db/db.server");
  const database = await openDatabase();
  const { startJobs, stopJobs } = await import("../../app/platform/jobs/jobs.server");
  const { directoryFor } = await import("../../app/features/directory/directory.server");
  const { gatherWords, personPage } = await import("../../app/features/members/door.server");
  await makePeople((sql) => database.executeSql(sql), PEOPLE);
  await gatherWords(false);
  // A queue is opened for each job that is known by then.
  await import("../../app/features/members/import/commands.server");
  await startJobs();
  const { member, staff } = await viewers();
  const directory = () => directoryFor(staff, new URLSearchParams("q=bread"));
  await directory();
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const [endDirectory, endProfile] = [
    asking(directory),
    asking(() => personPage(member, staff.id, null)),
  ];
  const seconds = await bringIn(staff);
  const { total } = await directory();
  loop.disable();
  const ms = (ns: number) => Math.round(ns / 1e6);
  const pages = { directory: await endDirectory(), profile: await endProfile() };
  await stopJobs();
  await database.close();
  return {
    ...{ seconds, found: total, pages },
    loop: { p99ms: ms(loop.percentile(99)), longestMs: ms(loop.max) },
  };
}

if (process.env["MEASURE"]) {
  console.log(JSON.stringify(await measure()));
  process.exit(0);
}
const result: Record<string, unknown> = { node: process.version, rows: ROWS, people: PEOPLE };
const reason = whyNoPostgres();
if (ONLY.includes("postgres") && reason) result["postgres"] = reason;
else if (ONLY.includes("postgres")) {
  const postgres = await throwawayPostgres();
  result["postgres"] = inItsOwnProcess(import.meta.filename, { DATABASE_URL: postgres.url });
  await postgres.remove();
}
if (ONLY.includes("pglite")) {
  const folder = mkdtempSync(join(tmpdir(), "weft-import-"));
  result["pglite"] = inItsOwnProcess(import.meta.filename, { DATABASE_URL: "", DATA_DIR: folder });
  rmSync(folder, { recursive: true, force: true });
}
console.log(JSON.stringify(result, null, 2));
