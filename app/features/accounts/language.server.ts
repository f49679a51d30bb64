import { overTls } from "~/platform/env.server";
import { oncePerRequest } from "~/platform/request-context.server";
import { LANGUAGES, offered, pickLanguage, type Language, type Text } from "~/text";
import { textFor } from "~/text/text.server";
import { readCookie } from "./cookies";
import { theCommunity } from "./people.server";
import { optionalMember } from "./sessions.server";
import type { Viewer } from "./viewer";

const COOKIE = "lang";
const YEAR_SECONDS = 31_536_000;

/** One of our languages, or null for anything else. */
export const asLanguage = (code: unknown): Language | null =>
  LANGUAGES.find((language) => language === code) ?? null;

/** The language of a page: the viewer's, else the one chosen on this device, else the browser's, else the community's; always one that the community offers. */
export function languageOf(
  request: Request,
  viewer: Pick<Viewer, "language"> | null,
  community: { language: string; languages?: readonly string[] } | null,
): Language {
  if (viewer) return viewer.language;
  const among = offered(community?.languages ?? []);
  const chosen = asLanguage(readCookie(request.headers.get("cookie"), COOKIE));
  if (chosen && among.includes(chosen)) return chosen;
  const usual = asLanguage(community?.language) ?? "en";
  return pickLanguage(request.headers.get("accept-language"), usual, among);
}

/** The Set-Cookie value that keeps a language on this device for those who are not signed in. */
export const languageCookie = (language: Language): string =>
  `${COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${overTls() ? "; Secure" : ""}`;

/** The language and the catalogue in which a request is answered. */
export const wordsOf = (request: Request): Promise<{ language: Language; text: Text }> =>
  oncePerRequest("accounts-words", async () => {
    const [viewer, community] = await Promise.all([optionalMember(request), theCommunity()]);
    const language = languageOf(request, viewer, community);
    return { language, text: textFor(language) };
  });
