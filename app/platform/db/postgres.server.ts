import pg from "pg";
import { BootError } from "../boot-error";
import { log } from "../log.server";
import { migrate } from "./migrate.server";

/** How patient Weft is with its PostgreSQL server, in milliseconds. */
export interface Patience {
  /** Until a server that does not answer at boot is given up. */
  boot: number;
  connect: number;
  statement: number;
}

/** For a server of one's own, on this machine or nearby. */
export const PATIENCE: Patience = { boot: 15_000, connect: 5_000, statement: 30_000 };

/** Errors that waiting does not mend: wrong password, no such database, no right to connect. */
const HOPELESS = new Set(["28P01", "28000", "3D000", "42501"]);

/** Where a connection URL leads, without its password: for messages and logs. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "localhost"}:${port || "5432"}, database ${decodeURIComponent(pathname.slice(1)) || "(none named)"}`;
}

const reasonOf = (error: unknown): string => {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || "no answer";
};

/** A connection, once the server answers; throws a BootError when that takes too long or waiting does not help. */
export async function connectAtBoot(
  url: string,
  patience: Patience,
  quietly = false,
): Promise<pg.Client> {
  const giveUp = Date.now() + patience.boot;
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: patience.connect,
      application_name: "weft",
      keepAlive: true,
    });
    // A connection that drops is reported by the query that was waiting for it.
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const hopeless = HOPELESS.has((error as NodeJS.ErrnoException).code ?? "");
      if (hopeless || Date.now() > giveUp) {
        throw new BootError(
          `Weft can't reach PostgreSQL at ${placeOf(url)} (DATABASE_URL): ${reasonOf(error)}.`,
        );
      }
      if (attempt === 1 && !quietly) {
        process.stderr.write(
          `PostgreSQL at ${placeOf(url)} does not answer yet; waiting ${patience.boot / 1000} seconds for it …\n`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** Waits for the server, brings its schema up to date, and returns a pool that outlives dropped connections. Throws a BootError. */
export async function openPostgres(
  url: string,
  migrations: string,
  patience: Patience = PATIENCE,
): Promise<pg.Pool> {
  const client = await connectAtBoot(url, patience);
  try {
    await migrate(
      { query: (sql, values) => client.query(sql, values), exec: (script) => client.query(script) },
      migrations,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
  return openPool(url, patience);
}

/** What each connection is told first. Prisma sends and reads times without a zone and takes them for UTC. Said here and not as start-up parameters, which connection poolers refuse. */
export const firstWords = (statementMs = PATIENCE.statement): string =>
  `SET TIME ZONE 'UTC'; SET statement_timeout = ${statementMs}; SET idle_in_transaction_session_timeout = 60000; SET jit = off; SET work_mem = '16MB'`;

function openPool(url: string, patience: Patience): pg.Pool {
  const config = {
    connectionString: url,
    application_name: "weft",
    max: 10,
    connectionTimeoutMillis: patience.connect,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // For a server that stopped answering without closing the connection.
    query_timeout: patience.statement + 5_000,
  };
  return sturdyPool(config, firstWords(patience.statement));
}

/** A pool of which no connection, broken at whatever moment, ends the process; each is first told `settings`. */
export function sturdyPool(config: pg.PoolConfig, settings: string): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    verify: (connection, done) => {
      connection.query(settings, (error: Error | undefined) => done(error));
    },
  });
  // The pool listens to its idle connections alone: not while one is told its settings, nor while
  // one is in use. There, whoever waits for an answer is told.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", ({ message: reason }) => log.warn({ reason }, "PostgreSQL closed a connection"));
  return pool;
}
