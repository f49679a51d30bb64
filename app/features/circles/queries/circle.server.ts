import type { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { db, readRows, type Db } from "~/platform/db/db.server";
import { momentOfPage } from "~/platform/request-context.server";
import { notFound } from "~/platform/http/responses.server";
import type { CircleJoins, CircleReads, CircleView, Permissions } from "../circle";
import * as policy from "../policy";
import type { CircleFacts, Standing } from "../policy";
import {
  circleRow,
  factsOf,
  settingsRow,
  standingOf,
  standingRow,
  type Asker,
} from "./rows.server";
import { standingColumns } from "./visibility.server";

const NEWEST = 7;

const newest = Prisma.sql`
  (select coalesce(json_agg(p), '[]') from (
    select mc.id, mc.name, m.joined_at as "joinedAt"
    from membership m join member_card mc on mc.id = m.member_id
    where m.circle_id = c.id order by m.joined_at desc, m.member_id limit ${NEWEST}::int) p)`;

/** SQL: the roles of the circle `c` as JSON, the host's first, each with those who hold it. */
const roles = Prisma.sql`
  (select coalesce(json_agg(json_build_object(
      'id', r.id, 'kind', r.kind, 'title', r.title,
      'handover_note', (select t.handover_note from role_tenure t
        where t.role_id = r.id and t.handover_note is not null
        order by t.ended_at desc limit 1),
      'holders', (select coalesce(json_agg(json_build_object(
          'id', mc.id, 'name', mc.name, 'tenureId', t.id, 'since', t.since,
          'until', t.until, 'lapsed', coalesce(t.until < current_date, false))
          order by t.since, t.id), '[]')
        from role_tenure t join member_card mc on mc.id = t.member_id
        where t.role_id = r.id and t.ended_at is null)
    ) order by r.kind, r.created_at, r.id), '[]')
    from circle_role r where r.circle_id = c.id and r.retired_at is null)`;

type Row = z.output<typeof circleRow>;

/** SQL: all that the page of a circle shows a member, or a visitor (null), of the circle itself: one row, whether she may read it or not. */
export const circleStatement = (viewerId: string | null, slug: string): Prisma.Sql => Prisma.sql`
    select c.id, c.slug, c.name, c.why, c.kind::text, c.reads::text, c.joins::text,
      c.member_count, c.created_at, c.closed_at, c.closing_note,
      (select json_build_object('id', p.id, 'name', p.name) from member_card p
        where p.id = c.created_by_id) as created_by,
      (select p.name from member_card p where p.id = c.closed_by_id) as closed_by,
      ${standingColumns(viewerId)},
      (select json_build_object('id', p.id, 'name', p.name) from member_card p
        where p.id = i.invited_by_id) as invitation_by,
      i.note as invitation_note, i.created_at as invited_at,
      (select q.created_at from join_request q where q.circle_id = c.id
        and q.member_id = ${viewerId}::uuid and q.answer is null) as asked_at,
      ${newest} as newest, ${roles} as roles
    from circle c left join circle_invitation i on i.circle_id = c.id
      and i.member_id = ${viewerId}::uuid and i.answer is null
    where c.slug = ${slug}`;

async function circleBySlug(viewer: Asker | null, slug: string): Promise<Row | null> {
  const [row] = await readRows<unknown>(circleStatement(viewer?.id ?? null, slug));
  return row === undefined ? null : circleRow.parse(row);
}

const permissions = (who: Standing, circle: CircleFacts): Permissions => ({
  read: policy.canRead(who, circle).allowed,
  seeMembers: policy.canSeeMembers(who, circle).allowed,
  join: policy.canJoin(who, circle).allowed,
  request: policy.canRequest(who, circle).allowed,
  leave: policy.canLeave(who).allowed,
  invite: policy.canInvite(who, circle).allowed,
  answer: policy.canAnswerRequests(who, circle).allowed,
  edit: policy.canEdit(who, circle).allowed,
  close: policy.canClose(who, circle).allowed,
  reopen: policy.canReopen(who, circle).allowed,
  post: policy.canPost(who, circle).allowed,
  addRole: policy.canAddRole(who, circle).allowed,
});

function viewOf(viewer: Asker | null, row: Row): CircleView {
  const standing = standingOf(viewer, row);
  const may = permissions(standing, factsOf(row));
  const { invitation_id: invitationId, invitation_by: by, invited_at: at } = row;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    why: row.why,
    kind: row.kind,
    reads: row.reads,
    joins: row.joins,
    memberCount: row.member_count,
    createdAt: row.created_at,
    createdBy: row.created_by,
    closed:
      row.closed_at === null
        ? null
        : { at: row.closed_at, by: row.closed_by, note: row.closing_note },
    roles: row.roles
      .filter((role) => may.read || role.kind === "HOST")
      // What one holder tells the next stays between members of the circle.
      .map((role) => (standing.member ? role : { ...role, handoverNote: null })),
    newest: may.seeMembers ? row.newest : [],
    viewerId: viewer?.id ?? null,
    standing,
    may,
    invitation:
      invitationId && by && at
        ? { id: invitationId, by, note: row.invitation_note ?? "", at }
        : null,
    askedAt: row.asked_at,
    now: momentOfPage(),
  };
}

