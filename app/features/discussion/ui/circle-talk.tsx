import { useMemo } from "react";
import { JoinCard, roleName, useCircleLive, type CircleView } from "~/features/circles/door";
import { useText } from "~/ui/i18n";
import type { CircleThreadFacts } from "../talk.server";
import type { RefusedForm } from "../plain-forms.server";
import { Talk } from "./talk";

interface CircleTalkProps {
  facts: CircleThreadFacts;
  refused: RefusedForm | null;
}

/** A conversation of a circle: with the roles people hold there, and who is here. */
export function CircleTalk({ facts, refused }: CircleTalkProps) {
  const { circle, presentIds } = facts;
  const badges = useBadges(circle);
  const { present } = useCircleLive(circle, presentIds);
  return <Talk {...{ facts, refused, badges, present }} instead={<JoinCard circle={circle} />} />;
}

/** The roles of those who hold one, by member. */
function useBadges(circle: CircleView): ReadonlyMap<string, string> {
  const { circles } = useText();
  return useMemo(
    () =>
      new Map(
        circle.roles.flatMap((role) =>
          role.holders.map((holder) => [holder.id, roleName(circles, role)] as const),
        ),
      ),
    [circle.roles, circles],
  );
}
