import { Prisma } from "~/generated/prisma/client";
import { readRows, type Tx } from "~/platform/db/db.server";
import { newId } from "~/shared/ids";
import type { ActName } from "./acts";

/** Something that staff did, or that was done to how somebody comes in. It names people by id and holds none of their words. */
export interface Act {
  /** Null for what Weft did by itself. */
  actorId: string | null;
  act: ActName;
  /** To whom. */
  memberId?: string;
  /** To what else: an id of the feature. */
  subject?: string;
  details?: Record<string, string | number | boolean | null>;
}

/** Notes an act in the transaction that does it: what is not done is not noted, and what is done always. Entries are only added; the database refuses all else. One statement. */
export async function noteAct(tx: Tx, { actorId, act, memberId, subject, details }: Act) {
  await tx.auditEntry.create({
    data: {
      ...{ id: newId(), actorId, act, details: details ?? {} },
      ...(memberId === undefined ? {} : { memberId }),
      ...(subject === undefined ? {} : { subject }),
    },
  });
}

/** An entry as it is read. `at` is ISO 8601. */
export interface AuditLine {
  id: string;
  at: string;
  act: string;
  actorId: string | null;
  memberId: string | null;
  subject: string | null;
  details: Record<string, string | number | boolean | null>;
}

/** Which entries: of an act, by or about a person, within days (YYYY-MM-DD, UTC), older than one. */
export interface AuditAsked {
  act?: string | undefined;
  person?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  before?: string | undefined;
}

const PAGE = 50;

type Row = Omit<AuditLine, "at"> & { at: Date };

const columns = Prisma.sql`e.id, e.at, e.act, e.actor_id as "actorId", e.member_id as "memberId", e.subject, e.details`;

// By or about one person are two walks of two indexes: one condition for both would read them all.
const entriesOf = (person: string, conditions: Prisma.Sql): Prisma.Sql => {
  const by = (column: Prisma.Sql) => Prisma.sql`(select e.* from audit_entry e
    where ${column} = ${person}::uuid and ${conditions} order by e.at desc, e.id desc limit ${PAGE + 1}::int)`;
  return Prisma.sql`(${by(Prisma.sql`e.actor_id`)} union ${by(Prisma.sql`e.member_id`)})`;
};

/** A page of the log, the newest first. One statement. */
export async function auditPage(
  asked: AuditAsked,
): Promise<{ lines: AuditLine[]; next: string | null }> {
  const { act, person, from, until, before } = asked;
  const conditions = Prisma.join(
    [
      Prisma.sql`true`,
      ...(act ? [Prisma.sql`e.act = ${act}`] : []),
      ...(from ? [Prisma.sql`e.at >= ${from}::date`] : []),
      ...(until ? [Prisma.sql`e.at < ${until}::date + 1`] : []),
      ...(before
        ? [
            Prisma.sql`(e.at, e.id) < (select b.at, b.id from audit_entry b where b.id = ${before}::uuid)`,
          ]
        : []),
    ],
    " and ",
  );
  const source = person ? entriesOf(person, conditions) : Prisma.sql`audit_entry`;
  const rows = await readRows<Row>(Prisma.sql`
    select ${columns} from ${source} e where ${conditions}
    order by e.at desc, e.id desc limit ${PAGE + 1}::int`);
  const lines = rows.slice(0, PAGE).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null };
}
