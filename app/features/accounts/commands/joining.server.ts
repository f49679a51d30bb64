import { Prisma } from "~/generated/prisma/client";
import { type Tx } from "~/platform/db/db.server";
import type { Journal } from "~/platform/db/moved-rows.server";
import { deleteSessions } from "../sessions.server";
import { withdrawLinks } from "../tokens.server";
import type { Role } from "../viewer";

/** What decides whether two accounts may be made one. */
export interface JoinedAccount {
  id: string;
  email: string;
  role: Role;
  claimed: boolean;
  language: string | null;
}

/** Locks two accounts until the transaction ends, always in the same order. Absent where one is not there. */
export async function lockAccounts(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, JoinedAccount>> {
  const rows = await tx.$queryRaw<JoinedAccount[]>`
    select id, email, role::text as role, claimed_at is not null as claimed, language
    from account where id = any(${[...ids]}::uuid[]) order by id for update`;
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Lets a locked account lead to another one of the same person. Nothing by which anybody came in
 * comes along: password, passkeys, second step, recovery codes, links and sessions of the one that
 * goes end, and its role too, but a weaver stays one. Answers the sessions to cut after the commit.
 */
export async function joinAccounts(
  tx: Tx,
  journal: Journal,
  { keptId, goneId }: { keptId: string; goneId: string },
): Promise<string[]> {
  const gone = Prisma.sql`t.account_id = ${goneId}::uuid`;
  await journal.drop("passkey", gone);
  await journal.drop("totp", gone);
  await journal.drop("recovery_code", gone);
  await tx.halfSignIn.deleteMany({ where: { accountId: goneId } });
  await tx.passkeyChallenge.deleteMany({ where: { accountId: goneId } });
  await withdrawLinks(tx, goneId);
  await journal.change(
    "account",
    ["id"],
    { role: Prisma.sql`'WEAVER'::account_role` },
    Prisma.sql`t.id = ${keptId}::uuid and t.role = 'MEMBER'
      and exists (select 1 from account g where g.id = ${goneId}::uuid and g.role = 'WEAVER')`,
  );
  await journal.change(
    "account",
    ["id"],
    {
      role: Prisma.sql`'MEMBER'::account_role`,
      password_hash: Prisma.sql`null::text`,
      claimed_at: Prisma.sql`null::timestamptz`,
      leads_to_id: Prisma.sql`${keptId}::uuid`,
    },
    Prisma.sql`t.id = ${goneId}::uuid`,
  );
  await journal.change(
    "account",
    ["id"],
    { leads_to_id: Prisma.sql`${keptId}::uuid` },
    Prisma.sql`t.leads_to_id = ${goneId}::uuid`,
  );
  return deleteSessions(tx, goneId);
}
