import { z } from "zod";
import type { Viewer } from "~/features/accounts/door";
import { isStaff } from "~/features/accounts/door";
import { Prisma } from "~/generated/prisma/client";
import { db, readRows } from "~/platform/db/db.server";
import { afterName, nameHolds, nameKey } from "~/platform/db/name-order.server";
import { notFound } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";
import { visibleProfile, canSeePerson } from "./policy";
import { FIELDS, type Profile, type Visibility } from "./profile";

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

const visibility = z.partialRecord(z.enum(FIELDS), z.enum(["ME", "MEMBERS"])).catch({});

const personColumns = {
  id: true,
  name: true,
  pronouns: true,
  story: true,
  organization: true,
  neighborhood: true,
  phone: true,
  languages: true,
  links: true,
  gifts: true,
  needs: true,
  visibility: true,
} as const;

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

/** One person as the viewer may see her; the same 404 where she is hidden or missing. Three statements. */
export async function loadMemberFor(
  viewer: Viewer,
  id: string,
): Promise<{ profile: Profile; cohorts: CohortLine[]; claimed: boolean }> {
  if (!isId(id)) throw notFound();
  const [row, cohorts] = await Promise.all([
    db.member.findUnique({
      where: { id },
      select: { ...personColumns, account: { select: { claimedAt: true } } },
    }),
    cohortsOf(id),
  ]);
  if (!row) throw notFound();
  const claimed = row.account.claimedAt !== null;
  if (!canSeePerson(viewer, { id, claimed })) throw notFound();
  const { visibility: shown, account: _account, ...profile } = row;
  return {
    profile: visibleProfile(viewer, { claimed, visibility: visibility.parse(shown), profile }),
    cohorts,
    claimed,
  };
}

/** One's own profile with who sees each field, for the form that edits it. */
export async function ownProfile(
  viewer: Pick<Viewer, "id">,
): Promise<{ profile: Profile; visibility: Visibility; welcomeStep: number }> {
  const row = await db.member.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { ...personColumns, welcomeStep: true },
  });
  const { visibility: shown, welcomeStep: step, ...profile } = row;
  return { profile, visibility: visibility.parse(shown) as Visibility, welcomeStep: step };
}

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

export interface PersonRow {
  id: string;
  name: string;
  neighborhood: string | null;
  /** The first sentence or two of her story; null where she hides it or has none. */
  story: string | null;
  gifts: string[];
  cohort: string | null;
}

const PAGE = 30;
const NAME = Prisma.sql`m.name`;

const shownTo = (viewer: Viewer, field: string) =>
  Prisma.sql`(m.id = ${viewer.id}::uuid or coalesce(m.visibility->>${field}, 'MEMBERS') = 'MEMBERS')`;

/** People the viewer may see, by name, from a place on; `q` is part of a name, whatever its accents. One statement. */
export async function peopleFor(
  viewer: Viewer,
  { q, after }: { q: string; after: { name: string; id: string } | null },
): Promise<{ rows: PersonRow[]; next: { name: string; id: string } | null }> {
  const claimed = isStaff(viewer)
    ? Prisma.sql`true`
    : Prisma.sql`(a.claimed_at is not null or m.id = ${viewer.id}::uuid)`;
  const found = await db.$queryRaw<PersonRow[]>`
    select m.id, m.name,
      case when ${shownTo(viewer, "neighborhood")} then m.neighborhood end as neighborhood,
      case when ${shownTo(viewer, "story")} then
        case when length(m.story) > 160 then regexp_replace(left(m.story, 160), '[.,;:]*\\s+\\S*$', '') || '…'
          else m.story end end as story,
      case when ${shownTo(viewer, "gifts")} then coalesce(m.gifts[1:3], '{}') else '{}' end as gifts,
      (select c.name from cohort_member cm join cohort c on c.id = cm.cohort_id
        where cm.member_id = m.id order by c.starts_on desc nulls last, c.id limit 1) as cohort
    from member m join account_presence a on a.id = m.id
    where ${claimed} and ${nameHolds(NAME, q)} and ${afterName(NAME, Prisma.sql`m.id`, after)}
    order by ${nameKey(NAME)}, m.id limit ${PAGE + 1}::int`;
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, next: last && found.length > PAGE ? { name: last.name, id: last.id } : null };
}

/** Who took up an account in the last month, the newest first. One statement. */
export async function newFaces(
  viewer: Viewer,
  limit: number,
): Promise<{ id: string; name: string; line: string | null }[]> {
  return db.$queryRaw`
    select m.id, m.name,
      case when ${shownTo(viewer, "neighborhood")} then m.neighborhood end as line
    from account_presence a join member m on m.id = a.id
    where a.claimed_at > now() - interval '30 days' and m.id <> ${viewer.id}::uuid
    order by a.claimed_at desc limit ${limit}::int`;
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
    select (select count(*) from account_presence where claimed_at is not null)::int as members,
      (select count(*) from cohort)::int as cohorts`;
  return row ?? { members: 0, cohorts: 0 };
}
