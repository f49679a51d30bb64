import { useEffect, useState } from "react";
import { askPresent, useLive, useSocketState } from "~/platform/realtime/live";
import type { Payload } from "~/platform/realtime/events.server";
import type { presenceChanged } from "~/platform/realtime/presence.server";
import type { CircleView } from "../circle";
import type { membershipChanged } from "../events.server";

const withOrWithout = (ids: ReadonlySet<string>, id: string, there: boolean) => {
  const next = new Set(ids);
  if (there) next.add(id);
  else next.delete(id);
  return next;
};

/** Who is here now and how many belong to a circle, in step with what happens. */
export function useCircleLive(
  circle: Pick<CircleView, "id" | "memberCount">,
  presentIds: readonly string[],
): { present: ReadonlySet<string>; memberCount: number } {
  const [present, setPresent] = useState<ReadonlySet<string>>(() => new Set(presentIds));
  const [memberCount, setMemberCount] = useState(circle.memberCount);
  // What a loader read is newer than what was heard before.
  useEffect(() => setPresent(new Set(presentIds)), [presentIds]);
  useEffect(() => setMemberCount(circle.memberCount), [circle]);
  // Who came or went while this page was on its way, or had no connection, was not heard.
  const connected = useSocketState() === "connected";
  useEffect(() => {
    if (!connected) return;
    let gone = false;
    void askPresent(circle.id).then((ids) => {
      if (ids && !gone) setPresent(new Set(ids));
    });
    return () => {
      gone = true;
    };
  }, [connected, circle.id]);
  useLive<Payload<typeof presenceChanged>>("presence:changed", ({ circleId, memberId, here }) => {
    if (circleId === circle.id) setPresent((ids) => withOrWithout(ids, memberId, here));
  });
  useLive<Payload<typeof membershipChanged>>("circles:membership-changed", (change) => {
    if (change.circleId !== circle.id) return;
    setMemberCount(change.memberCount);
    setPresent((ids) => withOrWithout(ids, change.memberId, change.joined));
  });
  return { present, memberCount };
}
