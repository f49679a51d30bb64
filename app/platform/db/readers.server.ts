import pg from "pg";
import { log } from "../log.server";
import { holdBack, planNames } from "./one-piece.server";

// A page asks a dozen small questions at once. Over a pool each would take a connection of its own,
// a round trip, and a plan made anew, which costs PostgreSQL twice what the answer does. Here they
// leave in one piece over one connection, and the plans are kept.

const CONNECTIONS = 3;

/** SQLSTATEs that asking again over another connection, or without a plan, mends: the server lets go of the connection; the plan is not known there, because a pooler in between gave us another; the schema changed under it. */
const PASSING = new Set(["57P01", "57P02", "57P03", "26000", "42P05", "0A000"]);

/** Connections that only read, outside of transactions. */
export interface Readers {
  read(text: string, values: unknown[]): Promise<unknown[]>;
  /** How many connections broke so far. */
  breaks(): number;
  end(): Promise<void>;
}

interface Reader {
  client: pg.Client;
  open: Promise<unknown>;
  waiting: number;
  broken: boolean;
}

/** Readers over connections that are opened when they are needed and replaced when they break; what was asked over one that broke is asked again over another. */
export function openReaders(config: pg.ClientConfig, settings: string): Readers {
  const readers = new Set<Reader>();
  const nameOf = planNames();
  let ofThisMoment: Reader | null = null;
  let ended = false;
  let breaks = 0;

  function connect(): Reader {
    const client = new pg.Client({ ...config, pipeline: true });
    const reader: Reader = {
      ...{ client, waiting: 0, broken: false },
      open: client.connect().then(() => client.query(settings)),
    };
    const gone = (error?: Error) => {
      if (reader.broken) return;
      leave(reader);
      if (error && !ended) log.warn({ reason: error.message }, "a reading connection closed");
    };
    client.on("error", gone).on("end", () => gone());
    reader.open.catch((error: Error) => {
      gone(error);
      void client.end().catch(() => undefined);
    });
    readers.add(reader);
    return reader;
  }

  function leave(reader: Reader): void {
    reader.broken = true;
    breaks += Number(readers.delete(reader));
  }

  /** All that is asked in one moment goes one way: it is sent in one piece. */
  function pick(): Reader {
    if (ofThisMoment && !ofThisMoment.broken) return ofThisMoment;
    const [least] = [...readers].sort((a, b) => a.waiting - b.waiting);
    const isFree = least?.waiting === 0 || readers.size >= CONNECTIONS;
    const reader = least && isFree ? least : connect();
    ofThisMoment = reader;
    setImmediate(() => (ofThisMoment = null));
    return reader;
  }

  async function ask(reader: Reader, query: pg.QueryConfig): Promise<unknown[]> {
    reader.waiting += 1;
    try {
      await reader.open;
      holdBack(reader.client);
      return (await reader.client.query<object>(query)).rows;
    } finally {
      reader.waiting -= 1;
    }
  }

  async function read(text: string, values: unknown[], more = CONNECTIONS): Promise<unknown[]> {
    const reader = pick();
    // Asked again, it is asked without a plan.
    const name = more === CONNECTIONS ? nameOf(text) : undefined;
    try {
      return await ask(reader, name === undefined ? { text, values } : { name, text, values });
    } catch (error) {
      const { code = "" } = error as { code?: string };
      if (code.startsWith("57P")) leave(reader);
      const passes = reader.broken || PASSING.has(code);
      if (!passes || ended || more === 0) throw error;
      return read(text, values, more - 1);
    }
  }

  return {
    read: (text, values) => read(text, values),
    breaks: () => breaks,
    async end() {
      ended = true;
      await Promise.all([...readers].map(({ client }) => client.end().catch(() => undefined)));
    },
  };
}
