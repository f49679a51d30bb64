import { redirectDocument } from "@remix-run/node";
import { db, type Tx } from "~/platform/db/db.server";
import { notFound } from "~/platform/http/responses.server";
import { holdsUntil, oncePerRequest } from "~/platform/request-context.server";
import { disconnectSessions } from "~/platform/realtime/sockets.server";
import { singleton } from "~/platform/singleton.server";
import { transact } from "~/platform/transact.server";
import { LANGUAGES, type Language } from "~/text";
import { greetSignedIn } from "./hooks.server";
import { pageAsked } from "./page-asked";
import { hashSecret } from "./secrets.server";
import { startHalf } from "./second-step/half.server";
import { lucia, sessionCookie, sessionSecret } from "./lucia.server";
import { isStaff, type Viewer } from "./viewer";

const USE_IS_NOTED_EVERY = 10 * 60_000;

const known = (code: string): Language => LANGUAGES.find((language) => language === code) ?? "en";

/** The viewer behind a Cookie header, or null. Reads one row; notes the use of the session now and then. */
export async function viewerOfCookie(cookie: string | null | undefined): Promise<Viewer | null> {
  const secret = sessionSecret(cookie);
  if (!secret) return null;
  const { session, user } = await lucia.validateSession(secret);
  const sessionId = hashSecret(secret);
  if (!session) {
    met.delete(sessionId);
    return null;
  }
  const notedAt = session.lastUsedAt?.getTime() ?? 0;
  const until = Math.min(session.expiresAt.getTime(), notedAt + USE_IS_NOTED_EVERY);
  holdsUntil(until);
  if (Date.now() - notedAt > USE_IS_NOTED_EVERY) {
    await db.session.updateMany({ where: { id: sessionId }, data: { lastUsedAt: new Date() } });
  }
  const viewer = {
    id: user.id,
    email: user.email,
    role: user.role,
    language: known(user.language),
    timeZone: user.timeZone,
    theme: user.theme,
    sessionId,
    lacksSecondStep: user.lacksSecondStep,
    owesSecondStep: user.owesSecondStep,
  };
  if (met.size >= MOST_MET) met.clear();
  met.set(sessionId, { viewer, until });
  return viewer;
}

const MOST_MET = 10_000;
const met = singleton("met-viewers", () => new Map<string, { viewer: Viewer; until: number }>());

/** Who was behind a Cookie header when it was last looked up here, until the use of her session is due to be noted; else null. It proves nothing: nothing may come of it, and nothing be answered, before `stillSignedIn` was asked of her session. */
export function metBefore(cookie: string | null | undefined): Viewer | null {
  const secret = sessionSecret(cookie);
  const found = secret && met.get(hashSecret(secret));
  return found && found.until > Date.now() ? found.viewer : null;
}

/** Who is signed in, or null; looked up once per request. */
export const optionalMember = (request: Request): Promise<Viewer | null> =>
  oncePerRequest("viewer", () => viewerOfCookie(request.headers.get("cookie")));

/** Who is signed in; otherwise leads to the sign-in page and back (throws a redirect), and to the second step who owes one. Each loader and action asks for itself: a parent's guard guards nothing. */
export async function requireMember(request: Request): Promise<Viewer> {
  const viewer = await optionalMember(request);
  if (viewer && !viewer.owesSecondStep) return viewer;
  const page = pageAsked(request) ?? "/";
  const query = page === "/" ? "" : `?to=${encodeURIComponent(page)}`;
  // With a page of its own: nothing of the one before is hers to see any more.
  if (!viewer) throw redirectDocument(`/sign-in${query}`);
  const headers = new Headers();
  for (const cookie of await backToHalfway(viewer)) headers.append("Set-Cookie", cookie);
  throw redirectDocument(`/sign-in/second${query}`, { headers });
}

/** Takes somebody back to before her second step, which is asked of her now: her session ends, and what waits for the step is in the cookies. */
async function backToHalfway(viewer: Viewer): Promise<string[]> {
  await endSession(viewer.sessionId, viewer.id);
  return [blankCookie(), await startHalf(viewer.id)];
}

/** A member of staff; anybody else gets the 404 of a missing page. Where the community asks its staff for a second step, who has none is led to where she gets one, and back. */
export async function requireStaff(request: Request): Promise<Viewer> {
  const viewer = await requireMember(request);
  if (!isStaff(viewer)) throw notFound();
  if (viewer.lacksSecondStep) {
    const query = new URLSearchParams({ why: "staff", to: pageAsked(request) ?? "/" });
    throw redirectDocument(`/settings/second-step?${query}`);
  }
  return viewer;
}

/** Begins a session after somebody proved who she is; returns the Set-Cookie value. `second`: she took the second step too. The session the browser had before ends: an id from before sign-in is worth nothing after. */
export async function startSession(
  request: Request,
  accountId: string,
  { second = false } = {},
): Promise<string> {
  const before = sessionSecret(request.headers.get("cookie"));
  const userAgent = (request.headers.get("user-agent") ?? "").slice(0, 300);
  const session = await lucia.createSession(accountId, {
    userAgent,
    secondAt: second ? new Date() : null,
  });
  if (before) await endSession(hashSecret(before));
  await greetSignedIn(accountId);
  return sessionCookie(session.id);
}

/** The Set-Cookie value that takes the cookie away. */
export const blankCookie = (): string => lucia.createBlankSessionCookie().serialize();

/** Ends one session by its hashed id, of this account where one is named, and cuts its sockets. False when there was none. */
export async function endSession(sessionId: string, accountId?: string): Promise<boolean> {
  const { count } = await db.session.deleteMany({
    where: { id: sessionId, ...(accountId === undefined ? {} : { accountId }) },
  });
  disconnectSessions([sessionId]);
  return count > 0;
}

/** Deletes the sessions of an account in a transaction, but the one named; hand what it returns to disconnectSessions after the commit: a socket that came back before it would find its session alive. */
export async function deleteSessions(
  tx: Tx,
  accountId: string,
  except?: string,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    delete from session where account_id = ${accountId}::uuid and id <> ${except ?? ""} returning id`;
  return rows.map(({ id }) => id);
}

/** Ends all sessions of an account but the one named, and cuts their sockets. Returns how many. */
export const endOtherSessions = (accountId: string, except?: string): Promise<number> =>
  transact(async (tx, afterCommit) => {
    const ids = await deleteSessions(tx, accountId, except);
    afterCommit(() => disconnectSessions(ids));
    return ids.length;
  });

/** Which of these hashed ids are sessions that still live. */
export async function liveSessions(ids: string[]): Promise<Set<string>> {
  const found = await db.session.findMany({
    where: { id: { in: ids }, expiresAt: { gt: new Date() } },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}
