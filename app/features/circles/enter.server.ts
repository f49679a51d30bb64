import { optionalMember, requireMember, type Viewer } from "~/features/accounts/door.server";
import { notRepeatable, told } from "~/platform/db/recorded-reads.server";
import { presentIn } from "~/platform/realtime/presence.server";
import type { CircleView } from "./circle";
import { loadCircleFor, loadDoorFor } from "./queries.server";

/** A circle's page for whoever asks for it. */
export interface CirclePage {
  viewer: Viewer | null;
  circle: CircleView;
  /** Ids of the members who are here now; none for those who are not in the circle. */
  presentIds: string[];
}

async function enter(
  request: Request,
  slug: string,
  load: (viewer: Viewer | null, slug: string) => Promise<CircleView>,
): Promise<CirclePage> {
  const viewer = await optionalMember(request);
  // A visitor is asked to sign in whether the circle is hidden from her or missing.
  const circle = await load(viewer, slug).catch((refusal: unknown) => {
    if (viewer) throw refusal;
    return null;
  });
  if (circle === null) {
    await requireMember(request);
    throw new Error("a visitor was let through");
  }
  // How long ago somebody asked to come in is told to the minute.
  if (circle.askedAt) notRepeatable();
  return {
    viewer,
    circle,
    presentIds: circle.standing.member ? told(() => presentIn(circle.id)) : [],
  };
}

/** A circle that whoever asks may read. Throws a 404 for a member who may not, and leads a visitor to the sign-in page. */
export const enterCircle = (request: Request, slug: string | undefined): Promise<CirclePage> =>
  enter(request, slug ?? "", loadCircleFor);

/** The door of a circle that whoever asks may read or is invited into; refuses like enterCircle. */
export const standBefore = (request: Request, slug: string | undefined): Promise<CirclePage> =>
  enter(request, slug ?? "", loadDoorFor);
