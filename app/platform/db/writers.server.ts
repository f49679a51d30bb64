import type pg from "pg";
import { Prisma } from "~/generated/prisma/client";
import { holdBack, planNames } from "./one-piece.server";
import { sturdyPool } from "./postgres.server";
import { notRepeatable } from "./recorded-reads.server";
import { counted } from "./statements.server";

// What many do at once (saying something, noting what was read) is written past Prisma: statements
// leave in one piece where they need not wait for each other, and their plans are kept.

/** What runs statements: Prisma's client, one of its transactions, or one past it. Past it rows come as the driver gives them, so whatever is counted is cast to int. */
export interface Statements {
  $queryRaw<Rows = unknown>(
    query: TemplateStringsArray | Prisma.Sql,
    ...values: unknown[]
  ): Promise<Rows>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
  /** As $queryRaw, for the last statement of its transaction: the commit leaves with it and waits for no answer. Whoever asks for it lets nothing fail afterwards. Only past Prisma. */
  $queryLast?<Rows = unknown>(
    query: TemplateStringsArray | Prisma.Sql,
    ...values: unknown[]
  ): Promise<Rows>;
}

/** Connections for transactions past Prisma. */
export interface Writers {
  /** Statements are sent in the order they are called, without waiting for each other; all are done or none. */
  transaction<T>(work: (tx: Statements) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

const CONNECTIONS = 3;

/** SQLSTATEs that say a kept plan does not fit any more: another connection knows none. */
const STALE = new Set(["26000", "42P05", "0A000"]);

/** A statement that nobody waits for any more, because one before it failed, fails in silence: the transaction tells. */
function heard<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}

/** Opens connections for transactions when they are needed; each is first told `settings`. */
export function openWriters(config: pg.PoolConfig, settings: string): Writers {
  const nameOf = planNames();
  const pool = sturdyPool({ ...config, max: CONNECTIONS, pipeline: true }, settings);

  function statementsOn(client: pg.ClientBase, commit: () => void): Statements {
    const send = (query: TemplateStringsArray | Prisma.Sql, values: unknown[]) => {
      const sql = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
      const { text } = sql;
      const name = nameOf(text);
      holdBack(client);
      notRepeatable();
      return counted(text, () =>
        client.query<object>({ ...(name && { name }), text, values: sql.values }),
      );
    };
    const rowsOf = <Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      heard(send(query, values).then(({ rows }) => rows as Rows));
    return {
      $queryRaw: rowsOf,
      $queryLast: <Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
        const rows = rowsOf<Rows>(query, ...values);
        commit();
        return rows;
      },
      $executeRaw: (query, ...values) =>
        heard(send(query, values).then(({ rowCount }) => rowCount ?? 0)),
    };
  }

  return {
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        holdBack(client);
        const begun = heard(client.query("BEGIN"));
        let ended: Promise<pg.QueryResult> | undefined;
        const commit = () => (ended ??= heard(client.query("COMMIT")));
        const [value] = await Promise.all([work(statementsOn(client, () => void commit())), begun]);
        const { command } = await commit();
        // Where a statement failed and nobody minded, PostgreSQL undoes instead.
        if (command !== "COMMIT") throw new Error("a transaction was undone");
        return value;
      } catch (error) {
        if (STALE.has((error as { code?: string } | null)?.code ?? "")) broken = error as Error;
        else await client.query("ROLLBACK").catch((gone: Error) => (broken = gone));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    end: () => pool.end(),
  };
}
