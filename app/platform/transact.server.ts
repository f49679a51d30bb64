import { Prisma } from "~/generated/prisma/client";
import { db, type Tx } from "./db/db.server";
import { log } from "./log.server";

type AfterCommit = (effect: () => unknown) => void;

const RETRIES = 3;

const isConflict = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034";

/**
 * Runs a command in one transaction. Facts handed to afterCommit leave only once it is committed;
 * a failing effect is logged and never undoes the command. Deadlocks and serialization failures
 * are tried again. Inside, use only tx, and await neither hashing nor the network: the embedded
 * database has one connection.
 */
export async function transact<T>(
  work: (tx: Tx, afterCommit: AfterCommit) => Promise<T>,
  options: { timeout?: number } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const effects: (() => unknown)[] = [];
    try {
      const value = await db.$transaction((tx) => work(tx, (effect) => void effects.push(effect)), {
        maxWait: 10_000,
        timeout: options.timeout ?? 15_000,
      });
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
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === "P2002" || /23505|unique constraint/i.test(error.message));

// The database is away, or took too long.
const NO_ANSWER = /^P1|^P2024$|^P2028$|^P2034$/;

/** Whether work failed for what it was given (a constraint, a refusal), so that the same transaction without it may succeed; false when the database did not answer. */
export const isAboutRows = (error: unknown): boolean =>
  error instanceof Error
    ? error instanceof Prisma.PrismaClientKnownRequestError && !NO_ANSWER.test(error.code)
    : true;
