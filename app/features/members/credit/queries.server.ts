import type { Viewer } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";

const MOST = 30;

/** A line of credit on somebody's profile. */
export interface CreditLine {
  id: string;
  words: string;
  company: string;
  at: Date;
  by: { id: string; name: string };
  /** She whom it is about declined it: only she sees it still. */
  declined: boolean;
  /** The viewer wrote it. */
  mine: boolean;
}

interface Row extends Omit<CreditLine, "by"> {
  by_id: string;
  by_name: string;
}

/** What others wrote to somebody's credit, the newest first; declined lines are for herself alone. One statement; 30 at most. */
export async function creditOf(
  viewer: Pick<Viewer, "id">,
  memberId: string,
): Promise<CreditLine[]> {
  const rows = await readRows<Row>(Prisma.sql`
    select c.id, c.words, c.company, c.created_at as at, c.author_id as by_id, m.name as by_name,
      p.declined_at is not null as declined, c.author_id = ${viewer.id}::uuid as mine
    from credit_person p join credit c on c.id = p.credit_id join member m on m.id = c.author_id
    where p.member_id = ${memberId}::uuid and m.left_at is null and m.merged_into_id is null
      and (p.declined_at is null or p.member_id = ${viewer.id}::uuid)
    order by p.created_at desc, p.credit_id limit ${MOST}::int`);
  return rows.map(({ by_id, by_name, ...row }) => ({ ...row, by: { id: by_id, name: by_name } }));
}
