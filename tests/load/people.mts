// npm run bench:people: what finding people costs among 50,000, on PGlite and on PostgreSQL. Prints JSON.
//   seeding: seconds to make the people and to gather what they are found by;
//   directory: a whole page (search, counts, cards) by kind of question, p50 and p95 in ms, with its
//     statements; typeahead and profile likewise;
//   plans: the indexes that each search walks, and the tables that it reads through.
// `nodeCpu` is what this process spends on one, in ms, and on PostgreSQL `cpu` what the server does,
// planning included: they grow little with what else the machine does. The words of a search are
// asked anew each time (`again` is what the next page costs, when they are known). PEOPLE, ASKS and
// ONLY=postgres,pglite make it shorter; PEOPLE_URL measures a database that is seeded already.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Viewer } from "../../app/features/accounts/door";
import type { Database, ReadQuery } from "../../app/platform/db/database.server";
import { throwawayPostgres, whyNoPostgres } from "../../scripts/throwaway-postgres.mjs";
import { askersOf, makePeople } from "./people/many-people.mts";
import { inItsOwnProcess } from "./own-process.mts";
import "./without-drawings.mts";

const PEOPLE = Number(process.env["PEOPLE"] ?? 50_000);
const ASKS = Number(process.env["ASKS"] ?? 20);
const ONLY = (process.env["ONLY"] ?? "postgres,pglite").split(",");

const percentile = (times: number[], part: number) =>
  Number(([...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0).toFixed(1));

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Times something, and counts the statements of one round. */
async function measured(work: () => Promise<unknown>) {
  const { tallyStatements } = await import("../../app/platform/db/statements.server");
  const tally = { statements: 0, ms: 0 };
  await tallyStatements(tally, work);
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let i = 0; i < ASKS; i += 1) times.push(await timed(work));
  const { user, system } = process.cpuUsage(before);
  return {
    ...{ p50ms: percentile(times, 0.5), p95ms: percentile(times, 0.95) },
    nodeCpu: Number(((user + system) / 1000 / ASKS).toFixed(1)),
    statements: tally.statements,
  };
}

/** Runs SQL with values, on a connection of its own where there are several. */
async function executing({ kind, executeSql }: Database) {
  if (kind === "pglite") return { execute: executeSql, end: async () => undefined };
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  // As the connections of the app.
  await client.query("set jit = off; set work_mem = '16MB'");
  return {
    execute: (sql: string, values?: unknown[]) => client.query(sql, values),
    end: () => client.end(),
  };
}
type Execute = Awaited<ReturnType<typeof executing>>["execute"];

const LARGE = [
  "profile_words",
  "profile_facet",
  "member",
  "account",
  "membership",
  "cohort_member",
];

/** The indexes of a plan, and the large tables that it reads whole. */
function summary(plan: string) {
  const all = (pattern: RegExp) => [
    ...new Set([...plan.matchAll(pattern)].map(([, name = ""]) => name)),
  ];
  return {
    indexes: all(/Index (?:Only )?Scan (?:Backward )?(?:using|on) (\S+)/g),
    readWhole: all(/Seq Scan on (\S+)/g).filter((table) => LARGE.includes(table)),
  };
}

/** Milliseconds of CPU of a process of this machine so far; null elsewhere. */
function cpuOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/** Notes what is asked of the database past Prisma while something is done. */
async function noted(database: Database, work: () => Promise<unknown>): Promise<ReadQuery[]> {
  const { read } = database;
  const queries: ReadQuery[] = [];
  database.read = (query) => {
    queries.push(query);
    return read(query);
  };
  try {
    await work();
  } finally {
    database.read = read;
  }
  return queries;
}

/** What the server spends on these statements, and how it plans them. */
async function planOf(execute: Execute, kind: string, queries: readonly ReadQuery[]) {
  const plans: string[] = [];
  for (const { text, values } of queries) {
    const { rows } = await execute(`explain (costs off) ${text}`, values);
    plans.push(...rows.map((row) => (row as { "QUERY PLAN": string })["QUERY PLAN"]));
  }
  const plan = summary(plans.join("\n"));
  if (kind === "pglite") return plan;
  const { rows: who } = await execute("select pg_backend_pid() as pid");
  const { pid } = who[0] as { pid: number };
  const before = cpuOf(pid);
  for (let i = 0; i < ASKS; i += 1)
    for (const { text, values } of queries) await execute(text, values);
  const after = cpuOf(pid);
  const cpu = before === null || after === null ? null : Math.round((after - before) / ASKS);
  return { cpu, ...plan };
}

async function idsOf(execute: Execute) {
  const { rows } = await execute(
    `select (select id::text from profile_field where label = 'Sector') as sector,
      (select id::text from field_choice where label = 'Sector 3') as choice,
      (select id::text from cohort where name = 'Cohort 7') as cohort,
      (select id::text from circle where name = 'Circle 2') as circle`,
  );
  return rows[0] as Record<"sector" | "choice" | "cohort" | "circle", string>;
}

