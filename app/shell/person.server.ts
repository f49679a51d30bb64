import { optionalMember, requireMember, type Viewer } from "~/features/accounts/door.server";
import { circlesOfPerson } from "~/features/circles/door.server";
import { mayWriteTo } from "~/features/discussion/door.server";
import { asIn, isOnWeb, personPage, type As } from "~/features/members/door.server";
import { blockedBy } from "~/features/moderation/door.server";
import { notFound } from "~/platform/http/responses.server";
import { isId } from "~/shared/ids";

// Nobody's id: she reads what any member reads, and sits nowhere.
const ANYBODY = "00000000-0000-0000-0000-000000000000";

/**
 * What the page of a person shows: what members know of her, and what other features do. A visitor
 * sees a page that its member opened to the web, and is led to sign in for any other. A constant
 * number of statements.
 */
export async function personFor(request: Request, id: string) {
  const viewer = await optionalMember(request);
  if (!viewer) {
    if (!(await isOnWeb(id))) await requireMember(request);
    const page = await personPage(null, id);
    return { page, circles: [], mayWrite: false, blocked: [], signedIn: false };
  }
  if (!isId(id)) throw notFound();
  const as = asIn(new URL(request.url).searchParams.get("as"));
  const [page, circles, mayWrite, blocked] = await Promise.all([
    personPage(viewer, id, as),
    circlesSeen(viewer, id, viewer.id === id ? as : null),
    mayWriteTo(viewer.id, id),
    blockedBy(viewer.id),
  ]);
  return { page, circles, mayWrite, blocked, signedIn: true };
}

async function circlesSeen(viewer: Viewer, id: string, as: As | null) {
  if (as === "stranger") return [];
  return circlesOfPerson(as ? { ...viewer, id: ANYBODY } : viewer, id);
}