async function loadWhen(
  viewer: Asker | null,
  slug: string,
  may: (who: Standing, circle: CircleFacts) => policy.Decision,
): Promise<CircleView> {
  const row = await circleBySlug(viewer, slug);
  if (!row) throw notFound();
  const who = standingOf(viewer, row);
  const facts = factsOf(row);
  if (!may(who, facts).allowed) throw notFound();
  return viewOf(viewer, row);
}

/** A circle that the viewer may read, by its address; throws the same 404 whether it is missing or hidden. One statement. */
export const loadCircleFor = (viewer: Asker | null, slug: string): Promise<CircleView> =>
  loadWhen(viewer, slug, policy.canRead);

/** A circle that the viewer may read or is invited into: its door, not what is said inside. Throws the same 404 otherwise. */
export const loadDoorFor = (viewer: Asker | null, slug: string): Promise<CircleView> =>
  loadWhen(viewer, slug, policy.canSee);

/** The address of a circle, for who was let into something of it already. One statement. */
export async function circleAddress(circleId: string): Promise<string> {
  const { slug } = await db.circle.findUniqueOrThrow({
    where: { id: circleId },
    select: { slug: true },
  });
  return slug;
}

/** How somebody stands towards a circle. */
export interface CircleStanding {
  isMember: boolean;
  isHost: boolean;
  reads: CircleReads;
  joins: CircleJoins;
  closed: boolean;
  mayRead: boolean;
  mayPost: boolean;
}

/** How a member, or a visitor (null), stands towards a circle now; null when there is no such circle. One statement; inside a transaction give it. */
export async function circleStandings(
  viewerId: string | null,
  circleId: string,
  on: Db = db,
): Promise<CircleStanding | null> {
  const [row] = await on.$queryRaw<unknown[]>`
    select c.reads::text, c.joins::text, c.closed_at, ${standingColumns(viewerId)}
    from circle c where c.id = ${circleId}::uuid`;
  if (row === undefined) return null;
  const parsed = settingsRow.extend(standingRow.shape).parse(row);
  // Neither reading nor writing depends on being staff.
  const who = standingOf(viewerId === null ? null : { id: viewerId, role: "MEMBER" }, parsed);
  const facts = factsOf(parsed);
  return {
    isMember: who.member,
    isHost: who.host,
    reads: facts.reads,
    joins: facts.joins,
    closed: facts.closed,
    mayRead: policy.canRead(who, facts).allowed,
    mayPost: policy.canPost(who, facts).allowed,
  };
}
