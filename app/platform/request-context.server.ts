import { AsyncLocalStorage } from "node:async_hooks";
import type { StatementTally } from "./db/statements.server";
import type { Recording } from "./db/recorded-reads.server";
import { newId } from "~/shared/ids";
import { singleton } from "./singleton.server";

/** What belongs to one HTTP request: its id, the address it came from, the nonce of its page, what was looked up once for it, and how fast its answer leaves. */
export interface RequestContext {
  id: string;
  ip: string;
  nonce: string;
  memo: Map<string, unknown>;
  /** Counts the statements that it causes. */
  sql?: StatementTally;
  /** What its page is made of, while that is recorded. */
  recording?: Recording;
  /** Until when what it was told of who asks holds by itself, ms since 1970. */
  until?: number;
  /** Waits until what was written has left for the browser; false once nobody is there any more. */
  drained?: () => Promise<boolean>;
}

const storage = singleton("request-context", () => new AsyncLocalStorage<RequestContext>());

/** Runs a request's work so that everything it calls can ask for its context. */
export const withRequest = <T>(context: RequestContext, work: () => T): T =>
  storage.run(context, work);

/** The context of the request being served; undefined in jobs and tests. */
export const currentRequest = (): RequestContext | undefined => storage.getStore();

/** Makes a value once per request: loaders run side by side and ask for the same viewer. Outside a request it is made each time. */
export function oncePerRequest<T>(key: string, make: () => T): T {
  const memo = storage.getStore()?.memo;
  if (!memo) return make();
  if (!memo.has(key)) memo.set(key, make());
  return memo.get(key) as T;
}

/** Says that what the current request was told holds no longer than until this moment, ms since 1970, even if nothing is written. */
export function holdsUntil(moment: number): void {
  const context = storage.getStore();
  if (context) context.until = Math.min(context.until ?? Infinity, moment);
}

/** The moment at which a page is made, ISO 8601: one for all of it. */
export const momentOfPage = (): string => oncePerRequest("moment", () => new Date().toISOString());

/** The id that a form of a page sends along, so that sending it twice does it once: one for all of it. */
export const idOfPage = (): string => oncePerRequest("page-id", newId);
