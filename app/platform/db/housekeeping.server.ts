import type { PGlite } from "@electric-sql/pglite";
import { log } from "../log.server";

const EVERY_MS = 60_000;
const LOG_BYTES = 64 * 1024 * 1024;

/** The tables that changed enough to be cleaned or measured again, by the thresholds of PostgreSQL's autovacuum. */
const DUE = `select format('%I.%I', schemaname, relname) as name,
    n_dead_tup > 50 + 0.2 * n_live_tup as clean,
    n_mod_since_analyze > 50 + 0.1 * n_live_tup as measure
  from pg_stat_user_tables
  where n_dead_tup > 50 + 0.2 * n_live_tup or n_mod_since_analyze > 50 + 0.1 * n_live_tup`;

/** Bytes of the log that a start after a crash would have to read again. */
const UNSETTLED = `select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()`;

/** Does once what PostgreSQL's background workers do, which the embedded one has not: checkpoints, vacuum, statistics. */
export async function tidy(pg: PGlite): Promise<void> {
  const { rows } = await pg.query<{ bytes: number }>(UNSETTLED);
  if ((rows[0]?.bytes ?? 0) > LOG_BYTES) await pg.exec("CHECKPOINT");
  const due = await pg.query<{ name: string; clean: boolean; measure: boolean }>(DUE);
  for (const { name, clean, measure } of due.rows) {
    // One table at a time: each holds the one connection only for as long as it takes.
    await pg.exec(clean ? `VACUUM ${measure ? "(ANALYZE) " : ""}${name}` : `ANALYZE ${name}`);
  }
}

/** Tidies every minute until the returned function is called. */
export function keepTidy(pg: PGlite): () => void {
  let tidying = false;
  const timer = setInterval(() => {
    if (tidying || !pg.ready) return;
    tidying = true;
    tidy(pg)
      .catch((error: unknown) => log.warn({ err: error }, "the embedded database was not tidied"))
      .finally(() => (tidying = false));
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
