import { Prisma } from "~/generated/prisma/client";
import { database, db, type Statements, type Tx } from "./db/db.server";
import { log } from "./log.server";

type AfterCommit = (effect: () => unknown) => void;

const RETRIES = 3;

/** What PostgreSQL says of a statement past Prisma. */
const sqlState = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

// Deadlocks, serialization failures, and plans that the schema has left behind.
const PASSING = /^(P2034|40001|40P01|26000|42P05|0A000)$/;
const isConflict = (error: unknown): boolean => PASSING.test(sqlState(error));

/**
 * Runs a command in one transaction. Facts handed to afterCommit leave only once it is committed;
 * a failing effect is logged and never undoes the command. Deadlocks and serialization failures
 * are tried again. Inside, use only tx, and await neither hashing nor the network: the embedded
 * database has one connection.
 */
export const transact = <T>(
  work: (tx: Tx, afterCommit: AfterCommit) => Promise<T>,
  options: { timeout?: number } = {},
): Promise<T> =>
  withEffects(work, (run) =>
    db.$transaction(run, { maxWait: 10_000, timeout: options.timeout ?? 15_000 }),
  );

/** The same for statements alone, past Prisma where the database allows it: cheaper, for what many do at once. */
export const transactStatements = <T>(
  work: (tx: Statements, afterCommit: AfterCommit) => Promise<T>,
): Promise<T> => {
  const { transaction } = database;
  return transaction ? withEffects(work, transaction) : transact(work);
};

async function withEffects<On, T>(
  work: (tx: On, afterCommit: AfterCommit) => Promise<T>,
  inTransaction: (run: (tx: On) => Promise<T>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const effects: (() => unknown)[] = [];
    try {
      const value = await inTransaction((tx) => work(tx, (effect) => void effects.push(effect)));
      for (const effect of effects) {
        try {
          await effect();
        } catch (error) {
          log.error({ err: error }, "an effect after commit failed");
        }
      }
      return value;
    } catch (error) {
      if (attempt >= RETRIES || !isConflict(error)) throw error;
    }
  }
}

/** Whether an error says that a unique key is taken already. */
export const isTaken = (error: unknown): boolean =>
  sqlState(error) === "23505" ||
  (error instanceof Prisma.PrismaClientKnownRequestError &&
    (error.code === "P2002" || /23505|unique constraint/i.test(error.message)));

// The database is away, or took too long.
const NO_ANSWER = /^P1|^P2024$|^P2028$|^P2034$/;

/** What it was given did not do: a value, or a constraint. */
const ABOUT_ROWS = /^2[23]...$/;

/** Whether work failed for what it was given (a constraint, a refusal), so that the same transaction without it may succeed; false when the database did not answer. */
export const isAboutRows = (error: unknown): boolean => {
  if (!(error instanceof Error)) return true;
  return error instanceof Prisma.PrismaClientKnownRequestError
    ? !NO_ANSWER.test(error.code)
    : ABOUT_ROWS.test(sqlState(error));
};
