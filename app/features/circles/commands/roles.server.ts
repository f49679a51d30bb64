import { z } from "zod";
import type { Viewer } from "~/features/accounts/door";
import type { Tx } from "~/platform/db/db.server";
import { transact } from "~/platform/transact.server";
import { newId } from "~/shared/ids";
import { ROLE_KINDS, type RoleKind } from "../circle";
import { community, writeRole } from "../letters.server";
import {
  YES,
  canAddRole,
  canHandOn,
  canRetireRole,
  canTakeRole,
  no,
  type CircleFacts,
  type Decision,
  type RoleFacts,
  type Standing,
} from "../policy";
import type { Asker } from "../queries/rows.server";
import { lockCircle, pace, whenAllowed, type LockedCircle } from "./locked-circle.server";

const MOST_ROLES = 20;

const lockedRole = z.object({
  id: z.string(),
  kind: z.enum(ROLE_KINDS),
  title: z.string().nullable(),
  open: z.boolean(),
  hers: z.boolean(),
});
type LockedRole = z.output<typeof lockedRole>;

interface Asked {
  circleId: string;
  roleId: string;
}
type RoleRule = (who: Standing, circle: CircleFacts, role: RoleFacts) => Decision;

// The circle's lock holds its roles too.
async function whenRoleAllows(
  tx: Tx,
  viewer: Asker,
  { circleId, roleId }: Asked,
  rule: RoleRule,
  work: (circle: LockedCircle, role: LockedRole) => Promise<Decision>,
): Promise<Decision> {
  const circle = await lockCircle(tx, viewer, circleId);
  if (!circle) return no("hidden");
  const [found] = await tx.$queryRaw<unknown[]>`
    select r.id, r.kind::text, r.title,
      not exists (select 1 from role_tenure t where t.role_id = r.id and t.ended_at is null
        and (t.until is null or t.until >= current_date)) as open,
      exists (select 1 from role_tenure t where t.role_id = r.id and t.ended_at is null
        and t.member_id = ${viewer.id}::uuid) as hers
    from circle_role r where r.id = ${roleId}::uuid and r.circle_id = ${circleId}::uuid
      and r.retired_at is null`;
  if (found === undefined) return no(circle.who.member ? "gone" : "hidden");
  const role = lockedRole.parse(found);
  const facts = { open: role.open, hers: role.hers, isHostRole: role.kind === "HOST" };
  const decision = rule(circle.who, circle.facts, facts);
  return decision.allowed ? work(circle, role) : decision;
}

/** Names a role that the circle could use; it is open. A circle has one host role, which may be shared. */
export async function addRole(
  viewer: Asker,
  circleId: string,
  role: { kind: RoleKind; title: string },
): Promise<Decision> {
  await pace(viewer);
  return transact((tx) =>
    whenAllowed(tx, viewer, circleId, canAddRole, async () => {
      const there = await tx.circleRole.findMany({
        where: { circleId, retiredAt: null },
        select: { kind: true },
      });
      if (there.length >= MOST_ROLES) return no("too-many-roles");
      if (role.kind === "HOST" && there.some(({ kind }) => kind === "HOST")) {
        return no("role-of-host");
      }
      const title = role.kind === "OTHER" ? role.title : null;
      await tx.circleRole.create({ data: { id: newId(), circleId, kind: role.kind, title } });
      return YES;
    }),
  );
}

/** Takes an open role off the circle's list; what was held stays in its history. */
export async function retireRole(viewer: Asker, asked: Asked): Promise<Decision> {
  await pace(viewer);
  return transact((tx) =>
    whenRoleAllows(tx, viewer, asked, canRetireRole, async (_circle, role) => {
      await endTenures(tx, role.id);
      await tx.circleRole.update({ where: { id: role.id }, data: { retiredAt: new Date() } });
      return YES;
    }),
  );
}

const endTenures = (tx: Tx, roleId: string) =>
  tx.roleTenure.updateMany({ where: { roleId, endedAt: null }, data: { endedAt: new Date() } });

// The id of the new tenure; null when she holds the role already.
async function begin(tx: Tx, roleId: string, memberId: string, until: string | null) {
  const id = newId();
  const made = await tx.$executeRaw`
    insert into role_tenure (id, role_id, member_id, until)
    values (${id}::uuid, ${roleId}::uuid, ${memberId}::uuid, ${until}::date)
    on conflict (role_id, member_id) where ended_at is null do nothing`;
  return made > 0 ? id : null;
}

/** Takes an open role until a date (YYYY-MM-DD) or without one. Whoever went on past her date hands it over with that; taking what one holds sets the date anew. */
export async function takeRole(
  viewer: Asker,
  asked: Asked,
  until: string | null,
): Promise<Decision> {
  await pace(viewer);
  return transact((tx) =>
    whenRoleAllows(tx, viewer, asked, canTakeRole, async (_circle, role) => {
      if (role.hers) return keep(tx, viewer, role.id, until);
      await endTenures(tx, role.id);
      await begin(tx, role.id, viewer.id, until);
      return YES;
    }),
  );
}

async function keep(tx: Tx, viewer: Asker, roleId: string, until: string | null) {
  await tx.$executeRaw`
    update role_tenure set until = ${until}::date
    where role_id = ${roleId}::uuid and member_id = ${viewer.id}::uuid and ended_at is null`;
  return YES;
}

/** Goes on with a role she holds, until another date or without one. */
export async function keepRole(
  viewer: Asker,
  asked: Asked,
  until: string | null,
): Promise<Decision> {
  await pace(viewer);
  return transact((tx) =>
    whenRoleAllows(tx, viewer, asked, canHandOn, (_circle, role) =>
      keep(tx, viewer, role.id, until),
    ),
  );
}

const isIn = async (tx: Tx, circleId: string, memberId: string): Promise<boolean> =>
  (await tx.membership.count({ where: { circleId, memberId } })) > 0;

/** Lets another member hold the same role beside her; a letter tells that member. */
export async function shareRole(viewer: Viewer, asked: Asked, memberId: string): Promise<Decision> {
  await pace(viewer);
  const place = await community();
  return transact((tx) =>
    whenRoleAllows(tx, viewer, asked, canHandOn, async (circle, role) => {
      if (!(await isIn(tx, circle.id, memberId))) return no("no-such-person");
      const tenureId = await begin(tx, role.id, memberId, null);
      if (tenureId) {
        const people = { byId: viewer.id, toId: memberId };
        await writeRole(tx, place, { ...people, circle, role, tenureId, note: "", shared: true });
      }
      return YES;
    }),
  );
}

/** Hands a role on with a note: to a member of the circle, who gets a letter, or to nobody, and then it is open. */
export async function handOnRole(
  viewer: Viewer,
  asked: Asked,
  { memberId, note }: { memberId: string | null; note: string },
): Promise<Decision> {
  await pace(viewer);
  const place = await community();
  return transact((tx) =>
    whenRoleAllows(tx, viewer, asked, canHandOn, async (circle, role) => {
      if (memberId === viewer.id) return YES;
      if (memberId && !(await isIn(tx, circle.id, memberId))) return no("no-such-person");
      await tx.roleTenure.updateMany({
        where: { roleId: role.id, memberId: viewer.id, endedAt: null },
        data: { endedAt: new Date(), handoverNote: note || null },
      });
      const tenureId = memberId && (await begin(tx, role.id, memberId, null));
      if (memberId && tenureId) {
        const people = { byId: viewer.id, toId: memberId };
        await writeRole(tx, place, { ...people, circle, role, tenureId, note, shared: false });
      }
      return YES;
    }),
  );
}
