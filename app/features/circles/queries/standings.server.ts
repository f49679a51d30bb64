import { z } from "zod";
import type { Statements } from "~/platform/db/db.server";
import * as policy from "../policy";
import { factsOf, settingsRow } from "./rows.server";

/** What of somebody's standing towards a circle decides about its talk. */
export interface TalkStanding {
  isMember: boolean;
  closed: boolean;
  mayRead: boolean;
  mayPost: boolean;
}

const row = settingsRow.extend({ member: z.boolean() });

/** How members stand towards the talk of circles, pair by pair in the order given; null where there is no such circle. The same answer as circleStandings, one statement for all pairs. */
export async function talkStandings(
  on: Statements,
  pairs: readonly { memberId: string; circleId: string }[],
): Promise<(TalkStanding | null)[]> {
  if (pairs.length === 0) return [];
  const rows = await on.$queryRaw<{ place: number; reads: unknown }[]>`
    select p.place::int, c.reads::text, c.joins::text, c.closed_at, exists (
      select 1 from membership m where m.circle_id = c.id and m.member_id = p.member_id) as member
    from unnest(${pairs.map(({ memberId }) => memberId)}::uuid[],
        ${pairs.map(({ circleId }) => circleId)}::uuid[]) with ordinality
      as p(member_id, circle_id, place)
    join circle c on c.id = p.circle_id`;
  const found = new Map(rows.map((one) => [one.place, one]));
  return pairs.map((_, at) => {
    const one = found.get(at + 1);
    return one === undefined ? null : standingOf(row.parse(one));
  });
}

function standingOf(found: z.output<typeof row>): TalkStanding {
  const { member } = found;
  const circle = factsOf({ ...found, hosted: false });
  // Neither reading nor speaking depends on being staff, host or invited.
  const apart = { staff: false, host: false, invited: false, request: "none" } as const;
  const who = { signedIn: true, member, ...apart };
  return {
    isMember: member,
    closed: circle.closed,
    mayRead: policy.canRead(who, circle).allowed,
    mayPost: policy.canPost(who, circle).allowed,
  };
}
