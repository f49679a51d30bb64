import pino from "pino";
import { env } from "./env.server";
import { currentRequest } from "./request-context.server";
import { singleton } from "./singleton.server";

// What a database says of a row it refused names its values; a query that failed carries them.
const QUOTED = /Failing row contains[^]*|Key \([^]*|"[^"]{0,200}"|'[^']{0,200}'/g;

/** An error as the log keeps it: its type, code and stack, and its message without the values that a database quotes. Never its query, parameters or other fields: they hold what people wrote. */
export function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message.replace(QUOTED, "…").slice(0, 500),
    ...(typeof code === "string" ? { code } : {}),
    stack: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .join("\n"),
    ...(error.cause instanceof Error ? { cause: errorForLog(error.cause) } : {}),
  };
}

/** JSON lines on stdout, each with the id of the request it belongs to. Only chosen fields are logged: never bodies, cookies, query strings or addresses. */
export const log = singleton("log", () =>
  pino({
    level: env.NODE_ENV === "test" ? "silent" : env.LOG_LEVEL,
    base: null,
    serializers: { err: errorForLog },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const request = currentRequest();
      return request ? { request: request.id } : {};
    },
  }),
);
