import { Prisma } from "~/generated/prisma/client";
import { touchedIn, type MergingHook } from "~/features/members/door.server";
import type { Tx } from "~/platform/db/db.server";
import type { Journal } from "~/platform/db/moved-rows.server";
import { publish } from "~/platform/realtime/events.server";
import { room } from "~/platform/realtime/room";
import { moveRooms } from "~/platform/realtime/sockets.server";
import { membershipChanged } from "./events.server";

const MEMBERSHIP = ["circle_id", "member_id"];

interface Ids {
  keptId: string;
  goneId: string;
}

/** Locks the circles of both, in the order of their ids. */
const lockCircles = (tx: Tx, { keptId, goneId }: Ids) => tx.$queryRaw`
  select c.id from circle c where c.id in (
    select circle_id from membership where member_id in (${keptId}::uuid, ${goneId}::uuid)
    union select r.circle_id from role_tenure t join circle_role r on r.id = t.role_id
      where t.member_id in (${keptId}::uuid, ${goneId}::uuid))
  order by c.id for no key update`;

async function seats(journal: Journal, { keptId, goneId }: Ids, where: Prisma.Sql) {
  const earlier = Prisma.sql`least(t.joined_at, (select g.joined_at from membership g
    where g.circle_id = t.circle_id and g.member_id = ${goneId}::uuid))`;
  await journal.change(
    "membership",
    MEMBERSHIP,
    { joined_at: earlier },
    Prisma.sql`t.member_id = ${keptId}::uuid and ${where}`,
  );
  await journal.moveOrDrop({
    ...{ table: "membership", key: MEMBERSHIP, column: "member_id", from: goneId, to: keptId },
    ...{ where, alike: ["circle_id"] },
  });
}

/** All roles of both are kept; of one that both hold, the longer tenure. */
async function roles(journal: Journal, { keptId, goneId }: Ids, where: Prisma.Sql) {
  const theirs = Prisma.sql`from role_tenure g where g.role_id = t.role_id
    and g.member_id = ${goneId}::uuid and g.ended_at is null`;
  await journal.change(
    "role_tenure",
    ["id"],
    {
      since: Prisma.sql`least(t.since, (select min(g.since) ${theirs}))`,
      until: Prisma.sql`case when t.until is not null and not exists (select 1 ${theirs} and g.until is null)
        then greatest(t.until, (select max(g.until) ${theirs})) end`,
    },
    Prisma.sql`t.member_id = ${keptId}::uuid and t.ended_at is null and exists (select 1 ${theirs}) and ${where}`,
  );
  await journal.drop(
    "role_tenure",
    Prisma.sql`t.member_id = ${goneId}::uuid and t.ended_at is null and ${where} and exists (
      select 1 from role_tenure k where k.role_id = t.role_id
        and k.member_id = ${keptId}::uuid and k.ended_at is null)`,
  );
  await journal.move({
    ...{ table: "role_tenure", key: ["id"], column: "member_id", from: goneId, to: keptId, where },
  });
}

/** What was asked and not answered is settled where she is in by now; of two open ones one stays. */
async function asked(
  journal: Journal,
  table: "join_request" | "circle_invitation",
  { keptId, goneId }: Ids,
  where: Prisma.Sql,
) {
  const settled = { answered_at: Prisma.sql`now()` };
  const seat = Prisma.sql`exists (select 1 from membership s
    where s.circle_id = t.circle_id and s.member_id = ${keptId}::uuid)`;
  await journal.change(
    table,
    ["id"],
    { ...settled, answer: Prisma.sql`'ACCEPTED'::join_answer` },
    Prisma.sql`t.member_id in (${keptId}::uuid, ${goneId}::uuid) and t.answer is null and ${where} and ${seat}`,
  );
  const other =
    table === "join_request"
      ? Prisma.sql`(select 1 from join_request k where k.circle_id = t.circle_id
          and k.member_id = ${keptId}::uuid and k.answer is null)`
      : Prisma.sql`(select 1 from circle_invitation k where k.circle_id = t.circle_id
          and k.member_id = ${keptId}::uuid and k.answer is null)`;
  await journal.change(
    table,
    ["id"],
    { ...settled, answer: Prisma.sql`'WITHDRAWN'::join_answer` },
    Prisma.sql`t.member_id = ${goneId}::uuid and t.answer is null and ${where} and exists ${other}`,
  );
  await journal.move({ table, key: ["id"], column: "member_id", from: goneId, to: keptId, where });
}

/** What two people who are one have in circles: places, roles, requests and invitations. What only members of a circle read stays with who goes until she proves that both are hers. */
export const circlesOnMerging: MergingHook = {
  async merge(tx, journal, two, part) {
    await lockCircles(tx, two);
    const open = Prisma.sql`(select c.id from circle c where c.reads <> 'CIRCLE')`;
    const all = part === "all";
    const where = all ? Prisma.sql`true` : Prisma.sql`t.circle_id in ${open}`;
    const ofRole = all
      ? where
      : Prisma.sql`t.role_id in (select r.id from circle_role r where r.circle_id in ${open})`;
    await seats(journal, two, where);
    await roles(journal, two, ofRole);
    await asked(journal, "join_request", two, where);
    await asked(journal, "circle_invitation", two, where);
    await journal.move({
      ...{ table: "circle_invitation", key: ["id"], column: "invited_by_id" },
      ...{ from: two.goneId, to: two.keptId, where },
    });
  },

  async settle(tx, afterCommit, { keptId, goneId }, steps) {
    const ids = [...new Set(touchedIn(steps, "membership").map((row) => row["circle_id"]))];
    const circleIds = ids.filter((id) => typeof id === "string");
    if (circleIds.length === 0) return;
    const rows = await tx.$queryRaw<{ id: string; count: number; members: string[] }[]>`
      with counted as (
        select c.id, (select count(*)::int from membership m where m.circle_id = c.id) as count
        from circle c where c.id = any(${circleIds}::uuid[])
      ), written as (
        update circle c set member_count = n.count from counted n
        where c.id = n.id and c.member_count <> n.count
      )
      select n.id, n.count, (select coalesce(array_agg(m.member_id::text), '{}') from membership m
        where m.circle_id = n.id and m.member_id in (${keptId}::uuid, ${goneId}::uuid)) as members
      from counted n`;
    afterCommit(() => {
      for (const { id, count, members } of rows) {
        for (const memberId of [keptId, goneId]) {
          const joined = members.includes(memberId);
          moveRooms(memberId, { [joined ? "join" : "leave"]: [room.circle(id)] });
          publish(membershipChanged, [room.circle(id), room.person(memberId)], {
            ...{ circleId: id, memberId, joined, memberCount: count },
          });
        }
      }
    });
  },
};
