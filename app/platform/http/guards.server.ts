import type { IncomingHttpHeaders } from "node:http";
import type { NextFunction, Request, Response } from "express";
import { env, origin, ownOrigins } from "../env.server";
import { log } from "../log.server";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** How many bytes an unsafe request may carry; features with uploads ask for more by path. */
export interface BodyLimit {
  path: RegExp;
  bytes: number;
  /** Only forms that are read as they stream; any other stays within the usual bound. */
  multipart?: boolean;
}
/** What a request may carry where nothing else is said. */
export const DEFAULT_BYTES = 512 * 1024;

const plainly = (response: Response, status: number, sentence: string) =>
  void response.status(status).type("text/plain").set("Cache-Control", "no-store").send(sentence);

/** Lets an unsafe request pass only from a page of this site: by its Origin, or where a browser sends none, its Referer. */
export function sameOriginOnly(request: Request, response: Response, next: NextFunction): void {
  if (SAFE.has(request.method)) return next();
  if (isFromHere(request.headers)) return next();
  log.warn({ method: request.method }, "a request from another site was refused");
  plainly(response, 403, "This request came from another site, so it was refused.");
}

/** Whether a request comes from a page of this site. */
export function isFromHere({ origin: said, referer }: IncomingHttpHeaders): boolean {
  const from = said ?? originOf(referer);
  return from !== undefined && ownOrigins().has(from);
}

function originOf(referer: string | undefined): string | undefined {
  try {
    return referer === undefined ? undefined : new URL(referer).origin;
  } catch {
    return undefined;
  }
}

/** Names the host of every request as ORIGIN does, where it is set: a proxy may pass on another name, and whoever asks may claim any. */
export function byItsName(request: Request, _response: Response, next: NextFunction): void {
  if (env.ORIGIN) {
    request.headers.host = new URL(origin()).host;
    delete request.headers["x-forwarded-host"];
  }
  next();
}

/** Refuses methods nobody uses here, bodies without a length (none of our forms send one), and bodies over the limit of their path before a byte is read. */
export function boundedBody(limits: BodyLimit[]) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    if (request.method !== "POST") return plainly(response, 405, "This method is not used here.");
    const length = request.get("content-length");
    if (length === undefined)
      return plainly(response, 411, "The length of the request is missing.");
    const isMultipart = /^multipart\/form-data\b/i.test(request.get("content-type") ?? "");
    const found = limits.find(({ path }) => path.test(request.path));
    const allowed = found && (isMultipart || !found.multipart) ? found.bytes : DEFAULT_BYTES;
    if (Number(length) > allowed) {
      response.set("Connection", "close");
      return plainly(response, 413, "This is larger than what is taken here.");
    }
    next();
  };
}
