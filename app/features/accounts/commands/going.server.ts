import type { Tx } from "~/platform/db/db.server";
import { deleteSessions } from "../sessions.server";
import { withdrawLinks } from "../tokens.server";
import type { Role } from "../viewer";

/** Locks an account until the transaction ends: a session that begins meanwhile waits for it. False when there is none. */
export async function lockAccount(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`select 1 from account where id = ${id}::uuid for update`;
  return rows.length > 0;
}

/** Whether this is the only owner. The lock on the community makes two who go at once go one after the other. */
export async function isLastOwner(tx: Tx, id: string): Promise<boolean> {
  await tx.$queryRaw`select 1 from community where id = 1 for update`;
  const [found] = await tx.$queryRaw<{ last: boolean }[]>`
    select a.role = 'OWNER' and not exists (
      select 1 from account o where o.role = 'OWNER' and o.id <> a.id) as last
    from account a where a.id = ${id}::uuid`;
  return found?.last ?? false;
}

/** Ends everything by which a locked account is in: her role, her sessions, the links on their way. Answers what was, and the sessions to cut after the commit. */
export async function closeAccount(tx: Tx, id: string): Promise<{ role: Role; ended: string[] }> {
  const { role } = await tx.account.findUniqueOrThrow({ where: { id }, select: { role: true } });
  if (role !== "MEMBER") await tx.account.update({ where: { id }, data: { role: "MEMBER" } });
  await withdrawLinks(tx, id);
  return { role, ended: await deleteSessions(tx, id) };
}

/** Gives an account back the role it had. */
export async function reopenAccount(tx: Tx, id: string, role: Role): Promise<void> {
  if (role !== "MEMBER") await tx.account.update({ where: { id }, data: { role } });
}

/** Empties an account for good: nobody comes in by it, and its address is free. Answers the address it had. */
export async function eraseAccount(tx: Tx, id: string): Promise<string> {
  const { email } = await tx.account.findUniqueOrThrow({ where: { id }, select: { email: true } });
  await deleteSessions(tx, id);
  await tx.accountToken.deleteMany({ where: { accountId: id } });
  await tx.passkey.deleteMany({ where: { accountId: id } });
  await tx.passkeyChallenge.deleteMany({ where: { accountId: id } });
  await tx.totp.deleteMany({ where: { accountId: id } });
  await tx.recoveryCode.deleteMany({ where: { accountId: id } });
  await tx.halfSignIn.deleteMany({ where: { accountId: id } });
  await tx.account.update({
    where: { id },
    data: {
      ...{ email: `${id}@left.invalid`, passwordHash: null, role: "MEMBER" },
      ...{ language: null, timeZone: null, emailConfirmedAt: null, claimedAt: null },
    },
  });
  return email;
}
