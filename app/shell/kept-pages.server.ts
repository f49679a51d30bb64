import { hash } from "node:crypto";
import type { NextFunction, Request as HttpRequest, Response as HttpResponse } from "express";
import {
  bringsSession,
  languageOf,
  optionalMember,
  theCommunity,
  type Viewer,
} from "~/features/accounts/door.server";
import { currentSnapshot, stateOf } from "~/platform/db/db.server";
import {
  isMadeAlike,
  record,
  saysTheSame,
  type Recording,
} from "~/platform/db/recorded-reads.server";
import {
  type BodyInPieces,
  filled,
  filledGzip,
  inPieces,
  sizeOf,
} from "~/platform/http/body-in-pieces.server";
import {
  currentRequest,
  idOfPage,
  momentOfPage,
  type RequestContext,
} from "~/platform/request-context.server";
import { singleton } from "~/platform/singleton.server";
import { formats } from "~/ui/formats";

// A page that was made before is shown again as long as it would be made the same again. What it
// was made of is recorded: the statements that it read, and what this process told it. Before a page
// is shown again they are all asked again, in one statement that gives one short text; so nothing is
// ever out of date, and nobody sees what she may not see any more. A visitor shares the page with
// all visitors of her language; a member has her own.
//
// Before all that stands a cheaper question: whether anything at all was written since the page was
// last found true for whoever asks with the same cookie. Where nothing was, nothing is asked again.

const PATH = /^\/circles\/[a-z0-9-]{1,80}(?:\/talk\/[0-9a-f-]{36})?$/;

/** Bytes of all that is kept. */
const AT_MOST = 32_000_000;

interface Kept {
  recording: Recording;
  /** What its rows were when it was last asked for; null when that is not known. */
  state: string | null;
  /** Null until it was asked for twice in one state. */
  page: BodyInPieces | null;
}

/** A request that was answered with a kept page. */
interface Found {
  key: string;
  /** Nothing is different while the database is where it was … */
  snapshot: string;
  /** … and until this moment, ms since 1970. */
  until: number;
}

const store = singleton("kept-pages", () => ({
  pages: new Map<string, Kept>(),
  size: 0,
  /** By what a request brings along. */
  found: new Map<string, Found>(),
}));

/** Days, months and terms of the queries turn at the latest here: time zones differ by quarters of an hour. */
const QUARTER_MS = 15 * 60_000;

/** Requests that are known again without a question to the database but one. */
const FOUND_AT_MOST = 5_000;

/** What is left for the end of a request whose page may be kept. */
interface Word {
  key: string;
  /** What was kept of it, and the state it was found in. */
  before: { kept: Kept; state: string | null } | null;
  recording: Recording;
}

const WORD = "kept-page";

async function keyOf(url: string, viewer: Viewer | null, headers: Headers): Promise<string | null> {
  const community = viewer ? null : await theCommunity();
  if (!viewer && !community) return null;
  const language = languageOf(new Request("http://localhost", { headers }), viewer, community);
  const zone = viewer?.timeZone ?? community?.timeZone ?? "UTC";
  const today = formats(language, zone).dayKey(new Date());
  return [url, language, zone, today, viewer ? JSON.stringify(viewer) : "visitor"].join(" ");
}

/** Answers with a page that was made before, where it would be the same again; otherwise records what the page is made of. */
export function keptPages(request: HttpRequest, response: HttpResponse, next: NextFunction): void {
  const context = currentRequest();
  if (!context || request.method !== "GET" || !PATH.test(request.url)) return next();
  keptPageFor(request, context).then((page) => {
    if (page) send(page, request, response);
    else next();
  }, next);
}

function send(page: BodyInPieces, request: HttpRequest, response: HttpResponse): void {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Vary", "Accept-Encoding");
  const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?![.\d]))/;
  const isPacked = takesGzip.test(request.headers["accept-encoding"] ?? "");
  if (isPacked) response.setHeader("Content-Encoding", "gzip");
  const pieces = (isPacked ? filledGzip : filled)(page, differing());
  response.setHeader(
    "Content-Length",
    pieces.reduce((sum, { length }) => sum + length, 0),
  );
  // All leave in one call, without being copied together first.
  response.cork();
  for (const piece of pieces) if (piece.length > 0) response.write(piece);
  response.end();
  response.uncork();
}

