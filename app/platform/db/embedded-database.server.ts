import type { PGlite } from "@electric-sql/pglite";
import { PrismaClient } from "~/generated/prisma/client";
import { answers, once, type Database } from "./database.server";
import { diskFullError, refusingWrites } from "./disk-full.server";
import { pgliteAdapter } from "./pglite-adapter.server";
import { counted, countingStatements } from "./statements.server";

/** A PGlite that is open, and what goes with it. */
export interface OpenPGlite {
  pg: PGlite;
  full(): boolean;
  close(): Promise<void>;
}

/** The database over an open PGlite; close() is called once Prisma has let go of it. */
export function overPGlite({ pg: pglite, full, close }: OpenPGlite): Database {
  const adapter = refusingWrites(pgliteAdapter(pglite), full);
  const db = new PrismaClient({ adapter: countingStatements(adapter) });
  return {
    kind: "pglite",
    db,
    full,
    read: ({ text, values }) => counted(text, async () => (await pglite.query(text, values)).rows),
    breaks: () => 0,
    transaction: null,
    async executeSql(sql, values) {
      if (full()) throw diskFullError();
      const results = values?.length ? [await pglite.query(sql, values)] : await pglite.exec(sql);
      const last = results.at(-1);
      return { rows: last?.rows ?? [], rowCount: last?.affectedRows ?? last?.rows.length ?? 0 };
    },
    ready: () => answers(db),
    close: once(async () => {
      await db.$disconnect();
      await close();
    }),
  };
}
