import { db, type Tx } from "~/platform/db/db.server";
import { log } from "~/platform/log.server";
import { transact } from "~/platform/transact.server";
import { takesSecondStep, TRIES } from "../policy";
import { startSession } from "../sessions.server";
import { halfIn, noHalf, startHalf } from "./half.server";
import { takeRecoveryCode, takeTotp } from "./totp.server";

/** Somebody is in, or half of the way: the Set-Cookie value of her session, or of what waits for the second step. */
export interface SignedIn {
  cookie: string;
  half?: true;
}

/** Lets somebody in who took the first step: signs her in, or asks for the second. */
export async function letIn(request: Request, accountId: string): Promise<SignedIn> {
  const [facts] = await db.$queryRaw<
    { hasApp: boolean; hasPasskey: boolean; isAsked: boolean }[]
  >`select exists (select 1 from totp where account_id = a.id and confirmed_at is not null) as "hasApp",
      exists (select 1 from passkey where account_id = a.id) as "hasPasskey",
      c.second_step and a.role in ('STAFF', 'OWNER') as "isAsked"
    from account a cross join community c where a.id = ${accountId}::uuid`;
  if (!facts || !takesSecondStep(facts)) return { cookie: await startSession(request, accountId) };
  return { cookie: await startHalf(accountId), half: true };
}

/** Whose second step is awaited in this browser, and by what it can be taken; null where none is. */
export interface Halfway {
  id: string;
  accountId: string;
  hasApp: boolean;
  hasPasskey: boolean;
}

/** The half sign-in of a browser. One statement. */
export async function halfwayOf(request: Request): Promise<Halfway | null> {
  const id = halfIn(request);
  if (id === null) return null;
  const [row] = await db.$queryRaw<Halfway[]>`
    select h.id, h.account_id as "accountId",
      exists (select 1 from totp t where t.account_id = h.account_id
        and t.confirmed_at is not null) as "hasApp",
      exists (select 1 from passkey p where p.account_id = h.account_id) as "hasPasskey"
    from half_sign_in h where h.id = ${id} and h.expires_at > now()
      and h.tries < ${TRIES}::int`;
  return row ?? null;
}

/** Ends a half sign-in in a transaction: of two at once, one gets true. */
async function end(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.halfSignIn.deleteMany({ where: { id } });
  return count === 1;
}

/** What came of a second step: in, wrong, or too late. */
export type SecondStep = { cookies: string[] } | { wrong: true } | { over: true };

/** Takes the second step by a code of the app or a recovery code. */
export async function takeSecondStep(
  request: Request,
  given: { code: string; by: "app" | "recovery" },
): Promise<SecondStep> {
  const half = await halfwayOf(request);
  if (!half) return { over: true };
  const { id, accountId } = half;
  const take = given.by === "app" ? takeTotp : takeRecoveryCode;
  const came = await transact(async (tx) => {
    // The row is locked first: codes tried at once are tried one after the other.
    const counted = await tx.$executeRaw`
      update half_sign_in set tries = tries + 1 where id = ${id} and tries < ${TRIES}::int`;
    if (counted === 0) return "over";
    if (!(await take(tx, accountId, given.code))) return "wrong";
    return (await end(tx, id)) ? "in" : "over";
  });
  if (came === "over") return { over: true };
  if (came === "wrong") {
    log.warn({ account: accountId }, "a second step did not fit");
    return { wrong: true };
  }
  log.info({ account: accountId, by: given.by }, "the second step was taken");
  return { cookies: [await startSession(request, accountId, { second: true }), noHalf()] };
}
