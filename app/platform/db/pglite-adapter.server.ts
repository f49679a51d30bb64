import type { PGlite } from "@electric-sql/pglite";
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";

/** The parts of pglite-prisma-adapter 0.7.2 that it keeps to itself and that are needed to mend it. */
interface Inside extends SqlDriverAdapter {
  onError(error: unknown): never;
  startTransactionInner(
    connection: Pick<PGlite, "transaction">,
    options: { usePhantomQuery: boolean },
  ): Promise<Transaction & { client: Pick<PGlite, "exec">; onError(error: unknown): never }>;
}

/**
 * The Prisma adapter of the embedded database. It mends three faults of pglite-prisma-adapter 0.7.2:
 * scripts are not awaited; the isolation level is set before BEGIN, where it has no effect; and a
 * COMMIT that fails (a full disk, a deferred constraint) is reported as done.
 */
export function pgliteAdapter(pg: PGlite): SqlDriverAdapterFactory {
  const factory = new PrismaPGlite(pg);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = (await factory.connect()) as Inside;
      adapter.executeScript = async (script) => {
        await pg.exec(script).catch((error: unknown) => adapter.onError(error));
      };
      adapter.startTransaction = (level) => startTransaction(pg, adapter, level);
      return adapter;
    },
  };
}

async function startTransaction(pg: PGlite, adapter: Inside, level?: IsolationLevel) {
  let outcome: Promise<unknown> = Promise.resolve();
  const connection: Pick<PGlite, "transaction"> = {
    transaction: (work) => {
      const running = pg.transaction(work);
      outcome = running;
      return running;
    },
  };
  const tx = await adapter.startTransactionInner(connection, { usePhantomQuery: true });
  // Reported by commit() below; until then nobody else is waiting for it.
  outcome.catch(() => undefined);
  const commit = tx.commit.bind(tx);
  tx.commit = async () => {
    await commit();
    await outcome.catch((error: unknown) => tx.onError(error));
  };
  addSavepoints(tx);
  if (level) await tx.client.exec(`SET TRANSACTION ISOLATION LEVEL ${level}`);
  return tx;
}

function addSavepoints(tx: Transaction & SqlQueryable) {
  const run = async (sql: string) => void (await tx.executeRaw({ sql, args: [], argTypes: [] }));
  tx.createSavepoint = (name) => run(`SAVEPOINT ${name}`);
  tx.rollbackToSavepoint = (name) => run(`ROLLBACK TO SAVEPOINT ${name}`);
  tx.releaseSavepoint = (name) => run(`RELEASE SAVEPOINT ${name}`);
}
