// npm run bench:search: what searching costs at 100,000 messages, on PGlite and on PostgreSQL. Prints JSON.
//   posting: microseconds an insert and a bump of the revision (a reaction, a reply) with the words
//   gathered afterwards (what Weft does), with an index on an expression, and with a generated column;
//   gathering: microseconds a message, beside the posts;
//   searching: p50 and p95 of the whole query, as a member of every circle, and of one in sixty.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { v7 } from "uuid";
import type { Db } from "../../app/platform/db/db.server";
import type { Database } from "../../app/platform/db/database.server";
import { throwawayPostgres, whyNoPostgres } from "../../scripts/throwaway-postgres.mjs";
import { inItsOwnProcess } from "./own-process.mts";
import "./without-drawings.mts";

const MESSAGES = Number(process.env["MESSAGES"] ?? 100_000);
const POSTS = 2_000;
const ASKS = 40;
const CIRCLES = 60;
const AUTHORS = 300;

/** Two languages' words by Zipf's law: a few in every message, most in hardly any. The same every time. */
function writer() {
  let seed = 1;
  const random = () => (seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
  const stems = [
    "neighbor",
    "bridg",
    "cook",
    "vecin",
    "canci",
    "trabaj",
    "garden",
    "camin",
    "libr",
  ];
  const ends = ["", "s", "ing", "ed", "ón", "ones", "ando", "idad", "mente", "er"];
  const common = "the of and to in is we de la que el en y los a por con para no una".split(" ");
  const words = [...common];
  for (let i = 0; words.length < 15_000; i += 1) {
    const middle = (i * 7_919 + 13)
      .toString(36)
      .replace(/\d/g, (digit) => "aeioubcdfg"[+digit] ?? "");
    words.push(`${stems[i % 9]}${i < 90 ? "" : middle}${ends[Math.floor(i / 9) % 10]}`);
  }
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? "";
  return {
    random,
    text: () => Array.from({ length: 6 + Math.floor(random() ** 2 * 70) }, word).join(" "),
  };
}

const percentile = (times: number[], part: number) =>
  Number(([...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0).toFixed(2));

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

async function makeWorld(db: Db) {
  const ids = (n: number) => Array.from({ length: n }, () => v7());
  const authors = ids(AUTHORS);
  const circles = ids(CIRCLES);
  const conversations = ids(CIRCLES);
  await db.account.createMany({
    data: authors.map((id, i) => ({ id, email: `author-${i}@example.org` })),
  });
  await db.member.createMany({ data: authors.map((id, i) => ({ id, name: `Author ${i}` })) });
  const [maker = ""] = authors;
  await db.circle.createMany({
    data: circles.map((id, i) => ({
      ...{ id, slug: `circle-${i}`, name: `Circle ${i}`, why: "x", createdById: maker },
      ...{ kind: "INTEREST", reads: "CIRCLE", joins: "OPEN" },
    })),
  });
  await db.membership.createMany({
    data: circles.map((circleId) => ({ circleId, memberId: maker })),
  });
  const [circleId = ""] = circles;
  await db.membership.create({ data: { circleId, memberId: authors[1] ?? "" } });
  await db.conversation.createMany({
    data: conversations.map((id, i) => ({
      ...{ id, circleId: circles[i] ?? "", common: true, createdById: maker },
    })),
  });
  return { authors, conversations, all: maker, few: authors[1] ?? "" };
}

type World = Awaited<ReturnType<typeof makeWorld>>;

/** Writes messages in one statement, the last seq of their conversations with them. */
function insert(db: Db, rows: readonly object[]) {
  const json = JSON.stringify(rows);
  return db.$executeRaw`
    with fresh as (
      insert into message (id, conversation_id, seq, author_id, client_id, body, html, render_version, created_at)
      select id, conversation_id, seq, author_id, client_id, body, html, 1, created_at
      from jsonb_populate_recordset(null::message, ${json}::jsonb) returning conversation_id, seq
    )
    update conversation c set last_seq = f.seq, last_message_at = now()
    from (select conversation_id, max(seq) as seq from fresh group by 1) f where c.id = f.conversation_id`;
}

function messagesOf({ authors, conversations }: World) {
  const { random, text } = writer();
  const seqs = new Map<string, number>();
  let n = 0;
  return () => {
    const conversation_id = conversations[Math.floor(random() * CIRCLES)] ?? "";
    const seq = (seqs.get(conversation_id) ?? 0) + 1;
    seqs.set(conversation_id, seq);
    n += 1;
    const marked = `${random() < 0.2 ? " puente" : ""}${random() < 0.0003 ? " quetzal" : ""}`;
    const body = text() + marked;
    return {
      ...{ id: v7(), conversation_id, seq, client_id: v7(), body, html: `<p>${body}</p>` },
      author_id: authors[Math.floor(random() * AUTHORS)],
      created_at: new Date(Date.UTC(2024, 0, 1) + n * 600_000).toISOString(),
    };
  };
}

// As the function searchable says, for where names must be whole.
const WORDS = `(to_tsvector('public.weft_en', normalize(body)) || '''·'':1'::tsvector
  || to_tsvector('public.weft_es', normalize(body)))`;

const VARIANTS = {
  gatheredAfterwards: ["", ""],
  indexOnExpression: [`create index tried on message using gin (${WORDS})`, "drop index tried"],
  generatedColumn: [
    `alter table message add column tried tsvector generated always as ${WORDS} stored; create index tried_idx on message using gin (tried)`,
    "alter table message drop column tried",
  ],
} as const;

async function posting(
  db: Db,
  exec: (sql: string) => Promise<unknown>,
  next: () => { id: string },
) {
  const result: Record<string, object> = {};
  for (const [name, [make, unmake]] of Object.entries(VARIANTS)) {
    if (make) await exec(make);
    const posts = Array.from({ length: POSTS }, next);
    await insert(db, posts.splice(0, 100));
    const inserts: number[] = [];
    const bumps: number[] = [];
    for (let i = 0; i < posts.length; i += 50) {
      const batch = posts.slice(i, i + 50);
      const ids = batch.map(({ id }) => id);
      inserts.push(await timed(() => insert(db, batch)));
      bumps.push(
        await timed(
          () =>
            db.$executeRaw`update message set revision = revision + 1 where id = any(${ids}::uuid[])`,
        ),
      );
    }
    const each = (times: number[]) => Math.round((percentile(times, 0.5) / 50) * 1000);
    result[name] = {
      ...{ insertMicroseconds: each(inserts), bumpMicroseconds: each(bumps) },
      worstBatchOf50Ms: percentile(inserts, 1),
    };
    if (unmake) await exec(unmake);
  }
  return result;
}

async function searching(world: World) {
  const { foundMessages } = await import("../../app/features/discussion/search/queries.server");
  const { askedOf } = await import("../../app/features/discussion/search/schema");
  const queries = {
    rare: "q=quetzal",
    common: "q=puente",
    twoWords: "q=puente+bridges",
    phrase: 'q="de la"',
    beginning: "q=quetz",
    nothing: "q=zzzz",
    person: "by=author+77",
    personAndWord: "by=author+77&q=puente",
    circleAndDay: "circle=circle-0&from=2024-06-01&to=2024-06-30&q=puente",
  };
  const result: Record<string, object> = {};
  for (const [who, id] of [
    ["inEveryCircle", world.all],
    ["inOneCircleOfSixty", world.few],
  ] as const) {
    const times: Record<string, object> = {};
    for (const [name, query] of Object.entries(queries)) {
      const { search } = askedOf(new URLSearchParams(query), "UTC");
      if (!search) throw new Error(query);
      const each: number[] = [];
      let rows = 0;
      for (let i = 0; i < ASKS; i += 1)
        each.push(await timed(async () => (rows = (await foundMessages(id, search)).rows.length)));
      times[name] = { rows, p50ms: percentile(each, 0.5), p95ms: percentile(each, 0.95) };
    }
    result[who] = times;
  }
  return result;
}

/** What indexes everything there is takes longer than any statement of the app may: it has a connection of its own. */
async function executing({ kind, executeSql }: Database) {
  if (kind === "pglite") return (sql: string) => executeSql(sql);
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  return (sql: string) => client.query(sql);
}

async function measure() {
  const { openDatabase } = await import("../../app/platform/db/db.server");
  const database = await openDatabase();
  const { db } = database;
  const { gatherWords } = await import("../../app/features/discussion/search/gather.server");
  const exec = await executing(database);
  const world = await makeWorld(db);
  const next = messagesOf(world);
  for (let i = 0; i < MESSAGES; i += 1_000)
    await insert(db, Array.from({ length: Math.min(1_000, MESSAGES - i) }, next));
  await exec("vacuum analyze");
  const posts = await posting(db, exec, next);
  let gathered = 0;
  let round = 0;
  const gatherMs = await timed(async () => {
    while ((round = await gatherWords()) > 0) gathered += round;
  });
  await exec("vacuum analyze");
  const found = await searching(world);
  const sizes =
    await database.executeSql(`select pg_total_relation_size('message')::float8 / 1e6 as message,
    pg_total_relation_size('message_words')::float8 / 1e6 as words`);
  await database.close();
  return {
    posting: posts,
    gatherMicroseconds: Math.round((gatherMs / gathered) * 1000),
    megabytes: sizes.rows[0],
    searching: found,
  };
}

if (process.env["MEASURE"]) {
  console.log(JSON.stringify(await measure()));
  process.exit(0);
}
const result: Record<string, unknown> = { node: process.version, messages: MESSAGES };
const reason = whyNoPostgres();
if (reason) result["postgres"] = reason;
else {
  const postgres = await throwawayPostgres();
  result["postgres"] = inItsOwnProcess(import.meta.filename, { DATABASE_URL: postgres.url });
  await postgres.remove();
}
const folder = mkdtempSync(join(tmpdir(), "weft-search-"));
result["pglite"] = inItsOwnProcess(import.meta.filename, { DATABASE_URL: "", DATA_DIR: folder });
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(result, null, 2));