async function keptPageFor(
  request: HttpRequest,
  context: RequestContext,
): Promise<BodyInPieces | null> {
  const { cookie = "", "accept-language": languages = "" } = request.headers;
  // Secrets are not kept in memory as they are.
  const asked = hash("sha256", `${request.url} ${languages} ${cookie}`, "base64");
  const snapshot = await currentSnapshot();
  const known = foundAgain(asked, snapshot);
  if (known) return known;
  const headers = new Headers({ cookie, "accept-language": languages });
  const comesIn = bringsSession(cookie);
  const viewer = comesIn
    ? await optionalMember(new Request("http://localhost", { headers }))
    : null;
  if (comesIn && !viewer) return null;
  const key = await keyOf(request.url, viewer, headers);
  if (key === null) return null;
  const kept = store.pages.get(key);
  let before: Word["before"] = null;
  if (kept) {
    const state = saysTheSame(kept.recording) ? await stateOf(kept.recording) : null;
    if (kept.page && state !== null && state === kept.state) {
      find(asked, { key, snapshot, until: Math.min(context.until ?? Infinity, nextQuarter()) });
      return kept.page;
    }
    before = { kept, state };
  }
  context.memo.set(WORD, { key, before, recording: record() } satisfies Word);
  return null;
}

/** The page that answered a request like this one, if nothing was written since that could make it another. */
function foundAgain(asked: string, snapshot: string): BodyInPieces | null {
  const found = store.found.get(asked);
  if (!found) return null;
  const kept = store.pages.get(found.key);
  if (kept?.page && found.snapshot === snapshot && Date.now() < found.until)
    return saysTheSame(kept.recording) ? kept.page : null;
  store.found.delete(asked);
  return null;
}

function find(asked: string, found: Found): void {
  store.found.set(asked, found);
  if (store.found.size <= FOUND_AT_MOST) return;
  for (const oldest of store.found.keys()) return void store.found.delete(oldest);
}

const nextQuarter = (): number => (Math.floor(Date.now() / QUARTER_MS) + 1) * QUARTER_MS;

/** Keeps a page that keptPages left word of: at first only what it is made of, the page itself once it was asked for twice in one state. */
export async function keepPage(html: string): Promise<void> {
  const word = currentRequest()?.memo.get(WORD) as Word | undefined;
  if (!word) return;
  const { key, before, recording } = word;
  const values = differing();
  if (!recording.whole || [...values.keys()].some((place) => html.includes(place)))
    return drop(key);
  const known = before && isMadeAlike(before.kept.recording, recording) ? before : null;
  if (known && known.state !== known.kept.state)
    return put(key, { recording, state: known.state, page: null });
  const state = await stateOf(recording);
  const isStill = known !== null && state === known.state && saysTheSame(recording);
  put(key, { recording, state, page: isStill ? inPieces(html, values) : null });
}

// Characters that no page contains stand for what differs from request to request.
const differing = (): Map<string, string> =>
  new Map([
    ["\u0001", currentRequest()?.nonce ?? ""],
    ["\u0002", currentRequest()?.id ?? ""],
    ["\u0003", momentOfPage()],
    ["\u0004", idOfPage()],
  ]);

/** What a recording takes beside its page, about. */
const RECORDING = 10_000;

function drop(key: string): void {
  const found = store.pages.get(key);
  if (!found) return;
  store.pages.delete(key);
  store.size -= RECORDING + (found.page ? sizeOf(found.page) : 0);
}

// What was kept longest ago goes first.
function put(key: string, kept: Kept): void {
  drop(key);
  store.pages.set(key, kept);
  store.size += RECORDING + (kept.page ? sizeOf(kept.page) : 0);
  for (const oldest of store.pages.keys()) {
    if (store.size <= AT_MOST) return;
    drop(oldest);
  }
}
