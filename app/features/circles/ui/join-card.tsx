import { lazy, Suspense } from "react";
import { Sheet } from "~/ui";
import type { CircleView } from "../circle";

// Members, who come most often, never see it.
const WayIn = lazy(() => import("./way-in").then((loaded) => ({ default: loaded.WayIn })));

/** How somebody who is not in a circle comes in: where members have the composer. Nothing for members. */
export function JoinCard({ circle }: { circle: CircleView }) {
  if (circle.standing.member) return null;
  return (
    <Sheet className="pad" id="join">
      <Suspense>
        <WayIn circle={circle} />
      </Suspense>
    </Sheet>
  );
}
