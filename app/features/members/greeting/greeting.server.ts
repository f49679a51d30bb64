import { Prisma } from "~/generated/prisma/client";
import { readRows, type Tx } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";

// Every newcomer gets a human answer. Whoever takes the role of a greeter is asked by turns; the
// others see who waits as well, so that nobody waits for one who is away.

/** Takes the role of a greeter, or hands it back; the same again changes nothing. Who was asked and did not answer is given to the next. */
export async function setGreeter(viewer: { id: string }, takes: boolean): Promise<void> {
  await transact(async (tx) => {
    if (takes) {
      await tx.greeter.createMany({ data: [{ memberId: viewer.id }], skipDuplicates: true });
      await giveTurns(tx);
      return;
    }
    await tx.greeter.deleteMany({ where: { memberId: viewer.id } });
    await tx.greeting.updateMany({
      where: { greeterId: viewer.id, answeredAt: null },
      data: { greeterId: null },
    });
    await giveTurns(tx);
  });
}

/** Notes that somebody has just arrived and waits for a human answer; the greeter whose turn is longest ago is asked. Once for each person. */
export async function noteArrival(tx: Tx, memberId: string): Promise<void> {
  await tx.greeting.createMany({ data: [{ memberId }], skipDuplicates: true });
  await giveTurns(tx);
}

/** Gives each newcomer whom nobody greets to the greeter whose turn is longest ago. */
async function giveTurns(tx: Tx): Promise<void> {
  const waiting = await tx.greeting.findMany({
    where: { greeterId: null, answeredAt: null },
    orderBy: { waitsSince: "asc" },
    take: 20,
    select: { memberId: true },
  });
  for (const { memberId } of waiting) {
    const [next] = await tx.$queryRaw<{ id: string }[]>`
      update greeter set asked_at = now() where member_id = (
        select g.member_id from greeter g where g.member_id <> ${memberId}::uuid
        order by g.asked_at nulls first, g.since limit 1 for update)
      returning member_id as id`;
    if (!next) return;
    await tx.greeting.update({ where: { memberId }, data: { greeterId: next.id } });
  }
}

/** Says that somebody answered a newcomer; of two, the first one counts. Nothing where the viewer greets nobody. */
export async function noteGreeted(viewer: { id: string }, memberId: string): Promise<void> {
  await transact(async (tx) => {
    await tx.$executeRaw`
      update greeting set answered_at = now(), answered_by_id = ${viewer.id}::uuid
      where member_id = ${memberId}::uuid and answered_at is null
        and exists (select 1 from greeter where member_id = ${viewer.id}::uuid)`;
  });
}

/** A newcomer who waits for a human answer. */
export interface Newcomer {
  id: string;
  name: string;
  /** ISO 8601. */
  since: string;
  /** Who was asked to answer her; null where nobody greets. */
  greeter: string | null;
  /** It is the viewer who was asked. */
  hers: boolean;
}

type Row = Omit<Newcomer, "since"> & { since: Date };

const AT_MOST = 50;

/** Who waits, those given to the viewer first, then the longest wait. None for who greets nobody. One statement. */
export async function newcomersFor(viewerId: string, limit = AT_MOST): Promise<Newcomer[]> {
  const rows = await readRows<Row>(Prisma.sql`
    select mc.id, mc.name, g.waits_since as since, by.name as greeter,
      coalesce(g.greeter_id = ${viewerId}::uuid, false) as hers
    from greeting g join member_card mc on mc.id = g.member_id and not mc.gone
      left join member_card by on by.id = g.greeter_id
    where g.answered_at is null and g.member_id <> ${viewerId}::uuid
      and exists (select 1 from greeter where member_id = ${viewerId}::uuid)
    order by hers desc, g.waits_since, g.member_id limit ${limit}::int`);
  return rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() }));
}

/** Whether somebody greets, and the names of all who do. One statement. */
export async function greetersFor(viewerId: string): Promise<{ greets: boolean; names: string[] }> {
  const rows = await readRows<{ id: string; name: string }>(Prisma.sql`
    select mc.id, mc.name from greeter g join member_card mc on mc.id = g.member_id
    where not mc.gone order by g.since limit ${AT_MOST}::int`);
  return { greets: rows.some(({ id }) => id === viewerId), names: rows.map(({ name }) => name) };
}

/** How many newcomers wait although nobody greets. One statement. */
export async function ungreetedCount(): Promise<number> {
  const [row] = await readRows<{ n: number }>(Prisma.sql`
    select count(*)::int as n from greeting g join member_card mc on mc.id = g.member_id
    where g.answered_at is null and g.greeter_id is null and not mc.gone`);
  return row?.n ?? 0;
}
