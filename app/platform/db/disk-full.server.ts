import type { SqlDriverAdapterFactory, SqlQueryable } from "@prisma/driver-adapter-utils";

/** PostgreSQL's own code for a disk that is full. */
const DISK_FULL = "53100";
const SAYS_SO = /53100|No space left on device|The disk is full/;

const READ = /^\s*(select|begin|start|commit|rollback|savepoint|release|set|show|fetch|explain)\b/i;

/** The error of a write that was refused because the disk is full, in the form that Prisma takes for an answer of the database. */
export function diskFullError(): Error {
  const message = "The disk is full: nothing new can be kept until there is room again";
  const cause = {
    kind: "postgres",
    code: DISK_FULL,
    severity: "ERROR",
    message,
    originalCode: DISK_FULL,
    originalMessage: message,
  };
  return Object.assign(new Error(message, { cause }), { name: "DriverAdapterError" });
}

/** Whether a query failed because the disk is full: nothing of it was kept, and the same again will do once there is room. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && SAYS_SO.test(error.message);

function guard<T extends SqlQueryable>(queryable: T, full: () => boolean): T {
  const { queryRaw, executeRaw } = queryable;
  const check = (sql: string) => {
    if (!READ.test(sql) && full()) throw diskFullError();
  };
  queryable.queryRaw = async (query) => {
    check(query.sql);
    return queryRaw.call(queryable, query);
  };
  queryable.executeRaw = async (query) => {
    check(query.sql);
    return executeRaw.call(queryable, query);
  };
  return queryable;
}

/** Wraps a Prisma driver adapter so that while full() holds, statements that may write are refused and reads go on. */
export function refusingWrites(
  factory: SqlDriverAdapterFactory,
  full: () => boolean,
): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = guard(await factory.connect(), full);
      const start = adapter.startTransaction.bind(adapter);
      adapter.startTransaction = async (level) => guard(await start(level), full);
      return adapter;
    },
  };
}
