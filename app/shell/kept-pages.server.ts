import type { NextFunction, Request as HttpRequest, Response as HttpResponse } from "express";
import {
  bringsSession,
  languageOf,
  optionalMember,
  theCommunity,
  type Viewer,
} from "~/features/accounts/door.server";
import { stateOf } from "~/platform/db/db.server";
import {
  isMadeAlike,
  record,
  saysTheSame,
  type Recording,
} from "~/platform/db/recorded-reads.server";
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

const PATH = /^\/circles\/[a-z0-9-]{1,80}(?:\/talk\/[0-9a-f-]{36})?$/;

/** Bytes of all that is kept. */
const AT_MOST = 32_000_000;

interface Kept {
  recording: Recording;
  /** What its rows were when it was last asked for; null when that is not known. */
  state: string | null;
  /** In pieces: at every second place stands what differs from request to request. Null until it was asked for twice in one state. */
  page: readonly (Buffer | Place)[] | null;
}

const store = singleton("kept-pages", () => ({ pages: new Map<string, Kept>(), size: 0 }));

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
    if (page) response.type("html").send(filled(page));
    else next();
  }, next);
}

async function keptPageFor(request: HttpRequest, context: RequestContext): Promise<Kept["page"]> {
  const { cookie = "", "accept-language": languages = "" } = request.headers;
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
    if (kept.page && state !== null && state === kept.state) return kept.page;
    before = { kept, state };
  }
  context.memo.set(WORD, { key, before, recording: record() } satisfies Word);
  return null;
}

/** Keeps a page that keptPages left word of: at first only what it is made of, the page itself once it was asked for twice in one state. */
export async function keepPage(html: string): Promise<void> {
  const word = currentRequest()?.memo.get(WORD) as Word | undefined;
  if (!word) return;
  const { key, before, recording } = word;
  if (!recording.whole || PLACES.test(html)) return drop(key);
  const known = before && isMadeAlike(before.kept.recording, recording) ? before : null;
  if (known && known.state !== known.kept.state)
    return put(key, { recording, state: known.state, page: null });
  const state = await stateOf(recording);
  const isStill = known !== null && state === known.state && saysTheSame(recording);
  put(key, { recording, state, page: isStill ? inPieces(html) : null });
}

// Characters that no page contains stand for what differs from request to request.
const PLACES = /([\u0001-\u0004])/;
type Place = string;

const differing = (): [Place, string][] => {
  const context = currentRequest();
  return [
    ["\u0001", context?.nonce ?? ""],
    ["\u0002", context?.id ?? ""],
    ["\u0003", momentOfPage()],
    ["\u0004", idOfPage()],
  ];
};

const inPieces = (html: string): (Buffer | Place)[] =>
  differing()
    .reduce((page, [place, value]) => page.replaceAll(value, place), html)
    .split(PLACES)
    .map((piece, at) => (at % 2 === 0 ? Buffer.from(piece) : piece));

function filled(page: readonly (Buffer | Place)[]): Buffer {
  const values = new Map(differing().map(([place, value]) => [place, Buffer.from(value)]));
  return Buffer.concat(
    page.map((piece) => (typeof piece === "string" ? (values.get(piece) ?? EMPTY) : piece)),
  );
}

const EMPTY = Buffer.alloc(0);

const sizeOf = (page: Kept["page"]): number =>
  page?.reduce((sum, { length }) => sum + length, 0) ?? 0;

/** What a recording takes beside its page, about. */
const RECORDING = 10_000;

function drop(key: string): void {
  const found = store.pages.get(key);
  if (!found) return;
  store.pages.delete(key);
  store.size -= RECORDING + sizeOf(found.page);
}

// What was kept longest ago goes first.
function put(key: string, kept: Kept): void {
  drop(key);
  store.pages.set(key, kept);
  store.size += RECORDING + sizeOf(kept.page);
  for (const oldest of store.pages.keys()) {
    if (store.size <= AT_MOST) return;
    drop(oldest);
  }
}
