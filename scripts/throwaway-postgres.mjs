// A PostgreSQL server for one run: its own folder, its own port, gone afterwards.
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";

const root = process.getuid?.() === 0;

/** The folder with PostgreSQL's programs, the newest first, or null where there is none. */
export function postgresPrograms() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** Why no server can be started here, in a clause, or null when one can. */
export function whyNoPostgres() {
  if (!postgresPrograms()) return "PostgreSQL is not installed here";
  if (root && !postgresUser())
    return "PostgreSQL does not run as root and there is no user postgres";
  return null;
}

function postgresUser() {
  const id = (flag) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  const [uid, gid] = [id("-u"), id("-g")];
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

/** A port that nobody listens on at the moment, of those that the system gives to no outgoing connection: so that who stops listening there for a while finds it free again. */
export async function freePort() {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const isFree = await new Promise((done) => {
      const probe = createServer().once("error", () => done(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
    });
    if (isFree) return port;
  }
}

/**
 * Starts a server with an empty cluster, owned by the role weft. kill() takes it away at once as a
 * shutdown without a word does, crash() by kill -9 of its first process, start() brings it back at the same address, and remove() ends it for good. A durable one keeps
 * what it confirmed through a crash of its processes.
 */
export async function throwawayPostgres({ durable = false } = {}) {
  const reason = whyNoPostgres();
  if (reason) throw new Error(reason);
  const user = root ? postgresUser() : {};
  const folder = mkdtempSync(join(tmpdir(), "weft-postgres-"));
  if (root) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const options = { ...user, cwd: folder, encoding: "utf8" };
  const programs = postgresPrograms();
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "weft", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    options,
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.stderr}`);
  }
  const port = await freePort();
  const url = `postgresql://weft@127.0.0.1:${port}/postgres`;
  const quick = durable
    ? ["fsync=off"]
    : ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];
  const args = ["-D", data, "-p", String(port), "-k", folder, "-h", "127.0.0.1"];
  let child;

  const launch = () => {
    child = spawn(
      join(programs, "postgres"),
      [...args, ...quick.flatMap((setting) => ["-c", setting])],
      { ...options, stdio: "ignore" },
    );
  };
  // After a crash the memory of the former processes is in use until the last of them has noticed.
  const start = async () => {
    launch();
    await answering(url, () => (child.exitCode === null ? undefined : launch()));
  };
  const end = (signal) =>
    new Promise((done) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return done();
      child.once("exit", done);
      child.kill(signal);
    });
  const remove = async () => {
    await end("SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", () => {
    child?.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  });
  await start();
  return { url, start, kill: () => end("SIGQUIT"), crash: () => end("SIGKILL"), remove };
}

async function answering(url, meanwhile) {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (attempt >= 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
      meanwhile();
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
