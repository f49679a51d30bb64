import { oncePerRequest } from "~/platform/request-context.server";
import { Prisma, type Community } from "~/generated/prisma/client";
import { offeredLanguage } from "./offered-language.server";
import type { Role } from "./viewer";
import { db, readRows, type Db, type Tx } from "~/platform/db/db.server";

/** Lower case and trimmed: the form in which addresses are kept and compared. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

/** Makes accounts for people who were brought in and have not come yet; ids are their members' too. `language`: what letters to her are written in. */
export async function createUnclaimedAccounts(
  tx: Tx,
  people: readonly { id: string; email: string; language?: string }[],
): Promise<void> {
  await tx.$executeRaw`
    insert into account (id, email, language)
    select x.id, x.email, nullif(x.language, '')
    from unnest(${people.map(({ id }) => id)}::uuid[],
      ${people.map(({ email }) => normalEmail(email))}::text[],
      ${people.map(({ language }) => language ?? "")}::text[]) as x(id, email, language)`;
}

/** The accounts that have these addresses, or to which these lead since two were joined, by normal address. */
export async function accountsByEmail(
  on: Db,
  emails: readonly string[],
): Promise<Map<string, { id: string; claimed: boolean }>> {
  const rows = await on.$queryRaw<{ id: string; email: string; claimed: boolean }[]>`
    select a.id, asked.email, a.claimed_at is not null as claimed
    from account asked join account a on a.id = coalesce(asked.leads_to_id, asked.id)
    where asked.email = any(${emails.map(normalEmail)}::text[])`;
  return new Map(rows.map(({ id, email, claimed }) => [email, { id, claimed }]));
}

/** Takes away accounts that nobody has taken up, and their members with them; claimed ones stay. Returns the ids removed. */
export async function removeUnclaimedAccounts(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    delete from account where id = any(${[...ids]}::uuid[]) and claimed_at is null returning id`;
  return rows.map(({ id }) => id);
}

/** Roles of accounts by id, of those that exist. One statement. */
export async function rolesOfAccounts(ids: readonly string[]): Promise<Map<string, Role>> {
  const rows = await readRows<{ id: string; role: Role }>(Prisma.sql`
    select id, role::text as role from account where id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map(({ id, role }) => [id, role]));
}

/** What a mail needs to know of its reader. */
export interface Addressee {
  id: string;
  email: string;
  /** The one she chose, where the community offers it. */
  language: string | null;
  claimed: boolean;
}

/** Addresses of people by id, for letters only: never send them to a browser. */
export async function addressees(on: Db, ids: readonly string[]): Promise<Addressee[]> {
  return on.$queryRaw<Addressee[]>`
    select a.id, a.email, ${offeredLanguage} as language, a.claimed_at is not null as claimed
    from account a left join community c on true where a.id = any(${[...ids]}::uuid[])`;
}

/** Takes up an account: from now on its person signs in. False when somebody already did. */
export async function claimAccount(tx: Tx, id: string, language: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    update account set claimed_at = now(), email_confirmed_at = now(), language = ${language}
    where id = ${id}::uuid and claimed_at is null`;
  return count === 1;
}

/** What pages and letters need of the community. */
export type TheCommunity = Pick<
  Community,
  | "id"
  | "name"
  | "language"
  | "languages"
  | "timeZone"
  | "demo"
  | "cloth"
  | "logoKey"
  | "entry"
  | "entryDomains"
  | "membersInvite"
  | "createdAt"
>;

/** The community, or null before the first-run setup; looked up once per request. */
export const theCommunity = () =>
  oncePerRequest("community", async () => {
    const [found] = await readRows<TheCommunity>(Prisma.sql`
      select id, name, language, coalesce(languages, '{}') as languages, time_zone as "timeZone",
        demo, cloth, logo_key as "logoKey", entry::text as entry,
        coalesce(entry_domains, '{}') as "entryDomains", members_invite as "membersInvite",
        created_at as "createdAt"
      from community where id = 1`);
    return found ?? null;
  });

/** The name that somebody goes by. One statement. */
export async function nameOfAccount(accountId: string): Promise<string> {
  const [row] = await readRows<{ name: string }>(
    Prisma.sql`select name from member_card where id = ${accountId}::uuid`,
  );
  return row?.name ?? "";
}

/** How often the community asks whether profiles are still true, and in whose name; null where it does not, or is a demo. One statement. */
export async function stillTruePlan(): Promise<{
  name: string;
  language: string;
  stillTrueMonths: number;
} | null> {
  const found = await db.community.findUnique({
    where: { id: 1 },
    select: { name: true, language: true, stillTrueMonths: true, demo: true },
  });
  return found && !found.demo && found.stillTrueMonths > 0 ? found : null;
}
