import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { StatementTally } from "../db/statements.server";
import { log } from "../log.server";
import { randomText } from "../random.server";
import { withRequest } from "../request-context.server";
import { DEFAULT_BYTES, isFromHere } from "./guards.server";
import { noteAnswer } from "./note-answer.server";
import { isRefusal } from "./responses.server";

/** What a quick form is answered with: JSON, or where it leads; null where nobody is signed in. */
export type QuickAnswer = { status: number; body: object } | { to: string } | null;

/**
 * A form that the pages send so often that the way through the router would cost more than what it
 * asks for. Its route answers the same, and takes every request that is out of the ordinary.
 */
export interface QuickForm {
  /** Of the whole address; its first group is handed on. */
  path: RegExp;
  /** May throw what a route may throw as a refusal. */
  answer(cookie: string | undefined, id: string, form: URLSearchParams): Promise<QuickAnswer>;
}

const URLENCODED = /^application\/x-www-form-urlencoded\b/i;

const isOrdinary = (headers: IncomingHttpHeaders): boolean =>
  URLENCODED.test(headers["content-type"] ?? "") &&
  Number(headers["content-length"]) <= DEFAULT_BYTES &&
  isFromHere(headers);

/** Answers these forms, each with the headers given; false for any other request, and for those that the guards would refuse. */
export function quickForms(forms: readonly QuickForm[], headers: readonly string[]) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { url = "" } = request;
    if (request.method !== "POST") return false;
    for (const form of forms) {
      const id = form.path.exec(url)?.[1];
      if (id === undefined) continue;
      if (!isOrdinary(request.headers)) return false;
      const began = performance.now();
      const sql: StatementTally = { statements: 0, ms: 0 };
      const context = { id: randomText(9), ip: "", nonce: "", memo: new Map(), sql };
      withRequest(context, () => {
        void answer(form, id, request).then((told) => {
          if (!response.closed) send(response, told, ["X-Request-Id", context.id, ...headers]);
          noteAnswer({ method: "POST", path: url, status: response.statusCode, began, sql });
        });
      });
      return true;
    }
    return false;
  };
}

async function answer(form: QuickForm, id: string, request: IncomingMessage): Promise<QuickAnswer> {
  try {
    const fields = new URLSearchParams(await textOf(request));
    return await form.answer(request.headers.cookie, id, fields);
  } catch (thrown) {
    if (isRefusal(thrown)) return { status: thrown.init?.status ?? 500, body: thrown.data };
    log.error({ err: thrown }, "a form could not be answered");
    return { status: 503, body: { refusal: "unavailable" } };
  }
}

function send(response: ServerResponse, told: QuickAnswer, headers: string[]): void {
  if (told === null || "to" in told) {
    response.writeHead(302, [...headers, "Location", told?.to ?? "/sign-in"]).end();
    return;
  }
  const body = Buffer.from(JSON.stringify(told.body));
  const type = "application/json; charset=utf-8";
  headers.push("Content-Type", type, "Content-Length", String(body.length));
  response.writeHead(told.status, headers).end(body);
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => resolve(Buffer.concat(chunks).toString()));
    request.on("error", reject);
  });
}
