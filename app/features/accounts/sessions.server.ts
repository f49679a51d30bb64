import { redirect } from "@remix-run/node";
import { db, type Db } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { oncePerRequest } from "~/platform/request-context.server";
import { disconnectSessions } from "~/platform/realtime/sockets.server";
import { LANGUAGES, type Language } from "~/text";
import { hashSecret } from "./secrets.server";
import { lucia } from "./lucia.server";
import { isStaff, type Viewer } from "./viewer";

const USE_IS_NOTED_EVERY = 10 * 60_000;

const languageOf = (code: string): Language =>
  LANGUAGES.find((language) => language === code) ?? "en";

/** The viewer behind a Cookie header, or null. Reads one row; notes the use of the session now and then. */
export async function viewerOfCookie(cookie: string | null | undefined): Promise<Viewer | null> {
  const secret = lucia.readSessionCookie(cookie ?? "");
  if (!secret || secret.length > 100) return null;
  const { session, user } = await lucia.validateSession(secret);
  if (!session) return null;
  const sessionId = hashSecret(secret);
  if (Date.now() - (session.lastUsedAt?.getTime() ?? 0) > USE_IS_NOTED_EVERY) {
    await db.session.updateMany({ where: { id: sessionId }, data: { lastUsedAt: new Date() } });
  }
  return {
    id: user.id,
    email: user.email,
    role: user.role,
    language: languageOf(user.language),
    timeZone: user.timeZone,
    theme: user.theme,
    sessionId,
  };
}

/** Who is signed in, or null; looked up once per request. */
export const optionalMember = (request: Request): Promise<Viewer | null> =>
  oncePerRequest("viewer", () => viewerOfCookie(request.headers.get("cookie")));

/** Who is signed in; otherwise leads to the sign-in page and back (throws a redirect). Each loader and action asks for itself: a parent's guard guards nothing. */
export async function requireMember(request: Request): Promise<Viewer> {
  const viewer = await optionalMember(request);
  if (viewer) return viewer;
  const url = new URL(request.url);
  const to =
    request.method === "GET" ? url.pathname.replace(/\.data$/, "") + cleanSearch(url) : "/";
  throw redirect(
    to === "/" || to === "/_root" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`,
  );
}

function cleanSearch(url: URL): string {
  url.searchParams.delete("_routes");
  return url.search;
}

/** A member of staff; anybody else gets the 404 of a missing page. */
export async function requireStaff(request: Request): Promise<Viewer> {
  const viewer = await requireMember(request);
  if (!isStaff(viewer)) throw notFound();
  return viewer;
}

/** Begins a session after somebody proved who she is; returns the Set-Cookie value. The session the browser had before ends: an id from before sign-in is worth nothing after. */
export async function startSession(request: Request, accountId: string): Promise<string> {
  const before = lucia.readSessionCookie(request.headers.get("cookie") ?? "");
  if (before) await endSessions(db, [hashSecret(before)]);
  const userAgent = (request.headers.get("user-agent") ?? "").slice(0, 300);
  const session = await lucia.createSession(accountId, { userAgent });
  return lucia.createSessionCookie(session.id).serialize();
}

/** The Set-Cookie value that takes the cookie away. */
export const blankCookie = (): string => lucia.createBlankSessionCookie().serialize();

/** Ends sessions by their hashed ids, and cuts their sockets. */
export async function endSessions(on: Db, sessionIds: string[]): Promise<void> {
  await on.session.deleteMany({ where: { id: { in: sessionIds } } });
  disconnectSessions(sessionIds);
}

/** Ends all sessions of an account but the one named. */
export async function endOtherSessions(accountId: string, except?: string): Promise<void> {
  const found = await db.session.findMany({ where: { accountId }, select: { id: true } });
  await endSessions(
    db,
    found.map(({ id }) => id).filter((id) => id !== except),
  );
}

/** Which of these hashed ids are sessions that still live. */
export async function liveSessions(ids: string[]): Promise<Set<string>> {
  const found = await db.session.findMany({
    where: { id: { in: ids }, expiresAt: { gt: new Date() } },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}
