import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import { afterName, nameHolds, nameKey } from "~/platform/db/name-order.server";
import type { Role } from "../viewer";
import type { PeopleAsked } from "./schema";

/** Somebody as those who run the community see her way of coming in; times are ISO 8601. */
export interface AccountLine {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** brought in and not come yet, here, or gone. */
  state: "unclaimed" | "here" | "gone";
  /** When a device of hers was last used; null when none is signed in. */
  lastUsedAt: string | null;
  hasApp: boolean;
}

const PAGE = 50;

const STATES: Record<PeopleAsked["state"], Prisma.Sql> = {
  all: Prisma.sql`true`,
  here: Prisma.sql`a.claimed_at is not null and not mc.gone`,
  unclaimed: Prisma.sql`a.claimed_at is null and not mc.gone`,
  gone: Prisma.sql`mc.gone`,
};

type Row = Omit<AccountLine, "lastUsedAt"> & { lastUsedAt: Date | null };

/** People by name, 50 at a time: whose name or address holds the words, of a role, in a state. One statement. */
export async function accountsPage(asked: PeopleAsked): Promise<{
  rows: AccountLine[];
  next: { name: string; id: string } | null;
}> {
  const { q, role, state, name, id } = asked;
  const after = name !== undefined && id !== undefined ? { name, id } : null;
  const found = await readRows<Row>(Prisma.sql`
    select a.id, mc.name, a.email, a.role::text as role,
      case when mc.gone then 'gone' when a.claimed_at is null then 'unclaimed' else 'here' end as state,
      (select max(s.last_used_at) from session s where s.account_id = a.id) as "lastUsedAt",
      exists (select 1 from totp t where t.account_id = a.id and t.confirmed_at is not null) as "hasApp"
    from member_card mc join account a on a.id = mc.id
    where (${nameHolds(Prisma.sql`mc.name`, q)} or strpos(a.email, lower(${q}::text)) > 0)
      and ${role === "all" ? Prisma.sql`true` : Prisma.sql`a.role = ${role}::account_role`}
      and ${STATES[state]} and ${afterName(Prisma.sql`mc.name`, Prisma.sql`mc.id`, after)}
    order by ${nameKey(Prisma.sql`mc.name`)}, mc.id limit ${PAGE + 1}::int`);
  const rows = found
    .slice(0, PAGE)
    .map((row) => ({ ...row, lastUsedAt: row.lastUsedAt?.toISOString() ?? null }));
  const last = rows.at(-1);
  const next = found.length > PAGE && last ? { name: last.name, id: last.id } : null;
  return { rows, next };
}

/** How many people are brought in and have not come. One statement. */
export async function unclaimedCount(): Promise<number> {
  const [row] = await readRows<{ n: number }>(Prisma.sql`
    select count(*)::int as n from account a join member_card mc on mc.id = a.id
    where a.claimed_at is null and not mc.gone`);
  return row?.n ?? 0;
}
