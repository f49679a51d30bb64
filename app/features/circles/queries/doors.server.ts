import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { KINDS, type CircleKind, type DoorRow } from "../circle";
import * as policy from "../policy";
import { placeAfter, type Place } from "../schema";
import { folded } from "../slug";
import { doorRow, factsOf, standingOf, type Asker } from "./rows.server";
import { foldedColumn, isDoor, readableBy, standingColumns } from "./visibility.server";

const PAGE = 20;
const FACES = 2;
// How many of the liveliest are looked at when one is chosen near to where somebody lives.
const CANDIDATES = 30;

// Those who have been there longest; herself she knows.
const faces = (viewerId: string | null): Prisma.Sql =>
  viewerId === null
    ? Prisma.sql`'[]'::json`
    : Prisma.sql`(select coalesce(json_agg(p), '[]') from (select mc.id, mc.name
        from membership m join member_card mc on mc.id = m.member_id
        where m.circle_id = c.id and m.member_id <> ${viewerId}::uuid
        order by m.joined_at, m.member_id limit ${FACES}::int) p)`;

const hosts = Prisma.sql`(select coalesce(json_agg(mc.name order by t.since, t.id), '[]')
  from circle_role r join role_tenure t on t.role_id = r.id
  join member_card mc on mc.id = t.member_id
  where r.circle_id = c.id and r.kind = 'HOST' and r.retired_at is null and t.ended_at is null)`;

const columns = (viewerId: string | null): Prisma.Sql => Prisma.sql`
  c.id, c.slug, c.name, c.why, c.kind::text, c.reads::text, c.joins::text, c.closed_at,
  c.member_count, c.last_active_at, ${standingColumns(viewerId)},
  ${faces(viewerId)} as faces, ${hosts} as hosts`;

type Row = z.output<typeof doorRow>;

function doorOf(viewer: Asker | null, row: Row): DoorRow {
  const standing = standingOf(viewer, row);
  const facts = factsOf(row);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    why: row.why,
    kind: row.kind,
    memberCount: row.member_count,
    faces: row.faces,
    hosts: row.hosts,
    standing,
    invitationId: row.invitation_id,
    may: {
      join: policy.canJoin(standing, facts).allowed,
      request: policy.canRequest(standing, facts).allowed,
    },
  };
}

/** Which doors: behind one kind or all three, about a text, after a place. */
export interface DoorsAsked {
  kind: CircleKind | null;
  q: string;
  after: Place | null;
}

const about = (q: string): Prisma.Sql =>
  q === ""
    ? Prisma.sql`true`
    : Prisma.sql`strpos(${foldedColumn(Prisma.sql`c.name || ' ' || c.why`)}, ${folded(q)}) > 0`;

const afterPlace = (place: Place | null): Prisma.Sql => {
  if (place === null) return Prisma.sql`true`;
  const at = new Date(Number(place.key)).toISOString();
  return Prisma.sql`(c.last_active_at < ${at}::timestamptz
    or (c.last_active_at = ${at}::timestamptz and c.id > ${place.id}::uuid))`;
};

/** Circles as doors, the liveliest first: open, not quiet, and readable by the viewer. `next` is the place to go on from, null at the end. One statement. */
export async function browseDoors(
  viewer: Asker | null,
  { kind, q, after }: DoorsAsked,
): Promise<{ rows: DoorRow[]; next: string | null }> {
  const viewerId = viewer?.id ?? null;
  const found = await db.$queryRaw<unknown[]>`
    select ${columns(viewerId)} from circle c
    where ${isDoor} and ${readableBy(viewerId)}
      and (${kind}::circle_kind is null or c.kind = ${kind}::circle_kind)
      and ${about(q)} and ${afterPlace(after)}
    order by c.last_active_at desc, c.id limit ${PAGE + 1}::int`;
  const rows = z.array(doorRow).parse(found);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map((row) => doorOf(viewer, row)),
    next:
      last && rows.length > PAGE
        ? placeAfter({ key: String(last.last_active_at.getTime()), id: last.id })
        : null,
  };
}

/** The three doors as home shows them: how many live circles the viewer may see behind each, and the names of those she sits in, the liveliest first. One statement. */
export async function doorsFor(
  viewer: Asker,
): Promise<{ kind: CircleKind; all: number; mine: string[] }[]> {
  const rows = await db.$queryRaw<{ kind: CircleKind; all: number; mine: string[] }[]>`
    select c.kind::text as kind, count(*)::int as "all",
      coalesce(array_agg(c.name order by c.last_active_at desc)
        filter (where own.member_id is not null), '{}') as mine
    from circle c left join membership own
      on own.circle_id = c.id and own.member_id = ${viewer.id}::uuid
    where ${isDoor} and ${readableBy(viewer.id)}
    group by c.kind`;
  return KINDS.map((kind) => rows.find((row) => row.kind === kind) ?? { kind, all: 0, mine: [] });
}

/** One live circle of each kind for somebody who looks for a first one: she may come in or ask, those with people of her neighborhood first. One statement; three rows at most. */
export async function firstDoorsFor(viewer: Asker): Promise<DoorRow[]> {
  const rows = await db.$queryRaw<unknown[]>`
    with live as (
      select c.id, c.kind, c.joins, c.last_active_at,
        row_number() over (partition by c.kind order by c.last_active_at desc, c.id) as place
      from circle c where ${isDoor} and c.reads <> 'CIRCLE' and c.joins <> 'INVITATION'
        and not exists (select 1 from membership own
          where own.circle_id = c.id and own.member_id = ${viewer.id}::uuid)
    ), near as (
      select live.*, (select count(*) from membership m
        join member_card mc on mc.id = m.member_id
        join member_card she on she.id = ${viewer.id}::uuid
        where m.circle_id = live.id and lower(mc.neighborhood) = lower(she.neighborhood)
      ) as neighbors
      from live where place <= ${CANDIDATES}::int
    ), first as (
      select distinct on (kind) id from near
      order by kind, neighbors desc, joins, last_active_at desc, id
    )
    select ${columns(viewer.id)} from circle c join first on first.id = c.id order by c.kind`;
  return z
    .array(doorRow)
    .parse(rows)
    .map((row) => doorOf(viewer, row));
}
