import { z } from "zod";
import type { Tx } from "~/platform/db/db.server";
import { limit } from "~/platform/rate-limit.server";
import { KINDS } from "../circle";
import { no, type CircleFacts, type Decision, type Standing } from "../policy";
import { factsOf, settingsRow, standingOf, standingRow, type Asker } from "../queries/rows.server";
import { standingColumns } from "../queries/visibility.server";

/** A circle that nobody else changes until the transaction ends, and how somebody stands towards it. */
export interface LockedCircle {
  id: string;
  slug: string;
  name: string;
  why: string;
  facts: CircleFacts;
  who: Standing;
}

const row = settingsRow.extend(standingRow.shape).extend({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  why: z.string(),
  kind: z.enum(KINDS),
});

/** Locks a circle: everything that changes who is in it or what it allows waits here, so that policy decides on what is true at the commit. Null when it is missing. */
export async function lockCircle(
  tx: Tx,
  viewer: Asker,
  circleId: string,
): Promise<LockedCircle | null> {
  await tx.$queryRaw`select id from circle where id = ${circleId}::uuid for no key update`;
  // A second statement: the first one's snapshot is older than the lock.
  const [found] = await tx.$queryRaw<unknown[]>`
    select c.id, c.slug, c.name, c.why, c.kind::text, c.reads::text, c.joins::text, c.closed_at,
      ${standingColumns(viewer.id)}
    from circle c where c.id = ${circleId}::uuid`;
  if (found === undefined) return null;
  const parsed = row.parse(found);
  const { id, slug, name, why } = parsed;
  return { id, slug, name, why, facts: factsOf(parsed), who: standingOf(viewer, parsed) };
}

/** Locks a circle and does something to it when the rule allows it; otherwise answers why not. */
export async function whenAllowed(
  tx: Tx,
  viewer: Asker,
  circleId: string,
  rule: (who: Standing, circle: CircleFacts) => Decision,
  work: (circle: LockedCircle) => Promise<Decision>,
): Promise<Decision> {
  const circle = await lockCircle(tx, viewer, circleId);
  if (!circle) return no("hidden");
  const decision = rule(circle.who, circle.facts);
  return decision.allowed ? work(circle) : decision;
}

/** Counts one act in circles; throws a 429 when somebody does more in ten minutes than people do. */
export const pace = (viewer: Asker): Promise<void> =>
  limit("circles-act", viewer.id, { points: 90, seconds: 600 });
