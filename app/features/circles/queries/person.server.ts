import { Prisma } from "~/generated/prisma/client";
import { readRows } from "~/platform/db/db.server";
import { nameKey } from "~/platform/db/name-order.server";
import { textFor } from "~/text/text.server";
import type { Viewer } from "~/features/accounts/door";
import type { CircleKind, RoleKind } from "../circle";
import { roleName } from "../role-name";
import { readableBy } from "./visibility.server";

const MOST = 30;

interface Row {
  slug: string;
  name: string;
  kind: CircleKind;
  shared: boolean;
  role_kind: RoleKind | null;
  role_title: string | null;
}

/** The open circles a person sits in, of those the viewer may read: the ones they share first, with the role she holds there. One statement; 30 at most. */
export async function circlesOfPerson(
  viewer: Pick<Viewer, "id" | "language">,
  personId: string,
): Promise<
  { slug: string; name: string; kind: CircleKind; shared: boolean; role: string | null }[]
> {
  const rows = await readRows<Row>(Prisma.sql`
    select c.slug, c.name, c.kind::text as kind, held.kind::text as role_kind,
      held.title as role_title,
      exists (select 1 from membership own where own.circle_id = c.id
        and own.member_id = ${viewer.id}::uuid) as shared
    from membership m join circle c on c.id = m.circle_id
      left join lateral (select r.kind, r.title from circle_role r
        join role_tenure t on t.role_id = r.id
        where r.circle_id = c.id and t.member_id = m.member_id and t.ended_at is null
          and r.retired_at is null order by t.since limit 1) held on true
    where m.member_id = ${personId}::uuid and c.closed_at is null and ${readableBy(viewer.id)}
    order by shared desc, ${nameKey(Prisma.sql`c.name`)}, c.id limit ${MOST}::int`);
  const text = textFor(viewer.language).circles;
  return rows.map(({ role_kind, role_title, ...row }) => ({
    ...row,
    role: role_kind && roleName(text, { kind: role_kind, title: role_title }),
  }));
}
