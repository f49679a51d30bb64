// A process of its own on the data folder DATA_DIR, for the tests that kill one:
//   hold   opens it, says "open" and waits
//   write  as hold, then says each number once its row was acknowledged
//   fill   writes until the disk is full and says, as JSON, what became of reads and writes
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { overPGlite } from "~/platform/db/embedded-database.server";
import { isDiskFull } from "~/platform/db/disk-full.server";
import { type Embedded, openEmbedded } from "~/platform/db/embedded.server";

const folder = process.env["DATA_DIR"] ?? "";
const say = (text: string) => process.stdout.write(`${text}\n`);

async function write({ pg }: Embedded) {
  await pg.exec("create table if not exists kept (n int primary key)");
  const { rows } = await pg.query<{ n: number }>("select coalesce(max(n), 0)::int as n from kept");
  for (let n = (rows[0]?.n ?? 0) + 1; ; n += 1) {
    await pg.query("insert into kept values ($1)", [n]);
    say(String(n));
  }
}

async function fill(embedded: Embedded) {
  const { executeSql, db } = overPGlite(embedded);
  await executeSql("create table kept (n int primary key, words text)");
  const insert = (n: number) =>
    db.$executeRaw`insert into kept values (${n}::int, repeat('x', 1000))`;
  const refused = (n: number) => insert(n).then(() => false, isDiskFull);
  for (let n = 1; n <= 50; n += 1) await insert(n);
  try {
    writeFileSync(join(folder, "..", "ballast"), Buffer.alloc(1e9));
  } catch {
    // All that fits is what it should take.
  }
  // The disk is looked at once a second; until then the log lives on the reserve.
  await new Promise((done) => setTimeout(done, 1_100));
  const writeRefused = await refused(51);
  const sqlRefused = await executeSql("insert into kept values (52)").then(() => false, isDiskFull);
  const rows = await db.$queryRaw<{ n: number }[]>`select count(*)::int as n from kept`;
  say(JSON.stringify({ full: embedded.full(), writeRefused, sqlRefused, kept: rows[0]?.n }));
  await embedded.close();
}

try {
  const embedded = await openEmbedded(folder);
  say("open");
  if (process.argv[2] === "write") await write(embedded);
  else if (process.argv[2] === "fill") await fill(embedded);
  else setInterval(() => undefined, 60_000);
} catch (error) {
  const { name, message, stack } = error as Error;
  process.stderr.write(name === "BootError" ? message : `unexpected: ${stack}`);
  process.exit(1);
}
