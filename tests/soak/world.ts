import { resolve } from "node:path";
import { overPostgres } from "~/platform/db/database.server";
import { openPostgres } from "~/platform/db/postgres.server";
import { singleton } from "~/platform/singleton.server";
import { throwawayPostgres, type ThrowawayPostgres } from "../../scripts/throwaway-postgres.mjs";
import { throwawayRedis, type ThrowawayRedis } from "../../scripts/throwaway-redis.mjs";
import { startWeft, type WeftProcess } from "../support/weft-process";
import { Client, type Address } from "./client";
import { type History, type Stored } from "./history";

/** The long form of `npm run soak`, or the short one of every test run. */
export const FULL = process.env["WEFT_SOAK"] === "full";

export interface Person {
  id: string;
  cookie: string;
}

/** A talk with those who write in it. */
export interface Talk {
  id: string;
  circleId: string;
  people: Person[];
}

/** A PostgreSQL, a Redis, people in talks, and app processes over them. */
export interface World {
  postgres: ThrowawayPostgres;
  redis: ThrowawayRedis;
  talks: Talk[];
  /** Starts an app process; without Redis when told so. */
  start(env?: Record<string, string>, port?: number): Promise<WeftProcess>;
  stored(): Promise<Stored[]>;
  remove(): Promise<void>;
}

/** Makes a world with so many talks of so many people; sessions are good on every process. */
export async function aWorld(talks: number, peopleInEach: number): Promise<World> {
  const postgres = await throwawayPostgres({ durable: true });
  const redis = await throwawayRedis();
  if (!redis) throw new Error("Redis is not installed here");
  const database = overPostgres(await openPostgres(postgres.url, resolve("prisma/migrations")));
  singleton("database", () => ({ opened: database }));
  const { db } = database;
  const { aCircle, aMember } = await import("../support/factories");
  const { startSession } = await import("~/features/accounts/door.server");
  await db.community.create({ data: { name: "Soak", language: "en", timeZone: "UTC" } });
  const aPerson = async (): Promise<Person> => {
    const { id } = await aMember();
    const cookie = await startSession(new Request("http://localhost/"), id);
    return { id, cookie: cookie.split(";")[0] ?? "" };
  };
  const made: Talk[] = [];
  for (let n = 0; n < talks; n += 1) {
    const people = await Promise.all(Array.from({ length: peopleInEach }, aPerson));
    const [first] = people;
    const circle = await aCircle({ members: people, ...(first && { createdById: first.id }) });
    made.push({ id: circle.conversation.id, circleId: circle.id, people });
  }
  const processes: WeftProcess[] = [];
  return {
    postgres,
    redis,
    talks: made,
    async start(env = {}, port) {
      const common = { DATABASE_URL: postgres.url, REDIS_URL: redis.url, LOG_LEVEL: "warn" };
      const weft = await startWeft({ ...common, ...env }, port === undefined ? {} : { port });
      processes.push(weft);
      return weft;
    },
    async stored() {
      const rows = await db.message.findMany({
        select: { conversationId: true, authorId: true, clientId: true, seq: true },
        orderBy: { seq: "asc" },
      });
      return rows.map((row) => ({
        talk: row.conversationId,
        by: row.authorId,
        clientId: row.clientId,
        seq: row.seq,
      }));
    },
    async remove() {
      await Promise.all(processes.map((weft) => weft.kill()));
      await database.close().catch(() => undefined);
      redis.remove();
      await postgres.remove();
    },
  };
}

/** An open page for each person of the talks, each at the address that `addressOf` gives for its number. */
export function clientsOf(
  talks: Talk[],
  history: History,
  addressOf: (n: number) => Address,
): Client[] {
  const people = talks.flatMap(({ id, people }) => people.map((one) => ({ ...one, talk: id })));
  return people.map((who, n) => {
    const client = new Client(who, addressOf(n), history);
    client.open();
    return client;
  });
}

export const pause = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));

/** Everybody writes, one message after the other with pauses, until told to stop; resolves once each has its last answer. */
export function writing(clients: Client[], everyMs: number, times = 1): () => Promise<void> {
  let stop = false;
  const loops = clients.map(async (client) => {
    await pause(Math.random() * everyMs);
    for (let n = 0; !stop; n += 1) {
      await client.say(n, { times });
      await pause(everyMs * (0.7 + Math.random() * 0.6));
    }
  });
  return async () => {
    stop = true;
    await Promise.all(loops);
  };
}

/** Waits until every client shows as many lines as are stored; false when that takes too long. */
export async function converged(
  clients: Client[],
  stored: Stored[],
  withinMs: number,
): Promise<boolean> {
  const newest = new Map<string, number>();
  for (const { talk, seq } of stored) newest.set(talk, Math.max(seq, newest.get(talk) ?? 0));
  const isThere = (client: Client) =>
    client.state.lines.length === (newest.get(client.who.talk) ?? 0) &&
    client.state.pending.length === 0;
  for (const until = Date.now() + withinMs; Date.now() < until; await pause(50))
    if (clients.every(isThere)) return true;
  return clients.every(isThere);
}