async function questions(execute: Execute): Promise<Record<string, string>> {
  const { sector, choice, cohort, circle } = await idsOf(execute);
  const places = "neighborhood=neighborhood+3&neighborhood=neighborhood+1";
  return {
    nothingAsked: "",
    newest: "sort=newest",
    name: "q=marisol+ve",
    gift: "q=theater",
    inMostStories: "q=garden",
    misspelled: "q=carpintry",
    oneFacet: "neighborhood=neighborhood+3",
    threeFacets: `${places}&languages=espanol&${sector}=${choice}`,
    wordAndThreeFacets: `q=theater&${places}&languages=espanol&openTo=INTRODUCTIONS`,
    commonWordAndThreeFacets: `q=garden&${places}&languages=espanol&${sector}=${choice}`,
    cohortAndCircle: `q=radio&cohort=${cohort}&circle=${circle}&languages=english`,
    near: "near=Holyoke,+Massachusetts&km=25",
  };
}

async function measureAll(database: Database, execute: Execute, viewer: Viewer) {
  const { directoryFor } = await import("../../app/features/directory/directory.server");
  const { suggestedFor } = await import("../../app/features/directory/suggested.server");
  const { personPage } = await import("../../app/features/members/door.server");
  const { circlesOfPerson } = await import("../../app/features/circles/door.server");
  const { mayWriteTo } = await import("../../app/features/discussion/door.server");
  const { blockedBy } = await import("../../app/features/moderation/door.server");
  const { textFor } = await import("../../app/text/text.server");
  const { forgetFitting } = await import("../../app/features/directory/queries/fitting.server");
  const directory: Record<string, object> = {};
  const plans: Record<string, object> = {};
  for (const [name, query] of Object.entries(await questions(execute))) {
    const params = new URLSearchParams(query);
    const page = () => directoryFor(viewer, params);
    const anew = () => {
      forgetFitting();
      return page();
    };
    const { total } = await anew();
    const again = query.includes("q=") ? { again: await measured(page) } : {};
    directory[name] = { total, ...(await measured(anew)), ...again };
    const asked = await noted(database, anew);
    plans[name] = await planOf(execute, database.kind, asked);
  }
  const typeahead: Record<string, object> = {};
  for (const q of ["ma", "mari", "marisol v", "gr", "theater w"]) {
    const suggest = () => suggestedFor(viewer, q, textFor("en"));
    typeahead[q] = await measured(suggest);
    plans[`typed ${q}`] = await planOf(execute, database.kind, await noted(database, suggest));
  }
  const { rows } = await execute("select id::text from member order by lot limit 1");
  const { id = "" } = (rows[0] ?? {}) as { id?: string };
  // What the page of a person asks, as shell/person.server does.
  const page = () =>
    Promise.all([
      personPage(viewer, id, null),
      circlesOfPerson(viewer, id),
      mayWriteTo(viewer.id, id),
      blockedBy(viewer.id),
    ]);
  const profile = await measured(page);
  plans["profile"] = await planOf(execute, database.kind, await noted(database, page));
  return { directory, typeahead, profile, plans };
}

async function seed(database: Database, execute: Execute) {
  const { gatherWords } = await import("../../app/features/members/door.server");
  const seconds = (ms: number) => Math.round(ms / 1000);
  const made = await timed(() => makePeople((sql) => execute(sql), PEOPLE));
  await execute("analyze");
  const gathered = await timed(() => gatherWords(false));
  if (database.kind === "postgres") await execute("vacuum analyze");
  else await execute("analyze");
  return { madeSeconds: seconds(made), gatheredSeconds: seconds(gathered) };
}

async function measure() {
  const { openDatabase } = await import("../../app/platform/db/db.server");
  const database = await openDatabase();
  const { execute, end } = await executing(database);
  const seeding = process.env["PEOPLE_URL"] ? "seeded before" : await seed(database, execute);
  const { member } = askersOf();
  const viewer = { id: member, role: "MEMBER", language: "en", timeZone: "UTC" } as Viewer;
  const figures = await measureAll(database, execute, viewer);
  await end();
  await database.close();
  return { seeding, ...figures };
}

if (process.env["MEASURE"]) {
  console.log(JSON.stringify(await measure()));
  process.exit(0);
}
const { makePlaces } = await import("../../app/platform/places/vite-places");
makePlaces("build/places.bin");
const result: Record<string, unknown> = { node: process.version, people: PEOPLE, asks: ASKS };
const seeded = process.env["PEOPLE_URL"];
const reason = whyNoPostgres();
if (seeded) result["postgres"] = inItsOwnProcess(import.meta.filename, { DATABASE_URL: seeded });
else if (ONLY.includes("postgres") && reason) result["postgres"] = reason;
else if (ONLY.includes("postgres")) {
  const postgres = await throwawayPostgres();
  result["postgres"] = inItsOwnProcess(import.meta.filename, { DATABASE_URL: postgres.url });
  await postgres.remove();
}
if (ONLY.includes("pglite") && !seeded) {
  const folder = mkdtempSync(join(tmpdir(), "weft-people-"));
  result["pglite"] = inItsOwnProcess(import.meta.filename, { DATABASE_URL: "", DATA_DIR: folder });
  rmSync(folder, { recursive: true, force: true });
}
console.log(JSON.stringify(result, null, 2));
