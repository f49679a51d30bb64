import pino from "pino";
import { env } from "./env.server";
import { currentRequest } from "./request-context.server";
import { singleton } from "./singleton.server";

/** JSON lines on stdout, each with the id of the request it belongs to. Only chosen fields are logged: never bodies, cookies, query strings or addresses. */
export const log = singleton("log", () =>
  pino({
    level: env.NODE_ENV === "test" ? "silent" : env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const request = currentRequest();
      return request ? { request: request.id } : {};
    },
  }),
);
