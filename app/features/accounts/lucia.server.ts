import { Lucia, TimeSpan, type Adapter } from "lucia";
import { Prisma } from "~/generated/prisma/client";
import { db, readApart, type Statements } from "~/platform/db/db.server";
import { overTls } from "~/platform/env.server";
import { inGroups } from "~/platform/in-groups";
import { singleton } from "~/platform/singleton.server";
import { readCookie } from "./cookies";
import { offeredLanguage } from "./offered-language.server";
import { hashSecret } from "./secrets.server";
import type { Role, Theme } from "./viewer";

/** A session ends after this long without use … */
const IDLE_DAYS = 30;
/** … and at last after this long, however much it was used. */
export const ABSOLUTE_DAYS = 90;
const DAY = 86_400_000;

interface SessionRow {
  id: string;
  account_id: string;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date;
  email: string;
  role: Role;
  language: string;
  time_zone: string;
  theme: Theme;
  lacks_second_step: boolean;
  owes_second_step: boolean;
}

const latest = (createdAt: Date) => new Date(createdAt.getTime() + ABSOLUTE_DAYS * DAY);

/** SQL: the rows of sessions, by their hashed ids. */
const sessionRows = (ids: readonly string[]) => Prisma.sql`
    select s.id, s.account_id, s.created_at, s.expires_at, s.last_used_at, a.email,
      a.role::text as role, coalesce(${offeredLanguage}, c.language) as language,
      coalesce(a.time_zone, c.time_zone) as time_zone, a.theme,
      asked.second and not has.second as lacks_second_step,
      asked.second and has.second and s.second_at is null as owes_second_step
    from session s join account a on a.id = s.account_id cross join community c
      cross join lateral (select c.second_step and a.role in ('STAFF', 'OWNER') as second) asked
      cross join lateral (select asked.second and (exists (select 1 from totp t
          where t.account_id = a.id and t.confirmed_at is not null)
        or exists (select 1 from passkey p where p.account_id = a.id)) as second) has
    where s.id = any(${[...ids]}) and a.leads_to_id is null`;

/** The row of a session, or null; checks that come while one is under way are answered by one statement. */
const sessionRow = inGroups<string, SessionRow | null>(200, async (ids) => {
  const rows = await readApart<SessionRow>(sessionRows(ids));
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => ({ value: found.get(id) ?? null }));
});

const endOf = (row: SessionRow): Date =>
  new Date(Math.min(row.expires_at.getTime(), latest(row.created_at).getTime()));

/** Those of these hashed ids whose people are signed in and owe nothing, asked on what a transaction runs on: with `metBefore`, what is done in one asks who does it in the same. One statement, none for nobody. */
export async function stillSignedIn(
  on: Statements,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await on.$queryRaw<SessionRow[]>(sessionRows(ids));
  const live = rows.filter((row) => endOf(row).getTime() > Date.now() && !row.owes_second_step);
  return new Set(live.map(({ id }) => id));
}

/** Lucia's store, with two changes: only a hash of the session id reaches the database, and no session outlives its absolute lifetime. One statement per check. */
const adapter: Adapter = {
  async getSessionAndUser(id) {
    const row = await sessionRow(hashSecret(id));
    if (!row) return [null, null];
    return [
      {
        id,
        userId: row.account_id,
        expiresAt: endOf(row),
        attributes: { lastUsedAt: row.last_used_at },
      },
      {
        id: row.account_id,
        attributes: {
          email: row.email,
          role: row.role,
          language: row.language,
          timeZone: row.time_zone,
          theme: row.theme,
          lacksSecondStep: row.lacks_second_step,
          owesSecondStep: row.owes_second_step,
        },
      },
    ];
  },
  async getUserSessions() {
    // Sessions are listed from the database (queries.server.ts): their secrets are not there to return.
    return [];
  },
  async setSession(session) {
    await db.session.create({
      data: {
        id: hashSecret(session.id),
        accountId: session.userId,
        createdAt: new Date(),
        lastUsedAt: new Date(),
        expiresAt: session.expiresAt,
        userAgent: session.attributes.userAgent ?? "",
        secondAt: session.attributes.secondAt ?? null,
      },
    });
  },
  async updateSessionExpiration(id, expiresAt) {
    const wanted = expiresAt.toISOString();
    // In its last weeks a session has nowhere to slide: then nothing is written.
    await db.$executeRaw`
      update session set expires_at =
        least(${wanted}::timestamptz, created_at + make_interval(days => ${ABSOLUTE_DAYS}::int))
      where id = ${hashSecret(id)}
        and expires_at < created_at + make_interval(days => ${ABSOLUTE_DAYS}::int)`;
  },
  async deleteSession(id) {
    await db.session.deleteMany({ where: { id: hashSecret(id) } });
  },
  async deleteUserSessions(accountId) {
    await db.session.deleteMany({ where: { accountId } });
  },
  async deleteExpiredSessions() {
    await db.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  },
};

// `__Host-` and Secure behind TLS; on this machine's plain http neither works in every browser.
const COOKIE = overTls() ? "__Host-weft" : "weft";

/** Lucia, which slides and ends the sessions. */
export const lucia = singleton(
  "lucia",
  () =>
    new Lucia(adapter, {
      sessionExpiresIn: new TimeSpan(IDLE_DAYS, "d"),
      sessionCookie: {
        name: COOKIE,
        attributes: { secure: overTls(), sameSite: "lax", path: "/" },
      },
      getSessionAttributes: ({ lastUsedAt }) => ({ lastUsedAt }),
      getUserAttributes: (attributes) => attributes,
    }),
);

/** The secret in a Cookie header, or null. */
export const sessionSecret = (cookie: string | null | undefined): string | null => {
  const secret = readCookie(cookie, COOKIE);
  return secret && secret.length <= 100 ? secret : null;
};

/** Whether a Cookie header claims a session, alive or not. */
export const bringsSession = (cookie: string | null | undefined): boolean =>
  sessionSecret(cookie) !== null;

/** The Set-Cookie value of a session. It stays as long as a session can at all, so that a session in use never loses its cookie; the database decides when it ends. */
export function sessionCookie(secret: string): string {
  const cookie = lucia.createSessionCookie(secret);
  cookie.attributes.maxAge = ABSOLUTE_DAYS * 86_400;
  return cookie.serialize();
}

interface SessionAttributes {
  lastUsedAt?: Date;
  userAgent?: string;
  secondAt?: Date | null;
}

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: {
      email: string;
      role: Role;
      language: string;
      timeZone: string;
      theme: Theme;
      lacksSecondStep: boolean;
      owesSecondStep: boolean;
    };
  }
}
