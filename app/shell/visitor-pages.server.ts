import type { NextFunction, Request as HttpRequest, Response as HttpResponse } from "express";
import { bringsSession, languageOf, theCommunity } from "~/features/accounts/door.server";
import { visitorsDigest } from "~/features/discussion/door.server";
import { currentRequest, type RequestContext } from "~/platform/request-context.server";
import { singleton } from "~/platform/singleton.server";
import { formats } from "~/ui/formats";

// What a visitor sees of a public circle is the same for all visitors of one language. A page is
// kept under a name made of everything that it shows, read anew for each visitor: what was edited,
// taken back, closed or hidden has another name, so that no page is ever out of date.

const PATH = /^\/circles\/([a-z0-9-]{1,80})(?:\/talk\/([0-9a-f-]{36}))?$/;

/** UTF-16 code units of all pages. */
const AT_MOST = 16_000_000;

interface KeptPages {
  /** Each in pieces: at every second place stands what differs from request to request. */
  pages: Map<string, readonly string[]>;
  size: number;
}

const kept = singleton<KeptPages>("visitor-pages", () => ({ pages: new Map(), size: 0 }));

// Two characters that no page contains stand for what differs from request to request.
const NONCE = "\u0001";
const ID = "\u0002";
const PLACES = /([\u0001\u0002])/;
const NAME = "visitor-page";

type Named = () => Promise<string | null>;

async function nameOf(url: string, headers: Headers): Promise<string | null> {
  const [, slug, conversationId] = PATH.exec(url) ?? [];
  if (slug === undefined) return null;
  const [digest, community] = await Promise.all([
    visitorsDigest(slug, conversationId),
    theCommunity(),
  ]);
  if (digest === null || community === null) return null;
  const language = languageOf(new Request("http://localhost", { headers }), null, community);
  const today = formats(language, community.timeZone).dayKey(new Date());
  return [url, language, community.timeZone, community.name, today, digest].join(" ");
}

/** Answers a visitor of a public circle with the page that was made for an earlier one; otherwise leaves word that this one may be kept. */
export function visitorPages(
  request: HttpRequest,
  response: HttpResponse,
  next: NextFunction,
): void {
  const { cookie = "", "accept-language": languages = "" } = request.headers;
  const context = currentRequest();
  if (!context || request.method !== "GET" || !PATH.test(request.url) || bringsSession(cookie))
    return next();
  const headers = new Headers({ cookie, "accept-language": languages });
  const named: Named = () => nameOf(request.url, headers);
  named().then((name) => {
    const page = name === null ? undefined : kept.pages.get(name);
    if (page === undefined) {
      if (name !== null) context.memo.set(NAME, { name, named });
      return next();
    }
    response.type("html").send(filled(page, context));
  }, next);
}

/** Keeps a page that visitorPages left word of, if what it shows is still what it was named by. */
export async function keepVisitorPage(html: string): Promise<void> {
  const context = currentRequest();
  const word = context?.memo.get(NAME) as { name: string; named: Named } | undefined;
  if (!context || !word || PLACES.test(html)) return;
  if ((await word.named()) !== word.name) return;
  put(word.name, withPlaces(html, context).split(PLACES));
}

const withPlaces = (html: string, { nonce, id }: RequestContext): string =>
  html.replaceAll(nonce, NONCE).replaceAll(id, ID);

const filled = (page: readonly string[], { nonce, id }: RequestContext): string =>
  page.map((piece, at) => (at % 2 === 0 ? piece : piece === NONCE ? nonce : id)).join("");

const lengthOf = (page: readonly string[]): number =>
  page.reduce((sum, { length }) => sum + length, 0);

function put(name: string, page: readonly string[]): void {
  kept.pages.set(name, page);
  kept.size += lengthOf(page);
  for (const [oldest, given] of kept.pages) {
    if (kept.size <= AT_MOST) return;
    kept.pages.delete(oldest);
    kept.size -= lengthOf(given);
  }
}
