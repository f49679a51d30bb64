import { AsyncLocalStorage } from "node:async_hooks";
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQueryable,
} from "@prisma/driver-adapter-utils";
import { singleton } from "../singleton.server";
import { currentRequest } from "../request-context.server";
import { notRepeatable } from "./recorded-reads.server";

/** SQL statements sent and the milliseconds spent waiting for their answers; BEGIN, COMMIT and ROLLBACK are not counted. */
export interface StatementTally {
  statements: number;
  ms: number;
}

const tallies = singleton("statement-tallies", () => ({
  process: { statements: 0, ms: 0 } as StatementTally,
  scoped: new AsyncLocalStorage<StatementTally>(),
}));

/** What this process has sent since it started. */
export const statementsSoFar = (): Readonly<StatementTally> => tallies.process;

/** Runs work and adds every statement that it causes to the tally it is given. */
export const tallyStatements = <T>(tally: StatementTally, work: () => T): T =>
  tallies.scoped.run(tally, work);

const BRACKET = /^\s*(begin|commit|rollback|set transaction)\b/i;

/** Sends a statement so that it is counted. */
export async function counted<T>(sql: string, send: () => Promise<T>): Promise<T> {
  if (BRACKET.test(sql)) return send();
  const begun = performance.now();
  try {
    return await send();
  } finally {
    const ms = performance.now() - begun;
    for (const tally of [tallies.process, tallies.scoped.getStore(), currentRequest()?.sql]) {
      if (!tally) continue;
      tally.statements += 1;
      tally.ms += ms;
    }
  }
}

function countOn<T extends SqlQueryable>(queryable: T): T {
  const queryRaw = queryable.queryRaw.bind(queryable);
  const executeRaw = queryable.executeRaw.bind(queryable);
  const send = <T>(sql: string, work: () => Promise<T>): Promise<T> => {
    notRepeatable();
    return counted(sql, work);
  };
  queryable.queryRaw = (query) => send(query.sql, () => queryRaw(query));
  queryable.executeRaw = (query) => send(query.sql, () => executeRaw(query));
  return queryable;
}

/** Wraps a Prisma driver adapter so that its statements are counted, those in transactions too. */
export function countingStatements(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect(): Promise<SqlDriverAdapter> {
      const adapter = countOn(await factory.connect());
      const start = adapter.startTransaction.bind(adapter);
      adapter.startTransaction = async (level) => countOn(await start(level));
      return adapter;
    },
  };
}
