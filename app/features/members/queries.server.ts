import type { Viewer } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { db, readRows } from "~/platform/db/db.server";
import { depthOnce, seenField } from "./sight.server";
import { photoAddress } from "./photo-address";

export interface Card {
  id: string;
  name: string;
}

/** Names by id, of those that exist. One statement. */
export async function memberCards(ids: readonly string[]): Promise<Map<string, Card>> {
  const rows = await readRows<Card>(Prisma.sql`
    select id, name from member where id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the frame of every page says of the viewer: her name, her picture, and whether she pauses (`until` is YYYY-MM-DD). One statement. */
export async function herself(
  id: string,
): Promise<{ name: string; photoKey: string | null; pause: { until: string | null } | null }> {
  const [row] = await readRows<{
    name: string;
    photo: string | null;
    paused: boolean;
    until: string | null;
  }>(Prisma.sql`
    select name, photo_key as photo, is_paused(paused_from, paused_until) as paused,
      to_char(paused_until, 'YYYY-MM-DD') as until
    from member where id = ${id}::uuid`);
  return {
    name: row?.name ?? "",
    photoKey: row?.photo ?? null,
    pause: row?.paused ? { until: row.until } : null,
  };
}

/** A cohort as a profile names it. */
export interface CohortLine {
  id: string;
  name: string;
  /** YYYY, or null where nobody said when it began. */
  year: string | null;
}

/** The cohorts somebody came with, the first one first. One statement. */
export const cohortsOf = (memberId: string) => db.$queryRaw<CohortLine[]>`
  select c.id, c.name, to_char(c.starts_on, 'YYYY') as year
  from cohort_member cm join cohort c on c.id = cm.cohort_id
  where cm.member_id = ${memberId}::uuid order by c.starts_on nulls last, c.name limit 10`;

/** Whom somebody lets write to her first. One statement. */
export async function contactOf(memberId: string): Promise<"MEMBERS" | "CIRCLES" | "NOBODY"> {
  const { contact } = await db.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { contact: true },
  });
  return contact;
}

/** The step at which the viewer's first session stands: 1 to 4, or 5 when it is over. One statement. */
export async function welcomeStep(memberId: string): Promise<number> {
  const row = await db.member.findUnique({
    where: { id: memberId },
    select: { welcomeStep: true },
  });
  return row?.welcomeStep ?? 5;
}

/** Who took up an account in the last month, the newest first. One statement. */
export async function newFaces(
  viewer: Viewer,
  limit: number,
): Promise<{ id: string; name: string; photo: string | null; line: string | null }[]> {
  const depth = Prisma.sql`d.depth`;
  const rows = await db.$queryRaw<
    { id: string; name: string; photoKey: string | null; line: string | null }[]
  >`
    select m.id, m.name,
      case when ${seenField(depth, "photo")} then m.photo_key end as "photoKey",
      case when ${seenField(depth, "neighborhood")} then m.neighborhood end as line
    from account_presence a join member m on m.id = a.id
      cross join lateral ${depthOnce(viewer)} d
    where m.left_at is null and m.merged_into_id is null
      and a.claimed_at > now() - interval '30 days' and m.id <> ${viewer.id}::uuid
    order by a.claimed_at desc limit ${limit}::int`;
  return rows.map(({ photoKey, ...face }) => ({
    ...face,
    photo: photoAddress({ id: face.id, photoKey }, "small"),
  }));
}

/** Imports whose dry run waits for somebody to confirm it. One statement. */
export const importsReady = (): Promise<{ id: string; fileName: string }[]> =>
  db.import.findMany({
    where: { status: "READY" },
    select: { id: true, fileName: true },
    orderBy: { createdAt: "desc" },
    take: 3,
  });

/** How many people of the community have taken up their account, and how many cohorts there are. One statement. */
export async function communityCounts(): Promise<{ members: number; cohorts: number }> {
  const [row] = await db.$queryRaw<{ members: number; cohorts: number }[]>`
    select (select count(*) from account_presence a join member m on m.id = a.id
        where a.claimed_at is not null and m.left_at is null and m.merged_into_id is null)::int as members,
      (select count(*) from cohort)::int as cohorts`;
  return row ?? { members: 0, cohorts: 0 };
}
